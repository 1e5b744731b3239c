internal import Digests
internal import Resolution
internal import TradeIntel

/// What a merge rests on: the versions that held and the decisions that were taken.
public struct MergeBasis: Hashable, Sendable {
    /// A version that held. Numbers are given again after a purge; the three together tell versions apart.
    struct Version: Hashable {
        let number: Int
        let id: String
        let modified: String
    }

    /// The digest of the versions, contents included, and of the decisions: a merge with another basis is out of date.
    public let digest: String
    /// The versions.
    let versions: Set<Version>
    /// The number of the last decision; 0 when there is none.
    let decisions: Int

    /// The basis of a merge of some versions and decisions.
    ///
    /// - Parameters:
    ///   - objects: the versions that hold, as `currentObjects` orders them.
    ///   - decisions: all decisions, in the order taken.
    public init(objects: [StoredObject], decisions: [CaseFile.NumberedDecision]) {
        let lines =
            objects.map { "\($0.object.id) \($0.digest)" } + [""]
            + decisions.map {
                "\($0.number) \($0.decision.left) \($0.decision.right) \($0.decision.verdict.rawValue)"
            }
        digest = Digest.sha256(Array(lines.joined(separator: "\n").utf8)).hex
        versions = Set(objects.map { Version(number: $0.number, id: $0.object.id, modified: $0.modified) })
        self.decisions = decisions.last?.number ?? 0
    }
}
