/// Well-formed UTF-8 (Unicode 15, table 3-7).
enum UTF8Sequence {
    /// The length of the well-formed sequence that starts at `index`; `nil` when there is none.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let first = bytes[index]
        let left = bytes.count - index
        switch first {
        case 0..<0x80: return 1
        case 0xC2...0xDF:
            return left > 1 && isTail(bytes[index + 1]) ? 2 : nil
        case 0xE0...0xEF:
            guard left > 2, isTail(bytes[index + 1]), isTail(bytes[index + 2]) else { return nil }
            // No overlong forms, no surrogates.
            if first == 0xE0 && bytes[index + 1] < 0xA0 || first == 0xED && bytes[index + 1] > 0x9F { return nil }
            return 3
        case 0xF0...0xF4:
            guard left > 3, isTail(bytes[index + 1]), isTail(bytes[index + 2]), isTail(bytes[index + 3]) else {
                return nil
            }
            // No overlong forms, nothing above U+10FFFF.
            if first == 0xF0 && bytes[index + 1] < 0x90 || first == 0xF4 && bytes[index + 1] > 0x8F { return nil }
            return 4
        default: return nil
        }
    }

    private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
