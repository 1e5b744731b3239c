internal import Diagnostics
package import Platform
package import X509

/// What a container is judged against: whom to trust, and at what time.
package struct VerificationContext: Sendable {
    /// The anchors and revocation lists.
    package let trust: TrustStore
    /// The time that trust is asked for: now, or a day in the past for an old file.
    package let time: Timestamp
    /// Until when what was learnt counts: what a revocation list of a later day says of `time` is better knowledge.
    package let now: Timestamp
    /// When this very file was seen before, where a record of one's own proves it: an entry of the case file.
    package let seen: Timestamp?
    /// Whether a person decided that what cannot be decided (INDETERMINATE) is let through; what FAILED never is.
    package let isReleased: Bool

    /// A context.
    ///
    /// - Parameter now: `nil` for `time`.
    package init(
        trust: TrustStore, time: Timestamp, now: Timestamp? = nil, seen: Timestamp? = nil, isReleased: Bool = false
    ) {
        self.trust = trust
        self.time = time
        self.now = max(now ?? time, time)
        self.seen = seen
        self.isReleased = isReleased
    }

    /// Whether what was judged may be used.
    func lets(_ outcome: Outcome) -> Bool { outcome == .passed || (isReleased && outcome == .indeterminate) }

    /// The time that trust is judged at, unless a time stamp proves an earlier one.
    var judgingTime: Timestamp { min(time, seen ?? time) }
}
