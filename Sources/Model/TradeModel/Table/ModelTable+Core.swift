internal import StrictJSON

// The core STIX 2.1 types used for trade intelligence, with the properties of our extensions.

extension ModelTable {
    static let coreTypes: [ModelType] = [
        identity, location, relationship, report, note, markingDefinition, extensionDefinition,
    ]

    private static let identity = ModelType(
        "identity", origin: .core, summary: "A party: a person, a company, an authority, a group.",
        properties: [
            ModelProperty(
                "name", kind: .string, required: true, summary: "The name.", example: "Harbour Lane Trading Ltd"),
            ModelProperty(
                "description", kind: .string, summary: "What else is to be said of it.",
                example: "Wholesale of machine parts"),
            ModelProperty(
                "roles", kind: .list(.string), summary: "What it does where it was met.", example: ["consignor"]),
            ModelProperty(
                "identity_class",
                kind: .openVocabulary(["individual", "group", "system", "organization", "class", "unspecified"]),
                summary: "Whether it is a person or an organisation.", example: "organization"),
            ModelProperty(
                "sectors", kind: .list(.string), summary: "The branches of trade that it works in.",
                example: ["transportation"]),
            ModelProperty(
                "contact_information", kind: .string, summary: "How to reach it, as text.",
                example: "office@harbourlane.example"),
        ],
        extensions: [
            ExtensionDefinition.tradeProperties.id: [
                ModelProperty(
                    "identifiers", kind: identifiers, summary: "Its identifiers, each in its scheme.",
                    example: [["scheme": "lei", "value": "529900T8BM49AURSDO55", "basis": "declared"]]),
                ModelProperty(
                    "names", kind: names, summary: "Its names in every script, form and time.",
                    example: [["value": "Harbour Lane Trading Ltd", "kind": "original", "script": "Latn"]]),
                ModelProperty("given_name", kind: .string, summary: "A person's given names.", example: "Ana María"),
                ModelProperty("family_name", kind: .string, summary: "A person's family names.", example: "Ejemplo"),
                ModelProperty("address_ref", kind: .reference(.types(["location"])), summary: "Where it is."),
                ModelProperty("birth_date", kind: .date, summary: "When a person was born.", example: "1970-01"),
                ModelProperty(
                    "birth_dates", kind: .list(.date),
                    summary: "The dates of birth that a source offers, when there are several.",
                    example: ["1970", "1971-06-01"]),
                ModelProperty(
                    "birth_place", kind: .string, summary: "Where a person was born.", example: "Example City"),
                ModelProperty(
                    "birth_places", kind: .list(.string),
                    summary: "The places of birth that a source offers, when there are several.",
                    example: ["Example City", "Sample Town"]),
                ModelProperty(
                    "nationality", kind: country, summary: "The country whose national a person is.", example: "NL"),
                ModelProperty(
                    "nationalities", kind: .list(country),
                    summary: "The countries whose national a person is, when there are several.",
                    example: ["NL", "CA"]),
                ModelProperty(
                    "phones", kind: .list(.string),
                    summary: "Telephone numbers as the source writes them; they link, never merge.",
                    example: ["+1 202 555 0143"]),
                ModelProperty(
                    "emails", kind: .list(.string),
                    summary: "E-mail addresses as the source writes them; they link, never merge.",
                    example: ["office@harbourlane.example"]),
                ModelProperty(
                    "party_roles", kind: .list(.string), summary: "What it is in trade, such as `freight-forwarder`.",
                    example: ["freight-forwarder"]),
                ModelProperty(
                    "subject_category",
                    kind: .vocabulary(["suspect", "convicted", "victim", "witness", "contact", "other"]),
                    summary: "What a person is to the matter.", example: "contact"),
            ] + statements
        ],
        strong: [
            "an identifier with a check rule: tax and company numbers, LEI, SCAC", "passport number and its country",
        ],
        weak: ["name, country and address", "name and date of birth", "phone and e-mail link, and never merge"])

