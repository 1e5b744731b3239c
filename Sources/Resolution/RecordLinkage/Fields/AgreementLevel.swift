/// The level of agreement of two records in one field. The parameters say which levels a field can have.
public enum AgreementLevel: String, Hashable, Sendable, CaseIterable {
    /// Equal after normalisation.
    case same
    /// Names: equal up to spelling. Numbers: within a hundredth. Times: within a day. Words: nearly all in common.
    case alike
    /// Names: equal up to the place in the name of one of them.
    case withoutPlace = "without-place"
    /// Names: one has fewer parts than the other and contradicts nothing. Dates: equal as far as both are known. Numbers:
    /// within a quarter. Times: within a month. Words: most of them in common, by rarity.
    case partial
    /// Names: equal as far as initials show.
    case initials
    /// Names of organisations: one is a branch of the other.
    case branch
    /// Identifiers: the same value of a scheme that does not identify by itself. Words: few of them in common.
    case weak
    /// Addresses: the same building; another unit, or none given on one side.
    case building
    /// Addresses: only the city agrees. Dates: only the year agrees, or day and month are exchanged. Names: one part of
    /// several agrees. Positions: within a kilometre. Numbers: within a twentieth. Times: within four days. Words: some
    /// of them in common.
    case near
    /// Names: given and family name are exchanged. Dates: day and month are.
    case exchanged
    /// Different.
    case different
    /// Valid values of a scheme of which each entity has exactly one, and no value in common.
    case conflicting
    /// Missing on at least one side: no evidence either way.
    case missing
}
