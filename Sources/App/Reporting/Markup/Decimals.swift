internal import Platform

/// Formats numbers with a fixed number of decimals, independent of the locale.
enum Decimals {
    /// The largest number that is formatted; decimals of larger ones would not be exact.
    private static let limit = 1e12

    /// A number for display: with a true minus sign, a plus sign if requested, and `–` for NaN.
    static func text(_ value: Double, places: Int, signed: Bool = false) -> String {
        guard value.magnitude < limit else { return "–" }
        let digits = magnitude(value, places: places)
        let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
        if isZero { return digits }
        return (value < 0 ? "\u{2212}" : signed ? "+" : "") + digits
    }

    /// A number for a geometric attribute, with at most one decimal.
    static func coordinate(_ value: Double) -> String {
        guard value.magnitude < limit else { return "0" }
        var digits = magnitude(value, places: 1)
        if digits.hasSuffix(".0") { digits.removeLast(2) }
        return value < 0 && digits != "0" ? "-" + digits : digits
    }

    /// A whole number with thin spaces between groups of three.
    static func count(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var result = value < 0 ? "\u{2212}" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result += "\u{202F}" }
            result.append(digit)
        }
        return result
    }

    /// A count with its noun: `1 source`, `3 sources`.
    static func count(_ value: Int, one: String, many: String) -> String {
        count(value) + " " + (value == 1 ? one : many)
    }

    /// A share with four decimals, rounded down: 0.99996 is not 1.
    static func share(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        return text((value * 10_000).rounded(.down) / 10_000, places: 4)
    }

    /// A probability that never claims certainty.
    static func probability(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        if value > 0.9999 { return "over 0.9999" }
        if value < 0.0001 { return "under 0.0001" }
        // Rounded down: a weight just below a threshold must not look as if it had reached it.
        let places = value > 0.99 || value < 0.01 ? 4 : value > 0.95 || value < 0.05 ? 3 : 2
        let scale = powerOfTen(places)
        return text((value * scale + 1e-9).rounded(.down) / scale, places: places)
    }

    private static func magnitude(_ value: Double, places: Int) -> String {
        let scale = powerOfTen(places)
        let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
        let (whole, rest) = UInt64(scaled).quotientAndRemainder(dividingBy: UInt64(scale))
        guard places > 0 else { return String(whole) }
        return "\(whole).\(rest.padded(to: places))"
    }

    private static func powerOfTen(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { value, _ in value * 10 } }
}
