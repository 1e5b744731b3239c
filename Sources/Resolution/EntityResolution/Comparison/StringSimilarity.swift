/// The similarity of two words, character by character.
enum StringSimilarity {
    /// Longer texts are only tested for equality: no name is this long.
    private static let longest = 256

    /// The Jaro–Winkler similarity, from 0 to 1.
    static func jaroWinkler(_ left: [UInt8], _ right: [UInt8]) -> Double {
        if left == right { return 1 }
        let (m, n) = (left.count, right.count)
        guard m > 0, n > 0 else { return 0 }
        let window = max(0, max(m, n) / 2 - 1)
        var leftMatched = [Bool](repeating: false, count: m)
        var rightMatched = [Bool](repeating: false, count: n)
        var matches = 0
        for i in 0..<m {
            let (low, high) = (max(0, i - window), min(n, i + window + 1))
            guard low < high else { continue }
            for j in low..<high where !rightMatched[j] && left[i] == right[j] {
                leftMatched[i] = true
                rightMatched[j] = true
                matches += 1
                break
            }
        }
        guard matches > 0 else { return 0 }
        var (transposed, j) = (0, 0)
        for i in 0..<m where leftMatched[i] {
            while !rightMatched[j] { j += 1 }
            if left[i] != right[j] { transposed += 1 }
            j += 1
        }
        let found = Double(matches)
        let jaro = (found / Double(m) + found / Double(n) + (found - Double(transposed / 2)) / found) / 3
        let prefix = zip(left, right).prefix(4).prefix { $0 == $1 }.count
        return jaro + Double(prefix) * 0.1 * (1 - jaro)
    }

    /// Whether at most `limit` insertions, deletions, replacements or transpositions of neighbours turn one text into
    /// the other.
    static func isWithin(_ limit: Int, left: [UInt8], right: [UInt8]) -> Bool {
        guard abs(left.count - right.count) <= limit else { return false }
        guard max(left.count, right.count) <= longest else { return left == right }
        var before: [Int] = []
        var previous = Array(0...right.count)
        for i in 0..<left.count {
            var current = [i + 1]
            current.reserveCapacity(right.count + 1)
            var least = i + 1
            for j in 0..<right.count {
                var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                current.append(cost)
                least = min(least, cost)
            }
            guard least <= limit else { return false }
            before = previous
            previous = current
        }
        return previous[right.count] <= limit
    }
}
