internal import StrictJSON

/// `contentEncoding` and `contentMediaType` (draft 7 Validation, section 8): the required content of a string.
struct ContentRule: Sendable {
    var isBase64 = false
    var isJSON = false

    /// Whether a string has the required content; only base64 and JSON are checked, not other encodings and media
    /// types.
    func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isBase64 || isJSON else { return true }
        guard isBase64 else { return Self.isJSON(Array(text)) }
        guard let decoded = Self.decode(text) else { return false }
        return !isJSON || Self.isJSON(decoded)
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool { (try? JSONDocument.parse(bytes)) != nil }

    /// Base64 with padding (RFC 4648, section 4); `nil` for anything else.
    private static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        var digits = text[...]
        for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits = digits.dropLast() }
        var result: [UInt8] = []
        var (buffer, bits): (UInt32, Int) = (0, 0)
        for digit in digits {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = digit - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = digit - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit + 4
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: return nil
            }
            buffer = buffer << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
            }
        }
        return result
    }
}
