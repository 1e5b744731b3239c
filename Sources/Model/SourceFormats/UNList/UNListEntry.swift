internal import Diagnostics
internal import Platform
internal import SafeXML
internal import StrictJSON

/// The conversion of one entry of the list.
struct UNListEntry {
    let element: XMLElement
    let reader: ElementReader
    let record: SourceRecord
    let assembly: ObjectAssembly
    let isPerson: Bool

    static let source = "UN Security Council consolidated list"

    /// The prefix of the names of the elements of a person or an entity.
    private var prefix: String { isPerson ? "INDIVIDUAL_" : "ENTITY_" }

    func add() {
        let created = reader.text("LISTED_ON", of: element)
        let updates = element.all("LAST_DAY_UPDATED").flatMap { update in
            update.all("VALUE").isEmpty ? [update] : update.all("VALUE")
        }
        let times = updates.compactMap(\.value).compactMap(LocalTime.time)
        let listed = created.flatMap(LocalTime.time)
        var party = ObjectDraft(
            "identity", key: "un-list\u{1F}" + record.record, record: record, created: listed ?? times.min(),
            modified: times.max() ?? listed)
        if let created, LocalTime.time(created)?.date != created { party.note("LISTED_ON", created) }
        addNames(&party)
        party.set("identity_class", isPerson ? "individual" : "organization")
        for value in values("DESIGNATION") { party.append("roles", .string(SourceText.oneLine(value))) }
        if let type = reader.text("UN_LIST_TYPE", of: element) { party.labels.append(type) }
        if let reference = reader.text("REFERENCE_NUMBER", of: element) {
            assembly.addIdentifier("un-list", reference, to: &party)
        }
        if isPerson {
            party.setListed(
                in: "entry \(SourceText.oneLine(record.record)) of the consolidated list of the UN Security Council")
        }
        addBirth(&party)
        addDocuments(&party)
        addAddresses(&party)
        reader.unread(below: element) { party.note($0, $1) }
        assembly.add(party)
    }

    /// The texts of the values within an element: `<NATIONALITY><VALUE>…`.
    private func values(_ local: String) -> [String] {
        element.all(local).flatMap { reader.texts("VALUE", of: $0) }
    }

    private func addNames(_ party: inout ObjectDraft) {
        let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].compactMap {
            reader.text($0, of: element).map(SourceText.oneLine)
        }
        let name = parts.joined(separator: " ")
        if !name.isEmpty {
            party.set("name", .string(name))
            party.addName(name, kind: "original")
        }
        for element in element.all("NAME_ORIGINAL_SCRIPT") {
            guard let text = reader.text(of: element) else { continue }
            // The list is in Latin letters; the name in its own script is the original.
            party.addName(SourceText.oneLine(text), kind: "original")
        }
        for alias in element.all(prefix + "ALIAS") {
            guard let text = reader.text("ALIAS_NAME", of: alias) else { continue }
            let quality = reader.text("QUALITY", of: alias)
            let isFormer = quality == "F.K.A." || quality == "f.k.a."
            for one in text.split(separator: ";").map({ SourceText.oneLine(String($0)) }) where !one.isEmpty {
                party.addName(one, kind: isFormer ? "former" : "alias")
            }
            // The quality of an alias matters to a reviewer.
            if let quality { party.note("alias \(SourceText.oneLine(text))", quality) }
        }
        if party.value("name") == nil {
            let names = party.value("names")?.array?.first?["value"]?.string
            party.set("name", .string(names ?? record.record))
            assembly.report(.recordNameMissing, record: record)
        }
    }

    private func addBirth(_ party: inout ObjectDraft) {
        var facts = PersonDetails()
        for birth in element.all("INDIVIDUAL_DATE_OF_BIRTH") {
            // An approximate date, or a range of years, is not a date.
            let type = reader.text("TYPE_OF_DATE", of: birth)
            let isExact = type == nil || type == "EXACT"
            let text = birth.value("DATE") ?? birth.value("YEAR")
            let date = text.flatMap { SourceDate(iso: String($0.prefix(10))) }
            if isExact, let date {
                _ = reader.text("DATE", of: birth) ?? reader.text("YEAR", of: birth)
                facts.birthDates.append(date.text)
                if date.text != text { party.note("date of birth", text ?? "") }
            } else if let type {
                party.note("type of date", type)
            }
        }
        for place in element.all("INDIVIDUAL_PLACE_OF_BIRTH") {
            let parts = ["STREET", "CITY", "STATE_PROVINCE", "COUNTRY"].compactMap {
                reader.text($0, of: place).map(SourceText.oneLine)
            }
            if !parts.isEmpty { facts.birthPlaces.append(parts.joined(separator: ", ")) }
        }
        for value in values("NATIONALITY") {
            if let code = UNCountries.code(value) {
                facts.nationalities.append(code)
            }
            party.note("nationality", value)
        }
        facts.apply(to: &party)
    }

    private func addDocuments(_ party: inout ObjectDraft) {
        for document in element.all("INDIVIDUAL_DOCUMENT") {
            guard let number = reader.text("NUMBER", of: document) else { continue }
            let kind = reader.text("TYPE_OF_DOCUMENT", of: document)
            let scheme =
                switch kind?.lowercased() {
                case "passport"?, "diplomatic passport"?: "passport"
                case "national identification number"?, "national identification no"?: "national-id"
                case let other?: NamedIdentifierKind.slug(other)
                case nil: ""
                }
            let issuer = document.value("ISSUING_COUNTRY") ?? document.value("COUNTRY_OF_ISSUE")
            let country = issuer.flatMap(UNCountries.code)
            assembly.addIdentifier(scheme.isEmpty ? "document" : scheme, number, country: country, to: &party)
            if let kind { party.note("document \(number)", kind) }
            // The list's data about a document is kept together with its number.
            for child in document.children where !["NUMBER", "TYPE_OF_DOCUMENT"].contains(child.name.local) {
                if let text = reader.text(of: child) { party.note("document \(number) \(child.name.local)", text) }
            }
        }
    }

    private func addAddresses(_ party: inout ObjectDraft) {
        for (index, address) in element.all(prefix + "ADDRESS").enumerated() {
            var parts = AddressParts()
            for (local, part) in [
                ("STREET", AddressPart.street), ("CITY", .city), ("STATE_PROVINCE", .administrativeArea),
                ("ZIP_CODE", .postalCode),
            ] {
                if let text = reader.text(local, of: address) { parts.add(part, SourceText.oneLine(text)) }
            }
            if let country = address.value("COUNTRY") {
                if let code = UNCountries.code(country) {
                    _ = reader.text("COUNTRY", of: address)
                    parts.add(.country, code)
                    party.note("address \(index + 1) country", country)
                }
            }
            guard !parts.isEmpty else { continue }
            var place = ObjectDraft(
                "location", key: [party.key, "address", "\(index + 1)"].joined(separator: "\u{1F}"), record: record,
                created: party.created, modified: party.modified)
            parts.apply(to: &place.properties)
            place.set("location_kind", "address")
            if parts.country == nil { assembly.report(.recordCountryMissing, record: record) }
            assembly.add(place)
            let id = assembly.id(of: place)
            if index == 0 || party.value("address_ref") == nil {
                party.set("address_ref", .string(id))
            } else {
                assembly.relate(
                    "located-at", from: assembly.id(of: party), to: id, key: "address", record: record,
                    created: party.created, modified: party.modified)
            }
        }
    }
}
