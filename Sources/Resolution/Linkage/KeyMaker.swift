/// Makes the blocking keys of rows: each part that the rules name is looked at once a row, in however many keys it is. Not
/// for two threads at once.
struct KeyMaker {
    /// One key: its rule's part of the hash, and its parts by number.
    private struct Key {
        let start: UInt64
        let parts: [Int]
        let isUnordered: Bool
    }

    private let parts: [BlockingRule.Part]
    private let keys: [Key]
    private let values: FlatArray<UInt32>
    private let mixed: FlatArray<UInt64>

    init(_ rules: [BlockingRule]) {
        var parts: [BlockingRule.Part] = []
        keys = rules.enumerated().flatMap { number, rule in
            rule.keys.map { key in
                let places = key.parts.map { part in
                    if let place = parts.firstIndex(of: part) { return place }
                    parts.append(part)
                    return parts.count - 1
                }
                return Key(
                    start: Mixing.mix(UInt64(number + 1)), parts: places, isUnordered: key.isUnordered)
            }
        }
        self.parts = parts
        values = FlatArray(parts.count, repeating: 0)
        mixed = FlatArray(parts.count, repeating: 0)
    }

    /// Writes the keys of a row; 0 where it lacks a part of one.
    func write(_ row: RowParts, to place: UnsafeMutablePointer<UInt32>) {
        for (number, part) in parts.enumerated() {
            values.base[number] = row.value(part)
            mixed.base[number] = Mixing.mix(UInt64(values.base[number]))
        }
        keys.withUnsafeBufferPointer { keys in
            for number in 0..<keys.count { place[number] = hash(keys[number]) }
        }
    }

    @inline(__always)
    private func hash(_ key: Key) -> UInt32 {
        var hash = key.start
        if key.isUnordered {
            let (one, other) = (values.base[key.parts[0]], values.base[key.parts[1]])
            guard one != 0, other != 0 else { return 0 }
            hash = Mixing.join(hash, UInt64(min(one, other)) << 32 | UInt64(max(one, other)))
        } else {
            for part in key.parts {
                guard values.base[part] != 0 else { return 0 }
                hash = Mixing.mix(hash ^ mixed.base[part])
            }
        }
        return LinkedValue.short(hash)
    }
}
