public import Diagnostics

/// An element of a document as a plain value, independent of libxml2's memory.
public struct XMLElement: Sendable {
    /// The name.
    public let name: XMLName
    /// The attributes in document order, without namespace declarations.
    public let attributes: [XMLAttribute]
    /// The child elements, in document order.
    public let children: [XMLElement]
    /// The element's own character data, joined. White space alone next to child elements is formatting and is omitted.
    public let text: String
    /// The position of its start tag; `nil` for an element that was not parsed from a document.
    public let position: XMLPosition?
    private let names: XMLPath

    /// Creates an element that was not parsed from a document.
    public init(_ name: XMLName, attributes: [XMLAttribute] = [], children: [XMLElement] = [], text: String = "") {
        self.init(
            name: name, attributes: attributes, children: children, text: text, position: nil,
            names: XMLPath(name.local, under: nil))
    }

    init(
        name: XMLName, attributes: [XMLAttribute], children: [XMLElement], text: String, position: XMLPosition?,
        names: XMLPath
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
        self.position = position
        self.names = names
    }

    /// The line of its start tag, from 1; 0 for an element that was not parsed from a document.
    public var line: Int { position?.line ?? 0 }

    /// The local names from the root to this element, such as `/Waybill/MasterConsignment/GrossWeightMeasure`.
    public var path: String { names.text }

    /// The place of the element.
    public var place: Place { position?.place(path) ?? Place(pointer: path) }

    /// The text without leading and trailing white space (XML's four characters).
    public var trimmedText: String {
        let bytes = text.utf8
        guard let start = bytes.firstIndex(where: { !XMLCharacters.isSpace($0) }),
            let end = bytes.lastIndex(where: { !XMLCharacters.isSpace($0) })
        else { return "" }
        return String(text[start...end])
    }

    /// The first child with this local name, in any namespace.
    public func first(_ local: String) -> XMLElement? { children.first { $0.name.local == local } }

    /// The first child with this name.
    public func first(_ name: XMLName) -> XMLElement? { children.first { $0.name == name } }

    /// All children with this local name, in any namespace.
    public func all(_ local: String) -> [XMLElement] { children.filter { $0.name.local == local } }

    /// All children with this name.
    public func all(_ name: XMLName) -> [XMLElement] { children.filter { $0.name == name } }

    /// The value of an attribute in no namespace.
    public func attribute(_ local: String) -> String? { attribute(XMLName(local: local)) }

    /// The value of an attribute.
    public func attribute(_ name: XMLName) -> String? { attributes.first { $0.name == name }?.value }
}

extension XMLElement: Equatable {
    /// Whether both have equal content regardless of position: name, attributes as a set, children in order, text.
    public static func == (left: XMLElement, right: XMLElement) -> Bool {
        left.name == right.name && left.text == right.text && Set(left.attributes) == Set(right.attributes)
            && left.attributes.count == right.attributes.count && left.children == right.children
    }
}

/// An attribute with its value, in which entities are resolved and white space is normalised by the rules of XML 1.0
/// for CDATA.
public struct XMLAttribute: Hashable, Sendable {
    /// The name; attributes without a prefix are in no namespace.
    public let name: XMLName
    /// The value.
    public let value: String

    /// Creates an attribute.
    public init(_ name: XMLName, _ value: String) {
        self.name = name
        self.value = value
    }
}
