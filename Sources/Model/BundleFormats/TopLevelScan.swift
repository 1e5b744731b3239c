internal import StrictJSON

/// Searches for `"type": "bundle"` among the members of a document's top-level object without strict parsing: a damaged
/// bundle is still a bundle.
struct TopLevelScan {
    /// The answer so far.
    enum Answer { case open, yes, no }

    private(set) var answer = Answer.open
    private var depth = 0
    private var offset = 0
    private var isInString = false
    private var isEscaped = false
    private var text: [UInt8] = []
    private var key: [UInt8]?

    /// The longest relevant string, escapes and quotes included; a longer one is neither `type` nor `bundle`.
    private static let longest = 64
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Processes the next byte.
    mutating func take(_ byte: UInt8) {
        defer { offset += 1 }
        if isInString { return takeInString(byte) }
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: return
        case UInt8(ascii: "\""):
            guard depth > 0 else { return answer = .no }
            isInString = true
            text = [byte]
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if depth == 0, byte == UInt8(ascii: "[") { return answer = .no }
            depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            if depth <= 0 { answer = .no }
        case UInt8(ascii: ","): if depth == 1 { key = nil }
        default:
            if depth == 0, offset >= 3 || byte != Self.byteOrderMark[offset] { answer = .no }
        }
    }

    private mutating func takeInString(_ byte: UInt8) {
        if text.count <= Self.longest { text.append(byte) }
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            if depth == 1 { endString() }
        }
    }

    private mutating func endString() {
        guard let name = key else { return key = text }
        guard Self.isString(name, "type") else { return }
        answer = Self.isString(text, "bundle") ? .yes : .no
    }

    /// Whether a string literal, quotes and escapes included, has the value `expected`.
    private static func isString(_ text: [UInt8], _ expected: String) -> Bool {
        guard text.count <= longest else { return false }
        return (try? JSONValue(parsing: text))?.string == expected
    }
}
