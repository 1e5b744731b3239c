/// Finds where a value ends, without judging it: brackets are counted and strings skipped. What is wrong inside, the
/// strict reader finds, which gets exactly these bytes. It goes on where it stopped when more bytes have come.
struct ValueScan {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// The bytes of the value so far.
    private(set) var length = 0
    /// Whether `length` is that of the whole value.
    private(set) var isDone = false

    /// Looks at the bytes behind those that were looked at before; `bytes` begin with the value.
    mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
        while length < bytes.count {
            if isInString {
                skipString(bytes)
                continue
            }
            switch bytes[length] {
            case UInt8(ascii: "\""):
                // A string right behind another scalar is not part of it.
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

    /// Skips to behind the string's end, eight bytes at a time where no quote or backslash is among them.
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
