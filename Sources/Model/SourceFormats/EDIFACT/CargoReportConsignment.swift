internal import Diagnostics
internal import Identifiers
internal import Platform
internal import StrictJSON

/// One consignment of a cargo report or transport instruction.
struct CargoReportConsignment {
    let report: CargoReport
    let segments: [EDIFACTSegment]
    private let number: String
    private var consignment: ObjectDraft
    private var assembly: ObjectAssembly { report.assembly }

    /// A consignment; reported and `nil` when it has no number.
    init?(segments: [EDIFACTSegment], index: Int, document: String?, report: CargoReport) {
        let bill = segments.first { $0.tag == "RFF" && ["BM", "BH"].contains($0.text(1) ?? "") }?.text(1, 2)
        guard let number = bill ?? segments.first(where: { $0.tag == "CNI" })?.text(2) ?? document else {
            report.reportIncomplete("the number of consignment \(index + 1) (RFF BM, or CNI)")
            return nil
        }
        self.report = report
        self.segments = segments
        self.number = number
        let key = ["edifact-bl", report.carrierCode, number].joined(separator: ":")
        consignment = report.draft("consignment", key: key, id: number, at: segments.first)
    }

    /// Makes its objects. `common` are segments of the message as a whole, kept with its first consignment.
    mutating func make(common: [EDIFACTSegment]) {
        addNumbers()
        if let issued = report.issued { consignment.set("declared_at", .string(issued.rfc3339)) }
        if let packages = segments.first(where: { $0.tag == "CNT" && ["8", "11"].contains($0.text(1)) }),
            let count = packages.text(1, 2).flatMap({ Int($0) }), count >= 0
        {
            _ = (packages.take(1), packages.take(1, 2))
            consignment.set("package_count", .number(JSONNumber(count)))
        }
        for segment in common + segments where segment.tag == "LOC" { addPlace(segment) }
        var parties = 0
        for (index, segment) in (common + segments).enumerated() where segment.tag == "NAD" {
            parties += 1
            addParty(
                segment, number: parties,
                rest: (common + segments)[(index + 1)...].prefix { ["CTA", "COM"].contains($0.tag) })
        }
        addGoods()
        addEquipment(common + segments)
        for (index, segment) in (common + segments).filter({ $0.tag == "TDT" }).enumerated() {
            addMovement(segment, index: index)
        }
        for segment in common + segments { for (name, text) in segment.unread { consignment.note(name, text) } }
        for component in ["UNB-2", "UNB-3"].enumerated() {
            if let text = report.message.interchange.text(component.offset + 2) {
                consignment.note(component.element, text)
            }
        }
        assembly.add(consignment)
    }

    private mutating func addNumbers() {
        var kind = "simple"
        for segment in segments where segment.tag == "RFF" {
            guard let value = segment.text(1, 2) else { continue }
            let scheme: String
            switch segment.text(1) {
            case "BM"?, "BH"?: scheme = "bill-of-lading"
            case "MB"?:
                // The master's own report has more data: this draft yields to it, with a time before any.
                scheme = ""
                kind = "house"
                var master = ObjectDraft(
                    "consignment", key: ["edifact-bl", report.carrierCode, value].joined(separator: ":"),
                    record: SourceRecord(source: report.source, record: value), created: LocalTime.beforeAnySource,
                    modified: LocalTime.beforeAnySource)
                master.set("consignment_kind", "master")
                assembly.addIdentifier("bill-of-lading", value, to: &master, statedBy: consignment.record)
                assembly.add(master, yieldsToOthers: true)
                consignment.set("master_ref", .string(assembly.id(of: master)))
            case "BN"?: scheme = "booking"
            case "AWB"?: scheme = "awb"
            default: continue
            }
            _ = (segment.take(1), segment.take(1, 2))
            if !scheme.isEmpty { assembly.addIdentifier(scheme, value, to: &consignment) }
        }
        consignment.set("consignment_kind", .string(kind))
        if consignment.value("identifiers") == nil { consignment.note("number", number) }
    }

    /// The places of LOC by the code of their function (data element 3227).
    private mutating func addPlace(_ segment: EDIFACTSegment) {
        let property: String
        switch segment.text(1) {
        case "9"?, "5"?, "76"?, "88"?: property = "origin_ref"
        case "11"?, "8"?, "7"?, "20"?: property = "destination_ref"
        default: return
        }
        guard consignment.value(property) == nil, let id = place(segment, element: 2) else { return }
        _ = segment.take(1)
        consignment.set(property, .string(id))
    }

