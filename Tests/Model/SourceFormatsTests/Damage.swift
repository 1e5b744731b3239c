/// Damage to files by pseudo-random numbers, the same in every run (xorshift64).
struct Damage {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    private mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(limit, 1)))
    }

    /// A file damaged once or several times.
    mutating func apply(to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(3) where bytes.count > 40 {
            let start = below(bytes.count - 32)
            let range = start..<start + 1 + below(31)
            switch below(6) {
            case 0: bytes[start] = UInt8(below(256))
            case 1: bytes.removeSubrange(range)
            case 2: bytes.insert(contentsOf: bytes[range], at: below(bytes.count))
            case 3: bytes.replaceSubrange(range, with: Array("/*\"{}<>~'\n\r\u{0}é".utf8.prefix(range.count)))
            case 4: bytes.removeLast(below(bytes.count / 2))
            default: bytes.swapAt(start, below(bytes.count))
            }
        }
        return bytes
    }
}
