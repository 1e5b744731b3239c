package import RecordLinkage

/// What decisions say of one level of one field, and what is learnt of it.
package struct EstimatedWeight: Hashable, Sendable {
    /// The kind of things.
    package let kind: RecordKind
    /// The field.
    package let field: EvidenceField
    /// The level.
    package let level: AgreementLevel
    /// How many pairs with this level are one, as was decided; a pair counts by its share in each of its fields.
    package let same: Double
    /// How many are different, counted alike.
    package let different: Double
    /// How many of them were expected to be one; the rest was expected to be different.
    package let expectedSame: Double
    /// What the level weighs as it ships, in bits; an agreeing name weighs its rarity beside this.
    package let shipped: Double
    /// What it weighs as learnt, in bits.
    package let learnt: Double
}
