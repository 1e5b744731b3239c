/// Counts of each vector under each rule. Not thread-safe.
final class VectorHistogram {
    /// One vector under one rule.
    struct Entry {
        let rule: Int
        /// Whether it occurred in blocks over the limit.
        let isLarge: Bool
        let vector: PairVector
        /// What the words of the names weigh, in steps of `NameWeighing.step` bits from 1; 0 for nothing.
        let words: Int
        /// The number of examined pairs with it.
        var count: Double
        /// The number of the table's pairs that have it and meet under this rule first.
        var first: Double
    }

    private struct Key: Hashable {
        let vector: UInt64
        let words: Int
    }

    private var counts: [Key: (count: Double, first: Double)] = [:]
    private let rule: Int
    private let isLarge: Bool

    init(rule: Int, isLarge: Bool) {
        self.rule = rule
        self.isLarge = isLarge
    }

    /// Counts a pair that represents some pairs of the table, if it meets under the rule first.
    func add(_ vector: PairVector, words: Int, standsFor pairs: Double, isFirst: Bool) {
        let key = Key(vector: vector.bits, words: words)
        counts[key, default: (0, 0)].count += 1
        if isFirst { counts[key, default: (0, 0)].first += pairs }
    }

    /// The vectors in a reproducible order.
    var entries: [Entry] {
        counts.sorted { ($0.key.vector, $0.key.words) < ($1.key.vector, $1.key.words) }.map {
            Entry(
                rule: rule, isLarge: isLarge, vector: PairVector(bits: $0.key.vector), words: $0.key.words,
                count: $0.value.count, first: $0.value.first)
        }
    }
}
