internal import Files
internal import Findings

/// What hangs together by pairs that carry: no cluster reaches beyond it, so that both cores cluster at once, each some
/// of the components.
struct LinkageComponents {
    private static let parts = 2

    private let pairs: ArraySlice<LinkagePair>
    private let copies: [Int]
    private var parents: [UInt32]

    /// The components of some rows. `copies` are one with the row before.
    init(_ count: Int, _ pairs: ArraySlice<LinkagePair>, _ copies: [Int]) {
        self.pairs = pairs
        self.copies = copies
        parents = (0..<UInt32(count)).map(\.self)
        parents.withUnsafeMutableBufferPointer { parents in
            for pair in pairs { Self.join(Int(pair.left), Int(pair.right), parents) }
            for row in copies { Self.join(row - 1, row, parents) }
            for row in parents.indices { parents[row] = UInt32(Self.root(row, parents)) }
        }
    }

    /// For each row the row that stands for its cluster.
    func roots(_ scorer: LinkageScorer) -> [UInt32] {
        let made = FlatList<LinkageClusters>(Self.parts)
        try? Concurrent.perform(Self.parts, workers: Concurrent.workers, {}) { (_: Void, part: Int) throws(Fault) in
            var clusters = LinkageClusters(scorer: scorer)
            clusters.join(ofPart(part))
            for row in copies where self.part(row) == part { clusters.join(row - 1, row) }
            made.set(part, clusters)
        }
        var clusters = (0..<Self.parts).compactMap { made.take($0) }
        return parents.indices.map { UInt32(clusters[part($0)].root($0)) }
    }

    // Component by component, and within one the weightiest first as before: what is compared for one is still near.
    private func ofPart(_ part: Int) -> some Sequence<LinkagePair> {
        let sort = RadixSort(pairs.count / Self.parts)
        for (index, pair) in pairs.enumerated() where self.part(Int(pair.left)) == part {
            sort.append(UInt64(parents[Int(pair.left)]) << 32 | UInt64(index))
        }
        return sort.sorted().lazy.map { pairs[pairs.startIndex + Int(UInt32(truncatingIfNeeded: $0))] }
    }

    private func part(_ row: Int) -> Int { Int(Mixing.mix(UInt64(parents[row])) % UInt64(Self.parts)) }

    private static func root(_ row: Int, _ parents: UnsafeMutableBufferPointer<UInt32>) -> Int {
        var row = row
        while parents[row] != UInt32(row) {
            parents[row] = parents[Int(parents[row])]
            row = Int(parents[row])
        }
        return row
    }

    private static func join(_ left: Int, _ right: Int, _ parents: UnsafeMutableBufferPointer<UInt32>) {
        let (a, b) = (root(left, parents), root(right, parents))
        if a != b { parents[max(a, b)] = UInt32(min(a, b)) }
    }
}
