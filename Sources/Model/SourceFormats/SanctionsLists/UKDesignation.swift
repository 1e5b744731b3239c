internal import Diagnostics
internal import Platform

/// The conversion of one entry of the UK Sanctions List in XML (`Designation`).
struct UKDesignation {
    let element: ListElement
    let record: SourceRecord

    static let source = "UK Sanctions List"

    /// The objects of the entry.
    func make() -> ListedEntry {
        let kinds: [String: ListedEntry.Kind] = [
            "individual": .individual, "ship": .vessel, "entity": .organization,
        ]
        let kind = element.peek("IndividualEntityShip").flatMap { kinds[$0.lowercased()] }
        if kind != nil { _ = element.take("IndividualEntityShip") }
        var entry = ListedEntry(
            list: "uk-list", named: "the UK Sanctions List", kind: kind ?? .organization, record: record)
        entry.created = time("DateDesignated")
        entry.modified = time("LastUpdated") ?? entry.created
        if let regime = element.take("RegimeName") { entry.labels.append(regime) }
        entry.identifiers.append(("uk-list", record.record, nil))
        if let number = element.take("UNReferenceNumber") { entry.identifiers.append(("un-list", number, nil)) }
        addNames(&entry)
        for address in element.first("Addresses")?.all("Address") ?? [] { addAddress(address, &entry) }
        entry.phones = values("PhoneNumbers", "PhoneNumber")
        entry.emails = values("EmailAddresses", "EmailAddress")
        for person in element.first("IndividualDetails")?.all("Individual") ?? [] { addPerson(person, &entry) }
        for body in element.first("EntityDetails")?.all("Entity") ?? [] {
            for number in UKList.values(body, in: "BusinessRegistrationNumbers", of: "BusinessRegistrationNumber") {
                entry.identifiers.append(("registration-number", number, nil))
            }
        }
        for ship in element.first("ShipDetails")?.all("Ship") ?? [] { addShip(ship, &entry) }
        element.unread { entry.notes.append(($0, $1)) }
        return entry
    }

    /// The time of a date; one that cannot be read as such is left for the note.
    private func time(_ name: String) -> Timestamp? {
        guard let time = ListDate.time(element.peek(name)) else { return nil }
        _ = element.take(name)
        return time
    }

    /// The types of names; what else a list states is noted.
    private static let types: Set<String> = ["Primary Name", "Primary Name Variation", "Alias", "FKA"]

    private func values(_ list: String, _ item: String) -> [String] { UKList.values(element, in: list, of: item) }

    private func addNames(_ entry: inout ListedEntry) {
        var others: [(text: String, kind: String)] = []
        for name in element.first("Names")?.all("Name") ?? [] {
            let parts = ["Name1", "Name2", "Name3", "Name4", "Name5"].compactMap { name.take($0) }
            let last = name.take("Name6")
            let whole = (parts + [last].compactMap(\.self)).joined(separator: " ")
            guard !whole.isEmpty else { continue }
            let type = name.take("NameType") ?? ""
            if !type.isEmpty, !Self.types.contains(type) { entry.notes.append(("type of name \(whole)", type)) }
            if type == "Primary Name", entry.names.isEmpty {
                entry.names.append((whole, "original"))
                if !parts.isEmpty { (entry.familyName, entry.givenName) = (last, parts.joined(separator: " ")) }
            } else {
                others.append((whole, type.lowercased().contains("former") || type == "FKA" ? "former" : "alias"))
                if let strength = name.take("AliasStrength") { entry.notes.append(("alias \(whole)", strength)) }
            }
        }
        for list in element.all("NonLatinNames") {
            for name in list.all("NonLatinName") {
                if let text = name.take("NameNonLatinScript") { others.append((text, "original")) }
            }
        }
        entry.names += others
    }

    private func addAddress(_ address: ListElement, _ entry: inout ListedEntry) {
        var parts = AddressParts()
        for number in 1...6 { if let text = address.take("AddressLine\(number)") { parts.add(.street, text) } }
        if let text = address.take("AddressPostalCode") { parts.add(.postalCode, text) }
        if let code = address.peek("AddressCountry").flatMap(UKList.country) {
            _ = address.take("AddressCountry")
            parts.add(.country, code)
        }
        entry.addresses.append(parts)
    }

    private func addPerson(_ person: ListElement, _ entry: inout ListedEntry) {
        for birth in person.first("DOBs")?.all("DOB") ?? [] {
            guard let date = birth.value.flatMap(UKList.date) else { continue }
            _ = birth.take()
            entry.details.birthDates.append(date.text)
        }
        for nationality in person.first("Nationalities")?.all("Nationality") ?? [] {
            guard let code = nationality.value.flatMap(UKList.country) else { continue }
            _ = nationality.take()
            entry.details.nationalities.append(code)
        }
        for place in person.first("BirthDetails")?.all("Location") ?? [] {
            let parts = [place.take("TownOfBirth"), place.take("CountryOfBirth")].compactMap(\.self)
            if !parts.isEmpty { entry.details.birthPlaces.append(parts.joined(separator: ", ")) }
        }
        for (list, item, number, scheme) in [
            ("PassportDetails", "Passport", "PassportNumber", "passport"),
            ("NationalIdentifierDetails", "NationalIdentifier", "NationalIdentifierNumber", "national-id"),
        ] {
            for document in person.first(list)?.all(item) ?? [] {
                if let value = document.take(number) { entry.identifiers.append((scheme, value, nil)) }
            }
        }
        for position in UKList.values(person, in: "Positions", of: "Position") { entry.roles.append(position) }
    }

    private func addShip(_ ship: ListElement, _ entry: inout ListedEntry) {
        for number in UKList.values(ship, in: "IMONumbers", of: "IMONumber") {
            entry.identifiers.append(("imo-ship", number, nil))
        }
        let flags = ship.first("CurrentBelievedFlagOfShips")?.all("CurrentBelievedFlagOfShip") ?? []
        if let flag = flags.first, let code = flag.value.flatMap(UKList.country) {
            _ = flag.take()
            entry.flag = code
        }
    }
}

/// What the forms of the UK's lists have in common.
enum UKList {
    /// The texts of the items of a list within an element, which then count as read.
    static func values(_ element: ListElement, in list: String, of item: String) -> [String] {
        (element.first(list)?.all(item) ?? []).compactMap { $0.take() }
    }

    /// The code of a country by its name.
    static func country(_ name: String) -> String? {
        own[name] ?? UNCountries.code(name) ?? CountryNames.code(name)
    }

    /// A date of birth; of `dd/mm/1988` and `00/00/1988` only the year is known.
    static func date(_ text: String) -> SourceDate? {
        ListDate.date(text.lowercased().replacing("dd", with: "00").replacing("mm", with: "00"))
    }

    private static let own = [
        "UK": "GB", "United Kingdom": "GB", "USA": "US", "United States": "US", "Russia": "RU", "North Korea": "KP",
        "South Korea": "KR", "Burma": "MM", "Myanmar (Burma)": "MM", "Ivory Coast": "CI", "DRC": "CD", "Iran": "IR",
        "Syria": "SY", "Vietnam": "VN", "Venezuela": "VE", "Congo (Democratic Republic)": "CD",
    ]
}
