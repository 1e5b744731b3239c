/// The name of an element or attribute: a namespace and a local part (Namespaces in XML 1.0), without its prefix.
public struct XMLName: Hashable, Sendable, CustomStringConvertible {
    /// The namespace; empty for none.
    public let namespace: String
    /// The local part.
    public let local: String

    /// Creates a name.
    public init(namespace: String = "", local: String) {
        self.namespace = namespace
        self.local = local
    }

    /// `xml:id` (its own W3C recommendation).
    public static let xmlID = XMLName(namespace: "http://www.w3.org/XML/1998/namespace", local: "id")

    /// `{namespace}local`, or the local part alone.
    public var description: String { namespace.isEmpty ? local : "{\(namespace)}\(local)" }
}
