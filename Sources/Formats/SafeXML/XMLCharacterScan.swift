/// Finds the first byte that is not valid UTF-8 (Unicode, table 3-7), not US-ASCII where that was declared, or a
/// control character not allowed in XML. The noncharacters U+FFFE and U+FFFF are left to the parser.
struct XMLCharacterScan {
    /// Whether the document declares US-ASCII.
    var isASCII = false
    /// The number of missing bytes of a character, and the range of the next one.
    private var missing = 0
    private var least: UInt8 = 0x80
    private var most: UInt8 = 0xBF

    /// Whether the bytes so far end inside a character.
    var isInside: Bool { missing > 0 }

    /// The number of valid bytes at the start.
    mutating func goodPrefix(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let base = UnsafeRawPointer(bytes.baseAddress)
        var index = 0
        while index < bytes.count {
            if missing == 0, let base, index + 8 <= bytes.count {
                // Eight ASCII characters at a time, none of them a control character.
                let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if (word &- 0x2020_2020_2020_2020 | word) & 0x8080_8080_8080_8080 == 0 {
                    index += 8
                    continue
                }
            }
            guard isGood(bytes[index]) else { return index }
            index += 1
        }
        return index
    }

    private mutating func isGood(_ byte: UInt8) -> Bool {
        if missing > 0 {
            guard byte >= least, byte <= most else { return false }
            missing -= 1
            (least, most) = (0x80, 0xBF)
            return true
        }
        if byte < 0x80 { return byte >= 0x20 || XMLCharacters.isSpace(byte) }
        guard !isASCII else { return false }
        switch byte {
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, least) = (2, 0xA0)
        case 0xED: (missing, most) = (2, 0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, least) = (3, 0x90)
        case 0xF4: (missing, most) = (3, 0x8F)
        case 0xF1...0xF3: missing = 3
        default: return false
        }
        return true
    }
}
