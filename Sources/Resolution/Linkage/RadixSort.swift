/// Sorts numbers by their bytes, the lowest first, in memory that it keeps. Not for two threads at once.
final class RadixSort {
    private var entries: [UInt64] = []
    private var other: [UInt64] = []

    init(_ capacity: Int) { entries.reserveCapacity(capacity) }

    /// Forgets the numbers.
    func clear() { entries.removeAll(keepingCapacity: true) }

    /// Adds a number.
    func append(_ entry: UInt64) { entries.append(entry) }

    /// The numbers by their upper 32 bits; those that are equal there stay in the order in which they were added.
    func sorted() -> [UInt64] {
        if entries.count < 512 {
            entries = entries.enumerated().sorted {
                let (a, b) = ($0.element >> 32, $1.element >> 32)
                return a != b ? a < b : $0.offset < $1.offset
            }.map(\.element)
            return entries
        }
        if other.count < entries.count { other = [UInt64](repeating: 0, count: entries.count) }
        for shift in [UInt64(32), 43, 54] { pass(shift) }
        return entries
    }

    private func pass(_ shift: UInt64) {
        let count = entries.count
        entries.withUnsafeMutableBufferPointer { from in
            other.withUnsafeMutableBufferPointer { to in
                var starts = [Int](repeating: 0, count: 2049)
                starts.withUnsafeMutableBufferPointer { starts in
                    for index in 0..<count { starts[Int(from[index] >> shift & 2047) + 1] += 1 }
                    for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
                    for index in 0..<count {
                        let digit = Int(from[index] >> shift & 2047)
                        to[starts[digit]] = from[index]
                        starts[digit] += 1
                    }
                }
            }
        }
        let whole = entries.count
        swap(&entries, &other)
        if entries.count > whole { entries.removeLast(entries.count - whole) }
    }
}
