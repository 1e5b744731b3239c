public import StrictJSON

/// The JSON Schemas (2020-12) of the model, generated from its table.
///
/// Types of core STIX are open, because STIX allows properties of other creators there; trade types and the content of
/// our extensions are closed. Each schema is self-contained: it refers to no other.
public enum ModelSchema {
    /// The name of the schema for objects of types that are not in the model.
    public static let anyObject = "object"
    /// The name of the schema of a bundle without its objects.
    public static let bundle = "bundle"

    /// All schemas, by name: the types' names, `bundle` and `object`.
    public static let documents: [String: JSONValue] = {
        var documents = [anyObject: anyObjectSchema, bundle: bundleSchema]
        for type in ModelTable.types { documents[type.name] = schema(of: type) }
        return documents
    }()

    private static let address = "https://corridor.example/specs/json/"

    private static func head(_ name: String, title: String, summary: String) -> JSONObject {
        var schema = JSONObject()
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        schema["$id"] = .string(address + name + ".json")
        schema["title"] = .string(title)
        schema["description"] = .string(summary)
        schema["type"] = "object"
        return schema
    }

    private static let bundleSchema: JSONValue = {
        var schema = head(
            bundle, title: "bundle", summary: "A bundle of STIX 2.1; each object has the schema of its type.")
        schema["required"] = ["type", "id"]
        schema["properties"] = [
            "type": ["const": "bundle"],
            "id": ["type": "string", "pattern": .string(ModelTable.idPattern("bundle"))],
            "objects": ["type": "array", "items": ["type": "object", "required": ["type", "id"]]],
        ]
        // Other programs add properties of their own to bundles.
        schema["propertyNames"] = ["pattern": .string(ModelOpenness.name)]
        schema["additionalProperties"] = ModelOpenness.anyValue
        return .object(schema)
    }()

    private static let anyObjectSchema: JSONValue = {
        var schema = head(
            anyObject, title: "object", summary: "What every object of STIX 2.1 must keep to, whatever its type.")
        schema["required"] = ["type", "id"]
        var members = properties(ModelTable.common, isOpen: true)
        members["extensions"] = ModelOpenness.extensions(JSONObject(), isMarking: false)
        schema["properties"] = .object(members)
        ModelOpenness.add(to: &schema)
        return .object(schema)
    }()

    private static func schema(of type: ModelType) -> JSONValue {
        var schema = head(type.name, title: type.name, summary: type.summary)
        let own = Set(type.properties.map(\.name))
        let shared = ModelTable.common(of: type).filter { !own.contains($0.name) }
        let all = shared + type.properties
        var members = properties(shared, isOpen: true)
        for member in properties(type.properties, isOpen: type.origin == .core).members {
            members[member.key] = member.value
        }
        members["type"] = ["const": .string(type.name)]
        let pattern = ModelTable.idPattern(type.name, isOurs: type.origin == .trade)
        members["id"] = ["type": "string", "pattern": .string(pattern)]
        members["extensions"] = extensions(of: type)
        if type.family == .versioned {
            for name in ["created", "modified"] { members[name] = exactTime(members[name]) }
        }
        let isTrade = type.origin == .trade
        if isTrade { members["spec_version"] = ["const": "2.1"] }
        if !isTrade, type.family != .marking { for name in ModelOpenness.reserved { members[name] = false } }
        let required = all.filter(\.isRequired).map(\.name) + (isTrade ? ["extensions"] : [])
        schema["required"] = .array(required.map { .string($0) })
        schema["properties"] = .object(members)
        // OASIS's schema of marking definitions has no rule for other properties.
        if isTrade {
            schema["additionalProperties"] = false
        } else if type.family != .marking {
            ModelOpenness.add(to: &schema)
        }
        add(type.rules, to: &schema)
        return .object(schema)
    }

