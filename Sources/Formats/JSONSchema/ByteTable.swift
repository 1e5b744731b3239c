internal import Glibc

/// A constant set of byte strings with fast lookup of their indexes, without creating arrays.
///
/// A class with memory of its own: each key of each object is looked up, and an array of arrays would be retained and
/// released at every step.
final class ByteTable: Sendable {
    /// The strings, by index.
    let entries: [[UInt8]]
    private let mask: Int
    // nonisolated(unsafe): pointers are not Sendable. Only the initialiser writes this memory, before other threads can
    // see the table; afterwards it is read-only until deinit frees it.
    private nonisolated(unsafe) let slots: UnsafeMutablePointer<Slot>
    private nonisolated(unsafe) let text: UnsafeMutablePointer<UInt8>

    /// Where a string is; the index is below zero where there is none.
    private struct Slot {
        var index: Int32 = -1
        var start: Int32 = 0
        var count: Int32 = 0
    }

    convenience init(_ names: some Sequence<String>) { self.init(names.map { Array($0.utf8) }) }

    init(_ entries: [[UInt8]]) {
        var size = 4
        while size < entries.count * 2 { size *= 2 }
        self.entries = entries
        mask = size - 1
        slots = .allocate(capacity: size)
        slots.initialize(repeating: Slot(), count: size)
        text = .allocate(capacity: max(1, entries.reduce(0) { $0 + $1.count }))
        var start = 0
        for (index, entry) in entries.enumerated() {
            for (place, byte) in entry.enumerated() { (text + start + place).initialize(to: byte) }
            var slot = entry.withUnsafeBufferPointer(Self.hash) & mask
            while slots[slot].index >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Slot(index: Int32(index), start: Int32(start), count: Int32(entry.count))
            start += entry.count
        }
    }

    deinit {
        slots.deallocate()
        text.deallocate()
    }

    /// The index of a string; `nil` if it is not in the set.
    func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = Self.hash(bytes) & mask
        while slots[slot].index >= 0 {
            let found = slots[slot]
            if Int(found.count) == bytes.count {
                guard let other = bytes.baseAddress, found.count > 0 else { return Int(found.index) }
                if memcmp(text + Int(found.start), other, bytes.count) == 0 { return Int(found.index) }
            }
            slot = (slot + 1) & mask
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
