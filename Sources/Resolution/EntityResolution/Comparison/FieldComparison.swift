internal import RecordLinkage

/// The agreement of two records in one field, small enough to be computed for every pair.
struct FieldComparison: Hashable, Sendable {
    /// The field.
    let field: EvidenceField
    /// The level of agreement.
    var level: AgreementLevel
    /// The weight of an agreeing name, in bits.
    var bits = 0.0
    /// The left record's value that was compared, by its index in the row; -1 for none.
    var left = -1
    /// The right record's value that was compared.
    var right = -1
    /// The match weight, once it is weighed.
    var weight = 0.0
    /// Whether the weight was reduced because another field has the same evidence.
    var isCountedElsewhere = false

    init(_ field: EvidenceField, _ level: AgreementLevel, bits: Double = 0, left: Int = -1, right: Int = -1) {
        self.field = field
        self.level = level
        self.bits = bits
        self.left = left
        self.right = right
    }
}
