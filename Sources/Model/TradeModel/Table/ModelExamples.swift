internal import Platform
internal import StrictJSON

/// One object of each type with all its properties, built from the examples of the table: fictional, and valid together
/// as one bundle.
public enum ModelExamples {
    /// The objects, with the definitions of the extensions that they use.
    public static let objects: [STIXObject] =
        [ExtensionDefinition.creator] + ExtensionDefinition.all.map(\.object)
        + ModelTable.types.filter { $0.name != "extension-definition" }.map(object)

    /// The example of a type.
    public static func object(of type: ModelType) -> STIXObject {
        guard type.name != "extension-definition" else { return ExtensionDefinition.tradeObjects.object }
        let isVersioned = type.family == .versioned
        var json = JSONObject()
        json["type"] = .string(type.name)
        json["spec_version"] = "2.1"
        json["id"] = .string(id(of: type.name))
        if type.family != .observable {
            json["created_by_ref"] = .string(ExtensionDefinition.creator.id)
            json["created"] = time
        }
        if isVersioned { json["modified"] = time }
        for member in members(type.properties, of: type).members { json[member.key] = member.value }
        if isVersioned {
            json["labels"] = ["example"]
            json["confidence"] = 80
            json["lang"] = "en"
        }
        if type.family != .observable {
            json["external_references"] = [
                [
                    "source_name": "Example Carrier", "external_id": "R-1",
                    "description": "records.csv, record 1 (line 2)",
                ]
            ]
        }
        if type.family != .marking { json["object_marking_refs"] = [.string(id(of: "marking-definition"))] }
        var extensions = JSONObject()
        if type.origin == .trade {
            extensions[ExtensionDefinition.tradeObjects.id] = [
                "extension_type": .string(ExtensionDefinition.tradeObjects.kind)
            ]
        }
        for (id, properties) in type.extensions {
            var content = JSONObject()
            content["extension_type"] = "property-extension"
            for member in members(properties, of: type).members { content[member.key] = member.value }
            extensions[id] = .object(content)
        }
        if !extensions.isEmpty { json["extensions"] = .object(extensions) }
        return STIXObject(json)
    }

    private static let time: JSONValue = "2026-11-23T19:55:00.000Z"

    /// The id of a type's example.
    private static func id(of type: String) -> String {
        let number = ModelTable.types.firstIndex { $0.name == type } ?? 0
        return "\(type)--00000000-0000-4000-8000-0000000000\(number.padded(to: 2))"
    }

    private static func members(_ properties: [ModelProperty], of type: ModelType) -> JSONObject {
        var members = JSONObject()
        for property in properties { members[property.name] = value(of: property, in: type) }
        return members
    }

    private static func value(of property: ModelProperty, in type: ModelType) -> JSONValue? {
        switch property.kind {
        case .reference(let targets): .string(id(of: target(targets, property)))
        case .references(let targets): [.string(id(of: target(targets, property)))]
        case .timestamp: property.example == .null ? nil : property.example ?? time
        default: property.example
        }
    }

    private static func target(_ targets: ReferenceTargets, _ property: ModelProperty) -> String {
        switch targets {
        case .types(let types): types[0]
        case .anyExcept(let types):
            property.name == "source_ref" ? "identity" : types.contains("location") ? "file" : "location"
        }
    }
}
