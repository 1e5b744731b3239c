// Properties that objects and parts of objects share (STIX 2.1, sections 2.5, 3.2 and 7.2).
internal import StrictJSON

extension ModelTable {
    /// The properties that every versioned object has.
    public static let common: [ModelProperty] =
        [type, specVersion(required: true), id, maker, created] + references
        + [
            ModelProperty(
                "modified", .timestamp, required: true, "When this version was made; equals `created` at first."),
            .flag("revoked", "Whether its maker withdrew the object."),
            .texts("labels", "Words that its maker sorts it by."),
            ModelProperty("confidence", .integer(0, 100), "How sure its maker is of it, from 0 to 100."),
            .text("lang", "The language of its texts (RFC 5646)."),
        ] + [extensions]

    static let commonOfMarkings = [type, specVersion(required: true), id, maker, created] + references + [extensions]

    static let commonOfObservables =
        [type, specVersion(required: false), id] + markings
        + [.flag("defanged", "Whether its values were changed so that nobody follows them by accident."), extensions]

    private static let type = ModelProperty(
        "type", .pattern("^[a-z0-9][a-z0-9-]*[a-z0-9]$", "type name"), required: true, "The type of the object.")

    private static func specVersion(required: Bool) -> ModelProperty {
        ModelProperty(
            "spec_version", .vocabulary(["2.1", "2.0"]), required: required,
            "The version of STIX that the object is written in: 2.1, but for what others wrote before.", example: "2.1")
    }

    private static let id = ModelProperty(
        "id", .pattern(idPattern("[a-z0-9][a-z0-9-]*[a-z0-9]"), "id"), required: true,
        "The id: the type, two hyphens and a UUID in lower case; it never changes.")

    private static let maker = ModelProperty.reference(
        "created_by_ref", ["identity"], "Who made the object; only they may change it.")

    private static let created = ModelProperty.time("created", "When its first version was made.", required: true)

    private static let references =
        [
            ModelProperty(
                "external_references", externalReferences, "The records it was made of, and where to read more.")
        ]
        + markings

    private static let markings = [
        ModelProperty.references(
            "object_marking_refs", ["marking-definition"], "What a reader may do with the object."),
        ModelProperty("granular_markings", granularMarkings, "What a reader may do with parts of the object."),
    ]

    private static let extensions = ModelProperty(
        "extensions", .anyObject, "What extensions add, by the id of their definition.")

    static let externalReferences = PropertyKind.list(
        .object(
            [
                .text("source_name", "The system or list that the record is in.", required: true),
                .text("external_id", "The record's id there."),
                .text("description", "The file, and the record's number and line in it."),
                ModelProperty("url", .format("uri"), "Where to read it."),
                ModelProperty("hashes", .hashes, "Digests of what stands at the address."),
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

    /// Numbers of this form stand under this source, and under it nothing else.
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
                    .list(
                        .pattern("^([a-z0-9_-]{3,249}(\\.(\\[[0-9]+\\]|[a-z0-9_-]{1,250}))*|id)$", "path of a property")
                    ),
                    required: true, "The properties that are marked."),
                .reference("marking_ref", ["marking-definition"], "The marking."),
                .text("lang", "The language of the properties, instead of a marking."),
            ], rules: [.anyOf([["marking_ref"], ["lang"]])]))

    /// A country in our own properties; core STIX only recommends this form.
    package static let country = PropertyKind.pattern("^[A-Z]{2}$", "country (ISO 3166-1 alpha-2)")

    package static let identifiers = PropertyKind.list(
        .object([
            ModelProperty(
                "scheme", .pattern("^[a-z0-9][a-z0-9_-]*$", "scheme name"), required: true,
                "The scheme, such as `uscc`, `awb` or `imo-ship`."),
            ModelProperty("value", .string, required: true, "The identifier as the source writes it."),
            ModelProperty("country", country, "The country that issued it."),
            ModelProperty("issuer_ref", .reference(.types(["identity"])), "Who issued it."),
            ModelProperty(
                "basis", .string, "Who vouches for it, such as `declared` by a shipper or `verified` by an authority."),
        ]))

    package static let names = PropertyKind.list(
        .object([
            ModelProperty("value", .string, required: true, "The name."),
            ModelProperty(
                "kind", .vocabulary(["original", "transliteration", "alias", "former", "trade"]), required: true,
                "What name it is."),
            ModelProperty("script", .pattern("^[A-Z][a-z]{3}$", "script (ISO 15924)"), "The script it is written in."),
            ModelProperty("basis", .string, "Who vouches for it."),
        ]))

    /// The regular expression of an id of the types that a part of one describes.
    ///
    /// UUIDs are of versions 1 to 5, as STIX 2.1 and OASIS's schemas have it. They are written in lower case and read in
    /// either, but for our own types.
    public static func idPattern(_ types: String, isOurs: Bool = false) -> String {
        let digit = isOurs ? "[0-9a-f]" : "[0-9a-fA-F]"
        let variant = isOurs ? "[89ab]" : "[89abAB]"
        return "^\(types)--\(digit){8}-\(digit){4}-[1-5]\(digit){3}-\(variant)\(digit){3}-\(digit){12}$"
    }
}
