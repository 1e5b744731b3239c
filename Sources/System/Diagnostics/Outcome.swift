/// The answer to a question about data.
public enum Outcome: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The check passed.
    case passed = "PASSED"
    /// The available information is not sufficient for an answer.
    case indeterminate = "INDETERMINATE"
    /// The check failed.
    case failed = "FAILED"

    /// Whether the left outcome is better.
    public static func < (left: Outcome, right: Outcome) -> Bool { left.rank < right.rank }

    /// The worst of several outcomes; `passed` when there are none.
    public static func worst(_ outcomes: some Sequence<Outcome>) -> Outcome { outcomes.max() ?? .passed }

    private var rank: Int {
        switch self {
        case .passed: 0
        case .indeterminate: 1
        case .failed: 2
        }
    }
}
