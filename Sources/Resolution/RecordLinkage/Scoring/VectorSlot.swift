/// The position of the levels of a group's columns in a vector, contiguous where the columns are.
struct VectorSlot: Sendable {
    private let columns: [Int]
    private let shift: UInt64
    private let mask: UInt64
    private let isTogether: Bool

    init(_ group: LinkageModel.Group) {
        columns = group.columns
        isTogether = zip(columns, columns.dropFirst()).allSatisfy { $1 == $0 + 1 }
        shift = UInt64((columns.first ?? 0) * 3)
        mask = (1 << UInt64(columns.count * 3)) - 1
    }

    /// The levels of a vector as one number, three bits each.
    @inline(__always)
    func index(_ vector: PairVector) -> Int {
        if isTogether { return Int(vector.bits >> shift & mask) }
        return columns.withUnsafeBufferPointer { columns in
            var index = 0
            for place in 0..<columns.count { index |= vector[columns[place]] << (place * 3) }
            return index
        }
    }
}
