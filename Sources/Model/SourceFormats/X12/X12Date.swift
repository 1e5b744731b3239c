internal import Platform

/// Dates in X12: `20260506`, in older versions `260506`.
enum X12Date {
    /// The midnight in UTC of a date; two-digit years are of this century.
    static func date(_ text: String) -> Timestamp? {
        let text = text.utf8.count == 6 ? "20" + text : text
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Timestamp("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }
}
