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
    /// The score if every proposed pair were answered according to the labels.
    package let reviewed: EvaluationScore
    /// The number of pairs of labelled records that wait for review.
    package let waiting: Int
    /// The number of those that match.
    package let waitingRight: Int
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
        for pair in waiting where pair.isRight { clusters.join(pair.left, pair.right) }
        let found = groups()
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
