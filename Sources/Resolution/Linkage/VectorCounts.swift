/// How often each vector was met under each rule. Not for two threads at once.
final class VectorCounts {
    /// One vector under one rule.
    struct Entry {
        let rule: Int
        let vector: PairVector
        /// How many pairs have it.
        var count: Int
        /// How many of them meet under the rule first.
        var first: Int
    }

    private var counts: [UInt64: (count: Int, first: Int)] = [:]
    private let rule: Int

    init(rule: Int) { self.rule = rule }

    /// Counts a pair.
    func add(_ vector: PairVector, isFirst: Bool) {
        counts[vector.bits, default: (0, 0)].count += 1
        if isFirst { counts[vector.bits, default: (0, 0)].first += 1 }
    }

    /// The vectors in an order that is always the same.
    var entries: [Entry] {
        counts.sorted { $0.key < $1.key }.map {
            Entry(rule: rule, vector: PairVector(bits: $0.key), count: $0.value.count, first: $0.value.first)
        }
    }
}
