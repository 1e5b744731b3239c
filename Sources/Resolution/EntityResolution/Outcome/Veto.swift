package import RecordLinkage
package import TextNormalization

/// What forbids joining two records, or their clusters.
package enum Veto: Hashable, Sendable {
    /// Both sides have valid values of an exclusive scheme with a check digit, and none in common.
    case identifierConflict(scheme: String, left: [String], right: [String])
    /// A reviewer decided that two records, which the join would bring together, are different.
    case decision(Decision)
    /// A declared person and a listed person would be joined through other records without review.
    case declaredAndListed
    /// Persons with different full birth dates would be joined through other records.
    case birthDateConflict(left: [PartialDate], right: [PartialDate])
    /// The records are of different kinds.
    case kindsDiffer
}
