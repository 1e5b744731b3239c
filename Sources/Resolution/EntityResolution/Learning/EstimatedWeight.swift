public import RecordLinkage

/// What decisions say of one level of one field, and what is learnt of it.
public struct EstimatedWeight: Hashable, Sendable {
    /// The kind of things.
    public let kind: RecordKind
    /// The field.
    public let field: EvidenceField
    /// The level.
    public let level: AgreementLevel
    /// How many pairs with this level are one, as was decided; a pair counts by its share in each of its fields.
    public let same: Double
    /// How many are different, counted alike.
    public let different: Double
    /// How many of them were expected to be one; the rest was expected to be different.
    public let expectedSame: Double
    /// What the level weighs as it ships, in bits; an agreeing name weighs its rarity beside this.
    public let shipped: Double
    /// What it weighs as learnt, in bits.
    public let learnt: Double
}
