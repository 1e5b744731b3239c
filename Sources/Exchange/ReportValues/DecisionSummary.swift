package import Platform

/// A person's decision about a pair.
package struct DecisionSummary: Hashable, Sendable {
    /// The answer.
    package enum Answer: String, Hashable, Sendable, CaseIterable {
        /// Both are one thing.
        case same
        /// They are two things.
        case different
        /// It cannot be decided yet.
        case unsure
    }

    /// The answer.
    package var answer: Answer
    /// The author of the decision.
    package var actor: String
    /// The time of the decision.
    package var time: Timestamp
    /// The reason, in the author's words.
    package var reason: String

    /// A decision.
    package init(_ answer: Answer, by actor: String, at time: Timestamp, because reason: String) {
        self.answer = answer
        self.actor = actor
        self.time = time
        self.reason = reason
    }
}
