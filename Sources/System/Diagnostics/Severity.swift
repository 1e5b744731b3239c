/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Kept and flagged; a person should look.
    case warning
    /// The data breaks a rule that must hold.
    case error

    /// Whether the left one is milder.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
