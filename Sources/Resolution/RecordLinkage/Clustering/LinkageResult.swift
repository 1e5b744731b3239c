public import Diagnostics

/// The result of linking a table.
public struct LinkageResult: Sendable {
    let scorer: LinkageScorer
    /// The match probability from which two records are linked.
    public let threshold: Double
    /// Whether each record of one source was matched with at most one of another.
    public let isOneToOne: Bool
    /// The pairs above the review threshold, in order of decreasing weight.
    public let pairs: [LinkagePair]
    /// For each row the first row of its cluster.
    public let roots: [UInt32]
    /// The findings of the run.
    public let findings: [Finding]

    /// What became of former clusters; `nil` when the table was linked without any.
    public internal(set) var changes: ClusterChanges?

    /// The records.
    public var table: LinkageTable { scorer.table }
    /// The model that weighed the pairs.
    public var model: LinkageModel { scorer.model }
    /// The model with the statistics of the table, so that rows that are added later are weighed as these were.
    public var modelWithStatistics: LinkageModel {
        var model = model
        model.statistics = LinkageStatistics(table, isOneToOne: isOneToOne)
        return model
    }

    /// Whether the two rows of a pair are in one cluster.
    public func isMerged(_ pair: LinkagePair) -> Bool { roots[Int(pair.left)] == roots[Int(pair.right)] }

    /// The cluster name of each record, in the order of the input. It is derived from the first of the cluster's
    /// records, by source and id, so that later records do not change it.
    public func clusterNamesByInput() -> [UInt64] {
        let (anchors, table) = (anchors(), table)
        let own = changes?.names ?? [:]
        return [UInt64](unsafeUninitializedCapacity: table.count) { names, count in
            let (inputs, marks) = (table.inputRows.base, table.marks.base)
            for row in 0..<table.count {
                names[Int(inputs[row])] = own[roots[row]] ?? marks[Int(anchors[Int(roots[row])])]
            }
            count = table.count
        }
    }

    /// For the first row of each cluster, the row of its first record.
    func anchors() -> [UInt32] {
        var anchors = (0..<UInt32(table.count)).map(\.self)
        for row in 0..<table.count {
            let root = Int(roots[row])
            if root != row, table.isBefore(row, Int(anchors[root])) { anchors[root] = UInt32(row) }
        }
        return anchors
    }

    /// The number of clusters, and of clusters with more than one record.
    public func counts() -> (clusters: Int, several: Int) {
        var sizes = [UInt32](repeating: 0, count: table.count)
        for root in roots { sizes[Int(root)] += 1 }
        return (sizes.count { $0 > 0 }, sizes.count { $0 > 1 })
    }
}
