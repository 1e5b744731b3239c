/// Counts lines and columns over the pieces of a document.
struct XMLCursor {
    /// The line and column of the byte at `index`, both from 1; a line ends with LF, CR LF or CR.
    private(set) var line: Int32 = 1
    private(set) var column: Int32 = 1
    /// The position in the current piece; to be set to 0 for the next piece.
    var index = 0
    private var isReturn = false

    /// Advances to a byte of the current piece.
    @inline(__always)
    mutating func advance(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
        while index < target {
            if target - index >= 8 {
                let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if !Self.has(0x0A0A_0A0A_0A0A_0A0A, word), !Self.has(0x0D0D_0D0D_0D0D_0D0D, word), !isReturn {
                    // All bytes of a character except the first have the form 10xxxxxx.
                    let others = word & (~word << 1) & 0x8080_8080_8080_8080
                    column &+= 8 - Int32(truncatingIfNeeded: others.nonzeroBitCount)
                    index += 8
                    continue
                }
            }
            take(bytes[index])
            index += 1
        }
    }

    /// Whether one of the eight bytes equals the byte that `pattern` repeats.
    @inline(__always)
    private static func has(_ pattern: UInt64, _ word: UInt64) -> Bool {
        let difference = word ^ pattern
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) {
        if byte == 0x0A {
            if !isReturn { line &+= 1 }
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column &+= 1
        }
        isReturn = byte == 0x0D
        if isReturn {
            line &+= 1
            column = 1
        }
    }
}
