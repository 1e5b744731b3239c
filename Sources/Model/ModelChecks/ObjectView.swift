package import Platform
package import StrictJSON
internal import TradeModel

/// An object of a parsed bundle where it stands, with the views of a `STIXObject` that checks need: nothing is copied
/// but what is asked for. Valid only inside `JSONDocument.withView`.
package struct ObjectView {
    /// The object.
    package let json: JSONView
    /// The type, such as `identity` or `consignment`.
    package let type: String
    /// The id.
    package let id: String
    /// The creation time of its first version.
    let created: Timestamp?
    /// The modification time of this version.
    package let modified: Timestamp?
    /// The contents of our extensions of core types, in the order of `ExtensionDefinition.propertyExtensions`.
    private let own: (JSONView?, JSONView?)

    /// `nil` unless the value is an object with a string `type` and `id`.
    package init?(_ json: JSONView) {
        guard let type = json["type"]?.string, let id = json["id"]?.string else { return nil }
        self.json = json
        self.type = type
        self.id = id
        created = json["created"]?.string.flatMap(Timestamp.init)
        modified = json["modified"]?.string.flatMap(Timestamp.init)
        guard let extensions = json["extensions"] else {
            own = (nil, nil)
            return
        }
        own = (extensions[ExtensionDefinition.tradeProperties.id], extensions[ExtensionDefinition.handling.id])
    }

    /// A copy as an object.
    var whole: STIXObject { STIXObject(json.value.object ?? JSONObject()) }

    /// The id of its creator's identity.
    package var createdByRef: String? { json["created_by_ref"]?.string }

    /// The name.
    package var name: String? { json["name"]?.string }

    /// The day of this version of the object, `2026-11-24`.
    var day: String? { (modified ?? created)?.date }

    /// A property at the top, or in one of our extensions of core types.
    package func property(_ name: String) -> JSONView? { json[name] ?? own.0?[name] ?? own.1?[name] }

    /// The lists of identifiers, at the top and in our extensions, with their pointers.
    var identifierLists: [(pointer: String, entries: [JSONView])] { lists(named: "identifiers") }

    /// The lists of this name, at the top and in our extensions, with their pointers.
    func lists(named name: String) -> [(pointer: String, entries: [JSONView])] {
        var lists: [(String, [JSONView])] = []
        if let list = json[name]?.array { lists.append(("/" + name, list)) }
        if let list = own.0?[name]?.array {
            lists.append(("/extensions/\(ExtensionDefinition.tradeProperties.id)/\(name)", list))
        }
        if let list = own.1?[name]?.array {
            lists.append(("/extensions/\(ExtensionDefinition.handling.id)/\(name)", list))
        }
        return lists
    }
}
