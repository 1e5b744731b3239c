/// To what each row is known to belong, and how a grouping of the rows compares with that.
package struct GroundTruth: Sendable {
    /// For each row its label; 0 when nothing is known of it.
    package let labels: [UInt32]
    /// How many pairs of rows have one label.
    package let there: Double

    /// How many wrong pairs are looked at to tell their kinds.
    private static let limit = 200_000

    package init(_ labels: [UInt32]) {
        self.labels = labels
        there = Self.pairs(labels.map { UInt64($0) }, of: labels)
    }

    /// How many rows are labelled.
    package var labelled: Int { labels.count { $0 != 0 } }

    /// How right it is that all rows of one group are one.
    package func score(ofGroups groups: [UInt32]) -> EvaluationScore {
        EvaluationScore(
            right: Self.pairs(zip(groups, labels).map { UInt64($0) << 32 | UInt64($1) }, of: labels),
            found: Self.pairs(groups.map { UInt64($0) }, of: labels), there: there)
    }

    /// The wrong pairs by kind, the most frequent first.
    ///
    /// - Parameters:
    ///   - merged: the groups that were made.
    ///   - found: the groups in which pairs that are one count as found.
    ///   - kind: what is alike about two rows.
    package func mistakes(merged: [UInt32], found: [UInt32], kind: (Int, Int) -> String) -> [EvaluationError] {
        var kinds: [String: (isMerged: Bool, count: Int, left: Int, right: Int)] = [:]
        func visit(_ groups: [UInt32], _ other: [UInt32], isMerged: Bool) {
            var members: [UInt32: [Int]] = [:]
            for row in groups.indices where labels[row] != 0 { members[groups[row], default: []].append(row) }
            var seen = 0
            for rows in members.values.sorted(by: { $0[0] < $1[0] }) {
                for (index, left) in rows.enumerated() {
                    for right in rows[(index + 1)...] where other[left] != other[right] {
                        let key = (isMerged ? "+" : "-") + kind(left, right)
                        let known = kinds[key]
                        kinds[key] = (isMerged, (known?.count ?? 0) + 1, known?.left ?? left, known?.right ?? right)
                        seen += 1
                    }
                    if seen > Self.limit { return }
                }
            }
        }
        visit(merged, labels, isMerged: true)
        visit(labels, found, isMerged: false)
        return kinds.map { key, value in
            EvaluationError(
                isMerged: value.isMerged, kind: String(key.dropFirst()), count: value.count,
                rows: (value.left, value.right))
        }.sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
    }

    /// How many pairs of labelled rows stand in one group.
    private static func pairs(_ groups: [UInt64], of labels: [UInt32]) -> Double {
        var sizes: [UInt64: Int] = [:]
        for (row, group) in groups.enumerated() where labels[row] != 0 { sizes[group, default: 0] += 1 }
        return sizes.values.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
    }
}
