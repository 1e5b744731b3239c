/// The evaluation of a linkage against labels: a column that states the entity of each record, and that the linkage
/// itself did not use.
public struct LinkageEvaluation: Sendable {
    /// The number of labelled records.
    public let labelled: Int
    /// The score of the pairs above the threshold, each by itself.
    public let pairs: EvaluationScore
    /// The score of the pairs of records in one cluster.
    public let clusters: EvaluationScore
    /// The threshold with the highest F1 of pairs, and that score.
    public let best: (threshold: Double, score: EvaluationScore)
    /// The misclassified pairs by kind, the most frequent first.
    public let mistakes: [EvaluationError]

    private let table: LinkageTable

    /// Evaluates a result.
    public init(_ result: LinkageResult) {
        table = result.table
        let evaluation = EvaluationLabels((0..<result.table.count).map { result.table.label($0) })
        let (labels, actual) = (evaluation.labels, evaluation.actual)
        labelled = evaluation.labelled
        clusters = evaluation.score(ofGroups: result.roots)
        var (found, right) = (0.0, 0.0)
        var own = EvaluationScore(right: 0, found: 0, actual: actual)
        var best = (threshold: result.threshold, score: own)
        for (index, pair) in result.pairs.enumerated() {
            let (a, b) = (labels[Int(pair.left)], labels[Int(pair.right)])
            guard a != 0, b != 0 else { continue }
            found += 1
            if a == b { right += 1 }
            let isLast = index + 1 == result.pairs.count || result.pairs[index + 1].weight != pair.weight
            guard isLast else { continue }
            let score = EvaluationScore(right: right, found: found, actual: actual)
            if pair.probability >= result.threshold { own = score }
            if score.f1 > best.score.f1 { best = (pair.probability, score) }
        }
        self.pairs = own
        self.best = best
        let explainer = LinkageExplainer(result.scorer)
        mistakes = evaluation.mistakes(merged: result.roots, found: result.roots) { explainer.kind($0, $1) }
    }

    /// The two records of a kind's example.
    public func example(of mistake: EvaluationError) -> (left: String, right: String) {
        (table.name(mistake.rows.left), table.name(mistake.rows.right))
    }
}

extension LinkageExplainer {
    /// The fields of a pair by their level: `same name.family, address.city; different birth_date`.
    fileprivate func kind(_ left: Int, _ right: Int) -> String {
        let vector = comparer.compare(min(left, right), max(left, right))
        return EvaluationError.kind(
            scorer.model.columns.enumerated().map { column, parameters in
                (parameters.field.levels[vector[column]], parameters.field.label)
            })
    }
}
