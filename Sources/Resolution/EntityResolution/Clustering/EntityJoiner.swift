internal import Diagnostics
internal import RecordLinkage

/// Joins rows into clusters: first by decisions, then by evidence in order of decreasing weight, each join subject to
/// the vetoes of both whole clusters.
struct EntityJoiner: Sendable {
    /// A join.
    struct Edge: Sendable {
        let left: Int
        let right: Int
        /// The decision that it is based on; `nil` for evidence.
        let decision: Decision?
    }

    private let table: RecordTable
    /// The clusters.
    var clusters: Clusters
    /// The joins, in order.
    private(set) var edges: [Edge] = []
    /// The pairs above the merge threshold whose join was vetoed.
    private(set) var refused: [WeighedPair] = []
    /// The findings of the joins.
    private(set) var findings: [Finding] = []

    init(_ table: RecordTable, _ decisions: StandingDecisions) {
        self.table = table
        clusters = Clusters(table, decisions)
    }

    /// Applies the decisions to join, the earliest first. One that would join records with a decision `different` is
    /// not followed: `different` is the safe side.
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

    /// Applies the pairs that merge automatically.
    mutating func apply(_ pairs: [WeighedPair]) {
        for pair in pairs.sorted(by: WeighedPair.isBefore) {
            let (left, right) = pair.rows
            guard clusters.root(left) != clusters.root(right) else { continue }
            if clusters.veto(left, right) != nil {
                refused.append(pair)
            } else {
                clusters.join(left, right)
                edges.append(Edge(left: left, right: right, decision: nil))
            }
        }
    }

    /// The clusters as sorted lists of rows, in the order of their first rows.
    mutating func groups() -> ListColumn<UInt32> {
        // For each root the last row of its cluster so far; for each row the next one of its cluster.
        var last = [UInt32](repeating: .max, count: table.count)
        var next = last
        var first: [UInt32] = []
        for row in 0..<table.count {
            let root = clusters.root(row)
            if last[root] == .max { first.append(UInt32(row)) } else { next[Int(last[root])] = UInt32(row) }
            last[root] = UInt32(row)
        }
        var groups = ListColumn<UInt32>()
        for start in first {
            var row = start
            while row != .max {
                groups.push(row)
                row = next[Int(row)]
            }
            groups.endRow()
        }
        return groups
    }
}
