internal import Platform
internal import StrictJSON

/// One shipment of a ship notice: a consignment with its parties, carrier, equipment and goods.
struct X12Shipment {
    private let notice: X12ShipNotice
    private let number: String
    private let segments: [X12Segment]
    private let equipment = X12Equipment()
    /// The draft of the consignment.
    var consignment: ObjectDraft

    private var assembly: ObjectAssembly { notice.assembly }

    private static let roles: [String: (role: String, property: String?)] = [
        "SH": ("consignor", "consignor_ref"), "SF": ("consignor", "consignor_ref"),
        "CN": ("consignee", "consignee_ref"), "ST": ("consignee", "consignee_ref"), "CA": ("carrier", "carrier_ref"),
        "N1": ("notify", "notify_refs"), "N2": ("notify", "notify_refs"), "NP": ("notify", "notify_refs"),
        "CB": ("broker", "broker_ref"), "FW": ("freight-forwarder", nil), "IM": ("importer", nil),
        "BY": ("buyer", nil), "SE": ("seller", nil), "SU": ("supplier", nil), "VN": ("vendor", nil),
        "MF": ("manufacturer", nil), "BT": ("payer", nil),
    ]
    /// The modes of transport of TD5-04, by UNECE Recommendation 19.
    private static let modes = ["S": "1", "O": "1", "R": "2", "M": "3", "J": "3", "LT": "3", "A": "4", "AE": "4"]
    private static let units = ["LB": "LBR", "KG": "KGM", "EA": "C62"]

    /// A shipment.
    ///
    /// - Parameters:
    ///   - number: the shipment's number (BSN-02), unique to its sender.
    ///   - place: its number among the shipments of the notice, from 1.
    ///   - declared: the time of the notice.
    ///   - segments: those of its own level.
    init(
        number: String, sender: String, place: Int, declared: Timestamp?, in notice: X12ShipNotice,
        segments: [X12Segment]
    ) {
        (self.notice, self.segments) = (notice, segments)
        self.number = place == 1 ? number : number + "/\(place)"
        consignment = notice.draft(
            "consignment", key: ["shipment", sender, self.number].joined(separator: ":"), id: self.number)
        notice.assembly.addIdentifier("shipment-number", number, to: &consignment)
        if let declared { consignment.set("declared_at", .string(declared.rfc3339)) }
    }

    /// Adds everything that belongs to the consignment; its draft itself is left to the caller.
    ///
    /// - Parameters:
    ///   - items: the segments of each item level.
    ///   - others: the other levels, each with its HL.
    mutating func make(items: [[X12Segment]], others: [(head: X12Segment, segments: [X12Segment])]) {
        let carrier = segments.first { $0.name == "TD5" && $0.peek(2) == "2" }?.peek(3)
        addReferences(carrier: carrier)
        notice.addParties(segments, to: &consignment, number: number, roles: Self.roles)
        if let carrier, consignment.value("carrier_ref") == nil {
            consignment.set("carrier_ref", .string(notice.addCarrier(carrier)))
        }
        addPackages(hasItems: !items.isEmpty)
        for segment in segments where segment.name == "TD3" {
            guard let found = equipment.add(segment, sealsAt: 9...9, of: notice, journey: consignment.key) else {
                continue
            }
            consignment.append("equipment_refs", .string(found.id))
        }
        equipment.finish(assembly)
        for (index, item) in items.enumerated() { addGoods(item, line: index + 1) }
        addMovement()
        for segment in segments { for (label, text) in segment.unread { consignment.note(label, text) } }
        for (head, segments) in others {
            let level = "HL \(head.peek(1) ?? "")"
            for segment in [head] + segments {
                for (label, text) in segment.unread { consignment.note(level + " " + label, text) }
            }
        }
    }

