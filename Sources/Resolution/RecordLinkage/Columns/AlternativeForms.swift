/// Finds the values of a column that equal another value in a different form.
///
/// It compares hashes of hashes: a few values may be marked without need, and comparison then reads their texts.
enum AlternativeForms {
    /// Marks the values.
    static func mark(_ values: SharedArray<ComparableValue>) {
        var bits = 16
        while bits < 28, 1 << bits < values.count * 8 { bits += 1 }
        var (joined, ordered) = (Seen(bits), Seen(bits))
        for value in values.buffer.dropFirst() {
            joined.add(value.joined)
            ordered.add(value.ordered)
        }
        for number in 1..<max(1, values.count) {
            let value = values.base + number
            value.pointee.hasOtherForm =
                joined.isRepeated(value.pointee.joined) || ordered.isRepeated(value.pointee.ordered)
        }
    }

    /// Hashes that occurred once, and hashes that occurred twice.
    private struct Seen {
        private var once: [UInt64]
        private var twice: [UInt64]
        private let shift: UInt32

        init(_ bits: Int) {
            once = [UInt64](repeating: 0, count: 1 << (bits - 6))
            twice = once
            shift = UInt32(32 - bits)
        }

        mutating func add(_ hash: UInt32) {
            let (word, bit) = place(hash)
            twice[word] |= once[word] & bit
            once[word] |= bit
        }

        func isRepeated(_ hash: UInt32) -> Bool {
            let (word, bit) = place(hash)
            return twice[word] & bit != 0
        }

        // The lowest bit of a short hash is always set.
        private func place(_ hash: UInt32) -> (word: Int, bit: UInt64) {
            let place = hash >> shift
            return (Int(place >> 6), 1 << UInt64(place & 63))
        }
    }
}
