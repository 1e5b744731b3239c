public import Platform

/// What a reviewer decided about two records. Decisions outlive every run; the latest about a pair stands.
public struct Decision: Hashable, Sendable {
    /// What was decided.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// They are one.
        case same
        /// They are not one, whatever the evidence says.
        case different
        /// It cannot be said: the pair stays for review and is not joined on its own evidence.
        case unsure
        /// An earlier decision about the pair no longer stands.
        case withdrawn
    }

    /// One record's id.
    public let left: String
    /// The other record's id.
    public let right: String
    /// What was decided.
    public let verdict: Verdict
    /// Who decided.
    public let author: String
    /// When.
    public let time: Timestamp
    /// Why.
    public let reason: String

    /// A decision.
    public init(
        left: String, right: String, verdict: Verdict, author: String, time: Timestamp, reason: String = ""
    ) {
        self.left = left
        self.right = right
        self.verdict = verdict
        self.author = author
        self.time = time
        self.reason = reason
    }

    /// Whether one decision was taken before another. Of two of one instant the more careful one is the later.
    package static func isBefore(_ left: Decision, _ right: Decision) -> Bool {
        func order(_ verdict: Decision.Verdict) -> Int {
            switch verdict {
            case .withdrawn: 0
            case .same: 1
            case .unsure: 2
            case .different: 3
            }
        }
        if left.time != right.time { return left.time < right.time }
        if left.verdict != right.verdict { return order(left.verdict) < order(right.verdict) }
        return (left.author, left.left, left.right, left.reason) < (right.author, right.left, right.right, right.reason)
    }
}
