/// Two records that may be one: a person decides.
public struct CandidatePair: Hashable, Sendable {
    /// The evidence of the pair.
    public let explanation: PairExplanation
    /// The id of the entity that the left record is in.
    public let leftEntity: String
    /// The id of the entity that the right record is in.
    public let rightEntity: String
    /// What keeps their clusters apart, when it is more than want of evidence.
    public let clusterVeto: Veto?

    /// A pair.
    public init(explanation: PairExplanation, leftEntity: String, rightEntity: String, clusterVeto: Veto? = nil) {
        self.explanation = explanation
        self.leftEntity = leftEntity
        self.rightEntity = rightEntity
        self.clusterVeto = clusterVeto
    }

    /// One record's id.
    public var left: String { explanation.left }
    /// The other record's id.
    public var right: String { explanation.right }
    /// The probability from 0 to 1 that they are one, by their own evidence.
    public var posterior: Double { explanation.posterior }
    /// The evidence in a sentence.
    public var words: String { explanation.words }
}
