/// How long something is kept, as a number of days: an ISO 8601 duration of one unit, such as `P1Y`, `P6M` or `P30D`. A
/// year has 365 days, a month 30.
package struct RetentionPeriod: Hashable, Sendable {
    /// The days.
    package let days: Int

    /// One year.
    package static let standard = RetentionPeriod(days: 365)

    /// A period of days.
    package init(days: Int) { self.days = days }

    /// A period from its text.
    package init?(_ text: String) {
        guard text.hasPrefix("P"), let unit = text.last, let number = Int(text.dropFirst().dropLast()),
            (1...99_999).contains(number), text.dropFirst().first != "+"
        else { return nil }
        switch unit {
        case "Y": days = number * 365
        case "M": days = number * 30
        case "W": days = number * 7
        case "D": days = number
        default: return nil
        }
    }
}