    /// Times of versions have at least millisecond precision (STIX 2.1, section 3.2).
    private static func exactTime(_ schema: JSONValue?) -> JSONValue? {
        guard var schema = schema?.object else { return nil }
        schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3,}Z$"
        return .object(schema)
    }

    private static func add(_ rules: [ModelRule], to schema: inout JSONObject) {
        if !rules.isEmpty { schema["allOf"] = .array(rules.map(\.schema)) }
    }

    private static func extensions(of type: ModelType) -> JSONValue {
        var members = JSONObject()
        for (id, properties) in type.extensions.sorted(by: { $0.key < $1.key }) {
            members[id] = content(of: "property-extension", properties)
        }
        for (key, kind) in type.predefined.sorted(by: { $0.key < $1.key }) {
            members[key] = .object(schema(of: kind, isOpen: true))
        }
        guard type.origin == .trade else {
            return ModelOpenness.extensions(members, isMarking: type.family == .marking)
        }
        let trade = ExtensionDefinition.tradeObjects
        members[trade.id] = content(of: trade.kind, [])
        return [
            "type": "object", "required": [.string(trade.id)], "properties": .object(members),
            "additionalProperties": ModelOpenness.otherExtension,
            "propertyNames": ["pattern": .string(ModelTable.idPattern("extension-definition"))],
        ]
    }

    private static func content(of kind: String, _ list: [ModelProperty]) -> JSONValue {
        var members: JSONObject = JSONObject()
        members["extension_type"] = ["const": .string(kind)]
        for member in properties(list, isOpen: false).members { members[member.key] = member.value }
        let required = ["extension_type"] + list.filter(\.isRequired).map(\.name)
        return [
            "type": "object", "required": .array(required.map { .string($0) }), "properties": .object(members),
            "additionalProperties": false,
        ]
    }

    private static func properties(_ list: [ModelProperty], isOpen: Bool) -> JSONObject {
        var members = JSONObject()
        for property in list {
            var schema = schema(of: property.kind, isOpen: isOpen)
            schema["description"] = .string(property.summary)
            members[property.name] = .object(schema)
        }
        return members
    }

    private static func schema(of kind: PropertyKind, isOpen: Bool) -> JSONObject {
        var schema = JSONObject()
        func text(_ pattern: String) {
            schema["type"] = "string"
            schema["pattern"] = .string(pattern)
        }
        func range(_ least: Int?, _ most: Int?) {
            if let least { schema["minimum"] = .number(JSONNumber(least)) }
            if let most { schema["maximum"] = .number(JSONNumber(most)) }
        }
        switch kind {
        case .string, .openVocabulary:
            schema["type"] = "string"
            // STIX allows empty texts; ours are left out instead of empty.
            if !isOpen { schema["minLength"] = 1 }
            if case .openVocabulary(let values) = kind { schema["examples"] = .array(values.map { .string($0) }) }
        case .pattern(let pattern, _): text(pattern)
        case .integer(let least, let most):
            schema["type"] = "integer"
            range(least, most)
        case .number(let least, let most):
            schema["type"] = "number"
            range(least, most)
        case .boolean: schema["type"] = "boolean"
        case .timestamp:
            text("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$")
            schema["format"] = "date-time"
        case .date: text("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
        case .quantity(let unit):
            schema["type"] = "object"
            schema["required"] = ["value"]
            schema["properties"] = .object(quantity(unit))
            schema["additionalProperties"] = false
        case .reference(let targets): text(pattern(of: targets))
        case .references(let targets): list(["type": "string", "pattern": .string(pattern(of: targets))])
        case .vocabulary(let values):
            schema["enum"] = .array(values.map { .string($0) })
        case .object(let members, let rules):
            schema["type"] = "object"
            let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
            if !required.isEmpty { schema["required"] = .array(required) }
            schema["properties"] = .object(properties(members, isOpen: isOpen))
            if !isOpen { schema["additionalProperties"] = false }
            add(rules, to: &schema)
        case .list(let element): list(.object(Self.schema(of: element, isOpen: isOpen)))
        case .anyObject: schema["type"] = "object"
        case .dictionary(let value):
            schema["type"] = "object"
            schema["minProperties"] = 1
            schema["propertyNames"] = ["pattern": "^[a-zA-Z0-9_-]{0,250}$"]
            schema["additionalProperties"] =
                value.map { .object(Self.schema(of: $0, isOpen: isOpen)) } ?? ModelOpenness.anyValue
        case .hashes: schema = ModelOpenness.hashes
        case .binary: text(ModelOpenness.base64)
        case .hex: text(ModelOpenness.hex)
        case .format(let name):
            schema["type"] = "string"
            schema["format"] = .string(name)
        }
        func list(_ element: JSONValue) {
            schema["type"] = "array"
            schema["minItems"] = 1
            schema["items"] = element
        }
        return schema
    }

    private static func quantity(_ unit: String) -> JSONObject {
        var members = JSONObject()
        members["value"] = [
            "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$", "description": "The number, exactly as stated.",
        ]
        let isCurrency = unit == "currency"
        members[unit] = [
            "type": "string", "pattern": .string(isCurrency ? "^[A-Z]{3}$" : "^[A-Z0-9]{1,3}$"),
            "description": .string(isCurrency ? "The currency (ISO 4217)." : "The unit (UNECE Recommendation 20)."),
        ]
        return members
    }

    private static func pattern(of targets: ReferenceTargets) -> String {
        switch targets {
        case .types(let types): ModelTable.idPattern(types.count == 1 ? types[0] : "(\(types.joined(separator: "|")))")
        case .anyExcept: ModelTable.idPattern("[a-z0-9][a-z0-9-]*[a-z0-9]")
        }
    }
}
