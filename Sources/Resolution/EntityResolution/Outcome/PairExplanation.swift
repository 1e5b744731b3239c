public import RecordLinkage

/// Why two records are one, may be one, or are not: every field with its weight, and what spoke beside the sum.
public struct PairExplanation: Hashable, Sendable {
    /// What became of the pair by its own evidence and the decisions about it.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
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
    public let left: String
    /// The other record's id.
    public let right: String
    /// What kind of thing they are.
    public let kind: RecordKind
    /// Every field that was compared.
    public let fields: [FieldEvidence]
    /// The weight in bits that a pair has before any evidence.
    public let prior: Double
    /// The sum of prior and fields, in bits.
    public let total: Double
    /// The probability from 0 to 1 that they are one, by this sum.
    public let posterior: Double
    /// From which posterior a pair merges by itself, when no guardrail speaks.
    public let mergeThreshold: Double
    /// From which posterior a pair is proposed.
    public let reviewThreshold: Double
    /// The guardrails that keep it from merging by itself.
    public let guardrails: [Guardrail]
    /// The veto that forbids it.
    public let veto: Veto?
    /// The reviewer's decision that stands.
    public let decision: Decision?
    /// What became of the pair.
    public let verdict: Verdict
    /// All of it in a sentence.
    public let words: String
    /// The version of the parameters.
    public let parametersVersion: String

    /// An explanation from its parts.
    public init(
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
