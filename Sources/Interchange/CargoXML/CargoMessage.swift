internal import Files
internal import Findings
internal import SafeXML
internal import StrictJSON

/// One Cargo-XML message while its objects are made.
struct CargoMessage {
    let file: String
    /// The number of the waybill or house waybill.
    let number: String
    let created: Timestamp
    let modified: Timestamp
    let assembly: ExportAssembly
    /// The fields of the message's headers, by path.
    var headerLines: [(String, String)] = []

    private static let masterSource = "IATA Cargo-XML XFWB"
    private static let houseSource = "IATA Cargo-XML XFZB"

    /// The consignment of a waybill.
    func addWaybill(_ element: XMLElement, typeCode: String?) {
        var consignment = draft(
            "consignment", Self.masterKey(number), Self.masterSource, number, element)
        // 741 is a master air waybill (UN/EDIFACT 1001), 740 one without houses.
        consignment.set("consignment_kind", typeCode == "740" ? "simple" : "master")
        assembly.addIdentifier("awb", number, to: &consignment)
        let items = element.all("ApplicableRating").flatMap { $0.all("IncludedMasterConsignmentItem") }
        describe(element, items, &consignment, isHouse: false)
    }

    /// A house consignment, and its master as far as the message knows it.
    func addHouse(_ element: XMLElement, in master: XMLElement, masterNumber: String) {
        let house = element.value("ID") ?? number
        var consignment = draft(
            "consignment", Self.masterKey(masterNumber) + "\u{1F}hawb:" + house, Self.houseSource, house, element)
        consignment.set("consignment_kind", "house")
        assembly.addIdentifier("hawb", house, to: &consignment)
        // The master's own message says more: this one gives way to it, being older than any.
        var stub = Draft(
            "consignment", key: Self.masterKey(masterNumber),
            record: SourceRecord(source: Self.houseSource, record: masterNumber), created: Self.beforeAnyMessage,
            modified: Self.beforeAnyMessage)
        stub.set("consignment_kind", "master")
        assembly.addIdentifier("awb", masterNumber, to: &stub)
        assembly.add(stub, yieldsToOthers: true)
        consignment.set("master_ref", .string(assembly.id(of: stub)))
        master.leaves(at: "MasterConsignment", skipping: { $0 == "MasterConsignment/IncludedHouseConsignment" }) {
            consignment.note($0, $1)
        }
        describe(element, element.all("IncludedHouseConsignmentItem"), &consignment, isHouse: true)
    }

    /// 1970-01-01: what is known of a master by its number alone is older than every message about it.
    private static let beforeAnyMessage = Timestamp(milliseconds: 0)

    private static func masterKey(_ number: String) -> String { "awb:" + number.filter { $0 != " " } }

    private func record(_ source: String, _ id: String, _ element: XMLElement) -> SourceRecord {
        SourceRecord(source: source, record: id, file: file, number: 1, line: element.line)
    }

    private func sourceID(_ draft: Draft) -> String { draft.record?.record ?? number }

    private func draft(
        _ type: String, _ key: String, _ source: String, _ id: String, _ element: XMLElement
    ) -> Draft {
        Draft(type, key: key, record: record(source, id, element), created: created, modified: modified)
    }

    // MARK: a consignment's parts

    private static let roles: [(element: String, role: String, property: String?, subjects: [String])] = [
        ("ConsignorParty", "consignor", "consignor_ref", ["SHP"]),
        ("ConsigneeParty", "consignee", "consignee_ref", ["CNE"]),
        ("FreightForwarderParty", "freight-forwarder", nil, ["AGT"]),
    ]

    private func describe(
        _ element: XMLElement, _ items: [XMLElement], _ consignment: inout Draft, isHouse: Bool
    ) {
        let source = isHouse ? Self.houseSource : Self.masterSource
        let notes = element.all("IncludedCustomsNote").map(CustomsNote.init)
        for (local, role, property, subjects) in Self.roles {
            guard let party = element.first(local) else { continue }
            let about = notes.filter { $0.subject.map(subjects.contains) ?? false }
            guard let id = addParty(party, role, consignment, about, source) else { continue }
            if let property {
                consignment.set(property, .string(id))
            } else {
                assembly.relate(
                    "related-to", from: id, to: assembly.id(of: consignment), key: role, record: consignment.record,
                    describedAs: role, created: created, modified: modified)
            }
        }
        for (index, party) in element.all("AssociatedParty").enumerated() {
            let code = party.value("RoleCode") ?? "NI"
            let isNotify = code == "NI"
            let about = isNotify ? notes.filter { $0.subject == "NFY" } : []
            let role = isNotify ? "notify" : "party-" + code
            guard let id = addParty(party, role, number: index + 1, consignment, about, source) else { continue }
            if isNotify {
                consignment.append("notify_refs", .string(id))
            } else {
                assembly.relate(
                    "related-to", from: id, to: assembly.id(of: consignment), key: role, record: consignment.record,
                    describedAs: role, created: created, modified: modified)
            }
        }
        if let origin = element.at("OriginLocation", "ID")?.value {
            consignment.set("origin_ref", .string(addAirport(origin, consignment)))
        }
        if let destination = element.at("FinalDestinationLocation", "ID")?.value {
            consignment.set("destination_ref", .string(addAirport(destination, consignment)))
        }
        if let pieces = element.value("TotalPieceQuantity").flatMap({ Int($0) }) {
            consignment.set("package_count", .number(JSONNumber(pieces)))
        }
        consignment.set("declared_at", .string(modified.rfc3339))
        for item in items { addGoods(item, &consignment, source) }
        for movement in element.all("SpecifiedLogisticsTransportMovement") {
            addMovement(movement, &consignment, source)
        }
        for note in notes { consignment.note("customs note", note.line) }
        element.leaves(at: "", skipping: Self.isMapped) { consignment.note($0, $1) }
        for (path, text) in headerLines { consignment.note(path, text) }
        assembly.add(consignment)
    }

