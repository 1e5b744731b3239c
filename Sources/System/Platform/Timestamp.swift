/// A point in time, in UTC since 1970-01-01T00:00:00Z, without leap seconds: in milliseconds, and with any finer digits
/// of its written form.
///
/// Other systems write versions of an object microseconds apart: two times are equal only if their whole fractions are.
public struct Timestamp: Hashable, Sendable, Comparable {
    /// Whole milliseconds since the epoch.
    public let milliseconds: Int64
    /// The digits of the fraction after the millisecond, without trailing zeros; empty for most times.
    public let finerDigits: String

    /// A time from milliseconds since the epoch.
    public init(milliseconds: Int64) { self.init(milliseconds, finerDigits: "") }

    /// A time from whole seconds since the epoch.
    public init(seconds: Int64) { self.init(milliseconds: seconds * 1000) }

    private init(_ milliseconds: Int64, finerDigits: String) {
        self.milliseconds = milliseconds
        self.finerDigits = finerDigits
    }

    /// Parses an RFC 3339 date-time (`2026-11-23T19:55:00Z`, with fraction or offset), or a full date as midnight UTC.
    /// `nil` for anything else, including impossible dates.
    public init?(_ text: String) {
        var text = text
        guard let time = text.withUTF8({ Self.time(in: Digits($0)) }) else { return nil }
        self = time
    }

    /// The same of the UTF-8 of a text.
    package init?(utf8 text: UnsafeBufferPointer<UInt8>) {
        guard let time = Self.time(in: Digits(text)) else { return nil }
        self = time
    }

    private static func time(in text: Digits) -> Timestamp? {
        var reader = text
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), (1...12).contains(month), day >= 1, day <= days(in: month, of: year)
        else { return nil }
        var total = daysSinceEpoch(year: year, month: month, day: day) * 86_400_000
        var finerDigits = ""
        guard !reader.isAtEnd else { return Timestamp(milliseconds: total) }
        guard reader.take("T") || reader.take("t"), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2), reader.take(":"), let second = reader.number(2), hour < 24, minute < 60,
            second <= 60
        else { return nil }
        total += Int64(((hour * 60 + minute) * 60 + min(second, 59)) * 1000)
        if reader.take(".") {
            guard let fraction = reader.fraction() else { return nil }
            total += Int64(fraction.milliseconds)
            finerDigits = fraction.finerDigits
        }
        if !(reader.take("Z") || reader.take("z")) {
            let sign: Int64
            if reader.take("+") { sign = -1 } else if reader.take("-") { sign = 1 } else { return nil }
            guard let hours = reader.number(2), reader.take(":"), let minutes = reader.number(2), hours < 24,
                minutes < 60
            else { return nil }
            total += sign * Int64((hours * 60 + minutes) * 60_000)
        }
        guard reader.isAtEnd, writable.contains(total) else { return nil }
        return Timestamp(total, finerDigits: finerDigits)
    }

    /// A time from its parts in UTC; `nil` for an impossible date. A leap second is the second before it.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year),
            (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
        else { return nil }
        let seconds = Int64((hour * 60 + minute) * 60 + min(second, 59))
        self.init(
            milliseconds: Self.daysSinceEpoch(year: year, month: month, day: day) * 86_400_000 + seconds * 1000)
    }

    /// The range of a year with four digits; an offset can leave it.
    private static let writable: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

    /// The time in the form of STIX 2.1, always with milliseconds, and with finer digits if it has them:
    /// `2026-11-23T19:55:00.000Z`.
    public var rfc3339: String {
        let (days, rest) = Self.floorDivide(milliseconds, 86_400_000)
        let (year, month, day) = Self.civil(days)
        let (hour, minute, second) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60)
        // Digit by digit into one string: every object of an export states two times.
        let (years, finer) = (year.padded(to: 4).utf8, finerDigits.utf8)
        return String(unsafeUninitializedCapacity: 20 + years.count + finer.count) { text in
            var place = 0
            func put(_ byte: UInt8) {
                text[place] = byte
                place += 1
            }
            func put(_ number: Int64, digits: Int) {
                var rest = number
                for offset in stride(from: digits - 1, through: 0, by: -1) {
                    text[place + offset] = UInt8(48 + rest % 10)
                    rest /= 10
                }
                place += digits
            }
            for digit in years { put(digit) }
            put(UInt8(ascii: "-"))
            put(month, digits: 2)
            put(UInt8(ascii: "-"))
            put(day, digits: 2)
            put(UInt8(ascii: "T"))
            put(hour, digits: 2)
            put(UInt8(ascii: ":"))
            put(minute, digits: 2)
            put(UInt8(ascii: ":"))
            put(second, digits: 2)
            put(UInt8(ascii: "."))
            put(rest % 1000, digits: 3)
            for digit in finer { put(digit) }
            put(UInt8(ascii: "Z"))
            return place
        }
    }

    /// The calendar date in UTC: `2026-11-23`.
    public var date: String { String(rfc3339.prefix(10)) }

    /// The time `seconds` later.
    public func adding(seconds: Int64) -> Timestamp {
        Timestamp(milliseconds + seconds * 1000, finerDigits: finerDigits)
    }

    /// Whether the left time is earlier.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        guard left.milliseconds == right.milliseconds else { return left.milliseconds < right.milliseconds }
        // The digits of fractions compare like text.
        return left.finerDigits < right.finerDigits
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar; years start in March so that the leap day is last.
    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int64 {
        let shifted = Int64(month <= 2 ? year - 1 : year)
        let (era, yearOfEra) = floorDivide(shifted, 400)
        let dayOfYear = Int64((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1)
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
        let (era, dayOfEra) = floorDivide(days + 719_468, 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func floorDivide(_ value: Int64, _ by: Int64) -> (Int64, Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: by)
        return remainder < 0 ? (quotient - 1, remainder + by) : (quotient, remainder)
    }
}

extension Timestamp: CustomStringConvertible {
    /// The time as in `rfc3339`.
    public var description: String { rfc3339 }
}

/// Parses decimal numbers of fixed width. It reads bytes: every object that is read states two times.
private struct Digits {
    private let text: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    var isAtEnd: Bool { place == text.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard place < text.count, text[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    mutating func number(_ width: Int) -> Int? {
        guard text.count - place >= width else { return nil }
        var value = 0
        for byte in text[place..<place + width] {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        place += width
        return value
    }

    /// The first three digits of a fraction as milliseconds, and the remaining digits.
    mutating func fraction() -> (milliseconds: Int, finerDigits: String)? {
        let digits = text[place...].prefix { (48...57).contains($0) }
        guard !digits.isEmpty else { return nil }
        place += digits.count
        var milliseconds = 0
        for (offset, unit) in [(0, 100), (1, 10), (2, 1)] where offset < digits.count {
            milliseconds += Int(digits[digits.startIndex + offset] - 48) * unit
        }
        var finer = digits.dropFirst(3)
        while finer.last == 48 { finer = finer.dropLast() }
        return (milliseconds, String(decoding: finer, as: UTF8.self))
    }
}
