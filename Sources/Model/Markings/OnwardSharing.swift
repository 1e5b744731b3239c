/// Whether a receiver may share something onward.
public enum OnwardSharing: String, Hashable, Sendable, CaseIterable, Comparable {
    /// It may.
    case allowed
    /// Only with the originator's consent.
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

    /// Whether the left one is less restrictive.
    public static func < (left: OnwardSharing, right: OnwardSharing) -> Bool { left.rank < right.rank }
}
