internal import Diagnostics

/// A node of a JSON-LD document, its names written out: an id, types, and values by property.
final class LinkedNode {
    /// The id, when it has one.
    let id: String?
    /// The types, in the order of the document.
    var types: [String]
    /// Values by property.
    var properties: [(name: String, values: [LinkedDataValue])]
    /// Where it begins.
    let place: Place
    /// The properties that have been read.
    private var read: Set<String> = []
    /// Whether it has been told as a part of another.
    var isFolded = false

    init(id: String?, types: [String], properties: [(name: String, values: [LinkedDataValue])], place: Place) {
        self.id = id
        self.types = types
        self.properties = properties
        self.place = place
    }

    /// Whether it says nothing but which node is meant.
    var isReference: Bool { id != nil && properties.isEmpty }

    /// The values of a property, which counts as read.
    func take(_ name: String) -> [LinkedDataValue] {
        guard let found = properties.first(where: { $0.name == name }) else { return [] }
        read.insert(name)
        return found.values
    }

    /// Takes back that a property was read.
    func giveBack(_ name: String) { read.remove(name) }

    /// Whether a property was read.
    func wasRead(_ name: String) -> Bool { read.contains(name) }

    /// Adds what another statement of the same node says.
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
    /// Another node, whole or by its id.
    case node(LinkedNode)
    /// A literal.
    case literal(LinkedLiteral)

    /// Whether both certainly say the same.
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
    /// Its text; a number as it is written.
    let text: String
    /// The datatype, when the document names one.
    let datatype: String?
    /// The language, when the value itself names one.
    let language: String?

    /// The literal for a reader: with the datatype when it is none of XML Schema's, and with the language.
    var words: String {
        let isPlain = datatype.map { $0.hasPrefix("http://www.w3.org/2001/XMLSchema") } ?? true
        return text + (isPlain ? "" : "^^" + (datatype ?? "")) + (language.map { "@" + $0 } ?? "")
    }
}
