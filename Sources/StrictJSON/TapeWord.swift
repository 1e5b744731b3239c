/// One node of the tape: kind, payload and byte offset in 64 bits.
///
/// The payload of a string or number is its length in bytes, that of an array or object the index of the first node
/// behind it. An object's nodes alternate between keys and values.
package struct TapeWord: Hashable, Sendable {
    /// What a node is; strings with escapes are told apart because they must be unescaped before use.
    package enum Kind: UInt8, Sendable {
        case null, isFalse, isTrue, number, string, escapedString, array, object
    }

    /// The largest payload that fits.
    package static let largestPayload = 1 << 28 - 1

    private var bits: UInt64

    init(_ kind: Kind, payload: Int, offset: Int) {
        bits = UInt64(kind.rawValue) | UInt64(truncatingIfNeeded: payload) << 4
        bits |= UInt64(truncatingIfNeeded: offset) << 32
    }

    /// The kind.
    package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits & 15)) ?? .null }

    /// Length in bytes, or the index of the first node behind.
    package var payload: Int { Int(bits >> 4 & 0xFFF_FFFF) }

    /// The offset in the source of the value's first byte (a string's opening quote).
    package var offset: Int { Int(bits >> 32) }

    /// Whether it is an array or an object.
    package var isContainer: Bool { bits & 15 >= UInt64(Kind.array.rawValue) }

    /// The number of source bytes of a value that is no container.
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
