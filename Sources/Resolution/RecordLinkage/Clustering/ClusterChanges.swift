/// What became of the clusters of a table when rows were added, and the names of its clusters: a cluster with rows of
/// former ones keeps a name.
public struct ClusterChanges: Sendable {
    /// A cluster that has the rows of several former ones.
    public struct Join: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// The former names, in alphabetical order.
        public let former: [String]
    }

    /// A former cluster whose rows are in several clusters.
    public struct Split: Hashable, Sendable {
        /// Its former name.
        public let former: String
        /// The names of the clusters that have its rows now, in alphabetical order.
        public let names: [String]
    }

    /// The number of added rows.
    public let added: Int
    /// The number of added rows in clusters with former rows.
    public let addedToFormer: Int
    /// The number of clusters of added rows only.
    public let newClusters: Int
    /// The clusters that were joined, by name.
    public let joins: [Join]
    /// The clusters that were split, by former name.
    public let splits: [Split]
    /// The number of rows that were compared; `nil` when all were.
    public let reconsidered: Int?
    /// For the first row of each cluster its name.
    let names: [UInt32: UInt64]

    /// The changes between former clusters and a result.
    init(_ result: LinkageResult, former: FormerClusters, reconsidered: Int?) {
        let table = result.table
        self.reconsidered = reconsidered
        added = former.added
        let anchors = result.anchors()
        // The rows of each former cluster in each cluster.
        var counts: [UInt64: Int] = [:]
        var anchorOf = [UInt32](repeating: .max, count: former.names.count + 1)
        var hasFormer: Set<UInt32> = []
        for row in 0..<table.count {
            let number = former.numbers[row]
            guard number != 0 else { continue }
            counts[UInt64(number) << 32 | UInt64(result.roots[row]), default: 0] += 1
            hasFormer.insert(result.roots[row])
            let first = anchorOf[Int(number)]
            if first == .max || table.isBefore(row, Int(first)) { anchorOf[Int(number)] = UInt32(row) }
        }
        addedToFormer = (0..<table.count).count { former.numbers[$0] == 0 && hasFormer.contains(result.roots[$0]) }
        var pieces: [UInt32: [(root: UInt32, count: Int)]] = [:]
        for (key, count) in counts {
            pieces[UInt32(key >> 32), default: []].append((UInt32(truncatingIfNeeded: key), count))
        }
        // A former name goes to the cluster with most of its rows, or with its first record; of several names a cluster
        // takes that of which it has most rows, or the lower one.
        var claims: [UInt32: (count: Int, name: UInt64)] = [:]
        for (number, parts) in pieces {
            let home = result.roots[Int(anchorOf[Int(number)])]
            let name = former.names[Int(number) - 1]
            guard
                let best = parts.max(by: { one, other in
                    one.count != other.count
                        ? one.count < other.count
                        : (one.root == home ? 1 : 0, other.root) < (other.root == home ? 1 : 0, one.root)
                })
            else { continue }
            if let known = claims[best.root], (known.count, ~known.name) > (best.count, ~name) { continue }
            claims[best.root] = (best.count, name)
        }
        var taken = Set(former.names)
        var names: [UInt32: UInt64] = [:]
        var fresh = 0
        for root in 0..<UInt32(table.count) where result.roots[Int(root)] == root {
            if let claim = claims[root] {
                names[root] = claim.name
                continue
            }
            if !hasFormer.contains(root) { fresh += 1 }
            var name = table.marks[Int(anchors[Int(root)])]
            while taken.contains(name) { name = StableHash.mix(name) }
            taken.insert(name)
            names[root] = name
        }
        newClusters = fresh
        self.names = names
        func text(_ root: UInt32) -> String { Self.text(names[root] ?? 0) }
        var members: [UInt32: [UInt64]] = [:]
        for (number, parts) in pieces {
            for part in parts { members[part.root, default: []].append(former.names[Int(number) - 1]) }
        }
        joins = members.filter { $0.value.count > 1 }
            .map { Join(name: text($0.key), former: $0.value.map { Self.text($0) }.sorted()) }
            .sorted { $0.name < $1.name }
        splits = pieces.filter { $0.value.count > 1 }
            .map { number, parts in
                Split(
                    former: Self.text(former.names[Int(number) - 1]), names: parts.map { text($0.root) }.sorted())
            }
            .sorted { $0.former < $1.former }
    }

    /// The name of a cluster as a table has it: `c` and 16 hexadecimal digits.
    static func text(_ name: UInt64) -> String { "c" + LinkageStatistics.hexadecimal(name) }
}
