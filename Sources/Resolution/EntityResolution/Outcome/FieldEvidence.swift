public import RecordLinkage

/// What one field contributes to the comparison of two records.
public struct FieldEvidence: Hashable, Sendable {
    /// The field.
    public let field: EvidenceField
    /// The left record's value, as written; empty when it has none.
    public let left: String
    /// The right record's value, as written; empty when it has none.
    public let right: String
    /// How far they agree.
    public let level: AgreementLevel
    /// The match weight in bits: log2(m/u), above zero for, below zero against.
    public let weight: Double
    /// What else is to be known of the weight, such as that the name is common; empty when nothing is.
    public let note: String

    /// A field's evidence.
    public init(
        field: EvidenceField, left: String, right: String, level: AgreementLevel, weight: Double, note: String = ""
    ) {
        self.field = field
        self.left = left
        self.right = right
        self.level = level
        self.weight = weight
        self.note = note
    }
}
