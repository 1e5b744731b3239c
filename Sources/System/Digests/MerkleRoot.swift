/// Computes the root of a `MerkleTree` leaf by leaf, in memory logarithmic in the number of leaves.
public struct MerkleRoot: Sendable {
    /// The roots of complete subtrees, largest first, with their numbers of leaves.
    private var subtrees: [(hash: [UInt8], size: Int)] = []
    /// The number of leaves so far.
    public private(set) var count = 0

    /// Starts a tree without leaves.
    public init() {}

    /// Adds the next leaf.
    public mutating func add(_ leaf: [UInt8]) {
        count += 1
        var last = (hash: MerkleTree.leaf(leaf), size: 1)
        while let before = subtrees.last, before.size == last.size {
            subtrees.removeLast()
            last = (MerkleTree.node(before.hash, last.hash), before.size * 2)
        }
        subtrees.append(last)
    }

    /// The tree hash (RFC 6962, section 2.1).
    public var root: Digest {
        guard var hash = subtrees.last?.hash else { return Digest.sha256([]) }
        for subtree in subtrees.dropLast().reversed() { hash = MerkleTree.node(subtree.hash, hash) }
        return Digest(made: .sha256, hash)
    }
}
