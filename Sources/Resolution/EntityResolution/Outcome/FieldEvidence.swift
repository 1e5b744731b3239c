package import RecordLinkage

/// The evidence of one field in the comparison of two records.
package struct FieldEvidence: Hashable, Sendable {
    /// The field.
    package let field: EvidenceField
    /// The left record's value, as written; empty when it has none.
    package let left: String
    /// The right record's value, as written; empty when it has none.
    package let right: String
    /// The level of agreement.
    package let level: AgreementLevel
    /// The match weight in bits, log2(m/u): positive for a match, negative against.
    package let weight: Double
    /// A remark on the weight, such as that the name is common; empty for none.
    package let note: String

    /// A field's evidence.
    package init(
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
