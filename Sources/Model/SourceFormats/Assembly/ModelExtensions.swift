internal import Markings
internal import StrictJSON
internal import TradeModel

/// The extensions that a draft's type and properties belong to.
enum ModelExtensions {
    /// The `extensions` member of an object; `nil` for none.
    static func member(for draft: ObjectDraft) -> JSONValue? {
        var extensions = JSONObject()
        if ExtensionDefinition.tradeTypes.contains(draft.type) {
            extensions[ExtensionDefinition.tradeObjects.id] = [
                "extension_type": .string(ExtensionDefinition.tradeObjects.kind)
            ]
        } else if !draft.additions.isEmpty {
            var body = JSONObject()
            body["extension_type"] = .string(ExtensionDefinition.tradeProperties.kind)
            for member in draft.additions.members { body[member.key] = member.value }
            extensions[ExtensionDefinition.tradeProperties.id] = .object(body)
        }
        return extensions.isEmpty ? nil : .object(extensions)
    }

    /// The definitions that objects use: extensions and their creator, then markings, each once, in a fixed order.
    static func definitions(usedBy objects: [STIXObject], options: SourceReadingOptions) -> [STIXObject] {
        var extensions: Set<String> = []
        var markings: Set<String> = []
        for object in objects {
            extensions.formUnion(object.json["extensions"]?.object?.keys ?? [])
            markings.formUnion(object.objectMarkingRefs)
        }
        let marked = options.markingDefinitions.filter { markings.contains($0.id) }
        for definition in marked { extensions.formUnion(definition.json["extensions"]?.object?.keys ?? []) }
        let known = TrafficLight.allCases.filter { light in
            markings.contains(light.id) && !marked.contains { $0.id == light.id }
        }
        let used = ExtensionDefinition.all.filter { extensions.contains($0.id) }
        return (used.isEmpty ? [] : [ExtensionDefinition.creator]) + used.map(\.object) + known.map(\.object) + marked
    }
}
