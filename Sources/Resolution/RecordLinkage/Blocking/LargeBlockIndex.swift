/// For each row the blocks over the limit that it is in.
struct LargeBlockIndex: Sendable {
    private var starts: [UInt32]
    private var numbers: [UInt32]

    /// The index of some blocks, by their numbers.
    init(_ blocks: [[UInt32]], rows: Int) {
        starts = [UInt32](repeating: 0, count: rows + 1)
        for block in blocks { for row in block { starts[Int(row) + 1] += 1 } }
        for row in 0..<rows { starts[row + 1] += starts[row] }
        var next = starts
        numbers = [UInt32](repeating: 0, count: Int(starts[rows]))
        for (number, block) in blocks.enumerated() {
            for row in block {
                numbers[Int(next[Int(row)])] = UInt32(number)
                next[Int(row)] += 1
            }
        }
    }

    /// The numbers of the blocks of a row.
    func blocks(of row: UInt32) -> [Int] {
        numbers[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])].map { Int($0) }
    }
}
