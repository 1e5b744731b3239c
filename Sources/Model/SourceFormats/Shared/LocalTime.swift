internal import Platform

/// Dates and times in source formats.
enum LocalTime {
    /// 1970-01-01: the time of drafts that any source replaces, such as things known by their number alone.
    static let beforeAnySource = Timestamp(milliseconds: 0)
    /// Before these: the time of what is only mentioned, of which nothing but the number is said.
    static let beforeAnyStub = Timestamp(milliseconds: -1000)

    /// A point in time: RFC 3339, or without an offset, which is then read as UTC; seconds may be missing.
    static func time(_ text: String) -> Timestamp? {
        guard text.contains("T") || text.contains("t") else { return Timestamp(text) }
        return Timestamp(text) ?? Timestamp(text + "Z") ?? Timestamp(text + ":00Z")
    }

    /// Whether a valid time states its offset from UTC.
    static func hasOffset(_ text: String) -> Bool { Timestamp(text) != nil && text.contains("T") }
}

extension SourceDate {
    /// A complete or partial ISO 8601 date: `1988`, `1988-05`, `1988-05-17`.
    init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard (1...3).contains(parts.count) else { return nil }
        var numbers: [Int] = []
        for (part, width) in zip(parts, widths) {
            guard part.utf8.count == width, part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        self.init(year: numbers[0])
        if numbers.count > 1 { month = numbers[1] }
        if numbers.count > 2 { day = numbers[2] }
        guard isPossible else { return nil }
    }
}
