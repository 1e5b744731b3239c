/// How right a linkage is, by a column that says what each record belongs to and that the linkage itself never saw.
public struct LinkageTruth: Sendable {
    /// Precision, recall and their harmonic mean.
    public struct Score: Hashable, Sendable {
        /// The share of what was found that is right.
        public let precision: Double
        /// The share of what is there that was found.
        public let recall: Double

        init(right: Double, found: Double, there: Double) {
            precision = found > 0 ? right / found : 1
            recall = there > 0 ? right / there : 1
        }

        /// The harmonic mean.
        public var f1: Double {
            precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
        }
    }

    /// Wrong pairs of one kind.
    public struct Mistake: Hashable, Sendable {
        /// Whether they were merged, and should not have been; else they were not, and should have been.
        public let isMerged: Bool
        /// What is alike about them.
        public let kind: String
        /// How many they are.
        public let count: Int
        /// Two records of the kind.
        public let example: (String, String)
        /// The rows of those two.
        public let rows: (left: Int, right: Int)

        /// Whether two kinds are the same, whatever their examples.
        public static func == (left: Mistake, right: Mistake) -> Bool {
            left.isMerged == right.isMerged && left.kind == right.kind && left.count == right.count
        }

        /// Hashes what is compared.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(kind)
            hasher.combine(count)
        }
    }

    /// How many records are labelled.
    public let labelled: Int
    /// The pairs at the threshold, each by itself.
    public let pairs: Score
    /// The pairs of records that are in one cluster.
    public let clusters: Score
    /// The threshold at which the pairs would score best, and that score.
    public let best: (threshold: Double, score: Score)
    /// The wrong pairs by kind, the most frequent first.
    public let mistakes: [Mistake]

    /// How many wrong pairs are looked at to tell their kinds.
    private static let limit = 200_000

    /// Scores a result.
    public init(_ result: LinkageResult) {
        let table = result.table
        let labels = (0..<table.count).map { table.label($0) }
        func pairs(_ groups: [UInt64]) -> Double {
            var sizes: [UInt64: Int] = [:]
            for (row, group) in groups.enumerated() where labels[row] != 0 { sizes[group, default: 0] += 1 }
            return sizes.values.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
        }
        let there = pairs(labels.map { UInt64($0) })
        labelled = labels.count { $0 != 0 }
        clusters = Score(
            right: pairs(zip(result.roots, labels).map { UInt64($0) << 32 | UInt64($1) }),
            found: pairs(result.roots.map { UInt64($0) }), there: there)
        var (found, right) = (0.0, 0.0)
        var own = Score(right: 0, found: 0, there: there)
        var best = (threshold: result.threshold, score: own)
        for (index, pair) in result.pairs.enumerated() {
            let (a, b) = (labels[Int(pair.left)], labels[Int(pair.right)])
            guard a != 0, b != 0 else { continue }
            found += 1
            if a == b { right += 1 }
            let isLast = index + 1 == result.pairs.count || result.pairs[index + 1].weight != pair.weight
            guard isLast else { continue }
            let score = Score(right: right, found: found, there: there)
            if pair.probability >= result.threshold { own = score }
            if score.f1 > best.score.f1 { best = (pair.probability, score) }
        }
        self.pairs = own
        self.best = best
        mistakes = Self.mistakes(result, labels)
    }

    private static func mistakes(_ result: LinkageResult, _ labels: [UInt32]) -> [Mistake] {
        let explainer = LinkageExplainer(result.scorer)
        var kinds: [String: (isMerged: Bool, count: Int, left: Int, right: Int)] = [:]
        func take(_ left: Int, _ right: Int, isMerged: Bool) {
            let kind = explainer.kind(left, right)
            let key = (isMerged ? "+" : "-") + kind
            let known = kinds[key]
            kinds[key] = (isMerged, (known?.count ?? 0) + 1, known?.left ?? left, known?.right ?? right)
        }
        func visit(_ groups: [UInt32], _ other: [UInt32], isMerged: Bool) {
            var members: [UInt32: [Int]] = [:]
            for row in groups.indices where labels[row] != 0 { members[groups[row], default: []].append(row) }
            var seen = 0
            for rows in members.values.sorted(by: { $0[0] < $1[0] }) {
                for (index, left) in rows.enumerated() {
                    for right in rows[(index + 1)...] where other[left] != other[right] {
                        take(left, right, isMerged: isMerged)
                        seen += 1
                    }
                    if seen > limit { return }
                }
            }
        }
        visit(result.roots, labels, isMerged: true)
        visit(labels, result.roots, isMerged: false)
        return kinds.map { key, value in
            Mistake(
                isMerged: value.isMerged, kind: String(key.dropFirst()), count: value.count,
                example: (result.table.name(value.left), result.table.name(value.right)),
                rows: (value.left, value.right))
        }.sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
    }
}
