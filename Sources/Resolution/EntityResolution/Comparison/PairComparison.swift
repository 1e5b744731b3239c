internal import Glibc
internal import RecordLinkage

/// Two records compared and weighed.
struct PairComparison: Sendable {
    /// The left record's row.
    let left: Int
    /// The right record's row.
    let right: Int
    /// The fields of their kind.
    let fields: [FieldComparison]
    /// Prior and weights together, in bits.
    let total: Double
    /// What forbids the pair by its own identifiers: the pool number of the scheme.
    let conflictingScheme: UInt32?
    /// Whether the identifier that agrees holds the birth date of its holder.
    let identifierHoldsBirthDate: Bool
    /// Whether the names agree in by-names only, while the names proper contradict each other: the brothers of a gang
    /// are listed under one by-name, and twins share their birth date and place.
    let isByAliasOnly: Bool

    /// The probability that they are one.
    var posterior: Double { Self.posterior(total) }

    /// The field's comparison, when the kind has it.
    subscript(field: EvidenceField) -> FieldComparison? { fields.first { $0.field == field } }

    /// The level in a field; missing when the kind does not have it.
    func level(_ field: EvidenceField) -> AgreementLevel { self[field]?.level ?? .missing }

    /// The sum without one field.
    func total(without field: EvidenceField) -> Double { total - (self[field]?.weight ?? 0) }

    /// The probability from the odds' binary logarithm.
    static func posterior(_ bits: Double) -> Double { 1 / (1 + exp2(-bits)) }
}
