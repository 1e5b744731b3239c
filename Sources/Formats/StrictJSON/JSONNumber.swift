/// A JSON number as it is written: digits are never lost to a double.
///
/// Equality and order are those of the exact decimal value: `1.0`, `1.00` and `1e0` are equal (JSON Schema's `const`,
/// `enum` and `uniqueItems` need it). Compare `text` where the writing matters.
public struct JSONNumber: Sendable {
    /// The number's text, in the grammar of RFC 8259, section 6.
    public let text: String

    /// A number from its text, which the caller has checked against the grammar.
    public init(unchecked text: String) { self.text = text }

    /// A whole number.
    public init(_ value: Int) { text = String(value) }

    /// A number from its text; `nil` when it does not follow the grammar, or passes the limits of digits or exponent.
    public init?(_ text: String, limits: JSONLimits = .standard) {
        guard text.utf8.first.map({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }) == true,
            text.utf8.last.map({ (48...57).contains($0) }) == true,
            case .number(let number)? = try? JSONValue(parsing: text, limits: limits)
        else { return nil }
        self = number
    }

    /// The number nearest to a double, in its shortest form; `nil` for infinity and not-a-number.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = ECMAScriptNumber.text(value)
    }

    /// The exact decimal value.
    package var decimal: Decimal { Decimal(text.utf8) }

    /// The exact value as an `Int`; `nil` when it has a fraction (`2.0` has none) or is too large.
    public var integer: Int? { decimal.integer }

    /// Whether it has no fraction; `2.0` and `2e3` have none.
    public var isInteger: Bool { decimal.isInteger }

    /// The double nearest to it; infinite for a number past the largest.
    public var double: Double { Double(text) ?? .nan }

    /// The number as RFC 8785 writes it.
    var canonicalText: String {
        let value = double
        if value.isFinite { return ECMAScriptNumber.text(value) }
        let decimal = decimal
        return (decimal.isNegative ? "-" : "")
            + ECMAScriptNumber.text(digits: decimal.digits, magnitude: decimal.magnitude)
    }
}

extension JSONNumber: Hashable, Comparable {
    /// Whether both have one value, however written.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8) || left.decimal == right.decimal
    }

    /// Whether the left one's value is the smaller.
    public static func < (left: JSONNumber, right: JSONNumber) -> Bool { left.decimal < right.decimal }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(decimal) }
}
