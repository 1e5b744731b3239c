/// Numbers as printed by ECMAScript's Number::toString (ECMA-262, section 6.1.6.1.20), which RFC 8785 requires.
enum ECMAScriptNumber {
    /// A finite double: the shortest digits that parse to the same double, and of those the nearest.
    static func text(_ value: Double) -> String {
        if value == 0 { return "0" }
        // The description by the standard library has exactly those digits, in another notation.
        let decimal = Decimal(value.magnitude.description.utf8)
        return (value < 0 ? "-" : "") + text(digits: decimal.digits, magnitude: decimal.magnitude)
    }

    /// `0.digits × 10^magnitude` in ECMAScript's notation.
    static func text(digits: [UInt8], magnitude: Int) -> String {
        let characters = digits.map { $0 + 48 }
        func string(_ part: some Sequence<UInt8>) -> String { String(decoding: Array(part), as: UTF8.self) }
        func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
        let count = digits.count
        switch magnitude {
        case 1...21 where magnitude >= count: return string(characters) + zeros(magnitude - count)
        case 1...21: return string(characters.prefix(magnitude)) + "." + string(characters.dropFirst(magnitude))
        case -5...0: return "0." + zeros(-magnitude) + string(characters)
        default:
            let exponent = magnitude - 1
            let fraction = count > 1 ? "." + string(characters.dropFirst()) : ""
            return string(characters.prefix(1)) + fraction + "e" + (exponent < 0 ? "-" : "+") + "\(exponent.magnitude)"
        }
    }
}
