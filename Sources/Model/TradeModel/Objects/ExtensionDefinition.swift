internal import StrictJSON

/// The STIX 2.1 extensions (section 7.3) of the trade model. Their ids never change.
public struct ExtensionDefinition: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The name.
    public let name: String
    /// Its purpose.
    public let summary: String
    /// `new-sdo` or `property-extension`.
    public let kind: String
    /// Its page in specs/.
    let page: String

    /// The trade object types.
    public static let tradeObjects = ExtensionDefinition(
        id: "extension-definition--dca024be-d571-46d1-80dc-9ea8aea63fb2", name: "Corridor trade objects",
        summary: "Consignments, goods, equipment, substances, conveyances, movements and enforcement events.",
        kind: "new-sdo",
        page: "model.md")

    /// The properties of parties and places in trade beyond core STIX: identifiers, names, contacts, addresses.
    public static let tradeProperties = ExtensionDefinition(
        id: "extension-definition--05742a9b-97ff-4675-afe9-5e0fadd535c5", name: "Corridor trade properties",
        summary: "Identifiers, names, contacts and addresses of parties and places.", kind: "property-extension",
        page: "model.md")

    /// The originator's conditions for handling what it marks.
    public static let handling = ExtensionDefinition(
        id: "extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064", name: "Corridor handling",
        summary: "Originator control, release, purpose and retention, on marking definitions.",
        kind: "property-extension", page: "model.md")

    /// All extensions.
    public static let all = [tradeObjects, tradeProperties, handling]

    /// The ids of the definitions and of their creator.
    package static let fixedIDs = Set(all.map(\.id) + [creator.id])

    /// Those that extend objects of core STIX.
    package static let propertyExtensions = [tradeProperties, handling]

    /// The identity that created the definitions; a bundle with one of them includes it.
    public static let creator: STIXObject = STIXObject(
        members([
            ("type", "identity"), ("spec_version", "2.1"),
            ("id", "identity--89b54554-9030-4ae3-8ab6-9e9b52bdc0d9"), ("created", .string(date)),
            ("modified", .string(date)), ("name", "Corridor project"), ("identity_class", "organization"),
        ]))

    /// The definition as an object of a bundle.
    public var object: STIXObject {
        STIXObject(
            Self.members([
                ("type", "extension-definition"), ("spec_version", "2.1"), ("id", .string(id)),
                ("created_by_ref", .string(Self.creator.id)), ("created", .string(Self.date)),
                ("modified", .string(Self.date)), ("name", .string(name)), ("description", .string(summary)),
                ("schema", .string("https://corridor.example/specs/\(page)")), ("version", "1.0.0"),
                ("extension_types", [.string(kind)]),
            ]))
    }

    private static let date = "2026-11-23T00:00:00.000Z"

    private static func members(_ list: [(String, JSONValue)]) -> JSONObject {
        var object = JSONObject()
        for (key, value) in list { object[key] = value }
        return object
    }
}
