/// The arithmetic of check digits, over ASCII bytes.
enum CheckDigits {
    /// The value of a decimal digit.
    static func digit(_ byte: UInt8) -> Int? { (48...57).contains(byte) ? Int(byte) - 48 : nil }

    /// The values of a text of decimal digits only.
    static func digits(_ bytes: some Sequence<UInt8>) -> [Int]? {
        var values: [Int] = []
        for byte in bytes {
            guard let value = digit(byte) else { return nil }
            values.append(value)
        }
        return values
    }

    static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

    static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || digit(byte) != nil }

    /// The sum of values, each times its weight.
    static func weighted(_ values: some Sequence<Int>, _ weights: some Sequence<Int>) -> Int {
        zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The remainder by 97 of a text of digits and letters, A counting as 10 (ISO 7064, MOD 97-10).
    static func modulo97(_ bytes: some Sequence<UInt8>) -> Int? {
        var remainder = 0
        for byte in bytes {
            if let value = digit(byte) {
                remainder = (remainder * 10 + value) % 97
            } else if isLetter(byte) {
                remainder = (remainder * 100 + Int(byte) - 55) % 97
            } else {
                return nil
            }
        }
        return remainder
    }

    /// The formula of Luhn (ISO/IEC 7812-1, annex B).
    static func luhn(_ values: [Int]) -> Bool {
        values.reversed().enumerated().reduce(0) { sum, item in
            let value = item.offset % 2 == 1 ? item.element * 2 : item.element
            return sum + (value > 9 ? value - 9 : value)
        } % 10 == 0
    }

    /// Whether six digits are a date of the form YYMMDD, whatever the century.
    static func isDate(_ values: ArraySlice<Int>) -> Bool {
        let digits = Array(values)
        guard digits.count == 6 else { return false }
        let month = digits[2] * 10 + digits[3]
        let day = digits[4] * 10 + digits[5]
        return (1...12).contains(month) && (1...31).contains(day)
    }
}
