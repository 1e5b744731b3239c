public import Platform

/// What a person decided about a pair.
public struct DecisionSummary: Hashable, Sendable {
    /// What was answered.
    public enum Answer: String, Hashable, Sendable, CaseIterable {
        /// They are one.
        case same
        /// They are two.
        case different
        /// It cannot be said yet.
        case unsure
    }

    /// What was answered.
    public var answer: Answer
    /// Who decided.
    public var actor: String
    /// When.
    public var time: Timestamp
    /// Why, in the words of who decided.
    public var reason: String

    /// A decision.
    public init(_ answer: Answer, by actor: String, at time: Timestamp, because reason: String) {
        self.answer = answer
        self.actor = actor
        self.time = time
        self.reason = reason
    }
}
