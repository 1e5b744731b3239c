package import Platform

/// What a person decided about a pair.
package struct DecisionSummary: Hashable, Sendable {
    /// What was answered.
    package enum Answer: String, Hashable, Sendable, CaseIterable {
        /// They are one.
        case same
        /// They are two.
        case different
        /// It cannot be said yet.
        case unsure
    }

    /// What was answered.
    package var answer: Answer
    /// Who decided.
    package var actor: String
    /// When.
    package var time: Timestamp
    /// Why, in the words of who decided.
    package var reason: String

    /// A decision.
    package init(_ answer: Answer, by actor: String, at time: Timestamp, because reason: String) {
        self.answer = answer
        self.actor = actor
        self.time = time
        self.reason = reason
    }
}
