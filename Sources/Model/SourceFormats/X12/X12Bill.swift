internal import Platform
internal import StrictJSON

/// One bill of lading of a manifest: the segments of its LX loop.
struct X12Bill {
    let segments: [X12Segment]
    let manifest: X12Manifest
    private let port: X12Segment?
    private let detail: X12Segment
    let number: String
    /// The draft of the consignment.
    var consignment: ObjectDraft

    var assembly: ObjectAssembly { manifest.assembly }

    /// `nil` for a loop without a bill number.
    init?(_ segments: [X12Segment], in manifest: X12Manifest, port: X12Segment?) {
        guard let detail = segments.first(where: { $0.name == "M11" }), let number = detail.take(1) else { return nil }
        self.segments = segments
        self.manifest = manifest
        self.port = port
        self.detail = detail
        self.number = number
        consignment = manifest.draft("consignment", key: Self.key(manifest.carrierCode, number), id: number)
    }

    /// A bill number is unique per carrier.
    ///
    /// - Parameter carrier: the carrier's code (SCAC).
    static func key(_ carrier: String, _ number: String) -> String { "bl:" + carrier + ":" + number }

    private static let roles: [String: (role: String, property: String?)] = [
        "SH": ("consignor", "consignor_ref"), "CN": ("consignee", "consignee_ref"), "N1": ("notify", "notify_refs"),
        "N2": ("notify", "notify_refs"), "NP": ("notify", "notify_refs"), "CB": ("broker", "broker_ref"),
        "FW": ("freight-forwarder", nil), "FF": ("freight-forwarder", nil), "IM": ("importer", nil),
    ]

    mutating func make() {
        assembly.addIdentifier("bill-of-lading", number, to: &consignment)
        if let carrier = manifest.carrier { consignment.set("carrier_ref", .string(carrier)) }
        if let made = manifest.transaction.made { consignment.set("declared_at", .string(made.rfc3339)) }
        if let pieces = detail.peek(3), let count = Int(pieces), count >= 0, String(count) == pieces {
            _ = detail.take(3)
            consignment.set("package_count", .number(JSONNumber(count)))
        }
        addReferences()
        let from = addPlaces()
        manifest.addParties(segments, to: &consignment, number: number, roles: Self.roles)
        addGoods()
        addMovement(from: from)
        for segment in segments {
            for (label, text) in segment.unread { consignment.note(label, text) }
        }
    }

    /// References: the master bill, the booking.
    private mutating func addReferences() {
        for segment in segments where segment.name == "N9" || segment.name == "REF" {
            guard let kind = segment.peek(1), let text = segment.peek(2) else { continue }
            switch kind {
            case "MB":
                var master = manifest.shared(
                    "consignment", key: Self.key(manifest.carrierCode, text), source: X12Manifest.source, id: text)
                master.set("consignment_kind", "master")
                assembly.addIdentifier("bill-of-lading", text, to: &master, statedBy: consignment.record)
                assembly.add(master, yieldsToOthers: true)
                consignment.set("consignment_kind", "house")
                consignment.set("master_ref", .string(assembly.id(of: master)))
            case "BM": assembly.addIdentifier("bill-of-lading", text, to: &consignment)
            case "BN": assembly.addIdentifier("booking", text, to: &consignment)
            default: continue
            }
            _ = (segment.take(1), segment.take(2))
        }
    }

    // MARK: places

    /// Adds the places of lading and discharge; returns the first.
    private mutating func addPlaces() -> String? {
        var from = detail.peek(2).flatMap { X12Ports.foreign($0, in: manifest) }
        if from != nil { _ = detail.take(2) }
        if let from { consignment.set("origin_ref", .string(from)) }
        for segment in segments where segment.name == "R4" {
            guard let place = X12Ports.place(segment, in: manifest) else { continue }
            switch segment.peek(1) {
            case "R"?, "L"?:
                if segment.peek(1) == "L" { from = place }
                consignment.set("origin_ref", .string(place))
            case "D"?, "E"?, "M"?: consignment.set("destination_ref", .string(place))
            default: continue
            }
        }
        if consignment.value("destination_ref") == nil, let port = discharge {
            consignment.set("destination_ref", .string(port))
        }
        return from
    }

