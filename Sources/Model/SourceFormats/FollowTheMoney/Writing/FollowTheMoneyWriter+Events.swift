internal import StrictJSON
internal import TradeModel

/// Consignments, movements, events and relationships.
extension FollowTheMoneyWriter {
    mutating func consignment(_ reader: PropertyReader, _ words: [String]) -> FollowTheMoneyRecord {
        let object = reader.object
        var record = FollowTheMoneyRecord(object.id, "EconomicActivity")
        for (property, name) in [
            ("consignor_ref", "sender"), ("consignee_ref", "receiver"), ("broker_ref", "declarant"),
        ] {
            if let party = object.property(property)?.string, isParty(party) {
                _ = reader.text(property)
                record.add(name, party)
            }
        }
        for (property, name) in [
            ("origin_ref", "departureCountry"), ("destination_ref", "destinationCountry"),
            ("carrier_ref", ""), ("notify_refs", ""), ("declared_destination_ref", ""), ("master_ref", ""),
        ] {
            for id in references(object, property) {
                _ = reader.value(property)
                let country = byID[id]?.property("country")?.string.flatMap(FollowTheMoneyValues.country)
                if let country, !name.isEmpty { record.add(name, country) }
                record.lines.append("\(property): \(label(id))")
                lose(.text, property: property, reader: reader)
            }
        }
        if let time = reader.text("declared_at").flatMap(FollowTheMoneyValues.time) { record.add("date", time) }
        for number in object.identifiers {
            record.add(number.scheme == "customs-declaration" ? "ccdNumber" : "recordId", number.value)
        }
        wordIdentifiers(reader, &record) { scheme, _ in scheme == "customs-declaration" ? "ccdNumber" : nil }
        for (position, id) in references(object, "goods_refs").enumerated() {
            guard let goods = byID[id] else { continue }
            fold(goods, position + 1, into: &record)
        }
        _ = reader.value("goods_refs")
        record.lines += words
        finish(&record, reader)
        return record
    }

    private mutating func fold(_ goods: STIXObject, _ number: Int, into record: inout FollowTheMoneyRecord) {
        let reader = PropertyReader(goods)
        if let text = reader.text("description") { record.add("goodsDescription", text) }
        if let code = reader.text("hs_code") { record.add("vedCode", code) }
        if let country = goods.property("country_of_origin")?.string.flatMap(FollowTheMoneyValues.country) {
            _ = reader.text("country_of_origin")
            record.add("originCountry", country)
        }
        if let value = reader.value("declared_value"), let amount = value["value"]?.string {
            record.add("invoiceAmount", [amount, value["currency"]?.string].compactMap(\.self).joined(separator: " "))
        }
        for property in ["substance_ref", "equipment_ref"] {
            guard let id = reader.text(property) else { continue }
            record.lines.append("goods \(number) \(property): \(label(id))")
            lose(.text, property: property, reader: reader)
        }
        var part = FollowTheMoneyRecord(record.id, "Interval")
        // The consignment's entity represents them too.
        for name in ["id", "created", "modified"] {
            _ = reader.value(name)
            lose(.lost, property: name, reader: reader)
        }
        finish(&part, reader)
        record.lines += part.lines.map { "goods \(number) \($0)" }
    }

    private func isParty(_ id: String) -> Bool {
        ["Person", "Organization", "LegalEntity"].contains(schema(of: id) ?? "")
    }

