/// Precision, recall and F1 of a classification of pairs.
public struct EvaluationScore: Hashable, Sendable {
    /// The share of the pairs found that are right.
    public let precision: Double
    /// The share of the labelled matches that were found.
    public let recall: Double

    package init(right: Double, found: Double, actual: Double) {
        precision = found > 0 ? right / found : 1
        recall = actual > 0 ? right / actual : 1
    }

    /// F1, the harmonic mean of precision and recall.
    public var f1: Double {
        precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
}
