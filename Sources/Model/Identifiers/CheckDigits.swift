/// The arithmetic of check digits, over ASCII bytes.
enum CheckDigits {
    /// The value of a decimal digit.
    static func digit(_ byte: UInt8) -> Int? { (48...57).contains(byte) ? Int(byte) - 48 : nil }

    /// The values of decimal digits; other characters count as 0.
    static func digits(_ bytes: some Sequence<UInt8>) -> [Int] { bytes.map { digit($0) ?? 0 } }

    /// The number of a sequence of decimal digits.
    static func number(_ bytes: some Sequence<UInt8>) -> Int { digits(bytes).reduce(0) { $0 * 10 + $1 } }

    static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

    /// The value of a digit or letter, with A as 10.
    static func value(_ byte: UInt8) -> Int { digit(byte) ?? Int(byte) - 55 }

    /// The weighted sum of values.
    static func weighted(_ values: some Sequence<Int>, _ weights: some Sequence<Int>) -> Int {
        zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The remainder by 97 of a text of digits and letters, with A as 10 (ISO 7064, MOD 97-10).
    static func modulo97(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { remainder, byte in
            (remainder * (digit(byte) == nil ? 100 : 10) + value(byte)) % 97
        }
    }

    /// The two check digits that bring the remainder of a text, with two zeros in their place, to 1 (ISO 7064, MOD
    /// 97-10).
    static func pair97(remainder: Int) -> [UInt8] {
        let pair = 98 - remainder
        return [UInt8(48 + pair / 10), UInt8(48 + pair % 10)]
    }

    /// The check digit by the formula of Luhn (ISO/IEC 7812-1, annex B).
    static func luhn(_ values: [Int]) -> Int {
        let sum = values.reversed().enumerated().reduce(0) { sum, item in
            let value = item.offset % 2 == 0 ? item.element * 2 : item.element
            return sum + (value > 9 ? value - 9 : value)
        }
        return (10 - sum % 10) % 10
    }

    /// Whether digits YYMMDD are a date in some century.
    static func isShortDate(_ bytes: some Sequence<UInt8>) -> Bool {
        let values = digits(bytes)
        guard values.count == 6 else { return false }
        let year = values[0] * 10 + values[1]
        // 2000 was a leap year, so 00 may be one.
        return isDate(2000 + year, month: values[2] * 10 + values[3], day: values[4] * 10 + values[5])
    }

    /// Whether a date exists in the Gregorian calendar.
    static func isDate(_ year: Int, month: Int, day: Int) -> Bool {
        let days =
            switch month {
            case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            case 4, 6, 9, 11: 30
            case 1...12: 31
            default: 0
            }
        return (1...max(days, 1)).contains(day) && days > 0
    }
}
