/// Hashing that is the same in every run: keys, samples and orders depend on it, never on random seeds or memory
/// addresses.
package enum StableHash {
    /// A bijective mix in which every bit depends on every bit of the argument (the finaliser of SplitMix64).
    @inline(__always)
    package static func mix(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Combines two hashes, in this order.
    @inline(__always)
    package static func join(_ one: UInt64, _ other: UInt64) -> UInt64 { mix(one ^ mix(other)) }

    /// The hash of bytes, read eight at a time.
    package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let count = bytes.count
        var result = UInt64(count) &* 0x9e37_79b9_7f4a_7c15
        guard let base = bytes.baseAddress else { return mix(result) }
        let raw = UnsafeRawPointer(base)
        var offset = 0
        while offset + 8 <= count {
            result = (result ^ eight(raw + offset)) &* 0x9fb2_1c65_1e98_df25
            result ^= result >> 29
            offset += 8
        }
        // The remaining bytes, the first in the lowest position, without a loop.
        let rest: UInt64
        switch count - offset {
        case 0: rest = 0
        case let left where count >= 8: rest = eight(raw + (count - 8)) >> UInt64(64 - left * 8)
        case let left where left >= 4: rest = four(raw) | four(raw + (left - 4)) << UInt64(left * 8 - 32)
        case let left:
            rest =
                UInt64(base[0]) | UInt64(base[left / 2]) << UInt64(left / 2 * 8)
                | UInt64(base[left - 1]) << UInt64(left * 8 - 8)
        }
        return mix(result ^ rest &* 0x9fb2_1c65_1e98_df25)
    }

    @inline(__always)
    private static func eight(_ place: UnsafeRawPointer) -> UInt64 {
        UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    private static func four(_ place: UnsafeRawPointer) -> UInt64 {
        UInt64(UInt32(littleEndian: place.loadUnaligned(as: UInt32.self)))
    }

    /// Whether two texts of the same length are equal.
    @inline(__always)
    static func isSame(_ one: UnsafePointer<UInt8>, other: UnsafePointer<UInt8>, count: Int) -> Bool {
        let (a, b) = (UnsafeRawPointer(one), UnsafeRawPointer(other))
        guard count >= 8 else {
            for place in 0..<count where one[place] != other[place] { return false }
            return true
        }
        var offset = 0
        while offset + 8 <= count {
            if eight(a + offset) != eight(b + offset) { return false }
            offset += 8
        }
        return eight(a + (count - 8)) == eight(b + (count - 8))
    }

    /// The hash of bytes in an array.
    package static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
        if let result = bytes.withContiguousStorageIfAvailable({ hash($0) }) { return result }
        return Array(bytes).withUnsafeBufferPointer { hash($0) }
    }
}
