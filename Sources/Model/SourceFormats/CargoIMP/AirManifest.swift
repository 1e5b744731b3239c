internal import Diagnostics
internal import Platform
internal import StrictJSON

/// The messages of CBP's air manifest and of ACAS (CAMIR-Air, message line identifiers): declarations of a waybill or of a
/// house under it (FRI, FRC; express FXI, FXC), and the notifications of status that come back (FSN).
///
/// A declaration to customs is an object of its own beside the waybill, which has its own message; both have the number
/// of the waybill as identifier.
struct AirManifest {
    private let reading: CargoIMPConversion
    private var assembly: ObjectAssembly { reading.assembly }
    private var message: CargoIMPMessage { reading.message }

    init(_ message: CargoIMPMessage, file: String, assembly: ObjectAssembly) {
        reading = CargoIMPConversion(message: message, file: file, assembly: assembly)
    }

    func make() throws(Fault) {
        guard let line = message.first("AWB")?.lines.first, let text = line.peek(0) else {
            throw reading.incomplete("air waybill number")
        }
        _ = line.take(0)
        let awb = String(text.prefix(12))
        // After the number: nothing, M for a master, or the number of the house.
        let rest = text.dropFirst(12)
        let suffix = rest.hasPrefix("-") ? String(rest.dropFirst()) : ""
        guard rest.isEmpty || !suffix.isEmpty else {
            throw reading.incomplete("readable air waybill number", line.number)
        }
        let house = suffix.isEmpty || suffix == "M" ? nil : suffix
        let number = house ?? awb
        if message.type == "FSN" {
            try addStatus(awb: awb, house: house, at: line)
        } else {
            try addDeclaration(awb: awb, house: house, isMaster: suffix == "M", number: number)
        }
    }

    private func addStatus(awb: String, house: String?, at line: CargoIMPLine) throws(Fault) {
        guard message.first("CSN") != nil || message.first("ERR") != nil else {
            throw reading.incomplete("CSN (a status)", line.number)
        }
        let lines = message.segments.flatMap { segment in
            segment.lines.enumerated().map { index, line in
                let isBare = segment.label == "CCL" || segment.label == "AWB"
                return (isBare ? "" : (index == 0 ? segment.label : "") + "/") + line.fields.joined(separator: "/")
            }
        }
        let record = reading.record(house ?? awb, line.number)
        assembly.note(
            message.header + [message.type] + lines, about: [assembly.mentioned(awb: awb, hawb: house, by: record)],
            key: ["us-air-manifest", awb, house ?? ""].joined(separator: ObjectIDScheme.separator),
            abstract: "Customs status of air waybill \(awb)\(house.map { ", house " + $0 } ?? "")",
            record: record)
    }

    private func addDeclaration(awb: String, house: String?, isMaster: Bool, number: String) throws(Fault) {
        guard let waybill = message.first("WBL")?.lines.first else { throw reading.incomplete("WBL (the waybill)") }
        let key = ["us-air-manifest", awb, house ?? ""].joined(separator: ObjectIDScheme.separator)
        var consignment = reading.draft("consignment", key: key, id: number, line: waybill.number)
        consignment.set("consignment_kind", house != nil ? "house" : isMaster ? "master" : "simple")
        assembly.addIdentifier(house == nil ? "awb" : "hawb", number, to: &consignment)
        if house != nil { consignment.set("master_ref", .string(assembly.mentioned(awb: awb, by: consignment.record))) }
        if let amendment = message.first("RFA")?.lines.first?.take(0) {
            consignment.note("reason for amendment", amendment)
        }
        addWaybill(waybill, to: &consignment)
        let notes = reading.customsNotes(message.all("OCI"), &consignment)
        for (label, role, property) in [
            ("SHP", "consignor", "consignor_ref"), ("CNE", "consignee", "consignee_ref"),
        ] {
            guard let segment = message.first(label) else {
                // The waybill of a consolidation has no parties of its own.
                if !isMaster {
                    assembly.report(.cargoIMPSegmentMissing, record: consignment.record, facts: ["element": label])
                }
                continue
            }
            if let id = party(
                segment, role: role, consignment: consignment, notes: notes.filter { $0.subject == label })
            {
                consignment.set(property, .string(id))
            }
        }
        addMovement(&consignment)
        reading.noteUnread(message.segments, &consignment)
        for line in message.header { consignment.note("header", line) }
        consignment.note("message", message.type)
        assembly.add(consignment)
    }

