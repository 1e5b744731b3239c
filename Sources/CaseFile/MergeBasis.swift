internal import Digests
internal import Resolution
internal import TradeIntel

/// What a merge rests on: the versions that held and the decisions that were taken.
public struct MergeBasis: Hashable, Sendable {
    /// A version that held. Numbers are given again after a purge; the three together tell versions apart. No digest of
    /// the content is among them: whoever guesses a content could confirm it by one.
    struct Version: Hashable {
        let number: Int
        let id: String
        let modified: String
    }

    /// The digest of the versions, as numbered, and of the decisions: a merge with another basis is out of date.
    public let digest: String
    /// The versions.
    let versions: Set<Version>
    /// The number of the last decision; 0 when there is none.
    let decisions: Int

    /// The basis of a merge of some versions and decisions.
    ///
    /// - Parameters:
    ///   - objects: the versions that hold, in any order.
    ///   - decisions: all decisions, in the order taken.
    public init(objects: [StoredObject], decisions: [CaseFile.NumberedDecision]) {
        versions = Set(objects.map { Version(number: $0.number, id: $0.object.id, modified: $0.modified) })
        let lines =
            versions.sorted { $0.number < $1.number }.map { "\($0.number) \($0.id) \($0.modified)" } + [""]
            + decisions.map {
                "\($0.number) \($0.decision.left) \($0.decision.right) \($0.decision.verdict.rawValue)"
            }
        digest = Digest.sha256(Array(lines.joined(separator: "\n").utf8)).hex
        self.decisions = decisions.last?.number ?? 0
    }
}
