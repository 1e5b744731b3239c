public import Platform

/// The state of one agreement at a time.
public enum AgreementState: Hashable, Sendable {
    /// No version of it is signed by both parties.
    case proposed
    /// Both have signed a version, whose start has not come.
    case notStarted
    /// A version holds.
    case inForce
    /// It is suspended by these parties (party ids, in their order).
    case suspended(by: [String])
    /// The end date of the version that held is past.
    case expired(since: Timestamp)
    /// A party has ended it.
    case ended(since: Timestamp)

    /// The state as one word of JSON output.
    public var word: String {
        switch self {
        case .proposed: "proposed"
        case .notStarted: "not-started"
        case .inForce: "in-force"
        case .suspended: "suspended"
        case .expired: "expired"
        case .ended: "ended"
        }
    }
}
