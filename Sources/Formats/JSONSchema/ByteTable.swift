internal import Glibc

/// A constant set of byte strings with fast lookup of their indexes, without creating arrays.
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

    /// The index of a string; `nil` if it is not in the set.
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

    // The set comes from a schema, so a document's author cannot cause collisions: a simple hash of length, start and
    // end is sufficient, and its cost does not depend on the length.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let start = bytes.baseAddress else { return 0 }
        let raw = UnsafeRawPointer(start)
        let count = bytes.count
        var (first, last): (UInt64, UInt64) = (0, 0)
        if count >= 8 {
            first = raw.loadUnaligned(as: UInt64.self)
            last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        } else if count >= 4 {
            first = UInt64(raw.loadUnaligned(as: UInt32.self))
            last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        } else if count > 0 {
            first = UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8
            last = UInt64(bytes[count - 1])
        }
        let product = (first ^ UInt64(count)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        let other = (last ^ 0x2545_F491_4F6C_DD1D).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        let mixed = product.high ^ product.low ^ other.high &+ other.low
        return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) & 0x7FFF_FFFF)
    }
}
