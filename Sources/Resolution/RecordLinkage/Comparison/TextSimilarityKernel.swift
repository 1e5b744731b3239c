/// The similarity of two short texts, character by character, without allocation. Not thread-safe.
package struct TextSimilarityKernel: Sendable {
    /// For each byte, its positions in the first text; all zero between calls.
    private let places = SharedArray<UInt64>(zeros: 256)

    /// Whether inserting, deleting, replacing or transposing one character turns one text into the other.
    func isWithinOne(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        Self.isWithin(1, left: left, right: right)
    }

    /// Longer texts are only tested for equality: no name is this long.
    private static let longest = 256

    /// Whether at most `limit` insertions, deletions, replacements or transpositions of neighbours turn one text into
    /// the other.
    package static func isWithin(
        _ limit: Int, left: UnsafeBufferPointer<UInt8>, right: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard abs(left.count - right.count) <= limit else { return false }
        if limit == 1 { return isWithinOne(left, right) }
        guard max(left.count, right.count) <= longest else { return left.elementsEqual(right) }
        let width = right.count + 1
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 3 * width) { rows in
            var (before, previous, current) = (0, width, 2 * width)
            for j in 0..<width { rows[previous + j] = UInt16(j) }
            for i in 0..<left.count {
                rows[current] = UInt16(i + 1)
                var least = rows[current]
                for j in 0..<right.count {
                    var cost = min(
                        rows[previous + j + 1] + 1, rows[current + j] + 1,
                        rows[previous + j] + (left[i] == right[j] ? 0 : 1))
                    if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                        cost = min(cost, rows[before + j - 1] + 1)
                    }
                    rows[current + j + 1] = cost
                    least = min(least, cost)
                }
                guard least <= limit else { return false }
                (before, previous, current) = (previous, current, before)
            }
            return rows[previous + right.count] <= limit
        }
    }

    private static func isWithinOne(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        let (m, n) = (short.count, long.count)
        guard n - m <= 1 else { return false }
        var head = 0
        while head < m, short[head] == long[head] { head += 1 }
        var tail = 0
        while tail < m - head, short[m - 1 - tail] == long[n - 1 - tail] { tail += 1 }
        if n > m { return head + tail >= m }
        if head + tail >= m - 1 { return true }
        return head + tail == m - 2 && short[head] == long[head + 1] && short[head + 1] == long[head]
    }

    /// The Jaro–Winkler similarity from 0 to 1, by bit-parallel matching; only the first 64 bytes count.
    func jaroWinkler(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Double {
        Self.jaroWinkler(left, right, places: places.base)
    }

    /// The same of two texts that are not compared often enough for a kernel to be kept.
    package static func jaroWinkler(_ left: [UInt8], _ right: [UInt8]) -> Double {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 256) { places in
            places.initialize(repeating: 0)
            guard let base = places.baseAddress else { return 0 }
            return left.withUnsafeBufferPointer { left in
                right.withUnsafeBufferPointer { right in jaroWinkler(left, right, places: base) }
            }
        }
    }

    /// `places` has 256 zeros, before and after.
    private static func jaroWinkler(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>,
        places: UnsafeMutablePointer<UInt64>
    ) -> Double {
        let (m, n) = (min(left.count, 64), min(right.count, 64))
        guard m > 0, n > 0 else { return 0 }
        for index in 0..<m { places[Int(left[index])] |= 1 << UInt64(index) }
        defer { for index in 0..<m { places[Int(left[index])] = 0 } }
        let window = max(0, max(m, n) / 2 - 1)
        var leftMatched: UInt64 = 0
        var rightMatched: UInt64 = 0
        for index in 0..<n {
            let low = max(0, index - window)
            guard low < m else { break }
            let high = min(63, index + window)
            let range = (UInt64.max << UInt64(low)) & (UInt64.max >> UInt64(63 - high))
            let found = places[Int(right[index])] & range & ~leftMatched
            if found != 0 {
                leftMatched |= found & (0 &- found)
                rightMatched |= 1 << UInt64(index)
            }
        }
        let matches = leftMatched.nonzeroBitCount
        guard matches > 0 else { return 0 }
        var transposed = 0
        var (a, b) = (leftMatched, rightMatched)
        while a != 0 {
            if left[a.trailingZeroBitCount] != right[b.trailingZeroBitCount] { transposed += 1 }
            a &= a - 1
            b &= b - 1
        }
        let found = Double(matches)
        let jaro = (found / Double(m) + found / Double(n) + (found - Double(transposed / 2)) / found) / 3
        var prefix = 0
        while prefix < min(4, m, n), left[prefix] == right[prefix] { prefix += 1 }
        return jaro + Double(prefix) * 0.1 * (1 - jaro)
    }
}
