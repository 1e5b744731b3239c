/// Clusters rows: pairs are taken in order of decreasing weight, and each join is judged by the evidence between the
/// two whole clusters.
///
/// This cuts chains whose ends contradict each other: a join needs a sufficient mean weight over pairs of members of
/// both sides, not only of the one pair that suggested it. Not thread-safe.
struct LinkageClusters: Sendable {
    /// The maximum number of member pairs that a join examines.
    private static let sampled = 20
    /// The difference in bits within which two pairs of a row count as equally good, and the number of such pairs that
    /// are examined.
    private static let (margin, nearest): (Float, Int) = (3, 8)
    /// Weights are clamped to this range in the mean, so that one wrong field does not outweigh all others.
    private static let (lowest, highest): (Float, Float) = (-12, 12)
    /// The weight of a pair with a veto, which no other pairs outweigh.
    private static let vetoed: Float = -10_000

    private let comparer: RowComparer
    private let scorer: LinkageScorer
    /// The mean weight that a join requires.
    private let leastMean: Float
    private var sets: DisjointSets
    private var next: [UInt32]
    private var sizes: [UInt32]
    /// For the root row of a cluster, its first row.
    private var firsts: [UInt32]
    private let remembered = SharedArray<UInt64>(zeros: 1 << 12)
    private let weights = SharedArray<Float>(1 << 12, repeating: 0)
    /// For the root row of a cluster, the rows with a cannot-link constraint to a member.
    private var different: [UInt32: [UInt32]] = [:]
    /// For the root row of a cluster of several, the valid values of exclusive identifiers of its members: column and
    /// number.
    private var exclusive: [UInt32: Set<UInt64>] = [:]
    /// Whether a cluster has at most one record of each source.
    private let isOneToOne: Bool
    /// For the root row of a cluster of several, the sources of its members; only when `isOneToOne`.
    private var sources: [UInt32: Set<UInt32>] = [:]

    /// The bytes of memory that the clusters of this number of rows take.
    static func size(_ rows: Int) -> Int { 4 * MemoryLayout<UInt32>.stride * rows }

    init(scorer: LinkageScorer, leastMean: Float = 0, isOneToOne: Bool = false) {
        self.scorer = scorer
        self.isOneToOne = isOneToOne
        self.leastMean = leastMean
        comparer = RowComparer(scorer.table)
        sets = DisjointSets(scorer.table.count)
        next = (0..<UInt32(scorer.table.count)).map(\.self)
        firsts = next
        sizes = [UInt32](repeating: 1, count: scorer.table.count)
    }

    /// The root row of the cluster of a row.
    mutating func root(_ row: Int) -> Int { sets.root(row) }

    /// The first row of the cluster of a row.
    mutating func first(_ row: Int) -> Int { Int(firsts[root(row)]) }

    /// Adds a cannot-link constraint between two rows.
    mutating func addCannotLink(_ left: Int, _ right: Int) {
        different[UInt32(root(left)), default: []].append(UInt32(right))
        different[UInt32(root(right)), default: []].append(UInt32(left))
    }

    /// Whether a reviewer's decision forbids joining the clusters of two rows.
    mutating func cannotLink(_ left: Int, _ right: Int) -> Bool {
        guard !different.isEmpty else { return false }
        let (a, b) = (root(left), root(right))
        guard let others = different[UInt32(a)] else { return false }
        return others.contains { root(Int($0)) == b }
    }

    /// Joins the clusters of two rows.
    mutating func join(_ left: Int, _ right: Int) {
        var (a, b) = (root(left), root(right))
        guard a != b else { return }
        if sizes[a] < sizes[b] { swap(&a, &b) }
        sets.join(b, to: a)
        sizes[a] += sizes[b]
        firsts[a] = min(firsts[a], firsts[b])
        // The two circular lists of members become one.
        next.swapAt(a, b)
        if !scorer.vetoes.exclusive.isEmpty {
            let values = exclusiveValues(a).union(exclusiveValues(b))
            exclusive[UInt32(b)] = nil
            exclusive[UInt32(a)] = values
        }
        if isOneToOne {
            let all = sourceNumbers(a).union(sourceNumbers(b))
            sources[UInt32(b)] = nil
            sources[UInt32(a)] = all
        }
        if let others = different.removeValue(forKey: UInt32(b)) { different[UInt32(a), default: []] += others }
    }

