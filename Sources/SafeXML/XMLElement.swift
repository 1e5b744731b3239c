/// An element with all that is in it, as plain values.
public struct XMLElement: Hashable, Sendable {
    /// The name.
    public let name: XMLName
    /// The attributes; namespace declarations are not among them.
    public let attributes: [XMLAttribute]
    /// The elements directly inside, in order.
    public var children: [XMLElement] = []
    /// The character data directly inside, joined.
    public var text = ""
    /// The line that it begins on, from 1.
    public let line: Int

    /// An element without content.
    public init(name: XMLName, attributes: [XMLAttribute] = [], line: Int = 0) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }

    /// The first element directly inside with this local name, in whatever namespace.
    public func first(_ local: String) -> XMLElement? { children.first { $0.name.local == local } }

    /// All elements directly inside with this local name, in whatever namespace.
    public func all(_ local: String) -> [XMLElement] { children.filter { $0.name.local == local } }

    /// The value of an attribute without namespace.
    public func attribute(_ local: String) -> String? {
        attributes.first { $0.name == XMLName(local: local) }?.value
    }
}
