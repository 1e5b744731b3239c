/// How far two records agree in one field. Which levels a field can have is in the parameters.
public enum AgreementLevel: String, Hashable, Sendable, CaseIterable {
    /// The same, after normalisation.
    case same
    /// Names: the same but for spelling.
    case alike
    /// Names: the same but for the place that one of them is called after.
    case withoutPlace = "without-place"
    /// Names: one says less than the other and contradicts nothing. Dates: the same as far as both are known.
    case partial
    /// Names: the same as far as initials tell.
    case initials
    /// Names of organisations: one is a branch of the other.
    case branch
    /// Identifiers: the same value of a scheme that does not tell things apart by itself.
    case weak
    /// Addresses: the same building; another unit, or none given on one side.
    case building
    /// Addresses: the same city and nothing more. Dates: the same year, or day and month exchanged. Names: one part
    /// of several. Positions: within a kilometre.
    case near
    /// Names: given and family name stand in each other's place. Dates: day and month do.
    case exchanged
    /// Not the same.
    case different
    /// Valid values of a scheme of which each thing holds one, and no value in common.
    case conflicting
    /// Not known on at least one side: neither for nor against.
    case missing
}