    /// Paths whose whole content has become properties or notes elsewhere.
    private static func isMapped(_ path: String) -> Bool {
        mappedPaths.contains(path)
    }

    private static let mappedPaths: Set<String> = {
        var paths: Set<String> = [
            "IncludedCustomsNote", "OriginLocation/ID", "FinalDestinationLocation/ID", "TotalPieceQuantity",
        ]
        for (party, address) in [
            ("ConsignorParty", "PostalStructuredAddress"), ("ConsigneeParty", "PostalStructuredAddress"),
            ("FreightForwarderParty", "FreightForwarderAddress"), ("AssociatedParty", "PostalStructuredAddress"),
        ] {
            paths.formUnion(["Name", "AccountID", "CargoAgentID"].map { party + "/" + $0 })
            paths.formUnion(
                ["PostcodeCode", "StreetName", "CityName", "CountryID"].map { party + "/" + address + "/" + $0 })
            paths.formUnion(
                ["PersonName", "DirectTelephoneCommunication/CompleteNumber", "URIEmailCommunication/URIID"].map {
                    party + "/DefinedTradeContact/" + $0
                })
        }
        return paths
    }()

    private func addParty(
        _ element: XMLElement, _ role: String, number: Int? = nil, _ consignment: Draft, _ notes: [CustomsNote],
        _ source: String
    ) -> String? {
        guard let name = element.value("Name") else { return nil }
        let place = role + (number.map { "-\($0)" } ?? "")
        let key = consignment.key + "\u{1F}" + place
        var party = draft("identity", key, source, sourceID(consignment) + "/" + place, element)
        let oneLine = Text.oneLine(name)
        party.properties["name"] = .string(oneLine)
        // A waybill does not say whether a party is a person or a company.
        party.properties["identity_class"] = "unknown"
        party.properties["roles"] = [.string(role)]
        party.addName(oneLine, kind: "original")
        if let account = element.value("AccountID") { assembly.addIdentifier("account", account, to: &party) }
        if let agent = element.value("CargoAgentID") { assembly.addIdentifier("cargo-agent", agent, to: &party) }
        let contact = element.first("DefinedTradeContact")
        var phones = (contact?.all("DirectTelephoneCommunication") ?? []).compactMap { $0.value("CompleteNumber") }
        let emails = (contact?.all("URIEmailCommunication") ?? []).compactMap { $0.value("URIID") }
        for note in notes {
            guard let text = note.text else { continue }
            switch note.content {
            case "T":
                let (scheme, value) = TraderIdentifier.scheme(of: text, country: note.country)
                assembly.addIdentifier(scheme, value, country: note.country, to: &party)
            case "CT": if !phones.contains(text) { phones.append(text) }
            default: continue
            }
        }
        for phone in phones { party.append("phones", .string(phone)) }
        for email in emails { party.append("emails", .string(email)) }
        if let address = element.first("PostalStructuredAddress") ?? element.first("FreightForwarderAddress") {
            if let id = addAddress(address, key, party.record) { party.set("address_ref", .string(id)) }
        }
        assembly.add(party)
        let id = assembly.id(of: party)
        let people = ([contact?.value("PersonName")] + notes.filter { $0.content == "CP" }.map(\.text))
            .compactMap(\.self)
        addContacts(people, of: party, id: id, phones: phones)
        return id
    }

    /// The people a party names as contacts, each once.
    private func addContacts(_ people: [String], of party: Draft, id: String, phones: [String]) {
        var seen: Set<String> = []
        for name in people where seen.insert(name.uppercased()).inserted {
            var record = party.record
            record?.record += "/contact"
            var person = Draft(
                "identity", key: party.key + "\u{1F}contact\u{1F}" + name.uppercased(), record: record,
                created: created, modified: modified)
            person.properties["name"] = .string(name)
            person.properties["identity_class"] = "individual"
            person.properties["roles"] = ["contact"]
            person.addName(name, kind: "original")
            for phone in phones { person.append("phones", .string(phone)) }
            assembly.add(person)
            assembly.relate(
                "related-to", from: assembly.id(of: person), to: id, key: "contact", record: record,
                describedAs: "contact person", created: created, modified: modified)
        }
    }

