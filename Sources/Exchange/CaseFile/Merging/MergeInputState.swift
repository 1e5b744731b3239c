internal import Digests
internal import RecordLinkage

/// The input of a merge: the current versions and the decisions.
package struct MergeInputState: Hashable, Sendable {
    /// The digest of the versions, by number, and of the decisions: a merge with another digest is outdated.
    package let digest: String
    /// The versions, by number.
    let versions: [StoredVersion]
    /// The number of the last decision; 0 when there is none.
    package let decisions: Int

    /// The input of a merge of some versions and decisions.
    ///
    /// - Parameters:
    ///   - versions: the current versions, each once, in any order.
    ///   - decisions: all decisions, in the order of their numbers.
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
