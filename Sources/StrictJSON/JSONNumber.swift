/// A JSON number as it is written: digits are never lost to a double.
public struct JSONNumber: Hashable, Sendable {
    /// The number's text, in the grammar of RFC 8259, section 6.
    public let text: String

    /// A number from its text, which the caller has checked against the grammar.
    public init(unchecked text: String) { self.text = text }

    /// A whole number.
    public init(_ value: Int) { text = String(value) }
}
