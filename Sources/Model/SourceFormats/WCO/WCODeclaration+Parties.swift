internal import SafeXML
internal import StrictJSON

/// The parties of a declaration.
extension WCODeclaration {
    /// Elements of parties, with the role and the property that they fill unless one before them did.
    private static let roles: [(element: String, role: String, property: String?)] = [
        ("Consignor", "consignor", "consignor_ref"), ("Exporter", "exporter", "consignor_ref"),
        ("Seller", "seller", "consignor_ref"), ("Consignee", "consignee", "consignee_ref"),
        ("Importer", "importer", "consignee_ref"), ("Buyer", "buyer", "consignee_ref"),
        ("NotifyParty", "notify", "notify_refs"), ("Carrier", "carrier", "carrier_ref"),
        ("Agent", "agent", "broker_ref"), ("Declarant", "declarant", "broker_ref"),
        ("FreightForwarder", "freight-forwarder", nil),
    ]

    /// Adds the parties of a shipment: those that stand in its transport, in it, and in the declaration.
    func addParties(of shipment: XMLElement, _ transport: XMLElement?, to consignment: inout ObjectDraft) {
        for (local, role, property) in Self.roles {
            let found = [transport, shipment, element].compactMap(\.self).flatMap { $0.all(local) }
            for (index, party) in found.enumerated() {
                guard let id = add(party: party, role: role, number: index + 1, of: consignment) else { continue }
                assembly.relate(
                    party: id, to: &consignment, as: property, role: role, created: issued, modified: issued)
            }
        }
    }

    /// The parties of an item of goods, which are others than those of the shipment.
    func addParties(of item: XMLElement, to goods: ObjectDraft) {
        for (local, role, _) in Self.roles {
            for (index, party) in item.all(local).enumerated() {
                guard let id = add(party: party, role: role, number: index + 1, of: goods) else { continue }
                assembly.relate(
                    "related-to", from: id, to: assembly.id(of: goods), key: role, record: goods.record,
                    describedAs: role, created: issued, modified: issued)
            }
        }
    }

    /// A party; one that has nothing but a number is named by it.
    private func add(party element: XMLElement, role: String, number: Int, of owner: ObjectDraft) -> String? {
        let code = element.value("ID")
        guard let name = element.value("Name") ?? code else { return nil }
        let place = role + (number == 1 ? "" : "-\(number)")
        var party = draft(
            "identity", key: owner.key + "\u{1F}" + place, id: (owner.record?.record ?? reference) + "/" + place,
            at: element)
        let oneLine = SourceText.oneLine(name)
        party.properties["name"] = .string(oneLine)
        party.properties["identity_class"] = "unknown"
        party.properties["roles"] = [.string(role)]
        if reader.text("Name", of: element) != nil { party.addName(oneLine, kind: "original") }
        if let code {
            _ = reader.text("ID", of: element)
            let country = CountryCode.isCode(String(code.prefix(2))) ? String(code.prefix(2)) : nil
            let (scheme, value) = TraderIdentifier.scheme(of: country == nil ? code : "EORI" + code, country: country)
            assembly.addIdentifier(scheme, scheme == "eori" ? value : code, to: &party)
        }
        let contact = element.first("Contact")
        for communication in element.all("Communication") + (contact?.all("Communication") ?? []) {
            guard let text = communication.value("ID") else { continue }
            switch communication.value("TypeCode") {
            case "TE"?, "AL"?: party.append("phones", .string(text))
            case "EM"?: party.append("emails", .string(text))
            default: continue
            }
            _ = (reader.text("ID", of: communication), reader.text("TypeCode", of: communication))
        }
        if let person = reader.text("Name", of: contact) { party.note("contact", person) }
        if let address = element.first("Address"), let id = add(address: address, of: party) {
            party.set("address_ref", .string(id))
        }
        assembly.add(party)
        return assembly.id(of: party)
    }

    private func add(address element: XMLElement, of party: ObjectDraft) -> String? {
        var parts = AddressParts()
        for line in reader.texts("Line", of: element) { parts.add(.street, SourceText.oneLine(line)) }
        if let city = reader.text("CityName", of: element) { parts.add(.city, SourceText.oneLine(city)) }
        if let code = reader.text("PostcodeID", of: element) { parts.add(.postalCode, code) }
        let area =
            reader.text("CountrySubDivisionName", of: element) ?? reader.text("CountrySubDivisionID", of: element)
        if let area { parts.add(.administrativeArea, area) }
        if let country = element.value("CountryCode"), CountryCode.isCode(country) {
            _ = reader.text("CountryCode", of: element)
            parts.add(.country, country)
        }
        guard !parts.isEmpty else { return nil }
        var place = draft(
            "location", key: party.key + "\u{1F}address", id: party.record?.record ?? reference, at: element)
        parts.apply(to: &place.properties)
        if parts.country == nil { assembly.report(.recordCountryMissing, record: party.record) }
        assembly.add(place)
        return assembly.id(of: place)
    }
}
