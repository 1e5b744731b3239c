public import Credentials
public import Files

/// What a container is judged against: whom to trust, and at what time.
public struct VerificationContext: Sendable {
    /// The anchors and revocation lists.
    public let trust: TrustStore
    /// The time that trust is judged at: the earliest proven one, else now.
    public let time: Timestamp

    /// A context.
    public init(trust: TrustStore, time: Timestamp) {
        self.trust = trust
        self.time = time
    }
}
