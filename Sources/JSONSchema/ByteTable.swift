internal import Glibc

/// A fixed set of byte strings, each found by its index in short time without making an array.
struct ByteTable: Sendable {
    /// The strings, by index.
    let entries: [[UInt8]]
    private let slots: [Int32]

    init(_ names: some Sequence<String>) { self.init(names.map { Array($0.utf8) }) }

    init(_ entries: [[UInt8]]) {
        var size = 4
        while size < entries.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (index, entry) in entries.enumerated() {
            var slot = entry.withUnsafeBufferPointer(Self.hash) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(index)
        }
        self.entries = entries
        self.slots = slots
    }

    /// The index of a string; `nil` when it is not in the set.
    func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = Self.hash(bytes) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.count == bytes.count {
                guard let other = bytes.baseAddress, !entry.isEmpty else { return Int(slots[slot]) }
                if memcmp(entry, other, entry.count) == 0 { return Int(slots[slot]) }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    // The set comes from a schema, so nobody outside can make its strings collide: a plain hash is enough.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (state ^ state >> 29) & 0x7FFF_FFFF)
    }
}