    /// The port of discharge, shared by all bills after it.
    private var discharge: String? { port?.peek(1).flatMap { X12Ports.domestic($0, in: manifest) } }

    /// The leg from the port of lading to the port of discharge.
    private func addMovement(from: String?) {
        let to = discharge
        if to != nil { _ = port?.take(1) }
        guard from != nil || to != nil || manifest.voyage != nil else { return }
        var movement = manifest.draft("movement", key: consignment.key + "\u{1F}movement", id: number + "/movement")
        if let mode = manifest.mode { movement.set("mode_code", .string(mode)) }
        movement.set("consignment_refs", [.string(assembly.id(of: consignment))])
        if let conveyance = manifest.conveyance { movement.set("conveyance_ref", .string(conveyance)) }
        if let voyage = manifest.voyage { movement.set("voyage_number", .string(voyage)) }
        if let from { movement.set("from_ref", .string(from)) }
        if let to { movement.set("to_ref", .string(to)) }
        // An expected day without an hour: it is kept in the note too.
        if let day = port?.peek(2).flatMap(X12Date.date) { movement.set("arrived", .string(day.rfc3339)) }
        movement.set("status", "planned")
        assembly.add(movement)
    }

    // MARK: goods

    private mutating func addGoods() {
        var container: String?
        var line = 0
        for (index, segment) in segments.enumerated() {
            switch segment.name {
            case "VID":
                let seals = segments[(index + 1)...].prefix { $0.name != "VID" }.filter { $0.name == "M7" }
                guard
                    let found = manifest.equipment.add(
                        segment, sealsAt: 4...5, seals: seals, of: manifest, journey: manifest.journey)
                else { continue }
                container = found.number
                consignment.append("equipment_refs", .string(found.id))
            case "N10":
                line += 1
                addGoods(segment, line: line, container: container)
            default: continue
            }
        }
    }

    private mutating func addGoods(_ segment: X12Segment, line: Int, container: String?) {
        var goods = manifest.draft(
            "goods-item", key: consignment.key + "\u{1F}goods\u{1F}\(line)", id: number + "/item \(line)")
        goods.set("basis", "declared")
        goods.set("sequence", .number(JSONNumber(line)))
        if let text = segment.take(2) { goods.set("description", .string(text)) }
        if let quantity = segment.peek(1).flatMap({ SourceText.decimal($0) }), quantity == segment.peek(1) {
            _ = segment.take(1)
            var value = JSONObject()
            value["value"] = .string(quantity)
            // A quantity whose unit the model lacks is kept in the words of the message.
            if let unit = segment.peek(10).flatMap(X12Units.unit) {
                _ = segment.take(10)
                value["unit_code"] = .string(unit)
            }
            goods.set("quantity", .object(value))
        }
        if let weight = segment.peek(8).flatMap({ SourceText.decimal($0) }), weight == segment.peek(8),
            let unit = segment.peek(7).flatMap({ ["K": "KGM", "L": "LBR"][$0] })
        {
            _ = (segment.take(7), segment.take(8))
            goods.set("gross_weight", ["value": .string(weight), "unit_code": .string(unit)])
        }
        if let code = segment.peek(5), code.utf8.count >= 6, code.utf8.allSatisfy({ (48...57).contains($0) }) {
            _ = segment.take(5)
            goods.set("hs_code", .string(code))
        }
        if let country = segment.peek(11), CountryCode.isCode(country) {
            _ = segment.take(11)
            goods.set("country_of_origin", .string(country))
        }
        if let container { goods.note("equipment", container) }
        for (label, text) in segment.unread { goods.note(label, text) }
        segment.takeAll()
        assembly.add(goods)
        consignment.append("goods_refs", .string(assembly.id(of: goods)))
    }
}
