internal import Diagnostics
internal import StrictJSON

/// An object of an event that the model has a type for: a party, a place or a vehicle.
struct MISPThing {
    /// What has been made of it.
    var draft: ObjectDraft
    private let template: MISPTemplate
    private let assembly: ObjectAssembly
    private var names: [String] = []
    private var middleNames: [String] = []
    private var otherNames: [(text: String, kind: String)] = []
    private var details = PersonDetails()
    private var identifiers: [(scheme: String, value: String)] = []
    private var passportCountry: String?
    private var parts = AddressParts()
    private var addresses: [String] = []
    private var counts: [String: Int] = [:]

    /// The most values that an object has of one relation; further ones are lines of its note.
    private static let limit = 1000

    init(_ draft: ObjectDraft, template: MISPTemplate, assembly: ObjectAssembly) {
        (self.draft, self.template, self.assembly) = (draft, template, assembly)
        for (name, value) in template.fixed { self.draft.set(name, .string(value)) }
    }

    /// Whether attributes say enough for an object: a bank account without a beneficiary is nobody's.
    static func suffices(_ attributes: [MISPRecord], for template: MISPTemplate) -> Bool {
        let names = Set(
            template.targets.filter {
                switch $0.value {
                case .name, .otherName, .property("given_name"), .property("family_name"): true
                default: false
                }
            }.keys)
        guard template.type == "identity" else { return true }
        return attributes.contains { $0.text("object_relation").map(names.contains) == true && $0.text("value") != nil }
    }

    /// Takes the value of an attribute; what has no property becomes a line of the note.
    mutating func take(_ attribute: MISPRecord) {
        guard let value = attribute.text("value") else { return }
        let relation = attribute.text("object_relation") ?? attribute.text("type") ?? "attribute"
        counts[relation, default: 0] += 1
        guard counts[relation, default: 0] <= Self.limit else { return draft.note(relation, value) }
        switch template.targets[relation] {
        case .property(let name)? where draft.value(name) == nil: draft.set(name, .string(value))
        case .list(let name)?: draft.append(name, .string(value))
        case .name?: names.append(value)
        case .middleName?: middleNames.append(value)
        case .otherName(let kind)?: otherNames.append((value, kind))
        case .birthDate?:
            guard let date = ListDate.date(value) else { return draft.note(relation, value) }
            details.birthDates.append(date.text)
        case .birthPlace?: details.birthPlaces.append(value)
        case .nationality?:
            guard let code = Self.country(value) else { return draft.note(relation, value) }
            details.nationalities.append(code)
        case .identifier(let scheme)?: identifiers.append((scheme, value))
        case .passportCountry? where passportCountry == nil && Self.country(value) != nil:
            passportCountry = Self.country(value)
        case .address?: addresses.append(value)
        case .part(.country)?:
            if let code = Self.country(value), parts.country == nil {
                parts.add(.country, code)
            } else {
                draft.note(relation, value)
            }
        case .part(let part)?: parts.add(part, value)
        case .number(let name)? where draft.value(name) == nil:
            guard let number = JSONNumber(value) else { return draft.note(relation, value) }
            draft.set(name, .number(number))
        default: draft.note(relation, value)
        }
    }

    private static func country(_ text: String) -> String? { CountryCode.capitals(text) ?? UKList.country(text) }

    /// Sets what several attributes state together.
    mutating func finish() {
        if template.type == "identity" { setNames() }
        for (scheme, value) in identifiers {
            assembly.addIdentifier(
                scheme, value, country: scheme == "passport" ? passportCountry : nil, to: &draft)
        }
        if let passportCountry, !identifiers.contains(where: { $0.scheme == "passport" }) {
            draft.note("passport-country", passportCountry)
        }
        if template.type == "location" {
            parts.apply(to: &draft.properties)
            if parts.country == nil { assembly.report(.recordCountryMissing, record: draft.record) }
        }
        details.apply(to: &draft)
        for (index, text) in addresses.enumerated() { addAddress(text, number: index + 1) }
    }

    private mutating func setNames() {
        if !middleNames.isEmpty {
            let given = [draft.value("given_name")?.string].compactMap(\.self) + middleNames
            draft.set("given_name", .string(given.joined(separator: " ")))
        }
        let parts = ["given_name", "family_name"].compactMap { draft.value($0)?.string }
        if names.isEmpty, !parts.isEmpty { names = [parts.joined(separator: " ")] }
        if names.isEmpty, !otherNames.isEmpty { names = [otherNames.removeFirst().text] }
        guard let first = names.first else { return }
        draft.set("name", .string(first))
        for name in names { draft.addName(name, kind: "original") }
        for (text, kind) in otherNames { draft.addName(text, kind: kind) }
        if draft.value("identity_class") == nil { draft.set("identity_class", "unknown") }
    }

    /// An address in one text: the first is the party's, others are related to it.
    private mutating func addAddress(_ text: String, number: Int) {
        var place = ObjectDraft(
            "location", key: [draft.key, "address", "\(number)"].joined(separator: ObjectIDScheme.separator),
            record: draft.record, created: draft.created, modified: draft.modified)
        place.set("street_address", .string(SourceText.oneLine(text)))
        place.set("location_kind", "address")
        assembly.report(.recordCountryMissing, record: draft.record)
        place.markings = draft.markings
        assembly.add(place)
        let id = assembly.id(of: place)
        if draft.value("address_ref") == nil {
            draft.set("address_ref", .string(id))
        } else {
            assembly.relate(
                "located-at", from: assembly.id(of: draft), to: id, key: "address", record: draft.record,
                created: draft.created, modified: draft.modified, markings: draft.markings)
        }
    }
}
