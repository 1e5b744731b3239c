/// A keyword of JSON Schema: its drafts, its vocabulary, and where its value contains schemas.
struct Keyword: Sendable {
    /// The schemas in a keyword's value.
    enum Holding: Sendable {
        case nothing, schema, list, map
        /// One schema, or a list of them: `items` up to 2019-09.
        case schemaOrList
        /// Schemas or lists of names, by name: `dependencies`.
        case mapOfSchemasOrNames
    }

    let vocabulary: Dialect.Vocabulary
    let holding: Holding
    let drafts: Set<SchemaDraft>

    private init(_ vocabulary: Dialect.Vocabulary, holding: Holding = .nothing, drafts: Set<SchemaDraft>? = nil) {
        self.vocabulary = vocabulary
        self.holding = holding
        self.drafts = drafts ?? Set(SchemaDraft.allCases)
    }

    private static let since2019 = Set(SchemaDraft.allCases.filter { $0 >= .draft2019 })
    private static let since2020 = Set(SchemaDraft.allCases.filter { $0 >= .draft2020 })
    private static let before2020 = Set(SchemaDraft.allCases.filter { $0 < .draft2020 })

    /// All keywords. `definitions` and `dependencies`, which newer drafts tolerate, are in all drafts.
    static let all: [String: Keyword] = {
        var all: [String: Keyword] = [
            "$anchor": Keyword(.core, holding: .nothing, drafts: since2019),
            "$vocabulary": Keyword(.core, holding: .nothing, drafts: since2019),
            "$defs": Keyword(.core, holding: .map, drafts: since2019), "definitions": Keyword(.core, holding: .map),
            "$dynamicRef": Keyword(.core, holding: .nothing, drafts: since2020),
            "$dynamicAnchor": Keyword(.core, holding: .nothing, drafts: since2020),
            "$recursiveRef": Keyword(.core, holding: .nothing, drafts: [.draft2019]),
            "$recursiveAnchor": Keyword(.core, holding: .nothing, drafts: [.draft2019]),
            "prefixItems": Keyword(.applicator, holding: .list, drafts: since2020),
            "items": Keyword(.applicator, holding: .schemaOrList),
            "additionalItems": Keyword(.applicator, holding: .schema, drafts: before2020),
            "dependentSchemas": Keyword(.applicator, holding: .map, drafts: since2019),
            "dependencies": Keyword(.applicator, holding: .mapOfSchemasOrNames),
            "unevaluatedItems": Keyword(.unevaluated, holding: .schema, drafts: since2019),
            "unevaluatedProperties": Keyword(.unevaluated, holding: .schema, drafts: since2019),
            "dependentRequired": Keyword(.validation, holding: .nothing, drafts: since2019),
            "minContains": Keyword(.validation, holding: .nothing, drafts: since2019),
            "maxContains": Keyword(.validation, holding: .nothing, drafts: since2019),
            "format": Keyword(.format), "deprecated": Keyword(.metaData, holding: .nothing, drafts: since2019),
            "contentSchema": Keyword(.content, holding: .schema, drafts: since2019),
        ]
        for name in ["$id", "$schema", "$ref", "$comment"] { all[name] = Keyword(.core) }
        for name in ["allOf", "anyOf", "oneOf"] { all[name] = Keyword(.applicator, holding: .list) }
        for name in ["properties", "patternProperties"] { all[name] = Keyword(.applicator, holding: .map) }
        for name in ["not", "if", "then", "else", "contains", "additionalProperties", "propertyNames"] {
            all[name] = Keyword(.applicator, holding: .schema)
        }
        for name in [
            "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
            "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties",
            "minProperties", "required",
        ] {
            all[name] = Keyword(.validation)
        }
        for name in ["title", "description", "default", "readOnly", "writeOnly", "examples"] {
            all[name] = Keyword(.metaData)
        }
        for name in ["contentEncoding", "contentMediaType"] { all[name] = Keyword(.content) }
        return all
    }()
}
