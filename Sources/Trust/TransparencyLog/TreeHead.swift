package import Digests

/// The head of a log: how many entries it has, and the root of the tree over them (RFC 9162, section 2.1).
package struct TreeHead: Hashable, Sendable {
    /// The number of entries.
    package let size: Int
    /// The root of the tree.
    package let root: SHA256Value

    /// A head.
    package init(size: Int, root: SHA256Value) {
        self.size = size
        self.root = root
    }

    /// The head of a log without entries: the SHA-256 of nothing.
    package static let empty = TreeHead(size: 0, root: MerkleRoot().value)
}

/// A node of the tree over which a complete subtree stands: all of its 2^`level` leaves are there.
package struct TreeNode: Hashable, Sendable {
    /// Its height: 0 for a leaf.
    package let level: Int
    /// Its number among the nodes of its height, from 0.
    package let position: Int

    /// A node.
    package init(level: Int, position: Int) {
        self.level = level
        self.position = position
    }
}
