internal import Diagnostics
internal import Platform

/// The connected components of the pairs above the threshold. No cluster spans two components, so components are
/// clustered in parallel.
///
/// A component in which every pair of rows is above the threshold is one cluster without further checks.
struct LinkageComponents: Sendable {
    /// The number of parts that the components are divided into for parallel work.
    private let parts: Int
    private let copies: [Int]
    private let isOneToOne: Bool
    /// For each row, the root row of its component.
    private let parents: [UInt32]
    /// For each root row, whether its component has to be clustered.
    private let isOpen: [Bool]
    /// The pairs of those components, by part.
    private let open: [[LinkagePair]]

    /// The components of some rows.
    ///
    /// - Parameters:
    ///   - pairs: the pairs above the threshold, each once.
    ///   - copies: the rows that match the row before; they have no pairs of their own.
    init(_ count: Int, pairs: [LinkagePair], copies: [Int], isOneToOne: Bool = false) {
        let parts = Concurrent.workers(holding: LinkageClusters.size(count))
        var sets = DisjointSets(count)
        for pair in pairs { sets.joinToLower(Int(pair.left), Int(pair.right)) }
        for row in copies { sets.joinToLower(row - 1, row) }
        let parents = sets.roots()
        // For each root row, the number of pairs of its component that are not above the threshold.
        var missing = [Int](repeating: 0, count: count)
        var open = [[LinkagePair]](repeating: [], count: parts)
        parents.withUnsafeBufferPointer { parents in
            missing.withUnsafeMutableBufferPointer { missing in
                var sizes = [Int](repeating: 0, count: count)
                sizes.withUnsafeMutableBufferPointer { sizes in
                    for root in parents {
                        missing[Int(root)] += sizes[Int(root)]
                        sizes[Int(root)] += 1
                    }
                    for row in copies {
                        let root = Int(parents[row])
                        sizes[root] -= 1
                        missing[root] -= sizes[root]
                    }
                }
                // Whatever the weights, no two records of one source are joined.
                if isOneToOne { for pair in pairs { missing[Int(parents[Int(pair.left)])] += count * count } }
                // With a threshold below one half, some pairs above it are evidence against a join.
                for pair in pairs where pair.weight >= 0 { missing[Int(parents[Int(pair.left)])] -= 1 }
                for pair in pairs {
                    let root = parents[Int(pair.left)]
                    if missing[Int(root)] > 0 { open[Self.part(root, of: parts)].append(pair) }
                }
            }
        }
        self.parts = parts
        self.copies = copies
        self.isOneToOne = isOneToOne
        self.parents = parents
        self.open = open
        isOpen = missing.map { $0 > 0 }
    }

    /// For each row the first row of its cluster.
    func roots(_ scorer: LinkageScorer) -> [UInt32] {
        let roots = SharedArray(parents)
        try? Concurrent.perform(parts, workers: parts, makeWorker: {}) { (_: Void, part: Int) throws(Fault) in
            var clusters = LinkageClusters(scorer: scorer, isOneToOne: isOneToOne)
            func joinCopies() {
                for row in copies where isOpen[Int(parents[row])] && Self.part(parents[row], of: parts) == part {
                    clusters.join(row - 1, row)
                }
            }
            // Copies take the places of their sources before any other record.
            if isOneToOne { joinCopies() }
            forEachComponent(open[part]) { pairs in
                clusters.remember(pairs)
                clusters.join(pairs)
            }
            if !isOneToOne { joinCopies() }
            for row in parents.indices where isOpen[Int(parents[row])] && Self.part(parents[row], of: parts) == part {
                roots[row] = UInt32(clusters.first(row))
            }
        }
        return Array(roots.buffer)
    }

    /// Passes the pairs of each component to `body`, in order of decreasing weight: the data of one component is then
    /// still in the cache.
    private func forEachComponent(_ pairs: [LinkagePair], _ body: (ArraySlice<LinkagePair>) -> Void) {
        let sort = RadixSort(pairs.count)
        for (index, pair) in pairs.enumerated() {
            sort.append(UInt64(parents[Int(pair.left)]) << 32 | UInt64(index))
        }
        var ordered = sort.withSorted { $0.map { pairs[Int(UInt32(truncatingIfNeeded: $0))] } }
        var start = 0
        while start < ordered.count {
            let component = parents[Int(ordered[start].left)]
            var end = start + 1
            while end < ordered.count, parents[Int(ordered[end].left)] == component { end += 1 }
            ordered[start..<end].sort { left, right in
                left.weight != right.weight
                    ? left.weight > right.weight : (left.left, left.right) < (right.left, right.right)
            }
            body(ordered[start..<end])
            start = end
        }
    }

    private static func part(_ root: UInt32, of parts: Int) -> Int { Int(StableHash.mix(UInt64(root)) % UInt64(parts)) }
}
