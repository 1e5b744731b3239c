// Properties that objects and parts of objects share (STIX 2.1, sections 2.5, 3.2 and 7.2).
internal import StrictJSON

extension ModelTable {
    static let commonOfAll: [ModelProperty] = [
        ModelProperty(
            "type", .pattern("^[a-z0-9][a-z0-9-]*[a-z0-9]$", "type name"), required: true, "The type of the object."),
        ModelProperty(
            "spec_version", .vocabulary(["2.1"]), required: true, "The version of STIX that the object is written in.",
            example: "2.1"),
        ModelProperty(
            "id", .pattern(idPattern("[a-z0-9][a-z0-9-]*[a-z0-9]"), "id"), required: true,
            "The id: the type, two hyphens and a UUID in lower case; it never changes."),
        ModelProperty(
            "created_by_ref", .reference(.types(["identity"])), "Who made the object; only they may change it."),
        ModelProperty("created", .timestamp, required: true, "When its first version was made."),
        ModelProperty("external_references", externalReferences, "The records it was made of, and where to read more."),
        ModelProperty(
            "object_marking_refs", .references(.types(["marking-definition"])), "What a reader may do with the object."),
        ModelProperty("granular_markings", granularMarkings, "What a reader may do with parts of the object."),
        ModelProperty("extensions", .anyObject, "What extensions add, by the id of their definition."),
    ]

    static let commonOfVersions: [ModelProperty] = [
        ModelProperty("modified", .timestamp, required: true, "When this version was made; equals `created` at first."),
        ModelProperty("revoked", .boolean, "Whether its maker withdrew the object."),
        ModelProperty("labels", .list(.string), "Words that its maker sorts it by."),
        ModelProperty("confidence", .integer(0, 100), "How sure its maker is of it, from 0 to 100."),
        ModelProperty(
            "lang", .pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "language tag (RFC 5646)"),
            "The language of its texts."),
    ]

    static let externalReferences = PropertyKind.list(
        .object([
            ModelProperty("source_name", .string, required: true, "The system or list that the record is in."),
            ModelProperty("external_id", .string, "The record's id there."),
            ModelProperty("description", .string, "The file, and the record's number and line in it."),
            ModelProperty("url", .string, "Where to read it."),
            ModelProperty("hashes", .anyObject, "Digests of what stands at the address."),
        ]))

    private static let granularMarkings = PropertyKind.list(
        .object([
            ModelProperty("selectors", .list(.string), required: true, "The properties that are marked."),
            ModelProperty("marking_ref", .reference(.types(["marking-definition"])), "The marking."),
            ModelProperty("lang", .string, "The language of the properties, instead of a marking."),
        ]))

    /// A country in our own properties; core STIX only recommends this form.
    static let country = PropertyKind.pattern("^[A-Z]{2}$", "country (ISO 3166-1 alpha-2)")

    static let identifiers = PropertyKind.list(
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

    static let names = PropertyKind.list(
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
    /// RFC 9562 writes UUIDs in lower case and reads them in either; so do STIX and this, but for our own types.
    public static func idPattern(_ types: String, isOurs: Bool = false) -> String {
        let digit = isOurs ? "[0-9a-f]" : "[0-9a-fA-F]"
        return "^\(types)--\(digit){8}-\(digit){4}-\(digit){4}-\(digit){4}-\(digit){12}$"
    }
}
