public import Diagnostics

/// What a linkage makes of a table.
public struct LinkageResult: Sendable {
    let scorer: LinkageScorer
    /// The probability from which two records are one.
    public let threshold: Double
    /// The pairs that are at least worth a look, the weightiest first.
    public let pairs: [LinkagePair]
    /// For each row the first row of its cluster.
    public let roots: [UInt32]
    /// What was found on the way.
    public let findings: [Finding]

    /// The records.
    public var table: LinkageTable { scorer.table }
    /// What it was weighed with.
    public var model: LinkageModel { scorer.model }

    /// Whether two rows of a pair are one.
    public func isMerged(_ pair: LinkagePair) -> Bool { roots[Int(pair.left)] == roots[Int(pair.right)] }

    /// For each record in the order of the input the name of its cluster: made of the first of the cluster's records, by
    /// source and id, so that later records leave it alone.
    public func clusterNamesByInput() -> [UInt64] {
        let (anchors, table) = (anchors(), table)
        return [UInt64](unsafeUninitializedCapacity: table.count) { names, count in
            let (inputs, marks) = (table.inputRows.base, table.marks.base)
            for row in 0..<table.count { names[Int(inputs[row])] = marks[Int(anchors[Int(roots[row])])] }
            count = table.count
        }
    }

    /// For the first row of each cluster the row of its first record.
    private func anchors() -> [UInt32] {
        var anchors = (0..<UInt32(table.count)).map(\.self)
        for row in 0..<table.count {
            let root = Int(roots[row])
            if root != row, table.isBefore(row, Int(anchors[root])) { anchors[root] = UInt32(row) }
        }
        return anchors
    }

    /// How many clusters there are, and how many of them have several records.
    public func counts() -> (clusters: Int, several: Int) {
        var sizes = [UInt32](repeating: 0, count: table.count)
        for root in roots { sizes[Int(root)] += 1 }
        return (sizes.count { $0 > 0 }, sizes.count { $0 > 1 })
    }
}
