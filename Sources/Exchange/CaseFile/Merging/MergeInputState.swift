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
    ///   - unconfirmed: the numbers of the versions that count as no source of their own.
    package init(versions: [StoredVersion], decisions: [NumberedDecision], unconfirmed: Set<Int> = []) {
        self.versions = versions.sorted { $0.number < $1.number }
        let lines =
            self.versions.map { "\($0.number) \($0.id) \($0.modified)" } + [""]
            + decisions.map {
                "\($0.number) \($0.decision.left) \($0.decision.right) \($0.decision.verdict.rawValue)"
            } + (unconfirmed.isEmpty ? [] : ["unconfirmed"] + unconfirmed.sorted().map { "\($0)" })
        digest = Digest.sha256(Array(lines.joined(separator: "\n").utf8)).hex
        self.decisions = decisions.last?.number ?? 0
    }
}
