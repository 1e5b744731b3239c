/// A comparison vector: the level of agreement of two rows in each column, three bits a column, the first column in the
/// lowest bits.
struct PairVector: Hashable, BitwiseCopyable, Sendable {
    /// The most columns.
    static let columnLimit = 21

    /// The levels.
    var bits: UInt64 = 0

    /// The number of the level in a column; 0 when it is missing on one side.
    @inline(__always)
    subscript(column: Int) -> Int {
        get { Int(bits >> UInt64(column * 3) & 7) }
        set {
            let shift = UInt64(column * 3)
            bits = bits & ~(7 << shift) | UInt64(newValue) << shift
        }
    }
}
