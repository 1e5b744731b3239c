internal import DelimitedText
package import StrictJSON

/// The JSON Schema of mappings, made from the tables that the parser uses: `specs/json/mapping.json`.
package enum MappingSchema {
    /// Its address.
    package static let address = "https://corridor.example/specs/json/mapping.json"

    /// The schema, of draft 2020-12.
    package static let document: JSONValue = {
        var top = JSONObject()
        top["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        top["$id"] = .string(address)
        top["title"] = "mapping"
        top["description"] = "How the rows of a table become objects; described in docs/mapping.md."
        top["type"] = "object"
        top["properties"] = members(
            MappingKeys.file + MappingKeys.shortForm + MappingKeys.longForm, schemas: file.merging(object) { $1 })
        top["additionalProperties"] = false
        top["if"] = ["required": ["objects"]]
        top["then"] = ["properties": refused(MappingKeys.shortForm)]
        top["else"] = ["required": ["type", "columns"], "properties": refused(MappingKeys.longForm)]
        top["$defs"] = [
            "object": closed(MappingKeys.object, object, required: ["type"]),
            "column": closed(MappingKeys.column, column, required: ["to"]),
            "relationship": closed(
                MappingKeys.relationship, relationship, required: MappingKeys.relationship.names),
            "target": target,
        ]
        return .object(top)
    }()

    private static let text: JSONValue = ["type": "string", "minLength": 1]
    private static let character: JSONValue = ["type": "string", "minLength": 1, "maxLength": 1]

    private static let mostSkippedRows = JSONValue.number(JSONNumber(DelimitedOptions.mostSkippedRows))

    private static let file: [String: JSONValue] = [
        "$schema": text, "source_name": text, "sheet": text, "record": text, "source": text,
        "encoding": ["enum": strings(MappingFile.encodings)], "delimiter": character,
        "quote": ["anyOf": [character, ["type": "null"]]],
        "skip": ["type": "integer", "minimum": 0, "maximum": mostSkippedRows],
        "header": ["anyOf": [["const": true], ["type": "array", "minItems": 1, "items": ["type": "string"]]]],
        "nulls": ["type": "array", "items": ["type": "string"]],
        "ragged": ["enum": strings(DelimitedOptions.RaggedRows.allCases.map(\.rawValue))],
        "dates": text, "decimal": ["enum": [".", ","]],
        "others": ["enum": strings(MappingFile.OtherColumns.allCases.map(\.rawValue))],
        "values": [
            "type": "object",
            "additionalProperties": ["type": "object", "additionalProperties": ["type": "string"]],
        ],
        "objects": ["type": "object", "minProperties": 1, "additionalProperties": reference("object")],
        "relationships": ["type": "array", "items": reference("relationship")],
        "label": text, "retention": ["type": "string", "pattern": "^P[1-9][0-9]{0,4}[YMWD]$"],
        "parties": ["enum": strings(MappingFile.Parties.allCases.map(\.rawValue))],
    ]

    private static let object: [String: JSONValue] = [
        "type": ["enum": strings(MappableTypes.properties.keys.sorted())], "record": text, "source": text,
        "columns": [
            "type": "object",
            "additionalProperties": [
                "anyOf": [
                    reference("target"), reference("column"),
                    [
                        "type": "array", "minItems": 1,
                        "items": ["anyOf": [reference("target"), reference("column")]],
                    ],
                ]
            ],
        ],
        "set": [
            "type": "object", "propertyNames": ["enum": strings((properties { _ in true } + ["name"]).sorted())],
        ],
        "refs": [
            "type": "object", "propertyNames": ["enum": strings(properties(MappableTypes.isReference))],
            "additionalProperties": ["anyOf": [text, ["type": "array", "minItems": 1, "items": text]]],
        ],
        "key": ["anyOf": [text, ["type": "array", "minItems": 1, "items": text]]],
    ]

    private static let column: [String: JSONValue] = [
        "to": reference("target"), "unit": text, "unit_column": text, "dates": text,
    ]

    private static let relationship: [String: JSONValue] = ["type": text, "from": text, "to": text]

    private static let target: JSONValue = [
        "anyOf": [
            [
                "enum": strings(
                    MappingTarget.fixedNames + AddressPart.allCases.map { "address." + $0.rawValue }
                        + properties { !MappableTypes.isReference($0) }.filter {
                            !MappingTarget.fixedNames.contains($0)
                        })
            ], ["type": "string", "pattern": "^identifier:.+"], ["type": "string", "pattern": "^note:.+"],
        ]
    ]

    // MARK: pieces

    /// The properties of all types that satisfy a condition, each once, in order.
    private static func properties(_ condition: (String) -> Bool) -> [String] {
        Set(MappableTypes.properties.values.flatMap { $0 }).filter(condition).sorted()
    }

    private static func members(_ keys: [MappingKeys.Key], schemas: [String: JSONValue]) -> JSONValue {
        var result = JSONObject()
        for key in keys {
            var schema = JSONObject()
            schema["description"] = .string(key.summary)
            for member in schemas[key.name]?.object?.members ?? [] { schema[member.key] = member.value }
            result[key.name] = .object(schema)
        }
        return .object(result)
    }

    private static func closed(
        _ keys: [MappingKeys.Key], _ schemas: [String: JSONValue], required: [String]
    ) -> JSONValue {
        [
            "type": "object", "required": strings(required), "properties": members(keys, schemas: schemas),
            "additionalProperties": false,
        ]
    }

    private static func refused(_ keys: [MappingKeys.Key]) -> JSONValue {
        var result = JSONObject()
        for key in keys { result[key.name] = false }
        return .object(result)
    }

    private static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/" + name)] }

    private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
