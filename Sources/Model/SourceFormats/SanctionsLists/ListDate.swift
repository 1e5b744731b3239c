internal import Platform

/// Dates in the lists of the European Union, the United Kingdom and OFAC.
enum ListDate {
    /// A complete or partial date: `1988-05-17`, `17/05/1988` with the day first, `00/05/1988` of which the day is not
    /// known, `00/00/1988`, or `1988`; a time of day after `T` is left away. `nil` for anything else.
    static func date(_ text: String) -> SourceDate? {
        let day = String(text.prefix { $0 != "T" && $0 != " " })
        if let date = SourceDate(iso: day) { return date }
        let parts = day.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2, parts[2].utf8.count == 4,
            let first = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        var date = SourceDate(year: year)
        if month > 0 { date.month = month }
        if month > 0, first > 0 { date.day = first }
        return date.isPossible ? date : nil
    }

    /// The midnight in UTC of a complete date.
    static func time(_ text: String?) -> Timestamp? { text.flatMap(date)?.timestamp }

    /// A date as the list writes it in US order, `05/17/1988`.
    static func american(_ text: String) -> Timestamp? {
        let parts = text.split(separator: "/")
        guard parts.count == 3 else { return nil }
        return time("\(parts[1])/\(parts[0])/\(parts[2])")
    }
}
