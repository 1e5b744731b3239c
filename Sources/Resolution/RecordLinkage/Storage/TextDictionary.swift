internal import CProcessor

/// Distinct texts by number. Number 0 is the empty text.
package struct TextDictionary: Sendable {
    /// All texts, concatenated.
    package private(set) var bytes: [UInt8] = []
    /// The end of each text in `bytes`.
    private(set) var ends: [Int] = [0]
    /// The hash of each text.
    package private(set) var hashes: [UInt64] = [StableHash.mix(0)]
    /// For each slot of the hash table, the upper half of a hash and the text's number; 0 for an empty slot.
    private var places: [UInt64]
    private var mask: Int
    private static let upper: UInt64 = 0xffff_ffff_0000_0000

    /// A dictionary with the empty text only.
    package init() {
        places = [UInt64](repeating: 0, count: 64)
        mask = 63
    }

    /// A dictionary of texts in their order, without the empty one; nil when their lengths are not those of the bytes.
    package init?(_ bytes: [UInt8], lengths: [UInt32]) {
        var size = 64
        while size < 2 * (lengths.count + 2) { size *= 2 }
        let mask = size - 1
        var (ends, hashes): ([Int], [UInt64]) = ([0], [StableHash.mix(0)])
        ends.reserveCapacity(lengths.count + 1)
        hashes.reserveCapacity(lengths.count + 1)
        var places = [UInt64](repeating: 0, count: size)
        let isWhole = bytes.withUnsafeBufferPointer { bytes in
            var end = 0
            for length in lengths {
                guard length > 0, Int(length) <= bytes.count - end else { return false }
                let hash = StableHash.hash(UnsafeBufferPointer(rebasing: bytes[end..<end + Int(length)]))
                end += Int(length)
                var place = Int(truncatingIfNeeded: hash) & mask
                while places[place] != 0 { place = (place + 1) & mask }
                places[place] = (hash & Self.upper) | UInt64(ends.count)
                ends.append(end)
                hashes.append(hash)
            }
            return end == bytes.count
        }
        guard isWhole else { return nil }
        (self.bytes, self.ends, self.hashes, self.places, self.mask) = (bytes, ends, hashes, places, mask)
    }

    /// The lengths of the texts, without the empty one.
    package var lengths: [UInt32] { (1..<max(1, count)).map { UInt32(range($0).count) } }

    /// The number of texts, the empty one included.
    package var count: Int { ends.count }

    /// The range of a text in `bytes`.
    package func range(_ number: Int) -> Range<Int> { number == 0 ? 0..<0 : ends[number - 1]..<ends[number] }

    /// The text of a number.
    package func text(_ number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// Prefetches the slot of a hash.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        places.withUnsafeBufferPointer { places in
            if let base = places.baseAddress { corridor_prefetch(base + (Int(truncatingIfNeeded: hash) & mask)) }
        }
    }

    /// Prefetches the text that probably has a hash, after `prefetch`.
    @inline(__always)
    func prefetchText(_ hash: UInt64) {
        let entry = places[Int(truncatingIfNeeded: hash) & mask]
        guard entry & Self.upper == hash & Self.upper, entry != 0 else { return }
        let start = ends[Int(UInt32(truncatingIfNeeded: entry)) - 1]
        bytes.withUnsafeBufferPointer { bytes in
            if let base = bytes.baseAddress { corridor_prefetch(base + start) }
        }
    }

    /// The number of a text, which is added if it is new.
    package mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        number(of: text, hash: StableHash.hash(text))
    }

    /// The number of a text in an array, which is added if it is new.
    package mutating func number(of text: [UInt8]) -> UInt32 { text.withUnsafeBufferPointer { number(of: $0) } }

    /// The number of a string, which is added if it is new.
    package mutating func number(of text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { number(of: $0) }
    }

    /// The number of a text; `nil` for one that is not in the dictionary.
    package func existingNumber(of text: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard !text.isEmpty else { return 0 }
        let hash = StableHash.hash(text)
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] != 0 {
            let number = Int(UInt32(truncatingIfNeeded: places[place]))
            if places[place] & Self.upper == hash & Self.upper, isSame(number, text) { return UInt32(number) }
            place = (place + 1) & mask
        }
        return nil
    }

    /// The number of a text with a known hash, which is added if it is new.
    package mutating func number(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        let mark = hash & Self.upper
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = places[place]
            if entry == 0 { break }
            if entry & Self.upper == mark {
                let number = Int(UInt32(truncatingIfNeeded: entry))
                if isSame(number, text) { return UInt32(number) }
            }
            place = (place + 1) & mask
        }
        let number = UInt32(ends.count)
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        hashes.append(hash)
        places[place] = mark | UInt64(number)
        if ends.count * 2 > places.count { grow() }
        return number
    }

    /// Removes all texts but the empty one, and keeps the room of a small dictionary.
    package mutating func removeAll() {
        guard places.count <= 1024 else { return self = TextDictionary() }
        bytes.removeAll(keepingCapacity: true)
        ends.removeLast(ends.count - 1)
        hashes.removeLast(hashes.count - 1)
        for place in places.indices { places[place] = 0 }
    }

    private func isSame(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = ends[number - 1]
        guard ends[number] - start == text.count else { return false }
        return bytes.withUnsafeBufferPointer { known in
            guard let one = known.baseAddress, let other = text.baseAddress else { return false }
            return StableHash.isSame(one + start, other: other, count: text.count)
        }
    }

    private mutating func grow() {
        let size = places.count * 2
        let mask = size - 1
        var next = [UInt64](repeating: 0, count: size)
        for number in 1..<ends.count {
            var place = Int(truncatingIfNeeded: hashes[number]) & mask
            while next[place] != 0 { place = (place + 1) & mask }
            next[place] = (hashes[number] & Self.upper) | UInt64(number)
        }
        places = next
        self.mask = mask
    }
}
