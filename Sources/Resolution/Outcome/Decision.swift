public import Files

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
}
