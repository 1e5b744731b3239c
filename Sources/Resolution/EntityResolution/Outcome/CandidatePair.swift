/// Two records that may match, for a person to decide.
package struct CandidatePair: Hashable, Sendable {
    /// The explanation of the pair.
    package let explanation: PairExplanation
    /// The id of the left record's entity.
    package let leftEntity: String
    /// The id of the right record's entity.
    package let rightEntity: String
    /// What forbids joining their clusters; nil when only evidence is lacking.
    package let clusterVeto: Veto?

    /// A pair.
    package init(explanation: PairExplanation, leftEntity: String, rightEntity: String, clusterVeto: Veto? = nil) {
        self.explanation = explanation
        self.leftEntity = leftEntity
        self.rightEntity = rightEntity
        self.clusterVeto = clusterVeto
    }

    /// One record's id.
    package var left: String { explanation.left }
    /// The other record's id.
    package var right: String { explanation.right }
    /// The match probability of their own evidence.
    package var posterior: Double { explanation.posterior }
    /// The evidence in a sentence.
    package var words: String { explanation.words }
}
