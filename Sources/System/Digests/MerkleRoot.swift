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
        add(hashed: Self.leaf(leaf), ShortDigester())
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
    public var root: Digest { Digest(made: .sha256, value.bytes) }

    /// The tree hash, in place.
    package var value: SHA256Value {
        let digester = ShortDigester()
        guard var hash = subtrees.last?.hash else {
            digester.begin()
            return digester.finish()
        }
        for subtree in subtrees.dropLast().reversed() { hash = Self.node(subtree.hash, hash, by: digester) }
        return hash
    }

    /// The hash of a leaf: with a zero before its content.
    package static func leaf(_ content: [UInt8]...) -> SHA256Value {
        let digester = ShortDigester()
        digester.add(0)
        for part in content { part.withUnsafeBytes { digester.add($0) } }
        return digester.finish()
    }

    /// The hash of a node, from those below it: with a one before them.
    package static func node(_ left: SHA256Value, _ right: SHA256Value, by digester: ShortDigester) -> SHA256Value {
        digester.begin()
        digester.add(1)
        digester.add(left)
        digester.add(right)
        return digester.finish()
    }
}
