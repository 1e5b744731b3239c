internal import Diagnostics
internal import RecordLinkage

/// Joins rows into clusters: decisions first, then evidence, the weightiest first, each join subject to the vetoes of
/// both whole clusters.
struct EntityJoiner: Sendable {
    /// A join that was made.
    struct Edge: Sendable {
        let left: Int
        let right: Int
        /// The decision that it rests on; `nil` for evidence.
        let decision: Decision?
    }

    private let table: RecordTable
    /// The clusters.
    var clusters: Clusters
    /// The joins that were made, in order.
    private(set) var edges: [Edge] = []
    /// The pairs that would have merged by themselves, and what forbade it.
    private(set) var refused: [(pair: PairComparison, veto: Veto)] = []
    /// What was found on the way.
    private(set) var findings: [Finding] = []

    init(_ table: RecordTable, _ decisions: StandingDecisions) {
        self.table = table
        clusters = Clusters(table, decisions)
    }

    /// Applies the decisions to join, the earliest first. One that would bring together what a reviewer found
    /// different is not followed: `different` is the safe side.
    mutating func apply(_ decisions: StandingDecisions) {
        for (pair, decision) in decisions.pairs(.same) {
            let facts = ["author": decision.author, "left": decision.left, "right": decision.right]
            if case .decision(let other)? = clusters.veto(pair.left, pair.right, isDecided: true) {
                findings.append(
                    Finding(
                        .decisionsContradict,
                        facts.merging(["other": other.left, "another": other.right]) { first, _ in first }))
                continue
            }
            if case .identifierConflict(let scheme, _, _)? = clusters.identifierConflict(pair.left, pair.right) {
                findings.append(
                    Finding(
                        .decisionAgainstIdentifiers,
                        facts.merging(["scheme": scheme.uppercased()]) { first, _ in first }))
            }
            clusters.join(pair.left, pair.right)
            edges.append(Edge(left: pair.left, right: pair.right, decision: decision))
        }
    }

    /// Applies pairs that merge by themselves.
    mutating func apply(_ pairs: [PairComparison]) {
        let ordered = pairs.sorted {
            $0.total != $1.total ? $0.total > $1.total : ($0.left, $0.right) < ($1.left, $1.right)
        }
        for pair in ordered where clusters.root(pair.left) != clusters.root(pair.right) {
            if let veto = clusters.veto(pair.left, pair.right) {
                refused.append((pair, veto))
            } else {
                clusters.join(pair.left, pair.right)
                edges.append(Edge(left: pair.left, right: pair.right, decision: nil))
            }
        }
    }

    /// The clusters as sorted lists of rows.
    mutating func groups() -> [[Int]] {
        var groups: [Int: [Int]] = [:]
        for row in 0..<table.count { groups[clusters.root(row), default: []].append(row) }
        return groups.values.sorted { $0[0] < $1[0] }
    }
}
