/// The second signature that verifies wherever an ECDSA signature does: (r, n − s) for (r, s). Anybody can make it, without
/// the key.
public enum HighSTwin {
    /// The twin of a detached CMS signature with one signer, its unsigned attributes as they are; `nil` when it is no
    /// ECDSA signature.
    public static func of(cms: [UInt8]) -> [UInt8]? { rewrite(cms[...], depth: 6) }

    /// The twin of a signature value, SEQUENCE { r, s }, on P-256 or P-384.
    public static func of(value: [UInt8]) -> [UInt8]? {
        guard let sequence = read(value[...]), sequence.tag == 0x30, let r = read(sequence.content),
            let s = read(sequence.content[r.end...])
        else { return nil }
        let order = max(r.content.count, s.content.count) > 33 ? p384 : p256
        let magnitude = [UInt8](repeating: 0, count: order.count) + s.content
        var other: [UInt8] = []
        var borrow = 0
        for (left, right) in zip(order.reversed(), magnitude.suffix(order.count).reversed()) {
            let difference = Int(left) - Int(right) - borrow
            borrow = difference < 0 ? 1 : 0
            other.insert(UInt8(truncatingIfNeeded: difference), at: 0)
        }
        var digits = Array(other.drop { $0 == 0 })
        if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
        return write(0x30, write(0x02, Array(r.content)) + write(0x02, digits))
    }

    private static let p256 = bytes("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
    private static let p384 = bytes(
        "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973")

    private static func bytes(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    }

    /// Replaces the last value on each level, unsigned attributes aside: ContentInfo, content, SignedData, signers,
    /// signer, signature value.
    private static func rewrite(_ der: ArraySlice<UInt8>, depth: Int) -> [UInt8]? {
        guard let outer = read(der), outer.end == der.endIndex else { return nil }
        guard depth > 1 else { return of(value: Array(outer.content)).map { write(0x04, $0) } }
        var last = outer.content[outer.content.startIndex..<outer.content.startIndex]
        var rest = outer.content
        while let value = read(rest) {
            if value.tag != 0xA1 { last = rest[..<value.end] }
            rest = rest[value.end...]
        }
        guard let changed = rewrite(last, depth: depth - 1) else { return nil }
        return write(outer.tag, outer.content[..<last.startIndex] + changed + outer.content[last.endIndex...])
    }

    private static func read(_ der: ArraySlice<UInt8>) -> (tag: UInt8, content: ArraySlice<UInt8>, end: Int)? {
        guard der.count >= 2 else { return nil }
        let (tag, first) = (der[der.startIndex], der[der.startIndex + 1])
        let count = first < 0x80 ? 0 : Int(first & 0x7F)
        let start = der.startIndex + 2 + count
        guard start <= der.endIndex else { return nil }
        let length = count == 0 ? Int(first) : der[(der.startIndex + 2)..<start].reduce(0) { $0 << 8 | Int($1) }
        guard start + length <= der.endIndex else { return nil }
        return (tag, der[start..<start + length], start + length)
    }

    private static func write(_ tag: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
        var length: [UInt8] = []
        var rest = content.count
        while rest > 0 {
            length.insert(UInt8(truncatingIfNeeded: rest), at: 0)
            rest >>= 8
        }
        let header = content.count < 0x80 ? [UInt8(content.count)] : [0x80 | UInt8(length.count)] + length
        return [tag] + header + content
    }
}
