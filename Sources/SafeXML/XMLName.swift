/// A qualified name: namespace and local part (Namespaces in XML 1.0). Prefixes carry no meaning and are not kept.
public struct XMLName: Hashable, Sendable {
    /// The namespace; empty for none.
    public let namespace: String
    /// The local part.
    public let local: String

    /// A name.
    public init(namespace: String = "", local: String) {
        self.namespace = namespace
        self.local = local
    }
}

extension XMLName: CustomStringConvertible {
    /// The local part, with the namespace in braces before it where there is one.
    public var description: String { namespace.isEmpty ? local : "{\(namespace)}\(local)" }
}

/// An attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
    /// The name.
    public let name: XMLName
    /// The value, normalised as XML 1.0, section 3.3.3, asks for.
    public let value: String

    /// An attribute.
    public init(name: XMLName, value: String) {
        self.name = name
        self.value = value
    }
}
