/// Two records that may be one: a person decides.
package struct CandidatePair: Hashable, Sendable {
    /// The evidence of the pair.
    package let explanation: PairExplanation
    /// The id of the entity that the left record is in.
    package let leftEntity: String
    /// The id of the entity that the right record is in.
    package let rightEntity: String
    /// What keeps their clusters apart, when it is more than want of evidence.
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
    /// The probability from 0 to 1 that they are one, by their own evidence.
    package var posterior: Double { explanation.posterior }
    /// The evidence in a sentence.
    package var words: String { explanation.words }
}
