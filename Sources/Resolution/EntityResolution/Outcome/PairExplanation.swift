package import RecordLinkage

/// Why two records match, may match or do not match: every field with its weight, and the rules that applied besides
/// the sum.
package struct PairExplanation: Hashable, Sendable {
    /// The outcome for the pair from its own evidence and the decisions about it.
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// Joined by evidence.
        case merged
        /// Joined by a reviewer's decision.
        case joined
        /// Proposed for review.
        case proposed
        /// Separate for lack of evidence.
        case separate
        /// Separate by a veto or a reviewer's decision.
        case forbidden
    }

    /// One record's id.
    package let left: String
    /// The other record's id.
    package let right: String
    /// The kind of the records.
    package let kind: RecordKind
    /// Every field that was compared.
    package let fields: [FieldEvidence]
    /// The prior weight in bits.
    package let prior: Double
    /// The sum of prior and fields, in bits.
    package let total: Double
    /// The match probability by this sum.
    package let posterior: Double
    /// The match probability from which a pair merges automatically, unless a guardrail applies.
    package let mergeThreshold: Double
    /// The match probability from which a pair is proposed.
    package let reviewThreshold: Double
    /// The guardrails that keep it from merging automatically.
    package let guardrails: [Guardrail]
    /// The veto that forbids it.
    package let veto: Veto?
    /// The reviewer's decision in force.
    package let decision: Decision?
    /// The outcome for the pair.
    package let verdict: Verdict
    /// The whole explanation in a sentence.
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
