/// Sorts numbers by radix, ascending, in memory that it keeps. Not thread-safe.
package final class RadixSort {
    private var entries: UnsafeMutablePointer<UInt64>
    private var other: UnsafeMutablePointer<UInt64>
    private var capacity: Int
    /// The number of numbers.
    package private(set) var count = 0

    /// A sort with memory for some numbers at the start.
    package init(_ capacity: Int) {
        self.capacity = max(capacity, 1)
        entries = .allocate(capacity: self.capacity)
        other = .allocate(capacity: self.capacity)
    }

    deinit {
        entries.deallocate()
        other.deallocate()
    }

    /// The bytes of memory that a sort of this many numbers takes.
    package static func size(_ capacity: Int) -> Int { 2 * MemoryLayout<UInt64>.stride * max(capacity, 1) }

    /// Removes the numbers.
    package func clear() { count = 0 }

    /// Adds a number.
    @inline(__always)
    package func append(_ entry: UInt64) {
        if count == capacity { grow() }
        entries[count] = entry
        count += 1
    }

    /// Passes the numbers to `body`, sorted by their upper 32 bits; equal ones keep the order in which they were added.
    package func withSorted<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
        sort()
        return body(UnsafeBufferPointer(start: entries, count: count))
    }

    private func grow() {
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
        larger.update(from: entries, count: count)
        entries.deallocate()
        other.deallocate()
        entries = larger
        capacity *= 2
        other = .allocate(capacity: capacity)
    }

    private func sort() {
        let size = 2048
        let shifts: [UInt64] = [32, 43, 54]
        // For each digit, the count of each of its values, and then their offsets.
        withUnsafeTemporaryAllocation(of: Int.self, capacity: shifts.count * size) { starts in
            starts.initialize(repeating: 0)
            var (from, to) = (entries, other)
            for index in 0..<count {
                let entry = from[index]
                starts[Int(entry >> 32 & 2047)] += 1
                starts[Int(entry >> 43 & 2047) + size] += 1
                starts[Int(entry >> 54) + 2 * size] += 1
            }
            for (digit, shift) in shifts.enumerated() {
                let starts = UnsafeMutableBufferPointer(rebasing: starts[digit * size..<(digit + 1) * size])
                var start = 0
                for value in 0..<size {
                    let number = starts[value]
                    starts[value] = start
                    start += number
                }
                for index in 0..<count {
                    let entry = from[index]
                    let value = Int(entry >> shift & 2047)
                    to[starts[value]] = entry
                    starts[value] += 1
                }
                swap(&from, &to)
            }
            (entries, other) = (from, to)
        }
    }
}
