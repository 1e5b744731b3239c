/// Dates and times by RFC 3339, section 5.6.
enum DateTimeFormat {
    static func isDateTime(_ text: Bytes) -> Bool {
        guard text.count > 11, text[text.startIndex + 10] | 0x20 == UInt8(ascii: "t") else { return false }
        return isDate(text.prefix(10)) && isTime(text.dropFirst(11))
    }

    static func isDate(_ text: Bytes) -> Bool {
        guard text.count == 10, let year = number(text, 0, 4), at(text, 4, "-"), let month = number(text, 5, 2),
            at(text, 7, "-"), let day = number(text, 8, 2), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day >= 1 && day <= days[month - 1]
    }

    /// A time with its offset; the second 60 only where UTC is 23:59.
    static func isTime(_ text: Bytes) -> Bool {
        guard text.count >= 9, let hour = number(text, 0, 2), at(text, 2, ":"), let minute = number(text, 3, 2),
            at(text, 5, ":"), let second = number(text, 6, 2), hour < 24, minute < 60, second <= 60
        else { return false }
        var rest = text.dropFirst(8)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(fraction.count + 1)
        }
        guard let offset = offset(rest) else { return false }
        guard second == 60 else { return true }
        return ((hour * 60 + minute - offset) % 1440 + 1440) % 1440 == 23 * 60 + 59
    }

    /// The offset in minutes; `nil` when it is none.
    private static func offset(_ text: Bytes) -> Int? {
        if text.count == 1, text.first.map({ $0 | 0x20 }) == UInt8(ascii: "z") { return 0 }
        guard text.count == 6, at(text, 0, "+") || at(text, 0, "-"), let hours = number(text, 1, 2),
            at(text, 3, ":"), let minutes = number(text, 4, 2), hours < 24, minutes < 60
        else { return nil }
        return (at(text, 0, "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func number(_ text: Bytes, _ start: Int, _ count: Int) -> Int? {
        var value = 0
        for byte in text.dropFirst(start).prefix(count) {
            guard isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    private static func at(_ text: Bytes, _ index: Int, _ character: Unicode.Scalar) -> Bool {
        text[text.startIndex + index] == UInt8(ascii: character)
    }
}
