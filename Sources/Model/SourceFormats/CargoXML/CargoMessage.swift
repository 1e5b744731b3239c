internal import Diagnostics
internal import Platform
internal import SafeXML
internal import StrictJSON

/// The conversion of one Cargo-XML message.
struct CargoMessage {
    let file: String
    /// The number of the waybill or house waybill.
    let number: String
    let created: Timestamp
    let modified: Timestamp
    let assembly: ObjectAssembly
    /// Reads the message, and tracks which elements became properties.
    let reader = ElementReader()
    /// The fields of the message's headers, by path.
    var headerLines: [(String, String)] = []

    private static let masterSource = "IATA Cargo-XML XFWB"
    private static let houseSource = "IATA Cargo-XML XFZB"

    /// The consignment of a waybill.
    func addWaybill(_ element: XMLElement, typeCode: String?) {
        var consignment = draft(
            "consignment", key: Self.masterKey(number), source: Self.masterSource, id: number, element: element)
        // 741 is a master air waybill (UN/EDIFACT 1001), 740 one without houses.
        consignment.set("consignment_kind", typeCode == "740" ? "simple" : "master")
        assembly.addIdentifier("awb", number, to: &consignment)
        let items = element.all("ApplicableRating").flatMap { $0.all("IncludedMasterConsignmentItem") }
        describe(element, items: items, consignment: &consignment, isHouse: false)
    }

    /// A house consignment, and its master as far as the message describes it.
    func addHouse(_ element: XMLElement, in master: XMLElement, masterNumber: String) {
        let house = element.value("ID") ?? number
        var consignment = draft(
            "consignment", key: Self.masterKey(masterNumber) + "\u{1F}hawb:" + house, source: Self.houseSource,
            id: house, element: element)
        consignment.set("consignment_kind", "house")
        assembly.addIdentifier("hawb", house, to: &consignment)
        // The master's own message has more data: this draft yields to it, with a time before any.
        var stub = ObjectDraft(
            "consignment", key: Self.masterKey(masterNumber),
            record: SourceRecord(source: Self.houseSource, record: masterNumber), created: LocalTime.beforeAnySource,
            modified: LocalTime.beforeAnySource)
        stub.set("consignment_kind", "master")
        assembly.addIdentifier("awb", masterNumber, to: &stub, statedBy: consignment.record)
        assembly.add(stub, yieldsToOthers: true)
        consignment.set("master_ref", .string(assembly.id(of: stub)))
        let below = "MasterConsignment"
        reader.unread(below: master, at: below, leavingOut: [below + "/IncludedHouseConsignment"]) {
            consignment.note($0, $1)
        }
        describe(element, items: element.all("IncludedHouseConsignmentItem"), consignment: &consignment, isHouse: true)
    }

    private static func masterKey(_ number: String) -> String { "awb:" + number.filter { $0 != " " } }

    private func record(_ source: String, id: String, element: XMLElement) -> SourceRecord {
        SourceRecord(source: source, record: id, file: file, number: 1, line: element.line)
    }

    private func sourceID(_ draft: ObjectDraft) -> String { draft.record?.record ?? number }

    private func draft(
        _ type: String, key: String, source: String, id: String, element: XMLElement
    ) -> ObjectDraft {
        ObjectDraft(
            type, key: key, record: record(source, id: id, element: element), created: created, modified: modified)
    }

    // MARK: a consignment's parts

    private static let roles: [(element: String, role: String, property: String?, subjects: [String])] = [
        ("ConsignorParty", "consignor", "consignor_ref", ["SHP"]),
        ("ConsigneeParty", "consignee", "consignee_ref", ["CNE"]),
        ("FreightForwarderParty", "freight-forwarder", nil, ["AGT"]),
    ]

