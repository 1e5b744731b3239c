/// The severity of a finding.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Information; nothing is wrong.
    case note
    /// Accepted but flagged; a person should look at it.
    case warning
    /// The data violates a mandatory rule.
    case error

    /// Whether the left one is less severe.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