    /// The valid values of exclusive identifiers in the cluster of a root row.
    private func exclusiveValues(_ root: Int) -> Set<UInt64> {
        if let known = exclusive[UInt32(root)] { return known }
        var values: Set<UInt64> = []
        for column in scorer.vetoes.exclusive {
            let number = scorer.table.cell(root, column)
            if scorer.vetoes.isValid(number, column) { values.insert(UInt64(column) << 32 | UInt64(number)) }
        }
        return values
    }

    /// The sources of the records in the cluster of a root row.
    private func sourceNumbers(_ root: Int) -> Set<UInt32> {
        sources[UInt32(root)] ?? [scorer.table.sourceNumber(ofRow: root)]
    }

    /// Whether the clusters of two root rows have records of one source, each of which has one record of a thing.
    private func shareSource(_ a: Int, _ b: Int) -> Bool {
        isOneToOne && !sourceNumbers(a).isDisjoint(with: sourceNumbers(b))
    }

    /// Joins clusters of one record of each source by pairs, the heaviest first. Of pairs of one weight those are left
    /// out that exclude each other: nothing shows which of them is the match.
    private mutating func joinOneToOne(_ pairs: some Sequence<LinkagePair>) {
        let ordered = Array(pairs)
        var start = 0
        while start < ordered.count {
            var end = start + 1
            while end < ordered.count, ordered[end].weight == ordered[start].weight { end += 1 }
            var partners: [UInt32: [UInt32: Set<Int>]] = [:]
            func ends(_ pair: LinkagePair) -> (Int, Int) { (root(Int(pair.left)), root(Int(pair.right))) }
            let equal = ordered[start..<end].filter { pair in
                let (a, b) = ends(pair)
                return a != b && !shareSource(a, b) && !cannotLink(a, b)
            }
            for pair in equal where equal.count > 1 {
                let (a, b) = ends(pair)
                for (one, other) in [(a, b), (b, a)] {
                    for source in sourceNumbers(other) {
                        partners[UInt32(one), default: [:]][source, default: []].insert(other)
                    }
                }
            }
            let clear = equal.filter { pair in
                let (a, b) = ends(pair)
                return [a, b].allSatisfy { partners[UInt32($0)]?.values.allSatisfy { $0.count == 1 } ?? true }
            }
            _ = take(clear)
            start = end
        }
    }

    /// Whether two clusters have valid values of an exclusive identifier and none in common, even when a third record
    /// between them has none.
    private func areExclusive(_ a: Int, _ b: Int) -> Bool {
        guard !scorer.vetoes.exclusive.isEmpty else { return false }
        let (one, other) = (exclusiveValues(a), exclusiveValues(b))
        guard !one.isEmpty, !other.isEmpty else { return false }
        return scorer.vetoes.exclusive.contains { column in
            let lefts = one.filter { $0 >> 32 == UInt64(column) }
            let rights = other.filter { $0 >> 32 == UInt64(column) }
            return !lefts.isEmpty && !rights.isEmpty && lefts.isDisjoint(with: rights)
        }
    }

    /// Joins clusters by pairs. Pairs that were refused are tried again after the last one, as long as that joins any:
    /// by then a cluster may have the evidence that it lacked before.
    mutating func join(_ pairs: some Sequence<LinkagePair>) {
        let torn = tornRows(pairs)
        guard !isOneToOne else { return joinOneToOne(pairs) }
        var waiting = take(
            torn.isEmpty ? Array(pairs) : pairs.filter { !torn.contains($0.left) && !torn.contains($0.right) })
        for _ in 0..<2 where !waiting.isEmpty {
            let left = take(waiting)
            if left.count == waiting.count { return }
            waiting = left
        }
    }

