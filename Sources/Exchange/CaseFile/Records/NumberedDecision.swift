package import RecordLinkage

/// A reviewer's decision with its number in the case file.
package struct NumberedDecision: Hashable, Sendable {
    /// The number, from 1, in the order of the decisions.
    package let number: Int
    /// The decision.
    package let decision: Decision
}
