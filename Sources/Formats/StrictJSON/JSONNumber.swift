/// A JSON number as written: no digits are lost by conversion to a double.
///
/// Equality and order use the exact decimal value: `1.0`, `1.00` and `1e0` are equal (required by JSON Schema's
/// `const`, `enum` and `uniqueItems`). Compare `text` where the notation matters.
public struct JSONNumber: Sendable {
    /// The number's text, in the grammar of RFC 8259, section 6.
    public let text: String

    /// Creates a number from a text that follows the grammar; not checked.
    public init(unchecked text: String) { self.text = text }

    /// Creates a number from an integer.
    public init(_ value: Int) { text = String(value) }

    /// Creates a number from its text; `nil` when it violates the grammar, or the limits on digits or exponent.
    public init?(_ text: String, limits: JSONLimits = .standard) {
        guard text.utf8.first.map({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }) == true,
            text.utf8.last.map({ (48...57).contains($0) }) == true,
            case .number(let number)? = try? JSONValue(parsing: text, limits: limits)
        else { return nil }
        self = number
    }

    /// The number of a double, in its shortest form; `nil` for infinity and NaN.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = ECMAScriptNumber.text(value)
    }

    /// The exact decimal value.
    package var decimal: Decimal { Decimal(text.utf8) }

    /// The exact value as an `Int`; `nil` when it has a fraction (`2.0` has none) or is too large.
    public var integer: Int? { decimal.integer }

    /// Whether it has no fraction; true for `2.0` and `2e3`.
    public var isInteger: Bool { decimal.isInteger }

    /// The nearest double; infinite beyond the largest one.
    public var double: Double { Double(text) ?? .nan }

    /// The number in the form of RFC 8785.
    var canonicalText: String {
        let value = double
        if value.isFinite { return ECMAScriptNumber.text(value) }
        let decimal = decimal
        return (decimal.isNegative ? "-" : "")
            + ECMAScriptNumber.text(digits: decimal.digits, magnitude: decimal.magnitude)
    }
}

extension JSONNumber: Hashable, Comparable {
    /// Whether both have the same value, in any notation.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8) || left.decimal == right.decimal
    }

    /// Whether the left value is smaller.
    public static func < (left: JSONNumber, right: JSONNumber) -> Bool { left.decimal < right.decimal }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(decimal) }
}
