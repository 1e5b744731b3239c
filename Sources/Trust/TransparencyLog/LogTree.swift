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
        return earlier == 0 ? .empty : TreeHead(size: earlier, root: try root(0, earlier))
    }

    /// The proof that the head with a number of entries is an earlier head of this log (section 2.1.4.1); nothing for a
    /// log without entries and for this head itself.
    package func consistency(since earlier: Int) throws(Failure) -> [SHA256Value] {
        precondition((0...size).contains(earlier))
        return earlier == 0 ? [] : try consistency(earlier, 0, size, isWhole: true)
    }

    /// The proof that an entry is in this log (section 2.1.3.1), from the leaf upwards.
    package func inclusion(of index: Int) throws(Failure) -> [SHA256Value] {
        precondition((0..<size).contains(index))
        return try inclusion(index, 0, size)
    }

    /// SUBPROOF of section 2.1.4.1, for `count` leaves from `first` on.
    private func consistency(
        _ earlier: Int, _ first: Int, _ count: Int, isWhole: Bool
    ) throws(Failure) -> [SHA256Value] {
        if earlier == count { return isWhole ? [] : [try root(first, count)] }
        let left = TreeArithmetic.split(count)
        if earlier <= left {
            return try consistency(earlier, first, left, isWhole: isWhole) + [try root(first + left, count - left)]
        }
        return try consistency(earlier - left, first + left, count - left, isWhole: false) + [try root(first, left)]
    }

    private func inclusion(_ index: Int, _ first: Int, _ count: Int) throws(Failure) -> [SHA256Value] {
        guard count > 1 else { return [] }
        let left = TreeArithmetic.split(count)
        if index < left {
            return try inclusion(index, first, left) + [try root(first + left, count - left)]
        }
        return try inclusion(index - left, first + left, count - left) + [try root(first, left)]
    }

    /// The root of the tree over `count` leaves from `first` on, which is a multiple of the power of two above `count`.
    private func root(_ first: Int, _ count: Int) throws(Failure) -> SHA256Value {
        if count.nonzeroBitCount == 1 {
            let level = count.trailingZeroBitCount
            return try node(TreeNode(level: level, position: first >> level))
        }
        let left = TreeArithmetic.split(count)
        return MerkleRoot.node(try root(first, left), try root(first + left, count - left), by: digester)
    }
}

/// The arithmetic that trees and proofs share.
enum TreeArithmetic {
    /// The largest power of two smaller than `count`, which is at least 2.
    static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount - 1) }
}