    mutating func movement(_ reader: PropertyReader) -> FollowTheMoneyRecord {
        let object = reader.object
        let schema = schema(of: object.id) ?? "Event"
        var record = FollowTheMoneyRecord(object.id, schema)
        let ends = ["from_ref", "to_ref"].compactMap { object.property($0)?.string }.map(label)
        let voyage = object.property("voyage_number")?.string
        record.add("name", ([voyage].compactMap(\.self) + [ends.joined(separator: " - ")]).joined(separator: " "))
        if !record.has("name") { record.add("name", "movement") }
        if schema == "Trip" {
            for (property, name) in [("from_ref", "startLocation"), ("to_ref", "endLocation")] {
                if let id = reader.text(property) { record.add(name, id) }
            }
            if let vehicle = object.property("conveyance_ref")?.string, byID[vehicle]?.type == "conveyance" {
                _ = reader.text("conveyance_ref")
                record.add("vehicle", vehicle)
            }
        }
        for (property, name) in [("departed", "startDate"), ("arrived", "endDate")] {
            if let time = reader.text(property).flatMap(FollowTheMoneyValues.time) { record.add(name, time) }
        }
        for id in reader.texts("consignment_refs") {
            record.lines.append("consignment: \(label(id))")
            lose(.text, property: "consignment_refs", reader: reader)
        }
        finish(&record, reader)
        return record
    }

    mutating func event(_ reader: PropertyReader) -> FollowTheMoneyRecord {
        let object = reader.object
        var record = FollowTheMoneyRecord(object.id, "Event")
        let kind = reader.text("event_kind") ?? "event"
        record.add("name", ([kind] + object.identifiers.map(\.value)).joined(separator: " "))
        if let time = reader.text("occurred").flatMap(FollowTheMoneyValues.time) { record.add("date", time) }
        if let agency = object.property("agency_ref")?.string, isParty(agency) {
            _ = reader.text("agency_ref")
            record.add("organizer", agency)
        }
        if let place = object.property("location_ref")?.string, schema(of: place) == "Address" {
            _ = reader.text("location_ref")
            record.add("addressEntity", place)
            record.add("location", label(place))
        }
        for id in reader.texts("consignment_refs") {
            record.lines.append("consignment: \(label(id))")
            lose(.text, property: "consignment_refs", reader: reader)
        }
        wordIdentifiers(reader, &record)
        finish(&record, reader)
        return record
    }

    /// A relationship between two things; `nil` for one that is expressed otherwise, or not at all.
    mutating func relationship(_ reader: PropertyReader) -> FollowTheMoneyRecord? {
        guard let type = reader.text("relationship_type"), let from = reader.text("source_ref"),
            let to = reader.text("target_ref")
        else {
            lose(.lost, property: "*", reader: reader)
            return nil
        }
        let isCarried = placesOf(from).contains(to) && type == "located-at"
        guard isThing(from), isThing(to), !isCarried else {
            let isWords = byID[from]?.type == "consignment" || byID[to]?.type == "consignment"
            if isCarried {
                // The link itself becomes an address; nothing else of it is kept.
                for name in ["id"] + reader.unread.map(\.name) { lose(.lost, property: name, reader: reader) }
            } else {
                lose(isWords ? .text : .lost, property: "*", reader: reader)
            }
            return nil
        }
        let (schema, source, target) = edge(type, from: from, to: to)
        var record = FollowTheMoneyRecord(reader.object.id, schema)
        record.add(source, from)
        record.add(target, to)
        if schema == "UnknownLink" { record.add("role", type) }
        if let text = reader.text("description") { record.add("summary", text) }
        for (property, name) in [("start_time", "startDate"), ("stop_time", "endDate")] {
            if let time = reader.text(property).flatMap(FollowTheMoneyValues.time) { record.add(name, time) }
        }
        finish(&record, reader)
        return record
    }

    private func edge(_ type: String, from: String, to: String) -> (String, String, String) {
        let (source, target) = (schema(of: from) ?? "", schema(of: to) ?? "")
        let isAsset = ["Vessel", "Airplane", "Vehicle", "Asset"].contains(target)
        if type == "owns", isParty(from), isAsset { return ("Ownership", "owner", "asset") }
        if type == "controls", isParty(from), isParty(to) { return ("Control", "controller", "controlled") }
        if type == "employed-by", source == "Person", target == "Organization" {
            return ("Employment", "employee", "employer")
        }
        return ("UnknownLink", "subject", "object")
    }
}
