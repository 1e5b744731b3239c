internal import Diagnostics
internal import Platform
internal import StrictJSON

/// The consignment of an FWB message.
struct CargoIMPWaybill {
    private var reading: CargoIMPConversion
    private var assembly: ObjectAssembly { reading.assembly }
    private var message: CargoIMPMessage { reading.message }

    /// The segments that every FWB has (Cargo-IMP, FWB); a message without one may have been cut short.
    private static let mandatory = ["RTG", "SHP", "CNE", "CVD", "RTD", "ISU", "REF"]

    init(_ message: CargoIMPMessage, file: String, assembly: ObjectAssembly) {
        reading = CargoIMPConversion(message: message, file: file, assembly: assembly)
        if let line = message.first("ISU")?.lines.first, let date = line.peek(0).flatMap({ CargoIMPDate.date($0) }) {
            reading.issued = date
        }
    }

    func make() throws(Fault) {
        guard let awb = message.first("AWB")?.lines.first else {
            throw reading.incomplete("air waybill number with origin and destination")
        }
        let (number, origin, destination, quantity) = try reading.consignmentLine(awb, first: 0)
        var consignment = reading.draft(
            "consignment", key: CargoIMPConversion.masterKey(number), id: number, line: awb.number)
        // A waybill with houses in its goods lines is a master.
        let isMaster = message.all("RTD").flatMap(\.lines).contains { $0.fields.contains("NC") }
        consignment.set("consignment_kind", isMaster ? "master" : "simple")
        assembly.addIdentifier("awb", number, to: &consignment)
        consignment.set("origin_ref", .string(reading.assembly.airport(origin, consignment.record)))
        consignment.set("destination_ref", .string(reading.assembly.airport(destination, consignment.record)))
        if let pieces = quantity?.pieces.flatMap({ Int($0) }) {
            consignment.set("package_count", .number(JSONNumber(pieces)))
        }
        if let issued = reading.issued { consignment.set("declared_at", .string(issued.rfc3339)) }
        for label in Self.mandatory where message.first(label) == nil {
            assembly.report(.cargoIMPSegmentMissing, record: consignment.record, facts: ["element": label])
        }
        let notes = reading.customsNotes(message.all("OCI"), &consignment)
        for (label, role, property) in [
            ("SHP", "consignor", "consignor_ref"), ("CNE", "consignee", "consignee_ref"),
        ] {
            guard let segment = message.first(label) else { continue }
            let about = notes.filter { $0.subject == label }
            if let id = reading.party(segment, role: role, consignment: consignment, notes: about) {
                consignment.set(property, .string(id))
            }
        }
        for (index, segment) in message.all("NFY").enumerated() {
            let about = notes.filter { $0.subject == "NFY" }
            if let id = reading.party(segment, role: "notify-\(index + 1)", consignment: consignment, notes: about) {
                consignment.append("notify_refs", .string(id))
            }
        }
        if let agent = message.first("AGT") {
            addAgent(agent, consignment: consignment, notes: notes.filter { $0.subject == "AGT" })
        }
        addMovements(origin, consignment)
        CargoIMPGoods(reading: reading).add(message.all("RTD"), to: &consignment)
        reading.noteUnread(message.segments, &consignment)
        for line in message.header { consignment.note("header", line) }
        consignment.note("message", "FWB/" + message.version)
        assembly.add(consignment)
    }

    /// The forwarder: `AGT/account/code/address`, then its name and place.
    private func addAgent(_ segment: CargoIMPMessage.Segment, consignment: ObjectDraft, notes: [CustomsNote]) {
        guard segment.lines.count > 1, let name = segment.lines[1].take(0) else { return }
        // Its place has a name but no country: it is kept in the note.
        let id = reading.party(
            named: name, role: "freight-forwarder", at: segment.lines[0].number, account: segment.lines[0].take(0),
            parts: AddressParts(), phones: [],
            emails: [], consignment: consignment, notes: notes)
        assembly.relate(
            "related-to", from: id, to: assembly.id(of: consignment), key: "freight-forwarder",
            record: consignment.record, describedAs: "freight-forwarder", created: reading.issued,
            modified: reading.issued)
    }

    /// The legs of the routing; the flights are those of its carriers, in order.
    private func addMovements(_ origin: String, _ consignment: ObjectDraft) {
        guard let routing = message.first("RTG")?.lines.first else { return }
        var flights = (message.first("FLT")?.lines ?? []).flatMap { line in
            stride(from: 0, to: line.fields.count, by: 2).compactMap { line.peek($0) }
        }
        var from = origin
        for index in routing.fields.indices {
            guard let leg = routing.peek(index), leg.utf8.count == 5 || leg.utf8.count == 3,
                leg.utf8.prefix(3).allSatisfy({ (65...90).contains($0) })
            else { continue }
            _ = routing.take(index)
            let to = String(leg.prefix(3))
            let carrier = String(leg.dropFirst(3))
            var movement = reading.draft(
                "movement", key: [consignment.key, "movement", "\(index + 1)", from, to].joined(separator: "\u{1F}"),
                id: (consignment.record?.record ?? "") + "/movement \(index + 1)", line: routing.number)
            movement.set("sequence", .number(JSONNumber(index + 1)))
            movement.set("mode_code", "4")
            movement.set("consignment_refs", [.string(assembly.id(of: consignment))])
            if let flight = flights.firstIndex(where: { !carrier.isEmpty && $0.hasPrefix(carrier) }) {
                movement.set("voyage_number", .string(flights.remove(at: flight)))
            } else if !carrier.isEmpty {
                movement.note("carrier", carrier)
            }
            movement.set("from_ref", .string(reading.assembly.airport(from, consignment.record)))
            movement.set("to_ref", .string(reading.assembly.airport(to, consignment.record)))
            movement.set("status", "planned")
            assembly.add(movement)
            from = to
        }
    }
}
