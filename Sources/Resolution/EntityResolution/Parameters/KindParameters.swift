package import RecordLinkage

/// The parameters for the comparison of two records of one kind.
package struct KindParameters: Hashable, Sendable {
    /// The prior weight in bits: log2 of the odds that two records match.
    package var prior: Double
    /// The match probability from which a pair merges automatically, unless a guardrail applies.
    package var mergeThreshold: Double
    /// The match probability from which a pair is proposed.
    package var reviewThreshold: Double
    /// The maximum weight of name agreement, in bits.
    package var nameCap: Double
    /// The maximum weight of all contact data (telephone, e-mail, address) together, in bits: records that share one of
    /// them share the others too.
    package var contactCap: Double
    /// The likelihoods of each field's levels. For an agreeing name the rarity of the name replaces `u`.
    package var levels: [EvidenceField: [AgreementLevel: Likelihood]]
    /// The schemes of which one agreeing identifier is strong evidence for a match.
    package var strongSchemes: [SchemeRule]

    /// Parameters of one kind.
    package init(
        prior: Double, mergeThreshold: Double, reviewThreshold: Double, nameCap: Double, contactCap: Double,
        levels: [EvidenceField: [AgreementLevel: Likelihood]], strongSchemes: [SchemeRule]
    ) {
        self.prior = prior
        self.mergeThreshold = mergeThreshold
        self.reviewThreshold = reviewThreshold
        self.nameCap = nameCap
        self.contactCap = contactCap
        self.levels = levels
        self.strongSchemes = strongSchemes
    }
}
