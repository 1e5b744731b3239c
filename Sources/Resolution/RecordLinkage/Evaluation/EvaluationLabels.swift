/// The labels of rows, against which a grouping is scored.
package struct EvaluationLabels: Sendable {
    /// For each row its label; 0 for an unlabelled row.
    package let labels: [UInt32]
    /// The number of pairs of rows with equal labels.
    package let actual: Double

    /// The most wrong pairs whose kinds are determined.
    private static let limit = 200_000

    package init(_ labels: [UInt32]) {
        self.labels = labels
        actual = Self.pairs(labels.map { UInt64($0) }, of: labels)
    }

    /// The number of labelled rows.
    package var labelled: Int { labels.count { $0 != 0 } }

    /// The score of a grouping, over all pairs of rows in one group.
    package func score(ofGroups groups: [UInt32]) -> EvaluationScore {
        EvaluationScore(
            right: Self.pairs(zip(groups, labels).map { UInt64($0) << 32 | UInt64($1) }, of: labels),
            found: Self.pairs(groups.map { UInt64($0) }, of: labels), actual: actual)
    }

    /// The misclassified pairs by kind, the most frequent first.
    ///
    /// - Parameters:
    ///   - merged: the groups that the merge produced.
    ///   - found: the groups within which a labelled match counts as found.
    ///   - kind: the kind of a pair of rows.
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

    /// The number of pairs of labelled rows in the same group.
    private static func pairs(_ groups: [UInt64], of labels: [UInt32]) -> Double {
        var sizes: [UInt64: Int] = [:]
        for (row, group) in groups.enumerated() where labels[row] != 0 { sizes[group, default: 0] += 1 }
        return sizes.values.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
    }
}
