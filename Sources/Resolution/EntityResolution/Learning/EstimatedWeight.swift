package import RecordLinkage

/// The decisions about one level of one field, and the weight that is estimated from them.
package struct EstimatedWeight: Hashable, Sendable {
    /// The kind of the records.
    package let kind: RecordKind
    /// The field.
    package let field: EvidenceField
    /// The level.
    package let level: AgreementLevel
    /// The number of pairs with this level that were decided to match; a pair counts in each of its fields by that
    /// field's share.
    package let same: Double
    /// The number that were decided to be different, counted in the same way.
    package let different: Double
    /// The number that were expected to match; the others were expected to be different.
    package let expectedSame: Double
    /// The shipped weight of the level in bits, to which an agreeing name adds its rarity.
    package let shipped: Double
    /// The estimated weight in bits.
    package let learnt: Double
}
