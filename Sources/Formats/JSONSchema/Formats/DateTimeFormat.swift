/// Dates and times by RFC 3339, section 5.6.
enum DateTimeFormat {
    static func isDateTime(_ text: Bytes) -> Bool {
        guard text.count > 11, text[text.startIndex + 10] | 0x20 == UInt8(ascii: "t") else { return false }
        return isDate(text.prefix(10)) && isTime(text.dropFirst(11))
    }

    static func isDate(_ text: Bytes) -> Bool {
        guard text.count == 10, let year = number(text, start: 0, count: 4), at(text, index: 4, character: "-"),
            let month = number(text, start: 5, count: 2),
            at(text, index: 7, character: "-"), let day = number(text, start: 8, count: 2), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day >= 1 && day <= days[month - 1]
    }

    /// A time with its offset; second 60 is allowed only at 23:59 UTC.
    static func isTime(_ text: Bytes) -> Bool {
        guard text.count >= 9, let hour = number(text, start: 0, count: 2), at(text, index: 2, character: ":"),
            let minute = number(text, start: 3, count: 2),
            at(text, index: 5, character: ":"), let second = number(text, start: 6, count: 2), hour < 24, minute < 60,
            second <= 60
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

    /// The offset in minutes; `nil` when it is invalid.
    private static func offset(_ text: Bytes) -> Int? {
        if text.count == 1, text.first.map({ $0 | 0x20 }) == UInt8(ascii: "z") { return 0 }
        guard text.count == 6, at(text, index: 0, character: "+") || at(text, index: 0, character: "-"),
            let hours = number(text, start: 1, count: 2),
            at(text, index: 3, character: ":"), let minutes = number(text, start: 4, count: 2), hours < 24, minutes < 60
        else { return nil }
        return (at(text, index: 0, character: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func number(_ text: Bytes, start: Int, count: Int) -> Int? {
        var value = 0
        for byte in text.dropFirst(start).prefix(count) {
            guard isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    private static func at(_ text: Bytes, index: Int, character: Unicode.Scalar) -> Bool {
        text[text.startIndex + index] == UInt8(ascii: character)
    }
}
