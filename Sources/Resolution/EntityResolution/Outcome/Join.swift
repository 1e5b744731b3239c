public import RecordLinkage

/// One join of two records in an entity, with its reason.
public struct Join: Hashable, Sendable {
    /// What the join rests on.
    public enum Basis: Hashable, Sendable {
        /// The records' own evidence.
        case evidence
        /// A reviewer's decision.
        case decision(Decision)
    }

    /// What the join rests on.
    public let basis: Basis
    /// The evidence of the pair.
    public let explanation: PairExplanation

    /// A join.
    public init(basis: Basis, explanation: PairExplanation) {
        self.basis = basis
        self.explanation = explanation
    }

    /// One record's id.
    public var left: String { explanation.left }
    /// The other record's id.
    public var right: String { explanation.right }
}
