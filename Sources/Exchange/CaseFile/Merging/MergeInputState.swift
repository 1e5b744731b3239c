internal import Digests
internal import RecordLinkage

/// What a merge rests on: the versions that held and the decisions that were taken.
package struct MergeInputState: Hashable, Sendable {
    /// The digest of the versions, as numbered, and of the decisions: a merge with another basis is out of date.
    package let digest: String
    /// The versions, by number.
    let versions: [StoredVersion]
    /// The number of the last decision; 0 when there is none.
    let decisions: Int

    /// The basis of a merge of some versions and decisions.
    ///
    /// - Parameters:
    ///   - versions: the versions that hold, each once, in any order.
    ///   - decisions: all decisions, in the order taken.
    package init(versions: [StoredVersion], decisions: [NumberedDecision]) {
        self.versions = versions.sorted { $0.number < $1.number }
        let lines =
            self.versions.map { "\($0.number) \($0.id) \($0.modified)" } + [""]
            + decisions.map {
                "\($0.number) \($0.decision.left) \($0.decision.right) \($0.decision.verdict.rawValue)"
            }
        digest = Digest.sha256(Array(lines.joined(separator: "\n").utf8)).hex
        self.decisions = decisions.last?.number ?? 0
    }
}