    private static let location = ModelType(
        "location", origin: .core, summary: "A place: an address, a port, an airport, a warehouse.",
        properties: [
            ModelProperty("name", kind: .string, summary: "What it is called.", example: "Example Port"),
            ModelProperty("description", kind: .string, summary: "What else is to be said of it.", example: "Gate 4"),
            ModelProperty("latitude", kind: .number(-90, 90), summary: "Degrees north of the equator.", example: 52),
            ModelProperty("longitude", kind: .number(-180, 180), summary: "Degrees east of Greenwich.", example: 4),
            ModelProperty(
                "precision", kind: .number(), summary: "How far off the position may be, in metres.", example: 100),
            ModelProperty(
                "region", kind: .string,
                summary:
                    "The part of the world (STIX 2.1, section 10.22), or `world` where nothing more of the place is known.",
                example: "western-europe"),
            ModelProperty(
                "country", kind: .string, summary: "The country, as ISO 3166-1 alpha-2 where it is known.",
                example: "NL"),
            ModelProperty(
                "administrative_area", kind: .string, summary: "The state, province or district.", example: "ZH"),
            ModelProperty("city", kind: .string, summary: "The city or town.", example: "Sampleham"),
            ModelProperty("street_address", kind: .string, summary: "Street and number.", example: "1 Example Quay"),
            ModelProperty("postal_code", kind: .string, summary: "The postal code.", example: "1000 XX"),
        ],
        rules: [
            .anyOf([["region"], ["country"], ["latitude", "longitude"]]), .requires("latitude", ["longitude"]),
            .requires("longitude", ["latitude"]),
            .requires("precision", ["latitude"]),
        ],
        extensions: [
            ExtensionDefinition.tradeProperties.id: [
                ModelProperty(
                    "location_kind", kind: .string,
                    summary: "What is there, such as `airport`, `port`, `warehouse`, `address`.",
                    example: "port"),
                ModelProperty(
                    "identifiers", kind: identifiers, summary: "Its codes.",
                    example: [["scheme": "un-locode", "value": "NLRTM"]]),
                outsideReferences,
            ]
        ],
        strong: ["UN/LOCODE, IATA or FIRMS code"], weak: ["address", "positions within 100 m of each other"])

    private static let relationship = ModelType(
        "relationship", origin: .core, summary: "What somebody judges to hold between two objects.",
        properties: [
            ModelProperty(
                "relationship_type", kind: .pattern("^[a-z0-9-]+$", "relationship type"), required: true,
                summary: "What holds, such as `located-at`, `owns`, `ships-to`, `duplicate-of`.", example: "related-to"),
            ModelProperty("description", kind: .string, summary: "Why it holds.", example: "contact person"),
            ModelProperty(
                "source_ref", kind: .reference(.anyExcept(meta)), required: true,
                summary: "The object that it holds from."),
            ModelProperty(
                "target_ref", kind: .reference(.anyExcept(meta)), required: true,
                summary: "The object that it holds to."),
            ModelProperty(
                "start_time", kind: .timestamp, summary: "Since when it holds.", example: "2026-01-01T00:00:00.000Z"),
            ModelProperty(
                "stop_time", kind: .timestamp, summary: "Until when it holds.", example: "2026-06-30T00:00:00.000Z"),
        ],
        extensions: [ExtensionDefinition.tradeProperties.id: statements],
        strong: ["id"])

    private static let meta = [
        "relationship", "sighting", "marking-definition", "extension-definition", "language-content", "bundle",
    ]

    private static let report = ModelType(
        "report", origin: .core, summary: "A publication over objects, for readers that know core STIX only.",
        properties: [
            ModelProperty(
                "name", kind: .string, required: true, summary: "Its title.",
                example: "Trade records of Example Carrier"),
            ModelProperty(
                "description", kind: .string, summary: "What it is about.", example: "Parties and places of this bundle"
            ),
            ModelProperty(
                "report_types", kind: .list(.string), summary: "What it is about, by vocabulary.", example: ["identity"]
            ),
            ModelProperty("published", kind: .timestamp, required: true, summary: "When it was published."),
            ModelProperty(
                "object_refs", kind: .references(.anyExcept([])), required: true, summary: "The objects it is about."),
        ],
        extensions: [ExtensionDefinition.tradeProperties.id: assessment + [outsideReferences]],
        strong: ["id"])

    private static let note = ModelType(
        "note", origin: .core, summary: "A text beside objects: what a source says and no property holds.",
        properties: [
            ModelProperty("abstract", kind: .string, summary: "It in one line.", example: "list entry 1"),
            ModelProperty("content", kind: .string, required: true, summary: "The text.", example: "remarks: none"),
            ModelProperty("authors", kind: .list(.string), summary: "Who wrote it.", example: ["A. Clerk"]),
            ModelProperty(
                "object_refs", kind: .references(.anyExcept([])), required: true, summary: "The objects it is about."),
        ],
        extensions: [ExtensionDefinition.tradeProperties.id: statements],
        strong: ["id"])

    private static let party = PropertyKind.list(
        .object([
            ModelProperty(
                "scheme", kind: .string, required: true, summary: "The scheme, such as `party-id` or `country`."),
            ModelProperty("value", kind: .string, required: true, summary: "The value."),
        ]))

