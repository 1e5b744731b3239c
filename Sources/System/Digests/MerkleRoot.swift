/// Computes the root of a `MerkleTree` leaf by leaf, in memory logarithmic in the number of leaves.
public struct MerkleRoot: Sendable {
    /// The roots of complete subtrees, largest first, with their numbers of leaves.
    private var subtrees: [(hash: SHA256Value, size: Int)] = []
    /// The number of leaves so far.
    public private(set) var count = 0

    /// Starts a tree without leaves.
    public init() {}

    /// Adds the next leaf.
    public mutating func add(_ leaf: [UInt8]) {
        let digester = ShortDigester()
        digester.add(0)
        leaf.withUnsafeBytes { digester.add($0) }
        add(hashed: digester.finish(), digester)
    }

    /// Adds the next leaf, of which the hash of a leaf was taken already (RFC 6962, section 2.1: with a zero before it).
    ///
    /// - Parameter digester: hashes the nodes above it.
    package mutating func add(hashed leaf: SHA256Value, _ digester: ShortDigester) {
        count += 1
        var last = (hash: leaf, size: 1)
        while let before = subtrees.last, before.size == last.size {
            subtrees.removeLast()
            last = (Self.node(before.hash, last.hash, by: digester), before.size * 2)
        }
        subtrees.append(last)
    }

    /// The tree hash (RFC 6962, section 2.1).
    public var root: Digest {
        guard var hash = subtrees.last?.hash else { return Digest.sha256([]) }
        let digester = ShortDigester()
        for subtree in subtrees.dropLast().reversed() { hash = Self.node(subtree.hash, hash, by: digester) }
        return Digest(made: .sha256, hash.bytes)
    }

    private static func node(_ left: SHA256Value, _ right: SHA256Value, by digester: ShortDigester) -> SHA256Value {
        digester.begin()
        digester.add(1)
        digester.add(left)
        digester.add(right)
        return digester.finish()
    }
}
