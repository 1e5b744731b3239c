/// Hashing that is the same in every run: keys, samples and orders rest on it, never on chance or on memory addresses.
enum Mixing {
    /// A number whose every bit depends on every bit of the argument (the finaliser of SplitMix64).
    @inline(__always)
    static func mix(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Two numbers as one, in this order.
    @inline(__always)
    static func join(_ one: UInt64, _ other: UInt64) -> UInt64 { mix(one ^ mix(other)) }

    /// The hash of bytes, eight at a time.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var result = UInt64(bytes.count) &* 0x9e37_79b9_7f4a_7c15
        guard let base = bytes.baseAddress else { return mix(result) }
        let raw = UnsafeRawPointer(base)
        var offset = 0
        while offset + 8 <= bytes.count {
            result = (result ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9fb2_1c65_1e98_df25
            result ^= result >> 29
            offset += 8
        }
        var rest: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count {
            rest |= UInt64(bytes[offset]) << shift
            shift += 8
            offset += 1
        }
        return mix(result ^ rest &* 0x9fb2_1c65_1e98_df25)
    }

    /// The hash of bytes in an array.
    static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
        if let result = bytes.withContiguousStorageIfAvailable({ hash($0) }) { return result }
        return Array(bytes).withUnsafeBufferPointer { hash($0) }
    }
}