    /// `WBL/ORG[DST]/T10K120.5/DESCRIPTION`; the description may go on in lines of its own.
    private func addWaybill(_ line: CargoIMPLine, to consignment: inout ObjectDraft) {
        if let ends = line.peek(0), ends.utf8.count == 3 || ends.utf8.count == 6,
            ends.utf8.allSatisfy({ (65...90).contains($0) })
        {
            _ = line.take(0)
            consignment.set("origin_ref", .string(assembly.airport(String(ends.prefix(3)), consignment.record)))
            if ends.utf8.count == 6 {
                consignment.set(
                    "destination_ref", .string(assembly.airport(String(ends.suffix(3)), consignment.record)))
            }
        }
        var goods = reading.draft(
            "goods-item", key: consignment.key + "\u{1F}goods\u{1F}1",
            id: (consignment.record?.record ?? "") + "/item 1",
            line: line.number)
        goods.set("basis", "declared")
        if let text = line.peek(1), let quantity = CargoIMPQuantity(text), quantity.rest.isEmpty {
            _ = line.take(1)
            if let pieces = quantity.pieces.flatMap({ Int($0) }) {
                consignment.set("package_count", .number(JSONNumber(pieces)))
            }
            if let weight = quantity.weight {
                goods.set("gross_weight", ["value": .string(weight.value), "unit_code": .string(weight.unit)])
            }
        }
        let more = (message.first("WBL")?.lines ?? []).dropFirst().compactMap { line -> String? in
            let text = SourceText.trimmed(line.fields.joined(separator: "/"))
            for index in line.fields.indices { _ = line.take(index) }
            return text.isEmpty ? nil : text
        }
        let description = ([line.take(2)].compactMap(\.self) + more).joined(separator: " ")
        if !description.isEmpty { goods.set("description", .string(description)) }
        // CSD/CN-USD1250: country of origin and value.
        if let declared = message.first("CSD")?.lines.first, let text = declared.peek(0) {
            let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
            let amount = parts.count == 2 ? SourceText.decimal(String(parts[1].dropFirst(3))) : nil
            if parts.count == 2, CountryCode.isCode(parts[0]), let amount, parts[1].prefix(3).allSatisfy(\.isUppercase)
            {
                _ = declared.take(0)
                goods.set("country_of_origin", .string(parts[0]))
                goods.set(
                    "declared_value", ["value": .string(amount), "currency": .string(String(parts[1].prefix(3)))])
            }
        }
        if let code = message.first("FDA")?.lines.first?.peek(0) { consignment.note("FDA", code) }
        assembly.add(goods)
        consignment.append("goods_refs", .string(assembly.id(of: goods)))
    }

    /// `SHP/NAME`, then street, city with state, and country with postal code and telephone.
    private func party(
        _ segment: CargoIMPMessage.Segment, role: String, consignment: ObjectDraft, notes: [CustomsNote]
    ) -> String? {
        let lines = segment.lines.filter { $0.label != "+" }
        guard let name = lines.first?.take(0) else {
            assembly.report(
                .recordNameMissing, record: reading.record(consignment.record?.record ?? "", segment.lines[0].number))
            return nil
        }
        var parts = AddressParts()
        var phones: [String] = []
        if lines.count > 1, let street = lines[1].take(0) { parts.add(.street, street) }
        if lines.count > 2 {
            if let city = lines[2].take(0) { parts.add(.city, city) }
            if let state = lines[2].take(1) { parts.add(.administrativeArea, state) }
        }
        if lines.count > 3 {
            if let country = lines[3].peek(0), CountryCode.isCode(country) {
                _ = lines[3].take(0)
                parts.add(.country, country)
            }
            if let code = lines[3].take(1) { parts.add(.postalCode, code) }
            if let phone = lines[3].peek(2), phone.contains(where: \.isNumber) {
                _ = lines[3].take(2)
                phones.append(phone)
            }
        }
        return reading.party(
            named: name, role: role, at: segment.lines[0].number, account: nil, parts: parts, phones: phones,
            emails: [],
            consignment: consignment, notes: notes)
    }

    /// The flight of ARR or, in ACAS, DEP: `ARR/BA113/03SEP`.
    private func addMovement(_ consignment: inout ObjectDraft) {
        guard let line = (message.first("ARR") ?? message.first("DEP"))?.lines.first, let flight = line.take(0),
            let date = line.take(1)
        else { return }
        // The location is the first airport of arrival, and the code of the carrier.
        let location = message.first("CCL")?.lines.first
        var movement = reading.draft(
            "movement",
            key: [consignment.key, "movement", flight, date].joined(separator: ObjectIDScheme.separator),
            id: (consignment.record?.record ?? "") + "/movement", line: line.number)
        movement.set("mode_code", "4")
        movement.set("voyage_number", .string(flight))
        movement.set("consignment_refs", [.string(assembly.id(of: consignment))])
        movement.set("status", "planned")
        // The year is not stated: the date stays as it is written.
        movement.note("date of the flight", date)
        if let from = consignment.value("origin_ref") { movement.set("from_ref", from) }
        if let text = location?.peek(0), text.utf8.count >= 5, FlightManifest.isAirport(String(text.prefix(3))) {
            movement.set("to_ref", .string(assembly.airport(String(text.prefix(3)), consignment.record)))
        }
        assembly.add(movement)
    }
}