    /// A place with a code of UN/LOCODE; `nil` for another, which is left to the note.
    private func place(_ segment: EDIFACTSegment, element: Int) -> String? {
        guard let code = segment.text(element), code.utf8.count == 5, CountryCode.isCode(String(code.prefix(2))) else {
            return nil
        }
        let name = segment.text(element, 4)
        let time = LocalTime.beforeAnySource
        var place = ObjectDraft(
            "location", key: ["un-locode", code, name ?? ""].joined(separator: ":"),
            record: SourceRecord(source: "UN/LOCODE", record: code), created: time, modified: time)
        place.set("name", .string(name ?? "UN/LOCODE " + code))
        place.set("country", .string(String(code.prefix(2))))
        place.set("location_kind", "port")
        assembly.addIdentifier("un-locode", code, to: &place, statedBy: consignment.record)
        assembly.add(place, yieldsToOthers: true)
        for component in 1...4 { _ = segment.take(element, component) }
        return assembly.id(of: place)
    }

    // MARK: parties

    private static let roles: [String: (role: String, property: String?)] = [
        "CZ": ("consignor", "consignor_ref"), "OS": ("consignor", "consignor_ref"),
        "EX": ("exporter", nil), "CN": ("consignee", "consignee_ref"), "UC": ("consignee", "consignee_ref"),
        "IM": ("importer", nil), "NI": ("notify", "notify_refs"), "N1": ("notify", "notify_refs"),
        "CA": ("carrier", "carrier_ref"), "CB": ("broker", "broker_ref"), "FW": ("freight-forwarder", nil),
    ]

    private mutating func addParty(
        _ segment: EDIFACTSegment, number place: Int, rest: ArraySlice<EDIFACTSegment>
    ) {
        let code = segment.text(1) ?? ""
        var lines = segment.takeAll(4)
        var streets = segment.takeAll(5)
        // Older messages have name and address as lines without structure (C058).
        let plain = segment.takeAll(3)
        if lines.isEmpty, let first = plain.first {
            lines = [first]
            streets += plain.dropFirst()
        }
        let name = lines.joined(separator: " ")
        guard !name.isEmpty || segment.text(2) != nil else {
            return assembly.report(.recordNameMissing, record: consignment.record)
        }
        let (role, property) = Self.roles[code] ?? ("party-" + code.lowercased(), nil)
        if Self.roles[code] != nil { _ = segment.take(1) }
        var party = report.draft(
            "identity", key: [consignment.key, role, "\(place)"].joined(separator: "\u{1F}"),
            id: number + "/" + role, at: segment)
        party.set("name", .string(name.isEmpty ? segment.text(2) ?? role : name))
        party.set("identity_class", "unknown")
        party.set("roles", [.string(role)])
        if !name.isEmpty { party.addName(name, kind: "original") }
        if let id = segment.take(2) {
            assembly.addIdentifier(code == "CA" ? "carrier-code" : "trader-id", id, to: &party)
        }
        addAddress(segment, streets: streets, &party)
        for contact in rest where contact.tag == "COM" {
            guard let value = contact.text(1) else { continue }
            switch contact.text(1, 2) {
            case "TE"?, "AL"?: party.append("phones", .string(value))
            case "EM"?: party.append("emails", .string(value))
            default: continue
            }
            _ = (contact.take(1), contact.take(1, 2))
        }
        assembly.add(party)
        let id = assembly.id(of: party)
        assembly.relate(
            party: id, to: &consignment, as: property, role: role, created: report.issued, modified: report.issued)
    }

    private func addAddress(_ segment: EDIFACTSegment, streets: [String], _ party: inout ObjectDraft) {
        var parts = AddressParts()
        parts.street = streets
        if let text = segment.take(6) { parts.add(.city, text) }
        if let text = segment.take(7) { parts.add(.administrativeArea, text) }
        if let text = segment.take(8) { parts.add(.postalCode, text) }
        if let text = segment.text(9), CountryCode.isCode(text) {
            _ = segment.take(9)
            parts.add(.country, text)
        }
        guard !parts.isEmpty else { return }
        var place = report.draft(
            "location", key: party.key + "\u{1F}address", id: party.record?.record ?? number, at: segment)
        parts.apply(to: &place.properties)
        if parts.country == nil { assembly.report(.recordCountryMissing, record: party.record) }
        assembly.add(place)
        party.set("address_ref", .string(assembly.id(of: place)))
    }

    // MARK: goods, equipment, transport

    private mutating func addGoods() {
        var item: ObjectDraft?
        var index = 0
        func finish(_ item: ObjectDraft?, _ consignment: inout ObjectDraft) {
            guard let item else { return }
            report.assembly.add(item)
            consignment.append("goods_refs", .string(report.assembly.id(of: item)))
        }
        for segment in segments {
            if segment.tag == "GID" {
                finish(item, &consignment)
                index += 1
                item = goods(segment, index: index)
            } else if var draft = item {
                describe(&draft, by: segment)
                item = draft
            }
        }
        finish(item, &consignment)
    }

