public import Platform

/// A reviewer's decision about two records. Decisions outlast every run; the latest about a pair is in force.
public struct Decision: Hashable, Sendable {
    /// The answer.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// They are the same entity (must-link).
        case same
        /// They are different entities, whatever the evidence (cannot-link).
        case different
        /// It cannot be decided: the pair stays for review and is not joined on its own evidence.
        case unsure
        /// An earlier decision about the pair is withdrawn.
        case withdrawn
    }

    /// One record's id.
    public let left: String
    /// The other record's id.
    public let right: String
    /// The answer.
    public let verdict: Verdict
    /// Who decided.
    public let author: String
    /// The time of the decision.
    public let time: Timestamp
    /// The reason.
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

    /// Whether one decision was taken before another. Of two with the same time the more careful one is the later.
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
