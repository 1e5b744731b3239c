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
        let order = versions.indices.map { (number: versions[$0].number, place: $0) }.sorted { $0.number < $1.number }
        self.versions = order.map { versions[$0.place] }
        // Line by line into one array: there are many.
        var lines: [UInt8] = []
        for version in self.versions {
            lines += "\(version.number) ".utf8
            lines += version.id.utf8
            lines.append(UInt8(ascii: " "))
            lines += version.modified.utf8
            lines.append(UInt8(ascii: "\n"))
        }
        let others =
            [""]
            + decisions.map {
                "\($0.number) \($0.decision.left) \($0.decision.right) \($0.decision.verdict.rawValue)"
            } + (unconfirmed.isEmpty ? [] : ["unconfirmed"] + unconfirmed.sorted().map { "\($0)" })
        lines += others.joined(separator: "\n").utf8
        digest = Digest.sha256(lines).hex
        self.decisions = decisions.last?.number ?? 0
    }
}
