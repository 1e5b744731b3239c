internal import Diagnostics

/// A node of a JSON-LD document with expanded names: an id, types, and values by property.
final class LinkedNode {
    /// The id, if any.
    let id: String?
    /// The types, in the order of the document.
    var types: [String]
    /// Values by property.
    var properties: [(name: String, values: [LinkedDataValue])]
    /// The place of its beginning.
    let place: Place
    /// The properties read so far.
    private var read: Set<String> = []
    /// Whether it was included in another node's object.
    var isFolded = false

    init(id: String?, types: [String], properties: [(name: String, values: [LinkedDataValue])], place: Place) {
        self.id = id
        self.types = types
        self.properties = properties
        self.place = place
    }

    /// Whether it is only a reference by id.
    var isReference: Bool { id != nil && properties.isEmpty }

    /// The values of a property, which then counts as read.
    func take(_ name: String) -> [LinkedDataValue] {
        guard let found = properties.first(where: { $0.name == name }) else { return [] }
        read.insert(name)
        return found.values
    }

    /// Marks a property as unread again.
    func markUnread(_ name: String) { read.remove(name) }

    /// Whether a property was read.
    func wasRead(_ name: String) -> Bool { read.contains(name) }

    /// Adds the properties of another statement about the same node.
    func merge(_ other: LinkedNode) {
        types += other.types.filter { !types.contains($0) }
        var indices: [String: Int] = [:]
        for (index, property) in properties.enumerated() { indices[property.name] = index }
        for (name, values) in other.properties {
            if let index = indices[name] {
                properties[index].values += values.filter { value in
                    !properties[index].values.contains { $0.isSame(as: value) }
                }
            } else {
                properties.append((name, values))
            }
        }
    }
}

/// A value of a property.
enum LinkedDataValue {
    /// Another node, or a reference to one by id.
    case node(LinkedNode)
    /// A literal.
    case literal(LinkedLiteral)

    /// Whether both are certainly equal.
    func isSame(as other: LinkedDataValue) -> Bool {
        switch (self, other) {
        case (.literal(let first), .literal(let second)): first == second
        case (.node(let first), .node(let second)): first.isReference && second.isReference && first.id == second.id
        default: false
        }
    }
}

/// A literal with its datatype and language.
struct LinkedLiteral: Hashable {
    /// Its text; a number as written.
    let text: String
    /// The datatype, if the document states one.
    let datatype: String?
    /// The language, if the value itself states one.
    let language: String?

    /// The literal for people: with the datatype unless it is one of XML Schema's, and with the language.
    var words: String {
        let isPlain = datatype.map { $0.hasPrefix("http://www.w3.org/2001/XMLSchema") } ?? true
        return text + (isPlain ? "" : "^^" + (datatype ?? "")) + (language.map { "@" + $0 } ?? "")
    }
}
