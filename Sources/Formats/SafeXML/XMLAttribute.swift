/// An attribute and its value, entities resolved and white space normalised as XML 1.0 says for character data.
public struct XMLAttribute: Hashable, Sendable {
    /// The name; attributes without a prefix are in no namespace.
    public let name: XMLName
    /// The value.
    public let value: String

    /// An attribute.
    public init(_ name: XMLName, _ value: String) {
        self.name = name
        self.value = value
    }
}
