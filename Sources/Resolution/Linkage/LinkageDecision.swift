/// What a reviewer decided about two records of files.
public struct LinkageDecision: Hashable, Sendable {
    /// One record.
    public let left: LinkageRecord
    /// The other record.
    public let right: LinkageRecord
    /// What was decided, by whom, when and why.
    public let decision: Decision

    /// A decision.
    public init(left: LinkageRecord, right: LinkageRecord, decision: Decision) {
        self.left = left
        self.right = right
        self.decision = decision
    }
}
