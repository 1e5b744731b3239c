internal import BundleFormats
internal import Diagnostics
package import Platform
package import X509

/// The trust and the time that a container is judged by.
package struct VerificationContext: Sendable {
    /// The anchors and revocation lists.
    package let trust: TrustStore
    /// The time that trust is asked for: now, or a day in the past for an old file.
    package let time: Timestamp
    /// The time up to which revocation lists are used: a list of a later day knows more about `time`.
    package let now: Timestamp
    /// When this same file was imported before, where the case file proves it.
    package let seen: Timestamp?
    /// Whether a person decided to accept what cannot be decided (INDETERMINATE). What FAILED is never accepted.
    package let isReleased: Bool
    /// The bytes of the largest object of a bundle that is read.
    package let objectLimit: Int
    /// Whether what a package has of others, enclosed packages and disclosures, is judged apart from it: then it is
    /// no part of the verdict on the package, and what of it does not hold is left out of the verified package.
    package let judgesOthersApart: Bool

    /// A context.
    ///
    /// - Parameter now: `nil` for `time`.
    package init(
        trust: TrustStore, time: Timestamp, now: Timestamp? = nil, seen: Timestamp? = nil, isReleased: Bool = false,
        objectLimit: Int = BundleReader.objectLimit, judgesOthersApart: Bool = false
    ) {
        self.objectLimit = objectLimit
        self.judgesOthersApart = judgesOthersApart
        self.trust = trust
        self.time = time
        self.now = max(now ?? time, time)
        self.seen = seen
        self.isReleased = isReleased
    }

    /// The same for a file that somebody's record proves to be as old as this.
    package func seen(at time: Timestamp) -> VerificationContext {
        VerificationContext(
            trust: trust, time: self.time, now: now, seen: time, isReleased: isReleased, objectLimit: objectLimit,
            judgesOthersApart: judgesOthersApart)
    }

    /// Whether a judged container may be used.
    func lets(_ outcome: Outcome) -> Bool { outcome == .passed || (isReleased && outcome == .indeterminate) }

    /// The time that trust is judged at, unless a time stamp proves an earlier one.
    var judgingTime: Timestamp { min(time, seen ?? time) }
}
