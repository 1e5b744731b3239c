internal import RecordLinkage

/// How far two records agree in one field, in a form small enough to be made for every pair.
struct FieldComparison: Hashable, Sendable {
    /// The field.
    let field: EvidenceField
    /// How far they agree.
    var level: AgreementLevel
    /// What an agreeing name is worth, in bits.
    var bits = 0.0
    /// Which of the left record's values it rests on, by its index in the row; -1 for none.
    var left = -1
    /// Which of the right record's values it rests on.
    var right = -1
    /// The match weight, once it is weighed.
    var weight = 0.0
    /// Whether the weight was kept down because another field says the same already.
    var isCountedElsewhere = false

    init(_ field: EvidenceField, _ level: AgreementLevel, bits: Double = 0, left: Int = -1, right: Int = -1) {
        self.field = field
        self.level = level
        self.bits = bits
        self.left = left
        self.right = right
    }
}
