internal import Platform

/// Dates in X12: `20260506`, in older versions `260506`.
enum X12Date {
    /// The midnight in UTC of a date; two-digit years are of this century.
    static func date(_ text: String) -> Timestamp? {
        let text = text.utf8.count == 6 ? "20" + text : text
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Timestamp("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }

    /// A date with a time of day, `0930` or longer, taken as UTC; the date alone where the time is none.
    static func time(_ date: String?, _ time: String?) -> Timestamp? {
        guard let date = date.flatMap(Self.date) else { return nil }
        guard let time, time.utf8.count >= 4, let number = Int(time.prefix(4)), number >= 0 else { return date }
        let (hour, minute) = (number / 100, number % 100)
        return hour < 24 && minute < 60 ? date.adding(seconds: Int64(hour * 3600 + minute * 60)) : date
    }
}
