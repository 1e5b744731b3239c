/// A set of bytes.
struct ByteSet: Hashable, Sendable {
    private var words = SIMD4<UInt64>(repeating: 0)

    init() {}

    init(_ byte: UInt8) { insert(byte) }

    init(_ bytes: ClosedRange<UInt8>) {
        for byte in bytes { insert(byte) }
    }

    static let digits = ByteSet(48...57)
    static let word: ByteSet = {
        var set = digits
        set.formUnion(ByteSet(65...90))
        set.formUnion(ByteSet(97...122))
        set.insert(95)
        return set
    }()

    func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

    mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

    mutating func formUnion(_ other: ByteSet) { words |= other.words }

    /// The ASCII bytes that are not in the set.
    var asciiComplement: ByteSet {
        var set = ByteSet()
        for byte in UInt8(0)..<128 where !contains(byte) { set.insert(byte) }
        return set
    }

    /// The byte of a set with exactly one byte.
    var only: UInt8? {
        var found: UInt8?
        for index in 0..<4 where words[index] != 0 {
            guard found == nil, words[index] & (words[index] - 1) == 0 else { return nil }
            found = UInt8(index * 64 + words[index].trailingZeroBitCount)
        }
        return found
    }

    /// The bytes in the set, in order.
    var members: [UInt8] {
        var found: [UInt8] = []
        for index in 0..<4 {
            var rest = words[index]
            while rest != 0 {
                found.append(UInt8(index * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return found
    }
}