    private func goods(_ segment: EDIFACTSegment, index: Int) -> ObjectDraft {
        let line = segment.text(1) ?? "\(index)"
        var goods = report.draft(
            "goods-item", key: consignment.key + "\u{1F}goods\u{1F}\(index)", id: number + "/item " + line, at: segment)
        goods.set("basis", "declared")
        if let sequence = segment.take(1).flatMap({ Int($0) }) { goods.set("sequence", .number(JSONNumber(sequence))) }
        if let count = segment.text(2).flatMap({ SourceText.decimal($0) }), let unit = segment.text(2, 2),
            CodeList.units.entry(unit) != nil
        {
            _ = (segment.take(2), segment.take(2, 2))
            goods.set("quantity", ["value": .string(count), "unit_code": .string(unit)])
        }
        return goods
    }

    private func describe(_ goods: inout ObjectDraft, by segment: EDIFACTSegment) {
        switch (segment.tag, segment.text(1)) {
        case ("FTX", "AAA"?):
            let text = segment.takeAll(4).joined(separator: " ")
            guard !text.isEmpty else { return }
            _ = segment.take(1)
            let before = goods.value("description")?.string.map { $0 + " " } ?? ""
            goods.set("description", .string(before + text))
        case ("MEA", _):
            let property: String
            switch segment.text(2) {
            case "G"?, "AAB"?, "AAD"?: property = "gross_weight"
            case "N"?, "AAA"?, "AAL"?: property = "net_weight"
            default: return
            }
            guard goods.value(property) == nil, let value = segment.text(3, 2).flatMap({ SourceText.decimal($0) }),
                let unit = segment.text(3), CodeList.units.entry(unit) != nil
            else { return }
            _ = (segment.take(1), segment.take(2), segment.take(3), segment.take(3, 2))
            goods.set(property, ["value": .string(value), "unit_code": .string(unit)])
        case ("CST", _):
            guard goods.value("hs_code") == nil, let code = segment.take(2) else { return }
            goods.set("hs_code", .string(code))
        case ("LOC", "27"?):
            guard let country = segment.text(2), CountryCode.isCode(country) else { return }
            _ = (segment.take(1), segment.take(2))
            goods.set("country_of_origin", .string(country))
        default: return
        }
    }

    private mutating func addEquipment(_ segments: [EDIFACTSegment]) {
        var last: EDIFACTSegment?
        for segment in segments {
            switch segment.tag {
            case "EQD", "SGP":
                let element = segment.tag == "EQD" ? 2 : 1
                guard let number = segment.take(element)?.filter({ $0 != " " }), !number.isEmpty else { continue }
                if segment.tag == "EQD" { _ = segment.text(1) == "CN" ? segment.take(1) : nil }
                consignment.append("equipment_refs", .string(report.equipment(number, at: segment) { _ in }))
                last = segment
            case "SEL":
                guard let equipment = last, let seal = segment.take(1) else { continue }
                let number = (equipment.text(equipment.tag == "EQD" ? 2 : 1) ?? "").filter { $0 != " " }
                _ = report.equipment(number, at: equipment) { $0.append("seals", ["number": .string(seal)]) }
            default: continue
            }
        }
    }

    /// The means of transport and the leg of a TDT.
    private func addMovement(_ segment: EDIFACTSegment, index: Int) {
        var movement = report.draft(
            "movement", key: consignment.key + "\u{1F}movement\u{1F}\(index + 1)",
            id: number + "/movement \(index + 1)",
            at: segment)
        movement.set("sequence", .number(JSONNumber(index + 1)))
        movement.set("consignment_refs", [.string(assembly.id(of: consignment))])
        movement.set("status", "planned")
        if let voyage = segment.take(2) { movement.set("voyage_number", .string(voyage)) }
        // UNECE Recommendation 19 gives the codes of modes from 1 to 9.
        let mode = segment.text(3)
        if let mode, mode.utf8.count == 1, ("1"..."9").contains(mode) {
            _ = segment.take(3)
            movement.set("mode_code", .string(mode))
        }
        for property in ["origin_ref", "destination_ref"] {
            guard let place = consignment.value(property) else { continue }
            movement.set(property == "origin_ref" ? "from_ref" : "to_ref", place)
        }
        if let name = segment.text(8, 4) ?? segment.text(8) {
            let code = segment.text(8)
            var conveyance = report.draft(
                "conveyance", key: "edifact-conveyance:" + (code ?? report.carrierCode + ":" + name), id: code ?? name,
                at: segment)
            conveyance.set("name", .string(name))
            let kinds = ["1": "vessel", "2": "train", "3": "vehicle", "4": "aircraft"]
            if let kind = mode.flatMap({ kinds[$0] }) { conveyance.set("conveyance_kind", .string(kind)) }
            if let code {
                let isShip = mode == "1" && code.utf8.count == 7
                assembly.addIdentifier(isShip ? "imo-ship" : "vessel-code", code, to: &conveyance)
            }
            if let flag = segment.text(8, 5), CountryCode.isCode(flag) {
                _ = segment.take(8, 5)
                conveyance.set("flag", .string(flag))
            }
            _ = (segment.take(8), segment.take(8, 4))
            assembly.add(conveyance)
            movement.set("conveyance_ref", .string(assembly.id(of: conveyance)))
        }
        assembly.add(movement)
    }
}
