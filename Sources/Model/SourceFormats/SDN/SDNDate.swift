/// Dates in the SDN list: `04 Sep 1957`, `Sep 1957`, `1957`.
enum SDNDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// A complete or partial date; `nil` for `circa`, a range and anything else.
    static func date(_ text: String) -> SourceDate? {
        let words = text.split(separator: " ")
        guard (1...3).contains(words.count), let last = words.last, last.utf8.count == 4, let year = Int(last) else {
            return nil
        }
        var date = SourceDate(year: year)
        if words.count >= 2 {
            guard let month = months.firstIndex(of: String(words[words.count - 2])) else { return nil }
            date.month = month + 1
        }
        if words.count == 3 {
            guard words[0].utf8.count == 2, let day = Int(words[0]) else { return nil }
            date.day = day
        }
        return date.isPossible ? date : nil
    }
}
