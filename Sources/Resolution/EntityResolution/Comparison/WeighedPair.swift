/// A compared pair, small enough that a merge holds many thousands of them; `PairScorer.compare` has the details again.
struct WeighedPair: Hashable, Sendable {
    /// The rows of the two records, the smaller first.
    let left: Int32
    let right: Int32
    /// Whether the pair is held back only because identity needs more than its kind of evidence.
    let isPlain: Bool
    /// The sum of prior and weights, in bits.
    let total: Double

    init(_ pair: PairComparison, isPlain: Bool) {
        (left, right, total) = (Int32(pair.left), Int32(pair.right), pair.total)
        self.isPlain = isPlain
    }

    /// The two rows.
    var rows: (left: Int, right: Int) { (Int(left), Int(right)) }

    /// Whether a pair is before another: the heavier one, then the one with the smaller rows.
    static func isBefore(_ one: WeighedPair, _ other: WeighedPair) -> Bool {
        one.total != other.total ? one.total > other.total : (one.left, one.right) < (other.left, other.right)
    }
}
