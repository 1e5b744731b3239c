package import RecordLinkage

/// Why two records are one, may be one, or are not: every field with its weight, and what spoke beside the sum.
package struct PairExplanation: Hashable, Sendable {
    /// What became of the pair by its own evidence and the decisions about it.
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// Joined by evidence.
        case merged
        /// Joined by a reviewer's decision.
        case joined
        /// For a person to decide.
        case proposed
        /// Kept apart for want of evidence.
        case separate
        /// Kept apart by a veto or a reviewer's decision.
        case forbidden
    }

    /// One record's id.
    package let left: String
    /// The other record's id.
    package let right: String
    /// What kind of thing they are.
    package let kind: RecordKind
    /// Every field that was compared.
    package let fields: [FieldEvidence]
    /// The weight in bits that a pair has before any evidence.
    package let prior: Double
    /// The sum of prior and fields, in bits.
    package let total: Double
    /// The probability from 0 to 1 that they are one, by this sum.
    package let posterior: Double
    /// From which posterior a pair merges by itself, when no guardrail speaks.
    package let mergeThreshold: Double
    /// From which posterior a pair is proposed.
    package let reviewThreshold: Double
    /// The guardrails that keep it from merging by itself.
    package let guardrails: [Guardrail]
    /// The veto that forbids it.
    package let veto: Veto?
    /// The reviewer's decision that stands.
    package let decision: Decision?
    /// What became of the pair.
    package let verdict: Verdict
    /// All of it in a sentence.
    package let words: String
    /// The version of the parameters.
    package let parametersVersion: String

    /// An explanation from its parts.
    package init(
        left: String, right: String, kind: RecordKind, fields: [FieldEvidence], prior: Double, total: Double,
        posterior: Double, mergeThreshold: Double, reviewThreshold: Double, guardrails: [Guardrail] = [],
        veto: Veto? = nil, decision: Decision? = nil, verdict: Verdict, words: String, parametersVersion: String
    ) {
        self.left = left
        self.right = right
        self.kind = kind
        self.fields = fields
        self.prior = prior
        self.total = total
        self.posterior = posterior
        self.mergeThreshold = mergeThreshold
        self.reviewThreshold = reviewThreshold
        self.guardrails = guardrails
        self.veto = veto
        self.decision = decision
        self.verdict = verdict
        self.words = words
        self.parametersVersion = parametersVersion
    }
}
