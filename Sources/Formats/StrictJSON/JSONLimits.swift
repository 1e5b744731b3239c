/// The limits of a JSON parser. Exceeding one is an error with its own code, never a crash or a hang.
public struct JSONLimits: Hashable, Sendable {
    /// The nesting depth of arrays and objects (`json-depth-limit`). Code that processes values does so recursively:
    /// several thousand levels are safe, more may exhaust a thread's stack.
    public var depth: Int
    /// The size in bytes of a document that is parsed as a whole (`json-size-limit`); at most 4 GiB, the range of an
    /// offset.
    public var size: Int
    /// The number of values and keys of a document (`json-node-limit`); at most 2²⁸, the range of an index. Each uses
    /// eight bytes.
    public var nodes: Int
    /// The length in bytes of a key as written (`json-key-limit`).
    public var keyLength: Int
    /// The length in bytes of a string as written (`json-string-limit`); at most 256 MiB, the range of a length.
    public var stringLength: Int
    /// The number of digits of a number, not counting the exponent (`json-digit-limit`).
    public var digits: Int
    /// The absolute value of a written exponent (`json-exponent-limit`).
    public var exponent: Int
    /// The size in bytes of one element, or of all other members together, of a document that is read as a stream
    /// (`json-element-limit`).
    public var elementSize: Int

    /// Creates limits; the defaults are those of `standard`.
    public init(
        depth: Int = 256, size: Int = 1 << 30, nodes: Int = 1 << 27, keyLength: Int = 1 << 14,
        stringLength: Int = 1 << 26, digits: Int = 512, exponent: Int = 4096, elementSize: Int = 1 << 24
    ) {
        self.depth = depth
        self.size = min(size, Int(UInt32.max))
        self.nodes = min(nodes, TapeWord.largestPayload)
        self.keyLength = min(keyLength, TapeWord.largestPayload)
        self.stringLength = min(stringLength, TapeWord.largestPayload)
        self.digits = min(digits, TapeWord.largestPayload >> 1)
        self.exponent = exponent
        self.elementSize = min(elementSize, Int(UInt32.max))
    }

    /// 256 levels, 1 GiB, 134 million nodes, keys of 16 KiB, strings of 64 MiB, numbers of 512 digits with exponents up
    /// to 4096, streamed elements of 16 MiB.
    public static let standard = JSONLimits()
}
