package import RecordLinkage
package import TextNormalization

/// What forbids that two records, or the clusters they stand in, become one.
package enum Veto: Hashable, Sendable {
    /// Both sides hold valid values of a checksummed scheme of which each thing holds one, and none in common.
    case identifierConflict(scheme: String, left: [String], right: [String])
    /// A reviewer decided that two records, which would come together, are different.
    case decision(Decision)
    /// A declared person and a listed person would come together through others, unreviewed.
    case declaredAndListed
    /// Persons with different full birth dates would come together through others.
    case birthDateConflict(left: [PartialDate], right: [PartialDate])
    /// They are different kinds of things.
    case kindsDiffer
}
