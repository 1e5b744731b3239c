/// Writes DER (ITU-T X.690, section 10).
enum DERWriter {
    /// A value: tag, shortest length, content.
    static func value(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        header(tag, content.count) + content
    }

    /// Tag and shortest length of a value whose content follows.
    static func header(_ tag: UInt8, _ count: Int) -> [UInt8] {
        guard count >= 0x80 else { return [tag, UInt8(count)] }
        var length: [UInt8] = []
        var rest = count
        while rest > 0 {
            length.insert(UInt8(rest & 0xFF), at: 0)
            rest >>= 8
        }
        return [tag, 0x80 | UInt8(length.count)] + length
    }

    static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(DERTag.sequence, Array(parts.joined())) }

    /// A SET OF, with the elements sorted by their encodings.
    static func set(_ elements: [[UInt8]]) -> [UInt8] {
        value(DERTag.set, Array(elements.sorted { $0.lexicographicallyPrecedes($1) }.joined()))
    }

    static func integer(_ value: Int) -> [UInt8] { integer(bytes(of: value)) }

    /// A non-negative integer from its magnitude.
    static func integer(_ magnitude: [UInt8]) -> [UInt8] {
        var content = Array(magnitude.drop { $0 == 0 })
        if content.isEmpty { content = [0] }
        if content[0] >= 0x80 { content.insert(0, at: 0) }
        return value(DERTag.integer, content)
    }

    static func octetString(_ bytes: [UInt8]) -> [UInt8] { value(DERTag.octetString, bytes) }

    static func identifier(_ content: [UInt8]) -> [UInt8] { value(DERTag.objectIdentifier, content) }

    private static func bytes(of value: Int) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }
}
