/// The type of an element's text, in XML and in JSON.
package enum XMLText: Hashable, Sendable {
    /// Any text; a JSON string.
    case string
    /// One of these texts; a JSON string.
    case code([String])
    /// An integer without exponent; a JSON number.
    case integer
    /// A non-negative integer without exponent; a JSON number.
    case nonNegative
    /// Any JSON number.
    case number
    /// A number without exponent, from minus to plus this many degrees; a JSON number.
    case degrees(Int)
    /// A decimal number, as a JSON string.
    case decimal
    /// `true` or `false`.
    case boolean
    /// A valid time in UTC; a JSON string.
    case dateTime
    /// A date; a JSON string.
    case date
    /// A year and month; a JSON string.
    case yearMonth
    /// A year; a JSON string.
    case year

    /// Whether it is a string in JSON.
    package var isString: Bool {
        switch self {
        case .integer, .nonNegative, .number, .degrees, .boolean: false
        case .string, .code, .decimal, .dateTime, .date, .yearMonth, .year: true
        }
    }

    /// Whether surrounding white space is ignored.
    package var isTrimmed: Bool { self != .string }

    /// Whether a JSON value with this text can be written validly and read back equal.
    package func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .string: Self.isXML(text)
        case .code(let values): values.contains { $0.utf8.elementsEqual(text) }
        case .integer, .nonNegative: Self.isWhole(text, signed: self == .integer)
        case .number: true
        case .degrees(let most):
            Self.isDecimal(text) && abs(Double(String(decoding: text, as: UTF8.self)) ?? 1e9) <= Double(most)
        case .decimal: Self.isDecimal(text)
        case .boolean: true
        case .dateTime: Self.isTime(text)
        case .date: text.count == 10 && Self.isDay(text)
        case .yearMonth:
            text.count == 7 && Self.number(text, start: 0, count: 4) > 0 && text[4] == UInt8(ascii: "-")
                && (1...12).contains(Self.number(text, start: 5, count: 2))
        case .year: text.count == 4 && Self.number(text, start: 0, count: 4) > 0
        }
    }

    /// Whether XML 1.0 allows all characters (production 2).
    package static func isXML(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x20, byte != 9, byte != 10, byte != 13 { return false }
            // U+FFFE and U+FFFF
            if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE { return false }
            index += 1
        }
        return true
    }

    private static func isWhole(_ text: UnsafeBufferPointer<UInt8>, signed: Bool) -> Bool {
        let digits = signed && text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.count <= 18 && digits.allSatisfy(isDigit)
    }

    private static func isDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2 && digits.count <= 24 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static func number(_ text: UnsafeBufferPointer<UInt8>, start: Int, count: Int) -> Int {
        var value = 0
        for byte in text[start..<start + count] {
            guard isDigit(byte) else { return -1 }
            value = value * 10 + Int(byte & 15)
        }
        return value
    }

    private static func isDay(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return false }
        let (year, month, day) = (
            number(text, start: 0, count: 4), number(text, start: 5, count: 2), number(text, start: 8, count: 2)
        )
        guard year > 0, (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    private static func isTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= 20, text.count <= 40, isDay(text), text[10] == UInt8(ascii: "T"),
            text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"), text[text.count - 1] == UInt8(ascii: "Z"),
            (0...23).contains(number(text, start: 11, count: 2)), (0...59).contains(number(text, start: 14, count: 2)),
            (0...59).contains(number(text, start: 17, count: 2))
        else { return false }
        let rest = text[19..<text.count - 1]
        return rest.isEmpty || rest.first == UInt8(ascii: ".") && rest.count > 1 && rest.dropFirst().allSatisfy(isDigit)
    }
}
