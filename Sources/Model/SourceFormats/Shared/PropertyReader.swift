internal import StrictJSON
internal import TradeModel

/// Reads the properties of an object and tracks which were read, so that all others can be kept or reported.
final class PropertyReader {
    let object: STIXObject
    private var read: Set<String> = ["type", "spec_version", "id"]

    init(_ object: STIXObject) { self.object = object }

    /// The value of a property, at the top or in an extension; it then counts as read.
    func value(_ name: String) -> JSONValue? {
        guard let value = object.property(name) else { return nil }
        read.insert(name)
        return value
    }

    /// The text of a property, which then counts as read; `nil` for other values.
    func text(_ name: String) -> String? {
        guard let text = object.property(name)?.string else { return nil }
        read.insert(name)
        return text
    }

    /// The texts of a list, or a single text; it counts as read when all its elements are texts.
    func texts(_ name: String) -> [String] {
        guard let value = object.property(name) else { return [] }
        let elements = value.array ?? [value]
        let texts = elements.compactMap(\.string)
        if texts.count == elements.count { read.insert(name) }
        return texts
    }

    /// Every unread property with its value: of the object and of our extensions. Properties of other extensions are
    /// listed under the extension's id.
    var unread: [(name: String, value: JSONValue)] {
        var result: [(name: String, value: JSONValue)] = []
        for member in object.json.members where !read.contains(member.key) && member.key != "extensions" {
            result.append((member.key, member.value))
        }
        for member in object.json["extensions"]?.object?.members ?? [] {
            guard ExtensionDefinition.all.contains(where: { $0.id == member.key }) else {
                result.append((member.key, member.value))
                continue
            }
            for inner in member.value.object?.members ?? []
            where inner.key != "extension_type" && !read.contains(inner.key) {
                result.append((inner.key, inner.value))
            }
        }
        return result
    }
}
