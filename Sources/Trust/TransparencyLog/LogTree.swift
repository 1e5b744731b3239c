package import Digests

/// The tree of a log (RFC 9162, section 2.1) over nodes that are stored elsewhere: appending an entry and making a proof
/// look up a number of nodes that is logarithmic in the size.
package struct LogTree<Failure: Error> {
    /// The number of entries.
    package let size: Int
    private let node: (TreeNode) throws(Failure) -> SHA256Value
    private let digester = ShortDigester()

    /// A tree.
    ///
    /// - Parameter node: gives the hash of a node that was stored: of all that ``appending(_:)`` returned.
    package init(size: Int, node: @escaping (TreeNode) throws(Failure) -> SHA256Value) {
        self.size = size
        self.node = node
    }

    /// The nodes that become complete when an entry is appended, that of the entry first. They are to be stored.
    ///
    /// - Parameter leaf: the hash of its leaf.
    package func appending(_ leaf: SHA256Value) throws(Failure) -> [(node: TreeNode, hash: SHA256Value)] {
        var complete = [(node: TreeNode(level: 0, position: size), hash: leaf)]
        var (level, position, hash) = (0, size, leaf)
        while position % 2 == 1 {
            hash = MerkleRoot.node(try node(TreeNode(level: level, position: position - 1)), hash, by: digester)
            (level, position) = (level + 1, position / 2)
            complete.append((TreeNode(level: level, position: position), hash))
        }
        return complete
    }

    /// The head.
    package func head() throws(Failure) -> TreeHead { try head(at: size) }

    /// The head that the log had with a number of entries.
    package func head(at earlier: Int) throws(Failure) -> TreeHead {
        precondition((0...size).contains(earlier))
        return earlier == 0 ? .empty : TreeHead(size: earlier, root: try root(of: earlier, from: 0))
    }

    /// The proof that the head with a number of entries is an earlier head of this log (section 2.1.4.1); nothing for a
    /// log without entries and for this head itself.
    package func consistency(since earlier: Int) throws(Failure) -> [SHA256Value] {
        precondition((0...size).contains(earlier))
        return earlier == 0 ? [] : try proof(since: earlier, first: 0, count: size, isWhole: true)
    }

    /// The proof that an entry is in this log (section 2.1.3.1), from the leaf upwards.
    package func inclusion(of index: Int) throws(Failure) -> [SHA256Value] {
        precondition((0..<size).contains(index))
        return try path(of: index, first: 0, count: size)
    }

    /// SUBPROOF of section 2.1.4.1, for `count` leaves from `first` on.
    private func proof(
        since earlier: Int, first: Int, count: Int, isWhole: Bool
    ) throws(Failure) -> [SHA256Value] {
        if earlier == count { return isWhole ? [] : [try root(of: count, from: first)] }
        let left = TreeArithmetic.split(count)
        if earlier <= left {
            return try proof(since: earlier, first: first, count: left, isWhole: isWhole)
                + [try root(of: count - left, from: first + left)]
        }
        return try proof(since: earlier - left, first: first + left, count: count - left, isWhole: false)
            + [try root(of: left, from: first)]
    }

    /// PATH of section 2.1.3.1, for `count` leaves from `first` on.
    private func path(of index: Int, first: Int, count: Int) throws(Failure) -> [SHA256Value] {
        guard count > 1 else { return [] }
        let left = TreeArithmetic.split(count)
        if index < left {
            return try path(of: index, first: first, count: left) + [try root(of: count - left, from: first + left)]
        }
        return try path(of: index - left, first: first + left, count: count - left) + [try root(of: left, from: first)]
    }

    /// The root of the tree over `count` leaves from `first` on, which is a multiple of the power of two above `count`.
    private func root(of count: Int, from first: Int) throws(Failure) -> SHA256Value {
        if count.nonzeroBitCount == 1 {
            let level = count.trailingZeroBitCount
            return try node(TreeNode(level: level, position: first >> level))
        }
        let left = TreeArithmetic.split(count)
        return MerkleRoot.node(
            try root(of: left, from: first), try root(of: count - left, from: first + left), by: digester)
    }
}

/// The arithmetic that trees and proofs share.
enum TreeArithmetic {
    /// The largest power of two smaller than `count`, which is at least 2.
    static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount - 1) }
}