    private func addAddress(_ element: XMLElement, _ key: String, _ record: SourceRecord?) -> String? {
        var parts = AddressParts()
        for (local, part) in [
            ("StreetName", MappingTarget.AddressPart.street), ("CityName", .city), ("PostcodeCode", .postalCode),
            ("CountryID", .country),
        ] {
            for value in element.all(local).compactMap(\.value) { parts.add(part, Text.oneLine(value)) }
        }
        if let area = element.value("CountrySubDivisionName") ?? element.value("CountrySubDivisionID") {
            parts.add(.administrativeArea, area)
        }
        guard !parts.isEmpty else { return nil }
        var place = Draft("location", key: key + "\u{1F}address", record: record, created: created, modified: modified)
        parts.apply(to: &place.properties)
        if parts.country == nil { assembly.report(.recordCountryMissing, record) }
        assembly.add(place)
        return assembly.id(of: place)
    }

    /// An airport or city by its IATA code; one object however many messages name it.
    private func addAirport(_ code: String, _ consignment: Draft) -> String {
        var place = Draft(
            "location", key: "iata-airport:" + code,
            record: SourceRecord(source: "IATA location code", record: code),
            created: Self.beforeAnyMessage, modified: Self.beforeAnyMessage)
        place.properties["name"] = .string(code)
        if let country = AirportCountries.country(of: code) {
            place.properties["country"] = .string(country)
        } else {
            assembly.report(.recordCountryMissing, consignment.record)
        }
        place.set("location_kind", "airport")
        assembly.addIdentifier("iata-airport", code, to: &place)
        assembly.add(place, yieldsToOthers: true)
        return assembly.id(of: place)
    }

    private func addMovement(_ element: XMLElement, _ consignment: inout Draft, _ source: String) {
        guard let from = element.at("DepartureEvent", "OccurrenceDepartureLocation", "ID")?.value,
            let to = element.at("ArrivalEvent", "OccurrenceArrivalLocation", "ID")?.value
        else { return }
        let sequence = element.value("SequenceNumeric") ?? ""
        var movement = draft(
            "movement", [consignment.key, "movement", sequence, from, to].joined(separator: "\u{1F}"), source,
            sourceID(consignment) + "/movement " + sequence, element)
        if let number = Int(sequence) { movement.set("sequence", .number(JSONNumber(number))) }
        if let mode = element.value("ModeCode") { movement.set("mode_code", .string(mode)) }
        movement.set("consignment_refs", [.string(assembly.id(of: consignment))])
        if let voyage = element.value("ID") { movement.set("voyage_number", .string(voyage)) }
        movement.set("from_ref", .string(addAirport(from, consignment)))
        movement.set("to_ref", .string(addAirport(to, consignment)))
        let departure = element.first("DepartureEvent")
        let arrival = element.first("ArrivalEvent")
        let actual = departure?.value("ActualOccurrenceDateTime") ?? arrival?.value("ActualOccurrenceDateTime")
        for (event, property) in [(departure, "departed"), (arrival, "arrived")] {
            let text = event?.value("ActualOccurrenceDateTime") ?? event?.value("ScheduledOccurrenceDateTime")
            if let text, let time = CargoTime(text) { movement.set(property, .string(time.time.rfc3339)) }
        }
        movement.set("status", actual == nil ? "planned" : "actual")
        assembly.add(movement)
    }

    private func addGoods(_ element: XMLElement, _ consignment: inout Draft, _ source: String) {
        let sequence = element.value("SequenceNumeric") ?? ""
        var goods = draft(
            "goods-item", consignment.key + "\u{1F}goods\u{1F}" + sequence, source,
            sourceID(consignment) + "/item " + sequence, element)
        let description = element.at("NatureIdentificationTransportCargo", "Identification")?.value
        if let description { goods.set("description", .string(Text.oneLine(description))) }
        goods.set("basis", "declared")
        let codes = element.all("TypeCode").compactMap(\.value)
        if let code = codes.first { goods.set("hs_code", .string(code)) }
        for code in codes.dropFirst() { goods.note("TypeCode", code) }
        if let pieces = element.value("PieceQuantity"), let number = Text.decimal(pieces) {
            goods.set("quantity", ["value": .string(number), "unit_code": "H87"])
        }
        for (local, property) in [("GrossWeightMeasure", "gross_weight"), ("NetWeightMeasure", "net_weight")] {
            guard let measure = element.first(local), let number = measure.value.flatMap({ Text.decimal($0) })
            else { continue }
            let unit = measure.attributes.first { $0.name.local == "unitCode" }?.value ?? "KGM"
            goods.set(property, ["value": .string(number), "unit_code": .string(unit)])
        }
        if let number = Int(sequence) { goods.set("sequence", .number(JSONNumber(number))) }
        if let country = element.at("OriginCountry", "ID")?.value { goods.set("country_of_origin", .string(country)) }
        assembly.add(goods)
        consignment.append("goods_refs", .string(assembly.id(of: goods)))
    }
}
