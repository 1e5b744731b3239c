/// Precision, recall and their harmonic mean.
public struct EvaluationScore: Hashable, Sendable {
    /// The share of what was found that is right.
    public let precision: Double
    /// The share of what is there that was found.
    public let recall: Double

    package init(right: Double, found: Double, there: Double) {
        precision = found > 0 ? right / found : 1
        recall = there > 0 ? right / there : 1
    }

    /// The harmonic mean.
    public var f1: Double {
        precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
}
