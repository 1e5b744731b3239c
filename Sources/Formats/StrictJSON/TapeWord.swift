/// One node of the tape: kind, payload and byte offset in 64 bits.
///
/// The payload of a string or number is its length in bytes, that of an array or object the index of the first node
/// after it. The nodes of an object alternate between keys and values.
@frozen package struct TapeWord: Hashable, Sendable {
    /// The kind of a node; strings with escapes are a separate kind because they must be unescaped before use.
    @frozen package enum Kind: UInt8, Sendable {
        case null, isFalse, isTrue, number, string, escapedString, array, object
    }

    /// The largest payload that fits.
    package static let largestPayload = 1 << 28 - 1

    @usableFromInline let bits: UInt64

    init(_ kind: Kind, payload: Int, offset: Int) {
        bits =
            UInt64(kind.rawValue) | UInt64(truncatingIfNeeded: payload) << 4
            | UInt64(truncatingIfNeeded: offset) << 32
    }

    /// The kind.
    @inlinable package var kind: Kind {
        switch bits & 15 {
        case 1: .isFalse
        case 2: .isTrue
        case 3: .number
        case 4: .string
        case 5: .escapedString
        case 6: .array
        case 7: .object
        default: .null
        }
    }

    /// The length in bytes, or the index of the first node after the container.
    @inlinable package var payload: Int { Int(bits >> 4 & 0xFFF_FFFF) }

    /// The offset in the source of the value's first byte (a string's opening quote).
    @inlinable package var offset: Int { Int(bits >> 32) }

    /// Whether it is an array or an object.
    @inlinable package var isContainer: Bool { bits & 15 >= 6 }

    /// Whether it is a string without escapes.
    @inlinable package var isPlainString: Bool { bits & 15 == 4 }

    /// The number of source bytes of a scalar.
    package var scalarLength: Int {
        switch kind {
        case .null, .isTrue: 4
        case .isFalse: 5
        case .number: payload
        case .string, .escapedString: payload + 2
        case .array, .object: 1
        }
    }
}