    private mutating func addReferences(carrier: String?) {
        for segment in segments where segment.name == "REF" {
            guard let kind = segment.peek(1), let text = segment.peek(2) else { continue }
            switch kind {
            case "BM": assembly.addIdentifier("bill-of-lading", text, to: &consignment)
            case "MB":
                guard let carrier else {
                    assembly.addIdentifier("master-bill-of-lading", text, to: &consignment)
                    break
                }
                var master = notice.mentioned(bill: text, carrier: carrier)
                master.set("consignment_kind", "master")
                assembly.add(master, yieldsToOthers: true)
                consignment.set("consignment_kind", "house")
                consignment.set("master_ref", .string(assembly.id(of: master)))
            case "BN": assembly.addIdentifier("booking", text, to: &consignment)
            case "AW": assembly.addIdentifier("awb", text, to: &consignment)
            case "CN": assembly.addIdentifier("carrier-reference", text, to: &consignment)
            default: continue
            }
            _ = (segment.take(1), segment.take(2))
        }
    }

    /// The packages of the shipment as a whole (TD1): they are its goods when no item is listed.
    private mutating func addPackages(hasItems: Bool) {
        for (index, segment) in segments.filter({ $0.name == "TD1" }).enumerated() {
            if consignment.value("package_count") == nil, let text = segment.peek(2), let count = Int(text), count >= 0,
                String(count) == text
            {
                _ = segment.take(2)
                consignment.set("package_count", .number(JSONNumber(count)))
            }
            guard !hasItems else { continue }
            var goods = draft(line: index + 1)
            if let text = segment.take(5) { goods.set("description", .string(text)) }
            if segment.peek(6) == nil || segment.peek(6) == "G", let weight = quantity(segment, value: 7, unit: 8) {
                _ = segment.take(6)
                goods.set("gross_weight", weight)
            }
            finish(&goods, of: [segment])
        }
    }

    private mutating func addGoods(_ item: [X12Segment], line: Int) {
        var goods = draft(line: line)
        for segment in item {
            switch segment.name {
            case "PID" where goods.value("description") == nil:
                if let text = segment.take(5) { goods.set("description", .string(text)) }
            case "SN1" where goods.value("quantity") == nil:
                if let quantity = quantity(segment, value: 2, unit: 3) { goods.set("quantity", quantity) }
            default: continue
            }
        }
        finish(&goods, of: item)
    }

    private func draft(line: Int) -> ObjectDraft {
        var goods = notice.draft(
            "goods-item", key: [consignment.key, "goods", "\(line)"].joined(separator: ObjectIDScheme.separator),
            id: number + "/item \(line)")
        goods.set("basis", "declared")
        goods.set("sequence", .number(JSONNumber(line)))
        return goods
    }

    private mutating func finish(_ goods: inout ObjectDraft, of segments: [X12Segment]) {
        for segment in segments {
            for (label, text) in segment.unread { goods.note(label, text) }
            segment.takeAll()
        }
        assembly.add(goods)
        consignment.append("goods_refs", .string(assembly.id(of: goods)))
    }

    /// A quantity with its unit; `nil` where either cannot be read as one, which leaves both for the note.
    private func quantity(_ segment: X12Segment, value: Int, unit: Int) -> JSONValue? {
        guard let text = segment.peek(value), SourceText.decimal(text) == text,
            let code = segment.peek(unit).flatMap({ Self.units[$0] ?? X12Units.unit($0) })
        else { return nil }
        _ = (segment.take(value), segment.take(unit))
        return ["value": .string(text), "unit_code": .string(code)]
    }

    /// The leg of the shipment: it has begun when the notice states when it was shipped (DTM 011), else it is planned.
    private mutating func addMovement() {
        func time(_ code: String) -> Timestamp? {
            segments.first { $0.name == "DTM" && $0.peek(1) == code }.flatMap { X12Date.time($0.peek(2), $0.peek(3)) }
        }
        let mode = segments.lazy.filter { $0.name == "TD5" }.compactMap { $0.peek(4) }.compactMap { Self.modes[$0] }
            .first
        let shipped = time("011")
        guard mode != nil || shipped != nil else { return }
        var movement = notice.draft(
            "movement", key: consignment.key + ObjectIDScheme.separator + "movement", id: number + "/movement")
        if let mode { movement.set("mode_code", .string(mode)) }
        movement.set("consignment_refs", [.string(assembly.id(of: consignment))])
        if let shipped {
            movement.set("departed", .string(shipped.rfc3339))
        } else if let expected = time("017") {
            movement.set("arrived", .string(expected.rfc3339))
        }
        movement.set("status", shipped == nil ? "planned" : "actual")
        assembly.add(movement)
    }
}
