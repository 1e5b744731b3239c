/// Two rows of a linked table with the weight of their match.
public struct LinkagePair: BitwiseCopyable, Sendable {
    /// The smaller row.
    public let left: UInt32
    /// The greater row.
    public let right: UInt32
    /// The weight in bits: log2 of the odds that they match.
    public let weight: Float

    /// A pair.
    public init(left: UInt32, right: UInt32, weight: Float) {
        self.left = left
        self.right = right
        self.weight = weight
    }

    /// The probability from 0 to 1.
    public var probability: Double { LinkageScorer.probability(weight) }

    /// Pairs by their rows, each once.
    static func eachOnce(_ pairs: [LinkagePair]) -> [LinkagePair] {
        var each: [LinkagePair] = []
        for pair in pairs.sorted(by: { ($0.left, $0.right) < ($1.left, $1.right) })
        where each.last?.left != pair.left || each.last?.right != pair.right { each.append(pair) }
        return each
    }

    /// Pairs by decreasing weight, with ties broken by their rows.
    static func weightiestFirst(_ pairs: [LinkagePair]) -> [LinkagePair] {
        let sort = RadixSort(pairs.count)
        for (index, pair) in pairs.enumerated() {
            // The bits of a signed number mapped to an unsigned one that grows as the weight falls.
            let bits = pair.weight.bitPattern
            sort.append(UInt64(bits >> 31 == 0 ? ~(bits | 1 << 31) : bits) << 32 | UInt64(index))
        }
        var ordered = sort.withSorted { $0.map { pairs[Int(UInt32(truncatingIfNeeded: $0))] } }
        var start = 0
        while start < ordered.count {
            var end = start + 1
            while end < ordered.count, ordered[end].weight == ordered[start].weight { end += 1 }
            if end - start > 1 { ordered[start..<end].sort { ($0.left, $0.right) < ($1.left, $1.right) } }
            start = end
        }
        return ordered
    }
}
