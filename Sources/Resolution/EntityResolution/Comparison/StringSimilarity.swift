/// The similarity of two words, character by character.
enum StringSimilarity {
    /// Longer texts are only tested for equality: no name is this long.
    private static let longest = 256

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
