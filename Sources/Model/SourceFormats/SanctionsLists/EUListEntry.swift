internal import Diagnostics

/// The conversion of one entry of the Consolidated List of the European Union (`sanctionEntity`).
struct EUListEntry {
    let element: ListElement
    let record: SourceRecord

    static let list = "eu-list"
    static let source = "EU consolidated list of financial sanctions"

    /// The objects of the entry.
    func make() -> ListedEntry {
        let subject = element.first("subjectType")
        let code = subject?.attribute("code") ?? subject?.attribute("classificationCode")
        subject?.skip(["classificationCode", "code"])
        let isPerson = code?.lowercased() == "person" || code == "P"
        var entry = ListedEntry(
            list: Self.list, named: "the consolidated list of the European Union",
            kind: isPerson ? .individual : .organization, record: record)
        if let number = element.attribute("euReferenceNumber") { entry.identifiers.append(("eu-list", number, nil)) }
        if let number = element.attribute("unitedNationId") { entry.identifiers.append(("un-list", number, nil)) }
        addRegulations(&entry)
        addNames(&entry)
        addBirth(&entry)
        addIdentifications(&entry)
        addAddresses(&entry)
        addContacts(&entry)
        // The number of a part and the language of the regulation say nothing about who is listed.
        for part in element.children {
            part.skip(["logicalId", "regulationLanguage"])
            for summary in part.all("regulationSummary") {
                summary.skip(summary.attributes.map(\.name))
            }
        }
        element.unread { entry.notes.append(($0, $1)) }
        return entry
    }

    private func addRegulations(_ entry: inout ListedEntry) {
        var times = [ListDate.time(element.attribute("designationDate"))].compactMap(\.self)
        for regulation in element.all("regulation") {
            if let programme = regulation.attribute("programme"), !entry.labels.contains(programme) {
                entry.labels.append(programme)
            }
            if let time = ListDate.time(regulation.attributes.first { $0.name == "publicationDate" }?.value) {
                times.append(time)
            }
        }
        (entry.created, entry.modified) = (times.min(), times.max())
    }

    private func addNames(_ entry: inout ListedEntry) {
        for name in element.all("nameAlias") {
            let parts = ["firstName", "middleName", "lastName"].compactMap { local in
                name.attributes.first { $0.name == local }.map { SourceText.oneLine(SourceText.trimmed($0.value)) }
            }
            guard let whole = name.attribute("wholeName") ?? (parts.isEmpty ? nil : parts.joined(separator: " ")) else {
                continue
            }
            if entry.names.isEmpty {
                let family = name.attribute("lastName")
                let given = [name.attribute("firstName"), name.attribute("middleName")].compactMap(\.self)
                (entry.familyName, entry.givenName) = (family, given.isEmpty ? nil : given.joined(separator: " "))
            } else {
                name.skip(["firstName", "middleName", "lastName"])
            }
            if !entry.names.contains(where: { $0.text == whole }) {
                entry.names.append((whole, entry.names.isEmpty ? "original" : "alias"))
            }
            if let function = name.attribute("function"), !entry.roles.contains(function) {
                entry.roles.append(function)
            }
            if name.attribute("strong") == "false" { entry.notes.append(("alias \(whole)", "weak")) }
            for local in ["gender", "title", "nameLanguage"] {
                guard let text = name.attribute(local) else { continue }
                entry.notes.append(("\(local) of \(whole)", text))
            }
        }
    }

    private func addBirth(_ entry: inout ListedEntry) {
        for birth in element.all("birthdate") {
            let isExact = birth.attribute("circa") != "true"
            let calendar = birth.attribute("calendarType") ?? "GREGORIAN"
            let text =
                birth.attributes.first { $0.name == "birthdate" }?.value
                ?? birth.attributes.first { $0.name == "year" }?.value
            if isExact, calendar == "GREGORIAN", let date = text.flatMap(ListDate.date) {
                entry.details.birthDates.append(date.text)
                birth.skip(["birthdate", "dayOfMonth", "monthOfYear", "year"])
            } else if text != nil {
                entry.notes.append(("date of birth", isExact ? "\(calendar) calendar" : "circa"))
            }
            let place = ["place", "city", "region", "zipCode", "countryDescription"].compactMap(birth.attribute)
            if !place.isEmpty { entry.details.birthPlaces.append(place.joined(separator: ", ")) }
            _ = birth.attribute("countryIso2Code")
        }
        for citizenship in element.all("citizenship") {
            guard let code = country(citizenship) else { continue }
            entry.details.nationalities.append(code)
        }
    }

    /// The code of the country that a part states; `00` stands for none.
    private func country(_ part: ListElement) -> String? {
        guard let code = part.attribute("countryIso2Code"), CountryCode.isCode(code) else { return nil }
        _ = part.attribute("countryDescription")
        return code
    }

    private func addIdentifications(_ entry: inout ListedEntry) {
        for document in element.all("identification") {
            guard let number = document.attribute("number") ?? document.attribute("latinNumber") else { continue }
            let kind = document.attribute("identificationTypeCode") ?? "document"
            let scheme =
                switch kind {
                case "passport", "dippassport": "passport"
                case "id": "national-id"
                case "fiscalcode", "taxid": "tax-id"
                case "imo": "imo-ship"
                default: NamedIdentifierKind.slug(kind)
                }
            entry.identifiers.append((scheme.isEmpty ? "document" : scheme, number, country(document)))
            if let words = document.attribute("identificationTypeDescription") {
                entry.notes.append(("document \(number)", words))
            }
        }
    }

    private func addAddresses(_ entry: inout ListedEntry) {
        for address in element.all("address") {
            var parts = AddressParts()
            for local in ["street", "poBox"] { if let text = address.attribute(local) { parts.add(.street, text) } }
            for local in ["place", "city"] { if let text = address.attribute(local) { parts.add(.city, text) } }
            if let text = address.attribute("region") { parts.add(.administrativeArea, text) }
            if let text = address.attribute("zipCode") { parts.add(.postalCode, text) }
            if let code = country(address) { parts.add(.country, code) }
            entry.addresses.append(parts)
        }
    }

    private func addContacts(_ entry: inout ListedEntry) {
        for contact in element.all("address").flatMap({ $0.all("contactInfo") }) + element.all("contactInfo") {
            guard let value = contact.attributes.first(where: { $0.name == "value" })?.value else { continue }
            switch contact.attributes.first(where: { $0.name == "key" })?.value.uppercased() {
            case "EMAIL"?: entry.emails.append(value)
            case "PHONE"?: entry.phones.append(value)
            default: continue
            }
            contact.skip(["key", "value"])
        }
    }
}
