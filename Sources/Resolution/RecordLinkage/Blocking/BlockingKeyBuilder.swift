/// Computes the blocking keys of rows. Each part that the rules name is computed once per row, however many keys
/// contain it. Not thread-safe.
struct BlockingKeyBuilder {
    /// One key: its column in the row's keys, its rule's share of the hash, and its parts by number. A key of fewer
    /// than three parts is padded with the constant part.
    private struct Key: BitwiseCopyable {
        let place: Int
        let start: UInt64
        let parts: (Int, Int, Int)
        let isUnordered: Bool
    }

    /// A part that has a hash in every row and does not change a key.
    private static let constant = 0

    private let parts: BlockingKeyParts
    private let count: Int
    private let keys: SharedArray<Key>
    private let values: SharedArray<UInt32>

    /// A builder of the keys of some rules for the rows of a table.
    ///
    /// - Parameter places: for each rule, the range of its keys in a row.
    init(_ table: LinkageTable, _ rules: [BlockingRule], places: [Range<Int>]) {
        var parts: [BlockingRule.Part] = []
        func number(_ key: BlockingRule.Key, _ index: Int) -> Int {
            guard index < key.parts.count else { return Self.constant }
            if let known = parts.firstIndex(of: key.parts[index]) { return known + 1 }
            parts.append(key.parts[index])
            return parts.count
        }
        var keys: [Key] = []
        for (rule, range) in zip(rules.indices, places) {
            for (key, place) in zip(rules[rule].keys, range) {
                keys.append(
                    Key(
                        place: place, start: StableHash.mix(UInt64(rule + 1)),
                        parts: (number(key, 0), number(key, 1), number(key, 2)), isUnordered: key.isUnordered))
            }
        }
        self.parts = BlockingKeyParts(table, parts)
        count = parts.count + 1
        values = SharedArray(count, repeating: 1)
        self.keys = SharedArray(keys)
    }

    /// Writes the keys of some rows; 0 where a part is missing.
    ///
    /// - Parameters:
    ///   - base: the address of the keys of the table's first row.
    ///   - stride: the distance between the keys of two rows.
    func write(_ rows: Range<Int>, to base: UnsafeMutablePointer<UInt32>, stride: Int) {
        let (values, keys) = (values.base, UnsafeBufferPointer(self.keys.buffer))
        for row in rows {
            parts.write(row, to: values + 1)
            let own = base + row * stride
            for key in keys {
                let first = UInt64(values[key.parts.0])
                let second = UInt64(values[key.parts.1])
                let third = UInt64(values[key.parts.2])
                guard first != 0, second != 0, third != 0 else { continue }
                // The parts are hashes: multiplying each by a constant for its position is enough.
                let hash =
                    key.isUnordered
                    ? (first &+ second) &* 0x9e37_79b9_7f4a_7c15 &+ (first ^ second) &* 0xbf58_476d_1ce4_e5b9
                    : first &* 0xbf58_476d_1ce4_e5b9 &+ second &* 0x94d0_49bb_1331_11eb
                        &+ third &* 0xd6e8_feb8_6659_fd93
                own[key.place] = ComparableValue.short(hash &+ key.start)
            }
        }
    }
}
