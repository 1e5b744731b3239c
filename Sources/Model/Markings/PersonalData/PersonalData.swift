internal import Identifiers
internal import StrictJSON
public import TradeModel

/// The personal data in a set of objects, by person: the data that a sender of the objects discloses.
public struct PersonalData: Sendable {
    /// The persons, in the order of their identities.
    public private(set) var subjects: [DataSubject] = []
    /// Objects with text that may be about unnamed persons: notes and reports without a person in `object_refs`.
    public private(set) var freeTexts: [String] = []

    /// Collects personal data.
    ///
    /// A person is an identity of class `individual`, one without a stated class, and any other with data that only
    /// persons have: a birth date, a nationality, a number of a person's document.
    public init(_ objects: [STIXObject]) {
        var index = MarkingIndex()
        for object in objects { index.add(object) }
        var positions: [String: Int] = [:]
        for object in objects where Self.isPerson(object) {
            let marking = index.marking(of: object).combined
            positions[object.id] = subjects.count
            subjects.append(
                DataSubject(
                    id: object.id, name: object.name ?? object.id,
                    category: object.property("subject_category")?.string,
                    purposes: marking.policy.purposes.map { $0.sorted() } ?? [], trafficLight: marking.trafficLight))
        }
        let places = Dictionary(
            objects.filter { $0.type == "location" }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for object in objects {
            if let position = positions[object.id] {
                subjects[position].fields += Self.ownFields(object) + Self.address(object, places)
            } else {
                addMention(object, positions)
            }
        }
    }

    private static let personal = [
        "birth_date", "birth_dates", "birth_place", "birth_places", "nationality", "nationalities",
    ]

    private static func isPerson(_ object: STIXObject) -> Bool {
        guard object.type == "identity" else { return false }
        let kind = object.json["identity_class"]?.string ?? "unspecified"
        if kind == "individual" || kind == "unspecified" { return true }
        return personal.contains { object.property($0) != nil }
            || object.identifiers.contains { IdentifierScheme.named($0.scheme)?.subject == .person }
    }

    private static let texts =
        ["name", "given_name", "family_name", "description", "contact_information"] + personal
        + ["phones", "emails", "roles", "party_roles", "subject_category", "statement", "statement_basis"]

    private static func ownFields(_ object: STIXObject) -> [DataSubject.Field] {
        var fields: [DataSubject.Field] = []
        func add(_ name: String, _ value: String, isSensitive: Bool = false) {
            fields.append(DataSubject.Field(name: name, value: value, object: object.id, isSensitive: isSensitive))
        }
        for property in texts {
            guard let value = object.property(property) else { continue }
            for text in value.string.map({ [$0] }) ?? value.array?.compactMap(\.string) ?? [] { add(property, text) }
        }
        for name in object.names where name.value != object.name { add("names: \(name.kind)", name.value) }
        for identifier in object.identifiers {
            let isSensitive = IdentifierScheme.named(identifier.scheme)?.subject == .person
            add("identifiers: \(identifier.scheme)", identifier.value, isSensitive: isSensitive)
        }
        return fields
    }

    private static func address(_ object: STIXObject, _ places: [String: STIXObject]) -> [DataSubject.Field] {
        guard let id = object.property("address_ref")?.string, let place = places[id] else { return [] }
        let parts = ["street_address", "postal_code", "city", "administrative_area", "country"].compactMap {
            place.json[$0]?.string
        }
        guard let text = parts.isEmpty ? place.name : parts.joined(separator: ", ") else { return [] }
        return [DataSubject.Field(name: "address", value: text, object: place.id, isSensitive: false)]
    }

    /// The data about a person in other objects: the text of notes, roles in consignments and relationships.
    private mutating func addMention(_ object: STIXObject, _ positions: [String: Int]) {
        var mentioned: [(property: String, position: Int)] = []
        for reference in object.references where reference.property != "created_by_ref" {
            if let position = positions[reference.target] { mentioned.append((reference.property, position)) }
        }
        switch object.type {
        case "report" where object.json["object_refs"]?.array?.count ?? 0 > 1: return
        case "note", "report", "opinion":
            let text = object.json["content"]?.string ?? object.json["description"]?.string ?? object.name ?? ""
            if mentioned.isEmpty, !text.isEmpty { freeTexts.append(object.id) }
            for (_, position) in mentioned { add(object.type, value: text, object: object, position: position) }
        case "relationship":
            let kind = object.json["relationship_type"]?.string ?? ""
            for (property, position) in mentioned {
                let other = object.json[property == "source_ref" ? "target_ref" : "source_ref"]?.string ?? ""
                // The address itself is already included.
                if kind != "located-at" {
                    add("relationship", value: "\(kind) \(other)", object: object, position: position)
                }
            }
        default:
            for (property, position) in mentioned {
                let number = object.identifiers.first.map { "\($0.scheme) \($0.value)" } ?? object.name ?? object.id
                add("\(object.type): \(property)", value: number, object: object, position: position)
            }
        }
    }

    private mutating func add(_ name: String, value: String, object: STIXObject, position: Int) {
        let field = DataSubject.Field(name: name, value: value, object: object.id, isSensitive: false)
        if !subjects[position].fields.contains(field) { subjects[position].fields.append(field) }
    }
}