    private static let markingDefinition = ModelType(
        "marking-definition", origin: .core, summary: "What a reader may do with what is marked; it never changes.",
        family: .marking,
        properties: [
            ModelProperty(
                "name", kind: .string, summary: "What it is called, such as `TLP:AMBER`.", example: "Example release"),
            ModelProperty(
                "definition_type", kind: .string, summary: "The kind of the definition, in the form before extensions.",
                example: "statement"),
            ModelProperty(
                "definition", kind: .anyObject, summary: "The definition, in the form before extensions.",
                example: ["statement": "For customs purposes"]),
        ],
        rules: markingRules,
        extensions: [
            ExtensionDefinition.handling.id: [
                ModelProperty(
                    "originator_control", kind: .boolean,
                    summary: "Whether the originator must agree to each passing on.",
                    example: true),
                ModelProperty("originator_ref", kind: .reference(.types(["identity"])), summary: "Who must agree."),
                ModelProperty(
                    "releasable_to", kind: party, summary: "Who may have it; nobody else.",
                    example: [["scheme": "country", "value": "NL"]]),
                ModelProperty(
                    "not_releasable_to", kind: party, summary: "Who may not have it.",
                    example: [["scheme": "country", "value": "XX"]]),
                ModelProperty(
                    "purposes", kind: .list(.string), summary: "What it may be used for; nothing else.",
                    example: ["customs-risk-analysis"]),
                ModelProperty(
                    "retain_until", kind: .timestamp, summary: "When it must be deleted.",
                    example: "2030-01-01T00:00:00.000Z"),
                ModelProperty(
                    "review_by", kind: .timestamp,
                    summary: "When it must be validated again; it does not count from then on until that is done.",
                    example: "2031-01-01T00:00:00.000Z"),
                ModelProperty(
                    "protected_record", kind: .vocabulary(["juvenile", "sealed"]),
                    summary: "Why the law protects the record: it goes by name only.", example: "juvenile"),
                ModelProperty(
                    "onward_sharing", kind: .vocabulary(["allowed", "with-consent", "forbidden"]),
                    summary: "Whether a receiver may pass it on.", example: "with-consent"),
            ]
        ],
        strong: ["id"])

    /// The markings of TLP 1.0 (STIX 2.1, section 7.2.1.4).
    private static let firstLights = [
        ("white", "613f2e26-407d-48c7-9eca-b8e91df99dc9"), ("green", "34098fce-860f-48ae-8e50-ebd3cc5e41da"),
        ("amber", "f88d31f6-486f-44da-b317-01333bde0b82"), ("red", "5e57c739-391a-4eb3-b6be-7d15ca92d5ed"),
    ]

    /// The forms of definitions before extensions: texts, TLP 1.0, and those of others.
    private static let markingRules: [ModelRule] = [
        .schema(
            [
                "if": ["not": ["required": ["extensions"]]], "then": ["required": ["definition", "definition_type"]],
            ], "`definition` and `definition_type` where there is no extension"),
        .schema(
            [
                "if": ["required": ["definition_type"], "properties": ["definition_type": ["const": "statement"]]],
                "then": [
                    "required": ["definition"],
                    "properties": [
                        "definition": ["required": ["statement"], "properties": ["statement": ["type": "string"]]]
                    ],
                ],
            ], "a `statement` with its text"),
        .schema(
            [
                "if": ["required": ["definition_type"], "properties": ["definition_type": ["const": "tlp"]]],
                "then": [
                    "required": ["name", "definition"],
                    "properties": ["created": ["const": "2017-01-20T00:00:00.000Z"]],
                    "propertyNames": [
                        "enum": ["type", "spec_version", "id", "name", "created", "definition_type", "definition"]
                    ],
                    "oneOf": .array(
                        firstLights.map { word, id in
                            [
                                "properties": [
                                    "id": ["const": .string("marking-definition--" + id)],
                                    "name": ["const": .string("TLP:" + word.uppercased())],
                                    "definition": ["properties": ["tlp": ["const": .string(word)]]],
                                ]
                            ]
                        }),
                ],
            ], "a `tlp` is one of the four of TLP 1.0, as published"),
    ]

    private static let extensionDefinition = ModelType(
        "extension-definition", origin: .core, summary: "What an extension of STIX is (STIX 2.1, section 7.3).",
        properties: [
            ModelProperty(
                "created_by_ref", kind: .reference(.types(["identity"])), required: true,
                summary: "Who made the definition."),
            ModelProperty(
                "name", kind: .string, required: true, summary: "What it is called.", example: "Example extension"),
            ModelProperty("description", kind: .string, summary: "What it is for.", example: "An example"),
            ModelProperty(
                "schema", kind: .string, required: true, summary: "Where its schema stands, or the schema itself.",
                example: "https://schemas.example/extension.json"),
            ModelProperty("version", kind: .string, required: true, summary: "Its version.", example: "1.0.0"),
            ModelProperty(
                "extension_types",
                kind: .list(
                    .vocabulary(["new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension"])),
                required: true, summary: "What it adds.", example: ["toplevel-property-extension"]),
            ModelProperty(
                "extension_properties", kind: .list(.string),
                summary: "The properties that it adds at the top of objects.",
                example: ["x_example"]),
        ],
        rules: [
            .schema(
                [
                    "if": [
                        "required": ["extension_types"],
                        "not": [
                            "properties": ["extension_types": ["contains": ["const": "toplevel-property-extension"]]]
                        ],
                    ], "then": ["not": ["required": ["extension_properties"]]],
                ], "`extension_properties` only with `toplevel-property-extension`")
        ],
        strong: ["id"])
}
