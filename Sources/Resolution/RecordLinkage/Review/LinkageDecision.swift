/// A reviewer's decision about two records of files.
public struct LinkageDecision: Hashable, Sendable {
    /// One record.
    public let left: LinkageRecord
    /// The other record.
    public let right: LinkageRecord
    /// The answer, author, time and reason.
    public let decision: Decision

    /// A decision.
    public init(left: LinkageRecord, right: LinkageRecord, decision: Decision) {
        self.left = left
        self.right = right
        self.decision = decision
    }

    /// The decisions in force, whatever their order in the input: of several about the same two records the latest,
    /// unless that one withdraws the others. The earliest comes first.
    static func standing(_ decisions: [LinkageDecision]) -> [LinkageDecision] {
        var latest: [Set<LinkageRecord>: LinkageDecision] = [:]
        for decision in decisions.sorted(by: { Decision.isBefore($0.decision, $1.decision) }) {
            latest[[decision.left, decision.right]] = decision
        }
        return latest.values.filter { $0.decision.verdict != .withdrawn && $0.left != $0.right }.sorted { one, other in
            if Decision.isBefore(one.decision, other.decision) { return true }
            if Decision.isBefore(other.decision, one.decision) { return false }
            return (one.left, one.right) < (other.left, other.right)
        }
    }
}
