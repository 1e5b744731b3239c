internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TradeModel

/// The revoked version of an object whose record is gone: its id, its times, and what its type requires (STIX 2.1,
/// section 3.6). The home does not remember contents; and what a source took back is not repeated.
struct RevokedObject {
    /// The text where the type requires one.
    private static let text: JSONValue = "(withdrawn)"

    /// The length of a UUID with the hyphens before it.
    private static let idLength = 38

    /// The object.
    let object: STIXObject

    /// The revoked version of an object by its remembered version.
    init(_ id: String, _ version: ExportedVersion, producer: STIXObject) {
        // An id is a type, two hyphens and a UUID.
        let type = String(id.dropLast(Self.idLength))
        var body = JSONObject()
        body["type"] = .string(type)
        body["spec_version"] = "2.1"
        body["id"] = .string(id)
        body["created_by_ref"] = .string(producer.id)
        body["created"] = .string(version.created.rfc3339)
        body["modified"] = .string(version.modified.rfc3339)
        body["revoked"] = true
        switch type {
        case "location": body["region"] = "world"
        case "note":
            body["content"] = Self.text
            body["object_refs"] = [.string(producer.id)]
        case "relationship":
            guard let relation = version.relation else { break }
            body["relationship_type"] = .string(relation.type)
            body["source_ref"] = .string(relation.source)
            body["target_ref"] = .string(relation.target)
            // Recipients have what it relates, if that was sent to them; it may be revoked itself.
            var outside = [relation.source]
            if relation.target != relation.source { outside.append(relation.target) }
            body["extensions"] = Self.extensions(
                ExtensionDefinition.tradeProperties.id,
                [
                    "extension_type": .string(ExtensionDefinition.tradeProperties.kind),
                    "outside_refs": .array(outside.map { .string($0) }),
                ])
        case "enforcement-event": body["event_kind"] = "release"
        default:
            let properties = ModelTable.type(named: type)?.properties ?? []
            if properties.contains(where: { $0.name == "name" && $0.isRequired }) { body["name"] = Self.text }
        }
        if ExtensionDefinition.tradeTypes.contains(type) {
            body["extensions"] = Self.extensions(
                ExtensionDefinition.tradeObjects.id,
                ["extension_type": .string(ExtensionDefinition.tradeObjects.kind)])
        }
        let markings = version.revocation?.markings ?? []
        if !markings.isEmpty { body["object_marking_refs"] = .array(markings.map { .string($0) }) }
        object = STIXObject(body)
    }

    private static func extensions(_ id: String, _ value: JSONValue) -> JSONValue {
        var extensions = JSONObject()
        extensions[id] = value
        return .object(extensions)
    }
}
