internal import Diagnostics
internal import Platform
internal import StrictJSON

/// An entry of a list of an authority: a person, an organisation, a vessel or an aircraft, with what the list states.
struct ListedEntry {
    /// What is listed.
    enum Kind { case individual, organization, vessel, aircraft }

    /// The list: a part of the keys, such as `eu-list`.
    let list: String
    /// Its name, for statements about persons.
    let listName: String
    let kind: Kind
    let record: SourceRecord
    var created: Timestamp?
    var modified: Timestamp?
    var labels: [String] = []
    var roles: [String] = []
    /// The names in the order of the list, each with its kind; the first one is the name of the entry.
    var names: [(text: String, kind: String)] = []
    var givenName: String?
    var familyName: String?
    var details = PersonDetails()
    var identifiers: [(scheme: String, value: String, country: String?)] = []
    var phones: [String] = []
    var emails: [String] = []
    var flag: String?
    var addresses: [AddressParts] = []
    /// What has no property, as lines of the note.
    var notes: [(label: String, text: String)] = []

    init(list: String, named listName: String, kind: Kind, record: SourceRecord) {
        self.list = list
        self.listName = listName
        self.kind = kind
        self.record = record
    }

    /// Whether it is a party, which has addresses and contacts.
    var isParty: Bool {
        switch kind {
        case .individual, .organization: true
        case .vessel, .aircraft: false
        }
    }

    /// Adds its objects; returns its id.
    @discardableResult func add(to assembly: ObjectAssembly) -> String {
        var draft = ObjectDraft(
            isParty ? "identity" : "conveyance", key: list + ObjectIDScheme.separator + record.record, record: record,
            created: created, modified: modified)
        draft.labels = labels
        if let name = names.first?.text {
            draft.set("name", .string(name))
        } else {
            draft.set("name", .string(record.record))
            assembly.report(.recordNameMissing, record: record)
        }
        for (index, name) in names.enumerated() where isParty || index > 0 {
            draft.addAnyName(name.text, kind: name.kind)
        }
        for identifier in identifiers {
            assembly.addIdentifier(identifier.scheme, identifier.value, country: identifier.country, to: &draft)
        }
        switch kind {
        case .individual:
            draft.set("identity_class", "individual")
            draft.setListed(in: "entry \(record.record) of \(listName)")
            if let givenName { draft.set("given_name", .string(givenName)) }
            if let familyName { draft.set("family_name", .string(familyName)) }
        case .organization: draft.set("identity_class", "organization")
        case .vessel: draft.set("conveyance_kind", "vessel")
        case .aircraft: draft.set("conveyance_kind", "aircraft")
        }
        if isParty {
            for role in roles { draft.append("roles", .string(role)) }
            for phone in phones { draft.append("phones", .string(phone)) }
            for email in emails { draft.append("emails", .string(email)) }
            details.apply(to: &draft)
        } else {
            if let flag { draft.set("flag", .string(flag)) }
            for (label, texts) in [("role", roles), ("phone", phones), ("e-mail", emails)] {
                for text in texts { draft.note(label, text) }
            }
        }
        for (label, text) in notes { draft.note(label, text) }
        let places = addresses.filter { !$0.isEmpty }
        for (index, parts) in places.enumerated() { add(parts, number: index + 1, of: &draft, assembly) }
        assembly.add(draft)
        return assembly.id(of: draft)
    }

    /// An address: the first is the party's, others are related to it; those of a vessel are kept as notes.
    private func add(_ parts: AddressParts, number: Int, of draft: inout ObjectDraft, _ assembly: ObjectAssembly) {
        guard isParty else {
            let texts =
                parts.street
                + [parts.city, parts.administrativeArea, parts.postalCode, parts.country].compactMap(\.self)
            return draft.note("address \(number)", texts.joined(separator: ", "))
        }
        var place = ObjectDraft(
            "location", key: [draft.key, "address", "\(number)"].joined(separator: ObjectIDScheme.separator),
            record: record, created: created, modified: modified)
        parts.apply(to: &place.properties)
        place.set("location_kind", "address")
        if parts.country == nil { assembly.report(.recordCountryMissing, record: record) }
        assembly.add(place)
        let id = assembly.id(of: place)
        if draft.value("address_ref") == nil {
            draft.set("address_ref", .string(id))
        } else {
            assembly.relate(
                "located-at", from: assembly.id(of: draft), to: id, key: "address", record: record, created: created,
                modified: modified)
        }
    }
}
