/// How many records may be revoked in one export: a file that was cut would revoke the rest of its source.
package struct RevocationLimit: Hashable, Sendable {
    /// The largest share of the records of the source, in percent; `nil` for any.
    package let percent: Double?
    /// The largest number; `nil` for any.
    package let number: Int?

    /// At most five percent, and at most a hundred.
    package static let standard = RevocationLimit(percent: 5, number: 100)

    /// A limit.
    package init(percent: Double?, number: Int?) {
        self.percent = percent
        self.number = number
    }

    /// A limit from its text: a number, a share such as `5%`, or both with a comma between them.
    package init?(_ text: String) {
        var (percent, number): (Double?, Int?) = (nil, nil)
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            if part.last == "%" {
                guard percent == nil, let share = Double(part.dropLast()), (0...100).contains(share) else { return nil }
                percent = share
            } else {
                guard number == nil, let count = Int(part), count >= 0 else { return nil }
                number = count
            }
        }
        self.init(percent: percent, number: number)
    }

    /// Whether this number of all records may be revoked.
    package func allows(_ count: Int, of total: Int) -> Bool {
        if let percent, Double(count) > Double(total) * percent / 100 { return false }
        if let number, count > number { return false }
        return true
    }

    /// The limit as it is written.
    package var text: String {
        let share = percent.map { $0 == $0.rounded() ? "\(Int($0))%" : "\($0)%" }
        return [share, number.map(String.init)].compactMap(\.self).joined(separator: ",")
    }
}
