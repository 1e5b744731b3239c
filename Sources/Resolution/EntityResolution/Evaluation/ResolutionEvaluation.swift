package import RecordLinkage

/// The evaluation of a merge under `intelligence` against labels that state the entity of each record, and that the
/// merge itself did not use.
package struct ResolutionEvaluation: Sendable {
    /// The number of labelled records.
    package let labelled: Int
    /// The score of the pairs that merge by their own evidence, each by itself.
    package let pairs: EvaluationScore
    /// The score of the pairs of records in one entity.
    package let clusters: EvaluationScore
    /// The score if every group were answered according to the labels: in each group those that match are joined.
    package let reviewed: EvaluationScore
    /// The number of pairs of labelled records that wait for review.
    package let waiting: Int
    /// The number of those that match.
    package let waitingRight: Int
    /// The number of groups that a person has to look at.
    package let groups: Int
    /// The groups that can be accepted as a whole: their number, the pairs of labelled records that accepting all of
    /// them would join, and how many of those match.
    package let bulk: (groups: Int, pairs: Int, right: Int)
    /// The misclassified pairs by kind, the most frequent first; matches that wait for review are not included.
    package let mistakes: [EvaluationError]

    private let ids: [String]

    /// Evaluates a merge.
    ///
    /// - Parameter labels: the label of each record, by its id; records without one are not scored. A labelled record
    ///   that the merge does not contain, because it has no content, counts as not found.
    package init(_ resolved: ResolvedTable, labels: [String: String]) {
        let table = resolved.scorer.prepared.table
        var numbers: [String: UInt32] = [:]
        let ids = table.ids + labels.keys.filter { table.row(of: $0) == nil }.sorted()
        let evaluation = EvaluationLabels(
            ids.map { id in
                guard let label = labels[id], !label.isEmpty else { return 0 }
                let number = numbers[label] ?? UInt32(numbers.count + 1)
                numbers[label] = number
                return number
            })
        func isRight(_ left: Int, _ right: Int) -> Bool? {
            let (a, b) = (evaluation.labels[left], evaluation.labels[right])
            return a == 0 || b == 0 ? nil : a == b
        }
        var clusters = resolved.clusters
        func groups() -> [UInt32] {
            ids.indices.map { UInt32($0 < table.count ? clusters.root($0) : $0) }
        }
        let merged = groups()
        let automatic = resolved.automatic.compactMap { isRight($0.left, $0.right) }
        let waiting = resolved.result.review.compactMap { pair -> (left: Int, right: Int, isRight: Bool)? in
            guard let left = table.row(of: pair.left), let right = table.row(of: pair.right) else { return nil }
            return isRight(left, right).map { (left, right, $0) }
        }
        let members = Dictionary(resolved.result.entities.map { ($0.id, $0.members) }) { first, _ in first }
        var (bulkGroups, bulkPairs, bulkRight) = (0, 0, 0)
        for group in resolved.result.groups {
            var first: [UInt32: Int] = [:]
            // The rows that accepting the group joins, by label; those of one entity are joined already.
            var (sizes, before): ([UInt32: Int], Int) = ([:], 0)
            var right = 0
            for entity in group.members {
                var own: [UInt32: Int] = [:]
                for row in (members[entity] ?? []).compactMap({ table.row(of: $0) }) where evaluation.labels[row] != 0 {
                    let label = evaluation.labels[row]
                    if let other = first[label] { clusters.join(other, row) } else { first[label] = row }
                    own[label, default: 0] += 1
                }
                bulkPairs += group.tier == .bulk ? before * own.values.reduce(0, +) : 0
                before += own.values.reduce(0, +)
                for (label, count) in own { right += sizes[label, default: 0] * count }
                sizes.merge(own, uniquingKeysWith: +)
            }
            if group.tier == .bulk {
                bulkGroups += 1
                bulkRight += right
            }
        }
        let found = groups()
        self.groups = resolved.result.groups.count - bulkGroups
        bulk = (bulkGroups, bulkPairs, bulkRight)
        labelled = evaluation.labelled
        pairs = EvaluationScore(
            right: Double(automatic.count { $0 }), found: Double(automatic.count), actual: evaluation.actual)
        self.clusters = evaluation.score(ofGroups: merged)
        reviewed = evaluation.score(ofGroups: found)
        self.waiting = waiting.count
        waitingRight = waiting.count { $0.isRight }
        mistakes = evaluation.mistakes(merged: merged, found: found) { left, right in
            guard max(left, right) < table.count else { return "one of them says nothing" }
            guard table.kinds[left] == table.kinds[right] else { return "different kinds of things" }
            let pair = resolved.scorer.compare(min(left, right), max(left, right))
            return EvaluationError.kind(pair.fields.map { ($0.level, $0.field.rawValue) })
        }
        self.ids = ids
    }

    /// The ids of the two records of a kind's example.
    package func example(of mistake: EvaluationError) -> (left: String, right: String) {
        (ids[mistake.rows.left], ids[mistake.rows.right])
    }
}
