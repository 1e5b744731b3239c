internal import StrictJSON
internal import TradeModel

/// Parties and their identifiers.
extension FollowTheMoneyWriter {
    mutating func party(_ reader: PropertyReader) -> [(FollowTheMoneyRecord, String)] {
        let object = reader.object
        let schema = schema(of: object.id) ?? "LegalEntity"
        var record = FollowTheMoneyRecord(object.id, schema)
        let identityClass = reader.text("identity_class")
        if let identityClass, !["individual", "organization", "unknown"].contains(identityClass) {
            record.lines.append("identity_class: \(identityClass)")
            lose(.text, property: "identity_class", reader: reader)
        }
        addNames(reader, &record)
        if let text = reader.text("description") { record.add("description", text) }
        for role in reader.texts("roles") { record.add(schema == "Person" ? "position" : "keywords", role) }
        for role in reader.texts("party_roles") { record.add("keywords", role) }
        for sector in reader.texts("sectors") { record.add("sector", sector) }
        contacts(reader, &record)
        if schema == "Person" { describePerson(reader, &record) }
        for place in reader.texts("address_ref") + placesOf(object.id) where self.schema(of: place) == "Address" {
            record.add("addressEntity", place)
            if let country = byID[place]?.property("country")?.string.flatMap(FollowTheMoneyValues.country) {
                record.add("country", country)
            }
        }
        let numbers = identifications(reader, &record)
        finish(&record, reader)
        return [(record, "notes")] + numbers.map { ($0, "description") }
    }

    private mutating func addNames(_ reader: PropertyReader, _ record: inout FollowTheMoneyRecord) {
        if let name = reader.text("name") { record.add("name", name) }
        guard let names = reader.value("names")?.array else { return }
        for entry in names {
            guard let value = entry["value"]?.string else {
                lose(.lost, property: "names", reader: reader)
                continue
            }
            switch entry["kind"]?.string {
            case "alias"?, "trade"?: record.add("alias", value)
            case "former"?: record.add("previousName", value)
            default: record.add("name", value)
            }
            if entry["kind"] == "transliteration" || entry["kind"] == "trade" {
                lose(.lost, property: "names/kind", reader: reader)
            }
            for key in entry.object?.keys ?? [] where !["value", "kind"].contains(key) {
                lose(.lost, property: "names/" + key, reader: reader)
            }
        }
        if !record.has("name"), let first = names.first?["value"]?.string { record.add("name", first) }
    }

    private mutating func contacts(_ reader: PropertyReader, _ record: inout FollowTheMoneyRecord) {
        for phone in reader.texts("phones") {
            let number = FollowTheMoneyValues.phone(phone)
            if let number { record.add("phone", number) }
            guard number != phone else { continue }
            record.lines.append("phone: \(phone)")
            lose(.text, property: "phones", reader: reader)
        }
        for email in reader.texts("emails") {
            let address = FollowTheMoneyValues.email(email)
            if let address { record.add("email", address) }
            guard address != email else { continue }
            record.lines.append("email: \(email)")
            lose(.text, property: "emails", reader: reader)
        }
    }

    private mutating func describePerson(_ reader: PropertyReader, _ record: inout FollowTheMoneyRecord) {
        if let given = reader.text("given_name") { record.add("firstName", given) }
        if let family = reader.text("family_name") { record.add("lastName", family) }
        for property in ["birth_date", "birth_dates"] {
            for date in reader.texts(property) {
                guard FollowTheMoneyValues.date(date) == nil else {
                    record.add("birthDate", date)
                    continue
                }
                record.lines.append("\(property): \(date)")
                lose(.text, property: property, reader: reader)
            }
        }
        for property in ["birth_place", "birth_places"] {
            for place in reader.texts(property) { record.add("birthPlace", place) }
        }
        for property in ["nationality", "nationalities"] {
            for country in reader.texts(property) {
                guard let code = FollowTheMoneyValues.country(country) else {
                    record.lines.append("\(property): \(country)")
                    lose(.text, property: property, reader: reader)
                    continue
                }
                record.add("nationality", code)
            }
        }
    }

    /// Identifiers: as properties where the schema has one that allows the value, else as identifications.
    private mutating func identifications(
        _ reader: PropertyReader, _ record: inout FollowTheMoneyRecord
    ) -> [FollowTheMoneyRecord] {
        guard let list = reader.value("identifiers")?.array else { return [] }
        var result: [FollowTheMoneyRecord] = []
        for (index, entry) in list.enumerated() {
            guard let scheme = entry["scheme"]?.string, let value = entry["value"]?.string else {
                lose(.lost, property: "identifiers", reader: reader)
                continue
            }
            let property =
                scheme == "imo-company" && record.schema == "Organization"
                ? "imoNumber" : FollowTheMoneyValues.identifierProperties[scheme]
            let isTaken = property.map {
                !FollowTheMoneyValues.checked.contains($0) || FollowTheMoneyValues.passes(scheme, value)
            }
            if let property, isTaken == true { record.add(property, value) }
            let others = (entry.object?.keys ?? []).filter { !["scheme", "value", "country"].contains($0) }
            for key in others { lose(.lost, property: "identifiers/" + key, reader: reader) }
            let country = entry["country"]?.string
            guard isTaken != true || country != nil else { continue }
            var number = FollowTheMoneyRecord(
                "\(reader.object.id)/\(scheme)/\(index)", scheme == "passport" ? "Passport" : "Identification")
            number.add("holder", reader.object.id)
            number.add("number", value)
            number.add("type", scheme)
            if let country {
                if let code = FollowTheMoneyValues.country(country) {
                    number.add("country", code)
                } else {
                    number.lines.append("country: \(country)")
                    lose(.text, property: "identifiers/country", reader: reader)
                }
            }
            result.append(number)
        }
        return result
    }
}
