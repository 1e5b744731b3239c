/// The hash tree of RFC 6962, section 2.1, over SHA-256.
public struct MerkleTree: Sendable {
    private let leaves: [[UInt8]]

    /// Creates a tree over leaves, in order.
    public init(leaves: [[UInt8]]) { self.leaves = leaves.map(Self.leaf) }

    /// The tree hash.
    public var root: Digest { Digest(made: .sha256, Self.hash(leaves[...])) }

    /// The audit path of a leaf (section 2.1.1), from the leaf upwards.
    public func proof(of index: Int) -> [[UInt8]] {
        precondition(leaves.indices.contains(index))
        return Self.path(index, leaves[...])
    }

    /// Whether a leaf and its audit path belong to a tree of `count` leaves with this root.
    public static func verify(
        _ content: [UInt8], at index: Int, of count: Int, proof: [[UInt8]], root: Digest
    ) -> Bool {
        guard index >= 0, index < count, let hash = climb(leaf(content), index: index, count: count, proof: proof[...])
        else {
            return false
        }
        return hash == root.bytes
    }

    private static func climb(_ hash: [UInt8], index: Int, count: Int, proof: ArraySlice<[UInt8]>) -> [UInt8]? {
        guard count > 1 else { return proof.isEmpty ? hash : nil }
        guard let sibling = proof.last, sibling.count == 32 else { return nil }
        let split = split(count)
        let rest = proof.dropLast()
        if index < split { return climb(hash, index: index, count: split, proof: rest).map { node($0, sibling) } }
        return climb(hash, index: index - split, count: count - split, proof: rest).map { node(sibling, $0) }
    }

    private static func path(_ index: Int, _ leaves: ArraySlice<[UInt8]>) -> [[UInt8]] {
        guard leaves.count > 1 else { return [] }
        let middle = leaves.startIndex + split(leaves.count)
        let (left, right) = (leaves[..<middle], leaves[middle...])
        return index < left.count
            ? path(index, left) + [hash(right)] : path(index - left.count, right) + [hash(left)]
    }

    private static func hash(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
        switch leaves.count {
        case 0: return Digest.sha256([]).bytes
        case 1: return leaves[leaves.startIndex]
        default:
            let middle = leaves.startIndex + split(leaves.count)
            return node(hash(leaves[..<middle]), hash(leaves[middle...]))
        }
    }

    /// The largest power of two smaller than `count`.
    private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount - 1) }

    static func leaf(_ content: [UInt8]) -> [UInt8] { Digest.sha256([0] + content).bytes }

    static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        Digest.sha256([1] + left + right).bytes
    }
}