    private func describe(
        _ element: XMLElement, items: [XMLElement], consignment: inout ObjectDraft, isHouse: Bool
    ) {
        let source = isHouse ? Self.houseSource : Self.masterSource
        let notes = element.all("IncludedCustomsNote").map { CustomsNote($0, reader) }
        for (local, role, property, subjects) in Self.roles {
            guard let party = element.first(local) else {
                if property != nil {
                    assembly.report(.cargoXMLPartyMissing, record: consignment.record, facts: ["element": local])
                }
                continue
            }
            let about = notes.filter { $0.subject.map(subjects.contains) ?? false }
            guard let id = addParty(party, role: role, consignment: consignment, notes: about, source: source) else {
                continue
            }
            if let property {
                consignment.set(property, .string(id))
            } else {
                assembly.relate(
                    "related-to", from: id, to: assembly.id(of: consignment), key: role, record: consignment.record,
                    describedAs: role, created: created, modified: modified)
            }
        }
        for (index, party) in element.all("AssociatedParty").enumerated() {
            let code = reader.text("RoleCode", of: party) ?? "NI"
            let isNotify = code == "NI"
            let about = isNotify ? notes.filter { $0.subject == "NFY" } : []
            let role = isNotify ? "notify" : "party-" + code
            guard
                let id = addParty(
                    party, role: role, number: index + 1, consignment: consignment, notes: about, source: source)
            else { continue }
            if isNotify {
                consignment.append("notify_refs", .string(id))
            } else {
                assembly.relate(
                    "related-to", from: id, to: assembly.id(of: consignment), key: role, record: consignment.record,
                    describedAs: role, created: created, modified: modified)
            }
        }
        if let origin = reader.text("ID", of: element.first("OriginLocation")) {
            consignment.set("origin_ref", .string(assembly.airport(origin, consignment.record)))
        }
        if let destination = reader.text("ID", of: element.first("FinalDestinationLocation")) {
            consignment.set("destination_ref", .string(assembly.airport(destination, consignment.record)))
        }
        if let pieces = integer("TotalPieceQuantity", of: element) {
            consignment.set("package_count", pieces)
        }
        consignment.set("declared_at", .string(modified.rfc3339))
        for item in items { addGoods(item, consignment: &consignment, source: source) }
        for movement in element.all("SpecifiedLogisticsTransportMovement") {
            addMovement(movement, consignment: &consignment, source: source)
        }
        for note in notes { consignment.note("customs note", note.line) }
        reader.unread(below: element) { consignment.note($0, $1) }
        for (path, text) in headerLines { consignment.note(path, text) }
        assembly.add(consignment)
    }

    /// The integer of a child; a value in a different spelling than ours is also kept in the note.
    private func integer(_ local: String, of element: XMLElement) -> JSONValue? {
        guard let child = element.first(local), let text = child.value, let number = Int(text) else { return nil }
        if String(number) == text { reader.take(child) }
        return .number(JSONNumber(number))
    }

    /// The time of a child; a local time is also kept in the note, because times of the model are in UTC.
    private func time(_ local: String, of element: XMLElement?) -> JSONValue? {
        guard let child = element?.first(local), let time = child.value.flatMap(CargoTime.init) else { return nil }
        if !time.isLocal { reader.take(child) }
        return .string(time.time.rfc3339)
    }

    /// A quantity with its unit: the attribute `unitCode` (UNECE Recommendation 20), else the given one.
    private func quantity(_ local: String, of element: XMLElement, unit: String) -> JSONValue? {
        guard let child = element.first(local), let text = child.value, let number = SourceText.decimal(text) else {
            return nil
        }
        if number == text { reader.take(child, with: ["unitCode"]) }
        return ["value": .string(number), "unit_code": .string(child.attribute("unitCode") ?? unit)]
    }

