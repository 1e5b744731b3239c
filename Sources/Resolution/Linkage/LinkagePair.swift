/// Two rows of a linked table and what speaks for their being one.
public struct LinkagePair: BitwiseCopyable, Sendable {
    /// The smaller row.
    public let left: UInt32
    /// The greater row.
    public let right: UInt32
    /// The weight in bits: log2 of the odds that they are one thing.
    public let weight: Float

    /// A pair.
    public init(left: UInt32, right: UInt32, weight: Float) {
        self.left = left
        self.right = right
        self.weight = weight
    }

    /// The probability from 0 to 1.
    public var probability: Double { LinkageScorer.probability(weight) }
}
