internal import StrictJSON

/// The openness of core STIX 2.1 objects to properties of other creators, as in OASIS's schemas: the names and values
/// of properties, and the keys of extensions.
enum ModelOpenness {
    static let base64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$"
    static let hex = "^([a-fA-F0-9]{2})+$"

    /// The pattern of OASIS's schemas for a name; `PropertyNameChecks` checks the rest.
    static let name = "^[a-z][a-z0-9_]{2}|id$"

    /// Names of STIX 1 that no object may have.
    static let reserved = ["severity", "action", "username", "phone_numbers"]

    /// Any value but `null` and the empty list.
    static let anyValue: JSONValue = ["type": ["string", "number", "boolean", "object", "array"], "minItems": 1]

    /// Digests by algorithm (STIX 2.1, section 10.7).
    static let hashes: JSONObject = {
        var digests = JSONObject()
        for (name, pattern) in [
            ("MD5", "^[a-fA-F0-9]{32}$"), ("SHA-1", "^[a-fA-F0-9]{40}$"), ("SHA-256", "^[a-fA-F0-9]{64}$"),
            ("SHA-512", "^[a-fA-F0-9]{128}$"), ("SHA3-256", "^[a-fA-F0-9]{64}$"), ("SHA3-512", "^[a-fA-F0-9]{128}$"),
            ("SSDEEP", "^[a-zA-Z0-9/+:.]{1,128}$"), ("TLSH", "^[a-zA-Z0-9]{70}$"),
        ] {
            digests[name] = ["type": "string", "pattern": .string(pattern)]
        }
        var schema = JSONObject()
        schema["type"] = "object"
        schema["minProperties"] = 1
        schema["propertyNames"] = ["pattern": "^[a-zA-Z0-9_-]{3,250}$"]
        schema["properties"] = .object(digests)
        schema["additionalProperties"] = ["type": "string"]
        return schema
    }()

    /// Makes a schema with `properties` accept other properties, by the rules for them.
    static func add(to schema: inout JSONObject) {
        schema["patternProperties"] = [
            "^[a-z][a-z0-9_]*_bin$": ["type": "string", "pattern": .string(base64)],
            "^[a-z][a-z0-9_]*_hex$": ["type": "string", "pattern": .string(hex)],
            name: anyValue,
        ]
        schema["additionalProperties"] = false
    }

    /// The schema of an unknown extension.
    static let otherExtension: JSONValue = {
        var other = JSONObject()
        other["type"] = "object"
        other["minProperties"] = 1
        other["required"] = ["extension_type"]
        other["properties"] = [
            "extension_type": [
                "enum": ["new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension"]
            ]
        ]
        add(to: &other)
        return .object(other)
    }()

    /// The schema of the extensions of an object of a core type, with the content of known ones.
    static func extensions(_ known: JSONObject, isMarking: Bool) -> JSONValue {
        var predefined = JSONObject()
        predefined["type"] = "object"
        predefined["minProperties"] = 1
        add(to: &predefined)
        var patterns = JSONObject()
        patterns[ModelTable.idPattern("extension-definition")] = otherExtension
        if !isMarking { patterns["^[a-z][a-z0-9]*(-[a-z0-9]+)*-ext$"] = .object(predefined) }
        return [
            "type": "object", "minProperties": 1, "properties": .object(known),
            "patternProperties": .object(patterns), "additionalProperties": false,
        ]
    }
}