    /// The rows that match two others about equally well between which there is a veto: a record without a birth date may
    /// be the father's or the son's. Such a row is joined with neither.
    private func tornRows(_ pairs: some Sequence<LinkagePair>) -> Set<UInt32> {
        guard scorer.vetoes.areRelativesMany || !scorer.vetoes.exclusive.isEmpty else { return [] }
        var partners: [UInt32: [(row: UInt32, weight: Float)]] = [:]
        for pair in pairs {
            partners[pair.left, default: []].append((pair.right, pair.weight))
            partners[pair.right, default: []].append((pair.left, pair.weight))
        }
        return Set(
            partners.compactMap { row, others -> UInt32? in
                guard others.count > 1, let best = others.map(\.weight).max() else { return nil }
                let near = others.filter { $0.weight >= best - Self.margin }.map { Int($0.row) }.sorted()
                let few = near.prefix(Self.nearest)
                let isTorn = few.indices.contains { one in
                    few[..<one].contains { isVetoed($0, few[one]) }
                }
                return isTorn ? row : nil
            })
    }

    private func isVetoed(_ one: Int, _ other: Int) -> Bool {
        let (low, high) = (min(one, other), max(one, other))
        return judged(low, high) == Self.vetoed
    }

    /// The bounded weight of a pair; `vetoed` when there is a veto that nothing outweighs.
    private func judged(_ low: Int, _ high: Int) -> Float {
        let vector = comparer.compare(low, high)
        let weight = scorer.weight(vector, left: low, right: high)
        switch scorer.veto(vector, left: low, right: high) {
        case .none: return Self.bounded(weight)
        case .names, .dates, .identifiers: return weight < leastMean ? Self.vetoed : Self.bounded(weight)
        }
    }

    private mutating func take(_ pairs: some Sequence<LinkagePair>) -> [LinkagePair] {
        var left: [LinkagePair] = []
        for pair in pairs {
            let (a, b) = (root(Int(pair.left)), root(Int(pair.right)))
            guard a != b, !cannotLink(a, b), !areExclusive(a, b), !shareSource(a, b) else { continue }
            if sizes[a] == 1 && sizes[b] == 1 || isJoined(a, b) { join(a, b) } else { left.append(pair) }
        }
        return left
    }

    /// Whether the mean weight of member pairs of two clusters reaches `leastMean`: over all pairs, or over the first few
    /// members of each side. Stops as soon as the answer is certain.
    private func isJoined(_ a: Int, _ b: Int) -> Bool {
        let (m, n) = (Int(sizes[a]), Int(sizes[b]))
        let isWhole = m * n <= Self.sampled
        let few = isWhole ? m : min(m, max(4, Self.sampled / n))
        let many = isWhole ? n : min(n, Self.sampled / few)
        let needed = leastMean * Float(few * many)
        var sum: Float = 0
        var left = Float(few * many)
        var one = a
        for _ in 0..<few {
            var other = b
            for _ in 0..<many {
                let weight = weight(min(one, other), max(one, other))
                guard weight > Self.vetoed else { return false }
                sum += weight
                left -= 1
                if sum + left * Self.highest < needed { return false }
                if sum + left * Self.lowest >= needed { return true }
                other = Int(next[other])
            }
            one = Int(next[one])
        }
        return sum >= needed
    }

    /// Caches the weights of pairs that are needed soon.
    func remember(_ pairs: some Sequence<LinkagePair>) {
        // Below the mean that a join requires a veto may apply.
        for pair in pairs where pair.weight >= leastMean {
            let (key, place) = Self.place(Int(pair.left), Int(pair.right))
            remembered.base[place] = key
            weights.base[place] = Self.bounded(pair.weight)
        }
    }

    /// The weight of a member pair in a mean. The pairs of a cluster are needed again at each of its joins.
    private func weight(_ low: Int, _ high: Int) -> Float {
        let (key, place) = Self.place(low, high)
        if remembered.base[place] == key { return weights.base[place] }
        let weight = judged(low, high)
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
