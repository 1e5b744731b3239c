/// The non-ASCII characters allowed in IRIs (RFC 3987, section 2.2).
enum IRICharacters {
    /// `ucschar`
    static func isUnreserved(_ value: UInt32) -> Bool {
        switch value {
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0x10000...0xEFFFF: value & 0xFFFF < 0xFFFE && value >> 12 != 0xE0
        default: false
        }
    }

    /// `iprivate`, which is allowed in queries.
    static func isPrivate(_ value: UInt32) -> Bool {
        switch value {
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
        default: false
        }
    }

    /// The length of the first character of a text in UTF-8, if it is allowed; otherwise `nil`.
    static func length(_ text: Bytes, inQuery: Bool) -> Int? {
        guard let first = text.first, first >= 0xC2 else { return nil }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard text.count >= length else { return nil }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for byte in text.dropFirst().prefix(length - 1) { value = value << 6 | UInt32(byte & 0x3F) }
        return isUnreserved(value) || inQuery && isPrivate(value) ? length : nil
    }
}
