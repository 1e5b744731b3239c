package import RecordLinkage

/// One join of two records of an entity, with its reason.
package struct Join: Hashable, Sendable {
    /// The basis of a join.
    package enum Basis: Hashable, Sendable {
        /// The records' own evidence.
        case evidence
        /// A reviewer's decision.
        case decision(Decision)
    }

    /// The basis of the join.
    package let basis: Basis
    /// The explanation of the pair.
    package let explanation: PairExplanation

    /// A join.
    package init(basis: Basis, explanation: PairExplanation) {
        self.basis = basis
        self.explanation = explanation
    }

    /// One record's id.
    package var left: String { explanation.left }
    /// The other record's id.
    package var right: String { explanation.right }
}
