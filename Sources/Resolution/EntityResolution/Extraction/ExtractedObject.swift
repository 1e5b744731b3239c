internal import Identifiers
internal import Platform
internal import StrictJSON
internal import TextNormalization
package import TradeModel

/// What a merge uses of one object, read in isolation: its own record, and its references to others.
///
/// It depends on nothing but the object, so it can be cached in place of the object. It is immutable, and a class so
/// that passing the many of a case file is cheap.
package final class ExtractedObject: Sendable {
    /// The object's id.
    package let id: String
    /// The label of the object for people: its name, or else its first identifier with the scheme; nil when it has
    /// neither.
    package let label: String?
    /// The record of its source that it states as its origin; empty for none.
    package let sourceRecord: String
    /// Its type.
    package let type: String
    /// The ids of other objects that it refers to; the list of a report does not count.
    package let mentioned: [String]
    /// The ids of the objects that it annotates, if it is a note or similar; empty for a report, which lists the
    /// content of its bundle.
    package let about: [String]
    /// The ids of the places of the party, in its order.
    package let places: [String]
    /// Whether its creator withdrew it.
    let isRevoked: Bool
    /// The ids of the creators of the object or of parts of it.
    let authors: [String]
    /// The ids of the parties that are declared on it, if it is a consignment.
    let declared: [String]
    /// The relationship, if it is one that a record depends on.
    let link: Link?
    /// The address of the object itself; empty for none.
    let address: Record.Address
    /// The id of the master waybill that it refers to.
    let master: String?
    /// The number of the air waybill, in normal form.
    let waybill: String?
    /// Its record, without what other objects state: its authority, the addresses of its places, the contexts of master
    /// waybills; nil for an object that is not merged.
    let record: Record?
    /// All text in it that people wrote, folded for search.
    let text: [UInt8]

    /// A relationship between two objects that a record depends on.
    struct Link: Hashable, Sendable {
        /// The type of the relationship.
        enum Kind: String {
            /// A party is located at a place.
            case located = "located-at"
            /// A party is related to a consignment, or to another party.
            case related = "related-to"
        }

        let kind: Kind
        let from: String
        let to: String
    }

    private static let declaring = ["consignor_ref", "consignee_ref", "broker_ref", "notify_refs"]

    /// Reads an object.
    ///
    /// - Parameter isSearched: whether its text is read too, which only searches need.
    package init(_ object: STIXObject, isSearched: Bool = true) {
        id = object.id
        label = Self.label(of: object)
        sourceRecord = Self.sourceRecord(of: object)
        isRevoked = object.isRevoked
        type = object.type
        text = object.isRevoked || !isSearched ? [] : SearchText.text(of: object)
        var (authors, mentioned, about): ([String], [String], [String]) = ([], [], [])
        let isList = object.type == "report" || object.type == "grouping" || text.isEmpty
        for reference in object.references {
            switch reference.property {
            case "created_by_ref": authors.append(reference.target)
            // A report lists the content of its bundle.
            case "object_refs": if !isList { about.append(reference.target) }
            default: mentioned.append(reference.target)
            }
        }
        self.authors = authors
        self.mentioned = mentioned
        self.about = about
        declared = object.type == "consignment" ? Self.declaring.flatMap { Self.texts(object.property($0)) } : []
        link = object.type == "relationship" ? Self.link(object) : nil
        let address = Self.address(object)
        self.address = address
        waybill = object.identifiers.first { $0.scheme == "awb" }.map {
            IdentifierScheme.named("awb")?.normalForm($0.value) ?? $0.value
        }
        let kind = Self.kind(of: object)
        if kind == .person || kind == .organisation {
            places =
                [object.property("address_ref")?.string].compactMap { $0 }
                + (object.property("address_refs")?.array?.compactMap(\.string) ?? [])
        } else {
            places = []
        }
        master = kind == nil ? nil : object.property("master_ref")?.string
        record = kind.map { Self.record(object, kind: $0, address: address) }
    }

    init(
        id: String, label: String?, sourceRecord: String, isRevoked: Bool, type: String, authors: [String],
        mentioned: [String], declared: [String], link: Link?, places: [String], address: Record.Address,
        master: String?, waybill: String?, record: Record?, about: [String], text: [UInt8]
    ) {
        self.id = id
        self.label = label
        self.sourceRecord = sourceRecord
        self.isRevoked = isRevoked
        self.type = type
        self.authors = authors
        self.mentioned = mentioned
        self.declared = declared
        self.link = link
        self.places = places
        self.address = address
        self.master = master
        self.waybill = waybill
        self.record = record
        self.about = about
        self.text = text
    }

    /// Whether any text in it that people wrote matches.
    package func matches(_ query: SearchQuery) -> Bool { query.matches(text) }

    /// The party and the place that a `located-at` relationship connects.
    package var location: (party: String, place: String)? {
        link.flatMap { $0.kind == .located ? (party: $0.from, place: $0.to) : nil }
    }

    /// The label of an object for people: its name, or else its first identifier with the scheme; for goods the
    /// description as declared, found or suspected.
    package static func label(of object: STIXObject) -> String? {
        object.name ?? object.identifiers.first.map { "\($0.scheme) \($0.value)" }
            ?? (object.type == "goods-item" ? object.property("description")?.string : nil)
    }

    /// The record of its source that an object states as its origin; empty for none.
    package static func sourceRecord(of object: STIXObject) -> String {
        object.externalReferences.first?["external_id"]?.string ?? ""
    }

    private static func link(_ object: STIXObject) -> Link? {
        guard let kind = object.json["relationship_type"]?.string.flatMap(Link.Kind.init(rawValue:)),
            let from = object.json["source_ref"]?.string, let to = object.json["target_ref"]?.string
        else { return nil }
        return Link(kind: kind, from: from, to: to)
    }

    private static func kind(of object: STIXObject) -> RecordKind? {
        switch object.type {
        case "identity": partyKind(of: object)
        case "location": .place
        case "consignment": .consignment
        case "substance": .substance
        case "production-equipment": .equipment
        case "transport-equipment": .transportUnit
        case "conveyance": .conveyance
        default: nil
        }
    }

    private static func partyKind(of object: STIXObject) -> RecordKind {
        PartyClassifier.kind(
            identityClass: object.property("identity_class")?.string, schemes: object.identifiers.map(\.scheme),
            names: object.names.map(\.value))
    }

    private static func record(_ object: STIXObject, kind: RecordKind, address: Record.Address) -> Record {
        let reference = object.externalReferences.first
        let source = ["source_name", "external_id"].compactMap { reference?[$0]?.string }.joined(separator: " ")
        let version = object.modified?.rfc3339 ?? ""
        // Most objects have one version, and reading a time takes a while.
        let isFirst = object.json["created"]?.string == object.json["modified"]?.string
        var record = Record(
            id: object.id, version: version, created: isFirst ? version : object.created?.rfc3339 ?? "", kind: kind,
            source: source, originator: object.createdByRef ?? object.id)
        record.names = names(object)
        record.identifiers = ExtractedIdentifiers.identifiers(object, record.originator)
        record.birthDates = strings(object, "birth_date", "birth_dates").compactMap { PartialDate($0) }
        record.birthPlaces = strings(object, "birth_place", "birth_places")
        record.phones = strings(object, "phones")
        record.emails = strings(object, "emails")
        switch kind {
        case .person, .organisation: record.countries = strings(object, "nationality", "nationalities")
        case .place:
            record.addresses = [address].filter { !$0.display.isEmpty }
            if let latitude = object.property("latitude")?.number.flatMap({ Double($0.text) }),
                let longitude = object.property("longitude")?.number.flatMap({ Double($0.text) })
            {
                record.position = Record.Position(latitude: latitude, longitude: longitude)
            }
        case .consignment, .substance, .equipment, .transportUnit, .conveyance: break
        }
        return record
    }

    private static func names(_ object: STIXObject) -> [Record.Name] {
        let given = object.property("given_name")?.string ?? ""
        let family = object.property("family_name")?.string ?? ""
        var names = object.names.enumerated().map { index, name in
            Record.Name(
                name.value, given: index == 0 ? given : "", family: index == 0 ? family : "",
                kind: Record.Name.Kind(rawValue: name.kind) ?? .alias)
        }
        if names.isEmpty, !given.isEmpty || !family.isEmpty {
            names = [Record.Name("", given: given, family: family)]
        }
        return names.filter { !$0.display.isEmpty }
    }

    private static func strings(_ object: STIXObject, _ properties: String...) -> [String] {
        var found: [String] = []
        for text in properties.flatMap({ texts(object.property($0)) }) where !text.isEmpty && !found.contains(text) {
            found.append(text)
        }
        return found
    }

    private static func texts(_ value: JSONValue?) -> [String] {
        value?.array?.compactMap(\.string) ?? [value?.string].compactMap { $0 }
    }

    private static func address(_ place: STIXObject) -> Record.Address {
        func text(_ name: String) -> String { place.property(name)?.string ?? "" }
        return Record.Address(
            street: text("street_address"), city: text("city"), region: text("administrative_area"),
            postcode: text("postal_code"), country: text("country"))
    }
}
