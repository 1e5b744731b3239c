/// The answer to one question about data.
public enum Outcome: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Yes.
    case passed = "PASSED"
    /// It cannot be said with what is at hand.
    case indeterminate = "INDETERMINATE"
    /// No.
    case failed = "FAILED"

    /// Whether the left one is milder.
    public static func < (left: Outcome, right: Outcome) -> Bool { left.rank < right.rank }

    /// The worst of several answers; passed when there are none.
    public static func worst(_ outcomes: some Sequence<Outcome>) -> Outcome { outcomes.max() ?? .passed }

    private var rank: Int {
        switch self {
        case .passed: 0
        case .indeterminate: 1
        case .failed: 2
        }
    }
}