    private func addParty(
        _ element: XMLElement, role: String, number: Int? = nil, consignment: ObjectDraft, notes: [CustomsNote],
        source: String
    ) -> String? {
        guard let name = reader.text("Name", of: element) else {
            assembly.report(.recordNameMissing, record: consignment.record)
            return nil
        }
        let place = role + (number.map { "-\($0)" } ?? "")
        let key = consignment.key + "\u{1F}" + place
        var party = draft(
            "identity", key: key, source: source, id: sourceID(consignment) + "/" + place, element: element)
        let oneLine = SourceText.oneLine(name)
        party.properties["name"] = .string(oneLine)
        // A waybill does not state whether a party is a person or a company.
        party.properties["identity_class"] = "unknown"
        party.properties["roles"] = [.string(role)]
        party.addName(oneLine, kind: "original")
        if let account = reader.text("AccountID", of: element) {
            assembly.addIdentifier("account", account, to: &party)
        }
        if let agent = reader.text("CargoAgentID", of: element) {
            assembly.addIdentifier("cargo-agent", agent, to: &party)
        }
        let contact = element.first("DefinedTradeContact")
        var phones = (contact?.all("DirectTelephoneCommunication") ?? []).compactMap {
            reader.text("CompleteNumber", of: $0)
        }
        let emails = (contact?.all("URIEmailCommunication") ?? []).compactMap { reader.text("URIID", of: $0) }
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
            if let id = addAddress(address, key: key, record: party.record) { party.set("address_ref", .string(id)) }
        }
        assembly.add(party)
        let id = assembly.id(of: party)
        let people = ([reader.text("PersonName", of: contact)] + notes.filter { $0.content == "CP" }.map(\.text))
            .compactMap(\.self)
        addContacts(people, of: party, id: id, phones: phones)
        return id
    }

    /// The contact persons of a party, each once.
    private func addContacts(_ people: [String], of party: ObjectDraft, id: String, phones: [String]) {
        var seen: Set<String> = []
        for name in people where seen.insert(name.uppercased()).inserted {
            var record = party.record
            record?.record += "/contact"
            var person = ObjectDraft(
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

    private func addAddress(_ element: XMLElement, key: String, record: SourceRecord?) -> String? {
        var parts = AddressParts()
        for (local, part) in [
            ("StreetName", AddressPart.street), ("CityName", .city), ("PostcodeCode", .postalCode),
        ] {
            for value in reader.texts(local, of: element) { parts.add(part, SourceText.oneLine(value)) }
        }
        if let country = reader.text("CountryID", of: element) { parts.add(.country, country) }
        let area =
            reader.text("CountrySubDivisionName", of: element) ?? reader.text("CountrySubDivisionID", of: element)
        if let area { parts.add(.administrativeArea, area) }
        guard !parts.isEmpty else { return nil }
        var place = ObjectDraft(
            "location", key: key + "\u{1F}address", record: record, created: created, modified: modified)
        parts.apply(to: &place.properties)
        if parts.country == nil { assembly.report(.recordCountryMissing, record: record) }
        assembly.add(place)
        return assembly.id(of: place)
    }

    private func addMovement(_ element: XMLElement, consignment: inout ObjectDraft, source: String) {
        let departure = element.first("DepartureEvent")
        let arrival = element.first("ArrivalEvent")
        let start = departure?.at("OccurrenceDepartureLocation", "ID")
        let end = arrival?.at("OccurrenceArrivalLocation", "ID")
        guard start?.value != nil, end?.value != nil, let from = reader.text(of: start), let to = reader.text(of: end)
        else { return }
        let number = element.value("SequenceNumeric") ?? ""
        var movement = draft(
            "movement", key: [consignment.key, "movement", number, from, to].joined(separator: "\u{1F}"),
            source: source,
            id: sourceID(consignment) + "/movement " + number, element: element)
        if let sequence = integer("SequenceNumeric", of: element) { movement.set("sequence", sequence) }
        if let mode = reader.text("ModeCode", of: element) { movement.set("mode_code", .string(mode)) }
        movement.set("consignment_refs", [.string(assembly.id(of: consignment))])
        if let voyage = reader.text("ID", of: element) { movement.set("voyage_number", .string(voyage)) }
        movement.set("from_ref", .string(assembly.airport(from, consignment.record)))
        movement.set("to_ref", .string(assembly.airport(to, consignment.record)))
        var status: JSONValue = "planned"
        for (event, property) in [(departure, "departed"), (arrival, "arrived")] {
            if let time = time("ActualOccurrenceDateTime", of: event) {
                movement.set(property, time)
                status = "actual"
            } else if let time = time("ScheduledOccurrenceDateTime", of: event) {
                movement.set(property, time)
            }
        }
        movement.set("status", status)
        assembly.add(movement)
    }

    private func addGoods(_ element: XMLElement, consignment: inout ObjectDraft, source: String) {
        let number = element.value("SequenceNumeric") ?? ""
        var goods = draft(
            "goods-item", key: consignment.key + "\u{1F}goods\u{1F}" + number, source: source,
            id: sourceID(consignment) + "/item " + number, element: element)
        if let description = reader.text("Identification", of: element.first("NatureIdentificationTransportCargo")) {
            goods.set("description", .string(SourceText.oneLine(description)))
        }
        goods.set("basis", "declared")
        let codes = reader.texts("TypeCode", of: element)
        if let code = codes.first { goods.set("hs_code", .string(code)) }
        for code in codes.dropFirst() { goods.note("TypeCode", code) }
        for (local, property, unit) in [
            ("PieceQuantity", "quantity", "H87"), ("GrossWeightMeasure", "gross_weight", "KGM"),
            ("NetWeightMeasure", "net_weight", "KGM"),
        ] {
            if let quantity = quantity(local, of: element, unit: unit) { goods.set(property, quantity) }
        }
        if let sequence = integer("SequenceNumeric", of: element) { goods.set("sequence", sequence) }
        if let country = reader.text("ID", of: element.first("OriginCountry")) {
            goods.set("country_of_origin", .string(country))
        }
        assembly.add(goods)
        consignment.append("goods_refs", .string(assembly.id(of: goods)))
        for device in element.all("AssociatedUnitLoadTransportEquipment") {
            addUnitLoadDevice(device, consignment: &consignment, source: source)
        }
    }

    /// A unit load device: its number consists of the type, the serial number and the owning airline (IATA ULD
    /// Regulations).
    private func addUnitLoadDevice(_ element: XMLElement, consignment: inout ObjectDraft, source: String) {
        guard let serial = element.value("ID") else { return }
        let type = reader.text("CharacteristicCode", of: element) ?? ""
        let owner = reader.text("PrimaryID", of: element.first("OperatingParty")) ?? ""
        _ = reader.text("ID", of: element)
        let number = type + serial + owner
        var device = draft(
            "transport-equipment", key: consignment.key + "\u{1F}uld\u{1F}" + number, source: source,
            id: sourceID(consignment) + "/equipment " + number, element: element)
        device.set("equipment_kind", "unit-load-device")
        assembly.addIdentifier("uld", number, to: &device)
        assembly.add(device)
        consignment.append("equipment_refs", .string(assembly.id(of: device)))
    }
}
