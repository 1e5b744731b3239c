/// How often each vector was met under each rule. Not for two threads at once.
final class VectorHistogram {
    /// One vector under one rule.
    struct Entry {
        let rule: Int
        /// Whether it was met in blocks that were too large to be compared whole.
        let isLarge: Bool
        let vector: PairVector
        /// How many pairs have it, of those that were looked at.
        var count: Double
        /// How many pairs of the table have it and meet under the rule first.
        var first: Double
    }

    private var counts: [UInt64: (count: Double, first: Double)] = [:]
    private let rule: Int
    private let isLarge: Bool

    init(rule: Int, isLarge: Bool) {
        self.rule = rule
        self.isLarge = isLarge
    }

    /// Counts a pair that stands for some pairs of the table, if it meets under the rule first.
    func add(_ vector: PairVector, standsFor pairs: Double, isFirst: Bool) {
        counts[vector.bits, default: (0, 0)].count += 1
        if isFirst { counts[vector.bits, default: (0, 0)].first += pairs }
    }

    /// The vectors in an order that is always the same.
    var entries: [Entry] {
        counts.sorted { $0.key < $1.key }.map {
            Entry(
                rule: rule, isLarge: isLarge, vector: PairVector(bits: $0.key), count: $0.value.count,
                first: $0.value.first)
        }
    }
}
