internal import Platform

/// A date of which perhaps only the year, or the year and month, is known, and perhaps a time of day.
struct SourceDate: Hashable, Sendable {
    var year: Int
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?

    /// Whether the calendar has it.
    var isPossible: Bool {
        guard (1...9999).contains(year) else { return false }
        guard day == nil || month != nil else { return false }
        return Timestamp(padded) != nil
    }

    /// `1988`, `1988-05` or `1988-05-17`: as much as is known, as ISO 8601 writes it.
    var text: String {
        var text = Self.pad(year, 4)
        guard let month else { return text }
        text += "-" + Self.pad(month, 2)
        if let day { text += "-" + Self.pad(day, 2) }
        return text
    }

    /// The point in time, when the day is known; without a time of day, its midnight in UTC.
    var timestamp: Timestamp? { day == nil ? nil : Timestamp(padded) }

    private var padded: String {
        "\(Self.pad(year, 4))-\(Self.pad(month ?? 1, 2))-\(Self.pad(day ?? 1, 2))"
            + "T\(Self.pad(hour ?? 0, 2)):\(Self.pad(minute ?? 0, 2)):\(Self.pad(second ?? 0, 2))Z"
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
