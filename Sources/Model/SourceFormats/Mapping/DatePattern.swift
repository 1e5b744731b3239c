/// The format of dates in a file, in the letters of Unicode Technical Standard 35: `yyyy` or `yy`, `MMM` (a name of a
/// month in English or Spanish), `MM` or `M`, `dd` or `d`, `HH` or `H`, `hh` or `h` with `a` (am or pm), `mm`, `ss`, `SSS`
/// (a fraction of a second, which is not kept), `XXX` (the offset from UTC, `+08:00` or `Z`), and any other characters
/// literally, such as `yyyy-MM-dd`, `d/M/yyyy` or `ddMMMyy`.
package struct DatePattern: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case year
        case shortYear
        case month(Int)
        case monthName
        case day(Int)
        case hour(Int)
        case halfDayHour(Int)
        case halfDay
        case minute
        case second
        case fraction
        case offset
        case literal(Character)
    }

    /// The pattern's text.
    package let text: String
    let parts: [Part]

    /// A pattern; `nil` when it has no year, repeats a part, or has an hour of half a day without `a`.
    package init?(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let first = rest.first {
            let run = rest.prefix { $0 == first }.count
            switch (first, run) {
            case ("y", 4): parts.append(.year)
            case ("y", 2): parts.append(.shortYear)
            case ("M", 1...2): parts.append(.month(run))
            case ("M", 3): parts.append(.monthName)
            case ("d", 1...2): parts.append(.day(run))
            case ("H", 1...2): parts.append(.hour(run))
            case ("h", 1...2): parts.append(.halfDayHour(run))
            case ("a", 1): parts.append(.halfDay)
            case ("m", 2): parts.append(.minute)
            case ("s", 2): parts.append(.second)
            case ("S", 3): parts.append(.fraction)
            case ("X", 3): parts.append(.offset)
            case ("y", _), ("M", _), ("d", _), ("H", _), ("m", _), ("s", _): return nil
            default: parts += Array(repeating: .literal(first), count: run)
            }
            rest = rest.dropFirst(run)
        }
        let fields = parts.compactMap(\.field)
        guard fields.contains("year"), Set(fields).count == fields.count,
            parts.contains(where: \.isOfHalfDay) == parts.contains(.halfDay)
        else { return nil }
        self.text = text
        self.parts = parts
    }

    /// The date of a text in this pattern; `nil` when it does not match or no such date exists.
    ///
    /// A text that ends before a field is a partial date: `1988` and `1988-05` match `yyyy-MM-dd`.
    func date(_ text: String) -> SourceDate? {
        var date = SourceDate(year: 0)
        var rest = text[...]
        var (hasYear, isAfternoon) = (false, false)
        for (index, part) in parts.enumerated() {
            if rest.isEmpty, hasYear { break }
            switch part {
            case .literal(let character):
                guard rest.first == character else { return nil }
                rest = rest.dropFirst()
                // A text that stops after a separator is cut; a pattern may end with one, such as 日.
                if rest.isEmpty, index < parts.count - 1 { return nil }
            case .year:
                guard let value = Self.number(&rest, 4...4) else { return nil }
                date.year = value
                hasYear = true
            case .shortYear:
                guard let value = Self.number(&rest, 2...2) else { return nil }
                date.year = value < 80 ? 2000 + value : 1900 + value
                hasYear = true
            case .month(let width):
                guard let value = Self.number(&rest, width...2) else { return nil }
                date.month = value
            case .monthName:
                guard let value = Self.month(&rest) else { return nil }
                date.month = value
            case .day(let width):
                guard let value = Self.number(&rest, width...2) else { return nil }
                date.day = value
            case .hour(let width):
                guard let value = Self.number(&rest, width...2) else { return nil }
                date.hour = value
            case .halfDayHour(let width):
                guard let value = Self.number(&rest, width...2), (1...12).contains(value) else { return nil }
                date.hour = value % 12
            case .halfDay:
                let half = rest.prefix(2).lowercased()
                guard half == "am" || half == "pm" else { return nil }
                isAfternoon = half == "pm"
                rest = rest.dropFirst(2)
            case .minute:
                guard let value = Self.number(&rest, 2...2) else { return nil }
                date.minute = value
            case .second:
                guard let value = Self.number(&rest, 2...2) else { return nil }
                date.second = value
            case .fraction:
                guard Self.number(&rest, 1...9) != nil else { return nil }
            case .offset:
                guard let value = Self.offset(&rest) else { return nil }
                date.offset = value
            }
        }
        if isAfternoon, let hour = date.hour { date.hour = hour + 12 }
        guard rest.isEmpty, hasYear, date.isPossible else { return nil }
        return date
    }

    /// A name of a month at the beginning of a text, whole or of its first letters, with or without a point.
    private static func month(_ rest: inout Substring) -> Int? {
        let name = rest.prefix { $0.isLetter }
        guard name.count >= 3, let month = months[name.lowercased()] ?? months[name.prefix(3).lowercased()],
            name.count == 3 || names.contains(name.lowercased())
        else { return nil }
        rest = rest.dropFirst(name.count)
        if rest.first == "." { rest = rest.dropFirst() }
        return month
    }

    private static let names: Set<String> = [
        "january", "february", "march", "april", "june", "july", "august", "sept", "september", "october", "november",
        "december", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]

    private static let months: [String: Int] = [
        "jan": 1, "ene": 1, "feb": 2, "mar": 3, "apr": 4, "abr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "ago": 8,
        "sep": 9, "oct": 10, "nov": 11, "dec": 12, "dic": 12,
    ]

    /// An offset from UTC at the beginning of a text, in minutes: `Z`, `+08:00`, `+0800` or `+08`.
    private static func offset(_ rest: inout Substring) -> Int? {
        guard let sign = rest.first else { return nil }
        rest = rest.dropFirst()
        if sign == "Z" { return 0 }
        guard sign == "+" || sign == "-", let hours = number(&rest, 2...2), hours < 24 else { return nil }
        if rest.first == ":" { rest = rest.dropFirst() }
        let minutes = rest.isEmpty ? 0 : number(&rest, 2...2)
        guard let minutes, minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
    }

    private static func number(_ rest: inout Substring, _ width: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(width.upperBound).prefix { ("0"..."9").contains($0) }
        guard digits.count >= width.lowerBound, let value = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return value
    }
}

extension DatePattern.Part {
    /// What it states of a date, whatever its form; `nil` of a literal.
    fileprivate var field: String? {
        switch self {
        case .year, .shortYear: "year"
        case .month, .monthName: "month"
        case .day: "day"
        case .hour, .halfDayHour: "hour"
        case .halfDay: "half day"
        case .minute: "minute"
        case .second: "second"
        case .fraction: "fraction"
        case .offset: "offset"
        case .literal: nil
        }
    }

    fileprivate var isOfHalfDay: Bool { if case .halfDayHour = self { true } else { false } }
}

extension DatePattern {
    /// The date of a text in this pattern as ISO 8601, with the text's precision; `nil` when it does not match.
    package func iso8601(_ text: String) -> String? { date(text)?.text }
}
