internal import Diagnostics
internal import StrictJSON

/// The house consignments of an FHL message.
struct CargoIMPHouses {
    private let reading: CargoIMPConversion
    private var assembly: ObjectAssembly { reading.assembly }

    init(_ message: CargoIMPMessage, file: String, assembly: ObjectAssembly) {
        reading = CargoIMPConversion(message: message, file: file, assembly: assembly)
    }

    func make() throws(Fault) {
        let message = reading.message
        guard let line = message.first("MBI")?.lines.first else {
            throw reading.incomplete("MBI (the master air waybill)")
        }
        let (number, origin, destination, _) = try reading.consignmentLine(line, first: 0)
        // The master's own message has more data: this draft yields to it, with a time before any.
        var master = ObjectDraft(
            "consignment", key: CargoIMPConversion.masterKey(number),
            record: SourceRecord(source: reading.source, record: number), created: LocalTime.beforeAnySource,
            modified: LocalTime.beforeAnySource)
        master.set("consignment_kind", "master")
        assembly.addIdentifier("awb", number, to: &master, statedBy: reading.record(number, line.number))
        assembly.add(master, yieldsToOthers: true)
        let houses = self.houses(message)
        guard !houses.isEmpty else { throw reading.incomplete("HBS (a house waybill)") }
        for (index, house) in houses.enumerated() {
            try add(house, master: master, common: index == 0 ? common(message) : [], (number, origin, destination))
        }
    }

    /// The segments of each house: from its HBS up to the next.
    private func houses(_ message: CargoIMPMessage) -> [[CargoIMPMessage.Segment]] {
        var houses: [[CargoIMPMessage.Segment]] = []
        for segment in message.segments {
            if segment.label == "HBS" {
                houses.append([segment])
            } else if !houses.isEmpty {
                houses[houses.count - 1].append(segment)
            }
        }
        return houses
    }

    /// The segments before the first house.
    private func common(_ message: CargoIMPMessage) -> [CargoIMPMessage.Segment] {
        Array(message.segments.prefix { $0.label != "HBS" })
    }

    private func add(
        _ segments: [CargoIMPMessage.Segment], master: ObjectDraft, common: [CargoIMPMessage.Segment],
        _ ends: (number: String, origin: String, destination: String)
    ) throws(Fault) {
        let line = segments[0].lines[0]
        guard let number = line.take(0) else { throw reading.incomplete("the number of a house waybill", line.number) }
        var consignment = reading.draft(
            "consignment", key: master.key + "\u{1F}hawb:" + number, id: number, line: line.number)
        consignment.set("consignment_kind", "house")
        assembly.addIdentifier("hawb", number, to: &consignment)
        consignment.set("master_ref", .string(assembly.id(of: master)))
        addEnds(line, master: ends, consignment: &consignment)
        if let pieces = line.peek(2).flatMap({ Int($0) }) {
            if line.peek(2) == "\(pieces)" { _ = line.take(2) }
            consignment.set("package_count", .number(JSONNumber(pieces)))
        }
        addGoods(segments, &consignment)
        let notes = reading.customsNotes(segments.filter { $0.label == "OCI" }, &consignment)
        for (label, role, property) in [
            ("SHP", "consignor", "consignor_ref"), ("CNE", "consignee", "consignee_ref"),
        ] {
            guard let segment = segments.first(where: { $0.label == label }) else {
                assembly.report(.cargoIMPSegmentMissing, record: consignment.record, facts: ["element": label])
                continue
            }
            let about = notes.filter { $0.subject == label }
            if let id = reading.party(segment, role: role, consignment: consignment, notes: about) {
                consignment.set(property, .string(id))
            }
        }
        reading.noteUnread(segments + common, &consignment)
        if !common.isEmpty { for line in reading.message.header { consignment.note("header", line) } }
        consignment.note("message", "FHL/" + reading.message.version)
        assembly.add(consignment)
    }

    /// The origin and destination of the house, or those of its master: `YNTSAN`.
    private func addEnds(
        _ line: CargoIMPLine, master: (number: String, origin: String, destination: String),
        consignment: inout ObjectDraft
    ) {
        var (origin, destination) = (master.origin, master.destination)
        if let ends = line.peek(1), ends.utf8.count == 6, ends.utf8.allSatisfy({ (65...90).contains($0) }) {
            _ = line.take(1)
            (origin, destination) = (String(ends.prefix(3)), String(ends.suffix(3)))
        }
        consignment.set("origin_ref", .string(reading.assembly.airport(origin, consignment.record)))
        consignment.set("destination_ref", .string(reading.assembly.airport(destination, consignment.record)))
    }

    /// The goods: the text of TXT, else the words of HBS; the first code of HTS.
    private func addGoods(_ segments: [CargoIMPMessage.Segment], _ consignment: inout ObjectDraft) {
        let line = segments[0].lines[0]
        var goods = reading.draft(
            "goods-item", key: consignment.key + "\u{1F}goods\u{1F}1",
            id: (consignment.record?.record ?? "") + "/item 1",
            line: line.number)
        goods.set("basis", "declared")
        if let text = line.peek(3), let weight = CargoIMPQuantity.weight(text) {
            _ = line.take(3)
            goods.set("gross_weight", ["value": .string(weight.value), "unit_code": .string(weight.unit)])
        }
        let texts = segments.filter { $0.label == "TXT" }.flatMap(\.lines).compactMap { line -> String? in
            let text = SourceText.trimmed(line.fields.joined(separator: "/"))
            for index in line.fields.indices { _ = line.take(index) }
            return text.isEmpty ? nil : text
        }
        if texts.isEmpty {
            if let text = line.take(5) { goods.set("description", .string(text)) }
        } else {
            goods.set("description", .string(texts.joined(separator: " ")))
        }
        for code in segments.filter({ $0.label == "HTS" }).flatMap(\.lines) {
            guard goods.value("hs_code") == nil, let text = code.peek(0),
                text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 })
            else { continue }
            _ = code.take(0)
            goods.set("hs_code", .string(text))
        }
        assembly.add(goods)
        consignment.append("goods_refs", .string(assembly.id(of: goods)))
    }
}
