internal import Platform

/// A date of which only the year, or the year and month, may be known (ISO 8601 reduced precision).
package struct PartialDate: Hashable, Sendable, Comparable {
    /// The year.
    package let year: Int
    /// The month from 1 to 12; `nil` when unknown.
    package let month: Int?
    /// The day from 1 to 31; `nil` when unknown.
    package let day: Int?

    /// Reads `1988`, `1988-04` or `1988-04-17`. A zero month or day (`1988-00-00`) counts as unknown; `nil` for
    /// anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = Self.number(parts[0]), year > 0
        else { return nil }
        var (month, day): (Int?, Int?) = (nil, nil)
        if parts.count > 1 {
            guard parts[1].utf8.count == 2, let value = Self.number(parts[1]), value <= 12 else { return nil }
            if value > 0 { month = value }
        }
        if parts.count > 2 {
            guard parts[2].utf8.count == 2, let value = Self.number(parts[2]), value <= 31 else { return nil }
            if value > 0, month != nil { day = value }
        }
        (self.year, self.month, self.day) = (year, month, day)
    }

    package init(year: Int, month: Int?, day: Int?) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Whether year, month and day are all known.
    package var isFull: Bool { day != nil }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    private var order: Int { (year * 16 + (month ?? 0)) * 32 + (day ?? 0) }

    /// Whether the left one is earlier; an unknown part comes first.
    package static func < (left: PartialDate, right: PartialDate) -> Bool { left.order < right.order }
}

extension PartialDate: CustomStringConvertible {
    /// The date in the form it is read from.
    package var description: String {
        var text = year.padded(to: 4)
        if let month { text += "-" + month.padded(to: 2) }
        if let day { text += "-" + day.padded(to: 2) }
        return text
    }
}
