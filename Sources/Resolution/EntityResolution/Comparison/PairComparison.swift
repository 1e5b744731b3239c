internal import Glibc
internal import RecordLinkage

/// The comparison of two records, with its weight.
struct PairComparison: Sendable {
    /// The left record's row.
    let left: Int
    /// The right record's row.
    let right: Int
    /// The fields of their kind.
    let fields: [FieldComparison]
    /// The sum of prior and weights, in bits.
    let total: Double
    /// The scheme of identifiers that conflict and forbid the pair, by its number in the pool.
    let conflictingScheme: UInt32?
    /// Whether the agreeing identifier contains its holder's birth date.
    let identifierHoldsBirthDate: Bool
    /// Whether only aliases agree while the proper names contradict each other: members of a gang are listed under one
    /// alias, and twins share birth date and place.
    let isByAliasOnly: Bool

    /// The match probability.
    var posterior: Double { Self.posterior(total) }

    /// The field's comparison, when the kind has it.
    subscript(field: EvidenceField) -> FieldComparison? { fields.first { $0.field == field } }

    /// The level of a field; missing when the kind does not have it.
    func level(_ field: EvidenceField) -> AgreementLevel { self[field]?.level ?? .missing }

    /// The sum without one field.
    func total(without field: EvidenceField) -> Double { total - (self[field]?.weight ?? 0) }

    /// The probability of a weight, the binary logarithm of the odds.
    static func posterior(_ bits: Double) -> Double { 1 / (1 + exp2(-bits)) }
}
