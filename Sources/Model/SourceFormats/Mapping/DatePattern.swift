/// The format of dates in a file: `yyyy`, `MM` or `M`, `dd` or `d`, `HH`, `mm`, `ss`, and any other characters
/// literally, such as `yyyy-MM-dd` or `d/M/yyyy`.
package struct DatePattern: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case year
        case month(Int)
        case day(Int)
        case hour
        case minute
        case second
        case literal(Character)
    }

    /// The pattern's text.
    package let text: String
    let parts: [Part]

    /// A pattern; `nil` when it has no year or repeats a part.
    package init?(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let first = rest.first {
            let run = rest.prefix { $0 == first }.count
            switch (first, run) {
            case ("y", 4): parts.append(.year)
            case ("M", 1...2): parts.append(.month(run))
            case ("d", 1...2): parts.append(.day(run))
            case ("H", 2): parts.append(.hour)
            case ("m", 2): parts.append(.minute)
            case ("s", 2): parts.append(.second)
            case ("y", _), ("M", _), ("d", _), ("H", _), ("m", _), ("s", _): return nil
            default: parts += Array(repeating: .literal(first), count: run)
            }
            rest = rest.dropFirst(run)
        }
        let fields = parts.filter { if case .literal = $0 { false } else { true } }
        guard fields.contains(.year), Set(fields).count == fields.count else { return nil }
        self.text = text
        self.parts = parts
    }

    /// The date of a text in this pattern; `nil` when it does not match or no such date exists.
    ///
    /// A text that ends before a field is a partial date: `1988` and `1988-05` match `yyyy-MM-dd`.
    func date(_ text: String) -> SourceDate? {
        var date = SourceDate(year: 0)
        var rest = text[...]
        var hasYear = false
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
            case .month(let width):
                guard let value = Self.number(&rest, width...2) else { return nil }
                date.month = value
            case .day(let width):
                guard let value = Self.number(&rest, width...2) else { return nil }
                date.day = value
            case .hour, .minute, .second:
                guard let value = Self.number(&rest, 2...2) else { return nil }
                if part == .hour {
                    date.hour = value
                } else if part == .minute {
                    date.minute = value
                } else {
                    date.second = value
                }
            }
        }
        guard rest.isEmpty, hasYear, date.isPossible else { return nil }
        return date
    }

    private static func number(_ rest: inout Substring, _ width: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(width.upperBound).prefix { ("0"..."9").contains($0) }
        guard digits.count >= width.lowerBound, let value = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return value
    }
}

extension DatePattern {
    /// The date of a text in this pattern as ISO 8601, with the text's precision; `nil` when it does not match.
    package func iso8601(_ text: String) -> String? { date(text)?.text }
}
