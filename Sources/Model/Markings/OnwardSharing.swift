/// Whether a receiver may pass something on.
public enum OnwardSharing: String, Hashable, Sendable, CaseIterable, Comparable {
    /// It may.
    case allowed
    /// It may when the originator agrees.
    case withConsent = "with-consent"
    /// It may not.
    case forbidden

    private var rank: Int {
        switch self {
        case .allowed: 0
        case .withConsent: 1
        case .forbidden: 2
        }
    }

    /// Whether the left one restricts less.
    public static func < (left: OnwardSharing, right: OnwardSharing) -> Bool { left.rank < right.rank }
}
