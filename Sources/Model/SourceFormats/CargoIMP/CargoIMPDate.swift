internal import Platform

/// Dates in Cargo-IMP: `04MAY26`.
enum CargoIMPDate {
    private static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]

    /// The midnight in UTC of a date; two-digit years are of this century.
    static func date(_ text: String) -> Timestamp? {
        guard text.utf8.count == 7, let day = Int(text.prefix(2)), let year = Int(text.suffix(2)),
            let month = months.firstIndex(of: String(text.dropFirst(2).prefix(3)))
        else { return nil }
        var date = SourceDate(year: 2000 + year)
        date.month = month + 1
        date.day = day
        return date.isPossible ? date.timestamp : nil
    }
}
