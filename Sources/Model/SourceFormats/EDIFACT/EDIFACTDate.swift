internal import Platform

/// Dates and times of DTM (composite C507) in the formats (data element 2379) that state a whole day.
enum EDIFACTDate {
    /// The point in time, taken as UTC; `nil` for another format.
    static func time(_ text: String, format: String?) -> Timestamp? {
        let widths = ["101": 6, "102": 8, "201": 10, "203": 12, "204": 14]
        guard let format, widths[format] == text.utf8.count, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        let digits = format == "101" || format == "201" ? "20" + text : text
        func part(_ start: Int, _ width: Int) -> Int? {
            guard digits.utf8.count >= start + width else { return nil }
            return Int(digits.dropFirst(start).prefix(width))
        }
        guard let year = part(0, 4) else { return nil }
        var date = SourceDate(year: year)
        (date.month, date.day) = (part(4, 2), part(6, 2))
        (date.hour, date.minute, date.second) = (part(8, 2), part(10, 2), part(12, 2))
        return date.isPossible ? date.timestamp : nil
    }
}
