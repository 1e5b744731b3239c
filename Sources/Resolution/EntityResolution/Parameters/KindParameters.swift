package import RecordLinkage

/// What the comparison of two records of one kind is weighed with.
package struct KindParameters: Hashable, Sendable {
    /// The weight in bits that a pair has before any evidence: log2 of the odds that two records are one.
    package var prior: Double
    /// From which posterior a pair merges by itself, when no guardrail speaks.
    package var mergeThreshold: Double
    /// From which posterior a pair is proposed to a person.
    package var reviewThreshold: Double
    /// What name agreement can weigh at most, in bits.
    package var nameCap: Double
    /// What contact data (telephone, e-mail, address) can weigh together at most, in bits: whoever shares one of them
    /// shares the others.
    package var contactCap: Double
    /// The likelihoods of each field's levels. The `u` of an agreeing name is replaced by the rarity of the name.
    package var levels: [EvidenceField: [AgreementLevel: Likelihood]]
    /// The schemes that tell things of this kind apart by themselves.
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
