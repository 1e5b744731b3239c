/// Finds the end of a value without validating it, by counting brackets and skipping strings. The strict parser, which
/// receives exactly these bytes, reports any error inside. The scan continues where it stopped when more bytes arrive.
struct ValueScan {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// The bytes of the value so far.
    private(set) var length = 0
    /// Whether `length` is the length of the complete value.
    private(set) var isDone = false

    /// Scans the bytes after those scanned before; `bytes` starts with the value.
    mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
        while length < bytes.count {
            if isInString {
                skipString(bytes)
                continue
            }
            switch bytes[length] {
            case UInt8(ascii: "\""):
                // A string directly after another scalar is not part of it.
                if depth == 0, length > 0 { return finish() }
                isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if depth == 0, length > 0 { return finish() }
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return finish() }
                depth -= 1
                if depth == 0 {
                    length += 1
                    return finish()
                }
            case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x0A, 0x0D, 0x09:
                if depth == 0 { return finish() }
            default: break
            }
            length += 1
            if isDone { return }
        }
    }

    private mutating func finish() { isDone = true }

    /// Skips past the end of the string, eight bytes at a time where they contain neither quote nor backslash.
    private mutating func skipString(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isEscaped {
            isEscaped = false
            length += 1
            return
        }
        guard let start = bytes.baseAddress else { return }
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        while length + 8 <= bytes.count {
            let word = UnsafeRawPointer(start + length).loadUnaligned(as: UInt64.self)
            let (quotes, backslashes) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
            let marked = ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & tops
            if marked != 0 { break }
            length += 8
        }
        while length < bytes.count {
            let byte = bytes[length]
            length += 1
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                return
            }
            if byte == UInt8(ascii: "\"") {
                isInString = false
                isDone = depth == 0
                return
            }
        }
    }
}
