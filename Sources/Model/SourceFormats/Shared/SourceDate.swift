internal import Platform

/// A date, possibly of the year or of year and month only, possibly with a time of day.
struct SourceDate: Hashable, Sendable {
    var year: Int
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?
    /// The offset of the time of day from UTC in minutes; UTC when `nil`.
    var offset: Int?

    /// Whether the calendar has this date.
    var isPossible: Bool {
        guard (1...9999).contains(year) else { return false }
        guard day == nil || month != nil else { return false }
        return padded != nil
    }

    /// `1988`, `1988-05` or `1988-05-17`: ISO 8601 in the known precision.
    var text: String {
        var text = year.padded(to: 4)
        guard let month else { return text }
        text += "-" + month.padded(to: 2)
        if let day { text += "-" + day.padded(to: 2) }
        return text
    }

    /// The point in time, when the day is known; without a time of day, its midnight in UTC.
    var timestamp: Timestamp? {
        guard day != nil, let padded else { return nil }
        return Timestamp(milliseconds: padded.milliseconds - Int64(offset ?? 0) * 60_000)
    }

    /// The point in time at the beginning of what is not known.
    private var padded: Timestamp? {
        Timestamp(
            year: year, month: month ?? 1, day: day ?? 1, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0)
    }
}
