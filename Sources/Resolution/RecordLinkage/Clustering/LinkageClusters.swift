/// Puts rows into clusters: the weightiest pairs first, each join judged by the evidence between both whole clusters.
///
/// A chain is cut where its ends speak against each other: a join needs the mean weight over pairs of members of both
/// sides, not only the one pair that brought it up. Not for two threads at once.
struct LinkageClusters: Sendable {
    /// How many pairs of members are looked at, at most.
    private static let sampled = 20
    /// Weights count at most so much either way: one field that is wrong must not outweigh everything.
    private static let (lowest, highest): (Float, Float) = (-12, 12)

    private let comparer: RowComparer
    private let scorer: LinkageScorer
    /// The mean that a join needs.
    private let bar: Float
    private var parents: [UInt32]
    private var next: [UInt32]
    private var sizes: [UInt32]
    /// For the row that stands for a cluster its first row.
    private var firsts: [UInt32]
    private let remembered = SharedArray<UInt64>(zeros: 1 << 12)
    private let weights = SharedArray<Float>(1 << 12, repeating: 0)
    /// For the row that stands for a cluster, the rows that a reviewer found different from a member.
    private var different: [UInt32: [UInt32]] = [:]

    /// How many bytes the clusters of so many rows hold.
    static func size(_ rows: Int) -> Int { 4 * MemoryLayout<UInt32>.stride * rows }

    init(scorer: LinkageScorer, bar: Float = 0) {
        self.scorer = scorer
        self.bar = bar
        comparer = RowComparer(scorer.table)
        parents = (0..<UInt32(scorer.table.count)).map(\.self)
        next = parents
        firsts = parents
        sizes = [UInt32](repeating: 1, count: scorer.table.count)
    }

    /// The row that stands for the cluster of a row.
    mutating func root(_ row: Int) -> Int {
        parents.withUnsafeMutableBufferPointer { parents in
            var row = row
            while parents[row] != UInt32(row) {
                parents[row] = parents[Int(parents[row])]
                row = Int(parents[row])
            }
            return row
        }
    }

    /// The first row of the cluster of a row.
    mutating func first(_ row: Int) -> Int { Int(firsts[root(row)]) }

    /// Keeps two rows apart for good.
    mutating func part(_ left: Int, _ right: Int) {
        different[UInt32(root(left)), default: []].append(UInt32(right))
        different[UInt32(root(right)), default: []].append(UInt32(left))
    }

    /// Whether a reviewer's decision keeps two rows' clusters apart.
    mutating func isParted(_ left: Int, _ right: Int) -> Bool {
        guard !different.isEmpty else { return false }
        let (a, b) = (root(left), root(right))
        guard let others = different[UInt32(a)] else { return false }
        return others.contains { root(Int($0)) == b }
    }

    /// Makes one cluster of those of two rows.
    mutating func join(_ left: Int, _ right: Int) {
        var (a, b) = (root(left), root(right))
        guard a != b else { return }
        if sizes[a] < sizes[b] { swap(&a, &b) }
        parents[b] = UInt32(a)
        sizes[a] += sizes[b]
        firsts[a] = min(firsts[a], firsts[b])
        // Two rings of members become one.
        next.swapAt(a, b)
        if let others = different.removeValue(forKey: UInt32(b)) { different[UInt32(a), default: []] += others }
    }

    /// Joins what the pairs carry; those that were not joined are tried again when all are through, as long as that
    /// helps: a cluster may by then have the evidence that its part lacked.
    mutating func join(_ pairs: some Sequence<LinkagePair>) {
        var waiting = take(pairs)
        for _ in 0..<2 where !waiting.isEmpty {
            let left = take(waiting)
            if left.count == waiting.count { return }
            waiting = left
        }
    }

    private mutating func take(_ pairs: some Sequence<LinkagePair>) -> [LinkagePair] {
        var left: [LinkagePair] = []
        for pair in pairs {
            let (a, b) = (root(Int(pair.left)), root(Int(pair.right)))
            guard a != b, !isParted(a, b) else { continue }
            if sizes[a] == 1 && sizes[b] == 1 || isJoined(a, b) { join(a, b) } else { left.append(pair) }
        }
        return left
    }

    /// Whether the mean weight of pairs of members of two clusters reaches the bar: of all, or of the first few of each
    /// side's ring. No more pairs are looked at than it takes to be certain.
    private func isJoined(_ a: Int, _ b: Int) -> Bool {
        let (m, n) = (Int(sizes[a]), Int(sizes[b]))
        let isWhole = m * n <= Self.sampled
        let few = isWhole ? m : min(m, max(4, Self.sampled / n))
        let many = isWhole ? n : min(n, Self.sampled / few)
        let needed = bar * Float(few * many)
        var sum: Float = 0
        var left = Float(few * many)
        var one = a
        for _ in 0..<few {
            var other = b
            for _ in 0..<many {
                sum += weight(min(one, other), max(one, other))
                left -= 1
                if sum + left * Self.highest < needed { return false }
                if sum + left * Self.lowest >= needed { return true }
                other = Int(next[other])
            }
            one = Int(next[one])
        }
        return sum >= needed
    }

    /// Remembers what pairs weigh that are soon asked for.
    func remember(_ pairs: some Sequence<LinkagePair>) {
        for pair in pairs {
            let (key, place) = Self.place(Int(pair.left), Int(pair.right))
            remembered.base[place] = key
            weights.base[place] = Self.bounded(pair.weight)
        }
    }

    /// What a pair of members weighs in a mean. The pairs of a cluster are asked for at each of its joins.
    private func weight(_ low: Int, _ high: Int) -> Float {
        let (key, place) = Self.place(low, high)
        if remembered.base[place] == key { return weights.base[place] }
        let weight = Self.bounded(scorer.weight(comparer.compare(low, high), low))
        remembered.base[place] = key
        weights.base[place] = weight
        return weight
    }

    private static func place(_ low: Int, _ high: Int) -> (key: UInt64, place: Int) {
        let key = UInt64(low) << 32 | UInt64(high)
        return (key, Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 52))
    }

    private static func bounded(_ weight: Float) -> Float { min(highest, max(lowest, weight)) }
}
