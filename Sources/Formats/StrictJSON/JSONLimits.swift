/// What a reader of JSON accepts at most. Reaching a limit is a reasoned refusal, each with a code of its own, never
/// a crash or a hang.
public struct JSONLimits: Hashable, Sendable {
    /// How deep arrays and objects may nest (`json-depth-limit`). Those who walk values do so recursively: some
    /// thousands are safe, more may exhaust a thread's stack.
    public var depth: Int
    /// The bytes of a document that is read whole (`json-size-limit`); never more than 4 GiB, which a node can name.
    public var size: Int
    /// The values and keys of a document (`json-node-limit`); never more than 2²⁸, which a node can name. Each
    /// costs eight bytes.
    public var nodes: Int
    /// The bytes of a key as written (`json-key-limit`).
    public var keyLength: Int
    /// The bytes of a string as written (`json-string-limit`); never more than 256 MiB, which a node can name.
    public var stringLength: Int
    /// The digits of a number, those of its exponent not counted (`json-digit-limit`).
    public var digits: Int
    /// The magnitude of a number's written exponent (`json-exponent-limit`).
    public var exponent: Int
    /// The bytes of one element, or of all other members together, where a document is read as a stream
    /// (`json-element-limit`).
    public var elementSize: Int

    /// Limits; each has the default that `standard` has.
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

    /// 256 deep, 1 GiB, 134 million nodes, keys of 16 KiB, strings of 64 MiB, numbers of 512 digits with exponents
    /// to 4096, streamed elements of 16 MiB.
    public static let standard = JSONLimits()
}
