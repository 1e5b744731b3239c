/// A number in a cell as text: the value itself and never its display, so that a waybill does not become 1.2E+11.
enum CellNumber {
    /// The plain decimal form of a number as the file has it; `nil` when it is none.
    static func plain(_ text: String) -> String? {
        let digits = text.utf8
        if digits.count <= 18, !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) { return text }
        guard let value = Double(text), value.isFinite else { return nil }
        if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
        return expanded("\(value)")
    }

    /// A number without an exponent.
    private static func expanded(_ text: String) -> String {
        guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }),
            let exponent = Int(text[text.index(after: mark)...])
        else { return text }
        var mantissa = text[..<mark]
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        if !sign.isEmpty { mantissa = mantissa.dropFirst() }
        let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        let whole = String(halves[0])
        let fraction = halves.count > 1 && halves[1] != "0" ? String(halves[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    /// A number of days as a date or time; `nil` when there is no such day.
    ///
    /// - Parameter from1904: whether day 0 is 1904-01-01; otherwise day 1 is 1900-01-01, and day 60 is a 29 February that
    ///   never was.
    static func date(_ text: String, from1904: Bool) -> String? {
        guard let value = Double(text), value >= 0, value < 2_958_466 else { return nil }
        var days = Int(value)
        var seconds = Int(((value - Double(days)) * 86_400).rounded())
        if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        let time = seconds == 0 ? "" : clock(seconds)
        if days == 0, !from1904 { return time.isEmpty ? "00:00:00" : time }
        if !from1904, days == 60 { return nil }
        // Days since 1970-01-01.
        let epoch = from1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569)
        return day(epoch) + (time.isEmpty ? "" : " " + time)
    }

    private static func clock(_ seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map(padded).joined(separator: ":")
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The date of a day since 1970-01-01 in the Gregorian calendar (Hinnant, chrono-compatible low-level date
    /// algorithms).
    private static func day(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * ofYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(padded(month))-\(padded(ofYear - (153 * part + 2) / 5 + 1))"
    }
}
