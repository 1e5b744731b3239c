/// Makes the blocking keys of rows: each part that the rules name is looked at once a row, in however many keys it is. Not
/// for two threads at once.
struct KeyMaker {
    /// One key: its rule's part of the hash, and its parts by number.
    private struct Key {
        let start: UInt64
        let parts: (Int, Int, Int)
        /// How many parts it has, one to three.
        let count: Int
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
                    start: Mixing.mix(UInt64(number + 1)),
                    parts: (places[0], places[min(1, places.count - 1)], places[min(2, places.count - 1)]),
                    count: places.count, isUnordered: key.isUnordered)
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
        let (first, second, third) = (values.base[key.parts.0], values.base[key.parts.1], values.base[key.parts.2])
        guard first != 0, second != 0, third != 0 else { return 0 }
        if key.isUnordered {
            return LinkedValue.short(
                Mixing.join(key.start, UInt64(min(first, second)) << 32 | UInt64(max(first, second))))
        }
        var hash = Mixing.mix(key.start ^ mixed.base[key.parts.0])
        if key.count > 1 { hash = Mixing.mix(hash ^ mixed.base[key.parts.1]) }
        if key.count > 2 { hash = Mixing.mix(hash ^ mixed.base[key.parts.2]) }
        return LinkedValue.short(hash)
    }
}
