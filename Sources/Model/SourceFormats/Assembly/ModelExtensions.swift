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
}
