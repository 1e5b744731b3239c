// Properties shared by objects and parts of objects (STIX 2.1, sections 2.5, 3.2 and 7.2).
internal import StrictJSON

extension ModelTable {
    /// The properties that every versioned object has.
    public static let common: [ModelProperty] =
        [type, specVersion(required: true), id, maker, created] + references
        + [
            ModelProperty(
                "modified", kind: .timestamp, required: true,
                summary: "When this version was made; equals `created` at first."),
            .flag("revoked", summary: "Whether its maker withdrew the object."),
            .texts("labels", summary: "Words that its maker sorts it by."),
            ModelProperty("confidence", kind: .integer(0, 100), summary: "How sure its maker is of it, from 0 to 100."),
            .text("lang", summary: "The language of its texts (RFC 5646)."),
        ] + [extensions]

    static let commonOfMarkings = [type, specVersion(required: true), id, maker, created] + references + [extensions]

    static let commonOfObservables =
        [type, specVersion(required: false), id] + markings
        + [
            .flag("defanged", summary: "Whether its values were changed so that nobody follows them by accident."),
            extensions,
        ]

    private static let type = ModelProperty(
        "type", kind: .pattern("^[a-z0-9][a-z0-9-]*[a-z0-9]$", "type name"), required: true,
        summary: "The type of the object.")

    private static func specVersion(required: Bool) -> ModelProperty {
        ModelProperty(
            "spec_version", kind: .vocabulary(["2.1", "2.0"]), required: required,
            summary: "The version of STIX that the object is written in: 2.1, but for what others wrote before.",
            example: "2.1")
    }

    private static let id = ModelProperty(
        "id", kind: .pattern(idPattern("[a-z0-9][a-z0-9-]*[a-z0-9]"), "id"), required: true,
        summary: "The id: the type, two hyphens and a UUID in lower case; it never changes.")

    private static let maker = ModelProperty.reference(
        "created_by_ref", types: ["identity"], summary: "Who made the object; only they may change it.")

    private static let created = ModelProperty.time("created", "When its first version was made.", required: true)

    private static let references =
        [
            ModelProperty(
                "external_references", kind: externalReferences,
                summary: "The records it was made of, and where to read more.")
        ]
        + markings

    private static let markings = [
        ModelProperty.references(
            "object_marking_refs", types: ["marking-definition"], summary: "What a reader may do with the object."),
        ModelProperty(
            "granular_markings", kind: granularMarkings, summary: "What a reader may do with parts of the object."),
    ]

    private static let extensions = ModelProperty(
        "extensions", kind: .anyObject, summary: "What extensions add, by the id of their definition.")

    static let externalReferences = PropertyKind.list(
        .object(
            [
                .text("source_name", summary: "The system or list that the record is in.", required: true),
                .text("external_id", summary: "The record's id there."),
                .text("description", summary: "The file, and the record's number and line in it."),
                ModelProperty("url", kind: .format("uri"), summary: "Where to read it."),
                ModelProperty("hashes", kind: .hashes, summary: "Digests of what stands at the address."),
            ],
            rules: [
                .anyOf([["external_id"], ["description"], ["url"]]),
                .schema(
                    [
                        "properties": [
                            "hashes": [
                                "propertyNames": [
                                    "pattern": "^MD5|SHA-1|SHA-256|SHA-512|SHA3-256|SHA3-512|SSDEEP|TLSH$"
                                ]
                            ]
                        ]
                    ], "`hashes` by the algorithms that STIX 2.1 names"),
                .schema(
                    numbering("cve", "CVE-[0-9]{4}-(0[0-9]{3}|[1-9][0-9]{3,})"),
                    "CVE numbers under `cve` and nowhere else"),
                .schema(numbering("capec", "CAPEC-[0-9]+"), "CAPEC numbers under `capec` and nowhere else"),
            ]))

    /// Numbers of this form have this source, and the source has only such numbers.
    private static func numbering(_ source: String, _ pattern: String) -> JSONValue {
        let isSource: JSONValue = [
            "required": ["source_name"], "properties": ["source_name": ["const": .string(source)]],
        ]
        let number: JSONValue = ["pattern": .string("^\(pattern)$")]
        return [
            "if": isSource, "then": ["required": ["external_id"], "properties": ["external_id": number]],
            "else": ["properties": ["external_id": ["not": number]]],
        ]
    }

    private static let granularMarkings = PropertyKind.list(
        .object(
            [
                ModelProperty(
                    "selectors",
                    kind: .list(
                        .pattern("^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$", "path of a property")
                    ),
                    required: true, summary: "The properties that are marked."),
                .reference("marking_ref", types: ["marking-definition"], summary: "The marking."),
                .text("lang", summary: "The language of the properties, instead of a marking."),
            ], rules: [.anyOf([["marking_ref"], ["lang"]])]))

    /// A country in our own properties; core STIX only recommends this form.
    package static let country = PropertyKind.pattern("^[A-Z]{2}$", "country (ISO 3166-1 alpha-2)")

    package static let identifiers = PropertyKind.list(
        .object([
            ModelProperty(
                "scheme", kind: .pattern("^[a-z0-9][a-z0-9_-]*$", "scheme name"), required: true,
                summary: "The scheme, such as `uscc`, `awb` or `imo-ship`."),
            ModelProperty("value", kind: .string, required: true, summary: "The identifier as the source writes it."),
            ModelProperty("country", kind: country, summary: "The country that issued it."),
            ModelProperty("issuer_ref", kind: .reference(.types(["identity"])), summary: "Who issued it."),
            ModelProperty(
                "basis", kind: .string,
                summary: "Who vouches for it, such as `declared` by a shipper or `verified` by an authority."),
        ]))

    package static let names = PropertyKind.list(
        .object([
            ModelProperty("value", kind: .string, required: true, summary: "The name."),
            ModelProperty(
                "kind", kind: .vocabulary(["original", "transliteration", "alias", "former", "trade"]), required: true,
                summary: "What name it is."),
            ModelProperty(
                "script", kind: .pattern("^[A-Z][a-z]{3}$", "script (ISO 15924)"),
                summary: "The script it is written in."),
            ModelProperty("basis", kind: .string, summary: "Who vouches for it."),
        ]))

    /// The regular expression of an id whose type a part of it describes.
    ///
    /// UUIDs are of versions 1 to 5, as in STIX 2.1 and OASIS's schemas. They are written in lower case and read in
    /// either, except for our own types.
    public static func idPattern(_ types: String, isOurs: Bool = false) -> String {
        let digit = isOurs ? "[0-9a-f]" : "[0-9a-fA-F]"
        let variant = isOurs ? "[89ab]" : "[89abAB]"
        return "^\(types)--\(digit){8}-\(digit){4}-[1-5]\(digit){3}-\(variant)\(digit){3}-\(digit){12}$"
    }
}
