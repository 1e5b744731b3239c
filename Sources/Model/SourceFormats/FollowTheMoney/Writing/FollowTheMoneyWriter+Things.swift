internal import StrictJSON
internal import TradeModel

/// Places, conveyances, equipment and texts.
extension FollowTheMoneyWriter {

    mutating func place(_ reader: PropertyReader) -> FollowTheMoneyRecord {
        var record = FollowTheMoneyRecord(reader.object.id, "Address")
        if let full = address(reader.object) { record.add("full", full) }
        for (property, name) in [
            ("name", "name"), ("description", "description"), ("street_address", "street"), ("city", "city"),
            ("postal_code", "postalCode"), ("administrative_area", "state"), ("region", "region"),
        ] {
            if let text = reader.text(property) { record.add(name, text) }
        }
        if let country = reader.object.property("country")?.string.flatMap(FollowTheMoneyValues.country) {
            _ = reader.text("country")
            record.add("country", country)
        }
        for property in ["latitude", "longitude"] {
            if let number = reader.value(property)?.number { record.add(property, number.text) }
        }
        wordIdentifiers(reader, &record)
        finish(&record, reader)
        return record
    }

    mutating func conveyance(_ reader: PropertyReader) -> FollowTheMoneyRecord {
        let object = reader.object
        let schema = schema(of: object.id) ?? "Vehicle"
        var record = FollowTheMoneyRecord(object.id, schema)
        if let kind = reader.text("conveyance_kind"), schema == "Vehicle" { record.add("type", kind) }
        // FollowTheMoney requires a name of a vessel.
        record.add("name", reader.text("name") ?? (schema == "Vessel" ? label(object.id) : ""))
        if let flag = object.property("flag")?.string.flatMap(FollowTheMoneyValues.country) {
            _ = reader.text("flag")
            record.add(schema == "Vessel" ? "flag" : "country", flag)
        }
        if let owner = object.property("operator_ref")?.string,
            ["Person", "Organization", "LegalEntity"]
                .contains(self.schema(of: owner) ?? "")
        {
            _ = reader.text("operator_ref")
            record.add("operator", owner)
        }
        wordIdentifiers(reader, &record) { scheme, value in
            switch (scheme, schema) {
            case ("imo-ship", "Vessel"): FollowTheMoneyValues.passes(scheme, value) ? "imoNumber" : nil
            case ("mmsi", "Vessel"): "mmsi"
            case ("call-sign", "Vessel"): "callSign"
            case ("aircraft-registration", "Airplane"), ("registration", _): "registrationNumber"
            case ("aircraft-serial", "Airplane"): "serialNumber"
            default: nil
            }
        }
        finish(&record, reader)
        return record
    }

    mutating func equipment(_ reader: PropertyReader) -> FollowTheMoneyRecord {
        var record = FollowTheMoneyRecord(reader.object.id, "Asset")
        let words = ["equipment_kind", "make", "model", "serial_number"].compactMap {
            reader.object.property($0)?.string
        }
        record.add("name", words.isEmpty ? label(reader.object.id) : words.joined(separator: " "))
        if let kind = reader.text("equipment_kind") { record.add("keywords", kind) }
        wordIdentifiers(reader, &record)
        finish(&record, reader)
        return record
    }

    /// Objects that become text: notes, reports, substances, goods without a consignment.
    mutating func text(_ reader: PropertyReader) -> FollowTheMoneyRecord {
        let object = reader.object
        var record = FollowTheMoneyRecord(object.id, "Note")
        for (property, name) in [("name", "name"), ("abstract", "summary"), ("description", "description")] {
            if let text = reader.text(property) { record.add(name, text) }
        }
        if let content = reader.text("content") { record.add("description", content) }
        if !["note", "report"].contains(object.type) {
            record.add("keywords", object.type)
            lose(.text, property: "*", reader: reader)
        }
        for target in reader.texts("object_refs") {
            if isThing(target) {
                record.add("entity", target)
            } else {
                lose(.lost, property: "object_refs", reader: reader)
            }
        }
        if let published = reader.text("published") { record.lines.append("published: \(published)") }
        if let names = reader.value("names")?.array {
            for name in names.compactMap({ $0["value"]?.string }) where name != object.name {
                record.add("alias", name)
            }
        }
        wordIdentifiers(reader, &record)
        finish(&record, reader)
        return record
    }

    /// Identifiers as text, except those with a property.
    mutating func wordIdentifiers(
        _ reader: PropertyReader, _ record: inout FollowTheMoneyRecord,
        property: (_ scheme: String, _ value: String) -> String? = { _, _ in nil }
    ) {
        for entry in reader.value("identifiers")?.array ?? [] {
            guard let scheme = entry["scheme"]?.string, let value = entry["value"]?.string else {
                lose(.lost, property: "identifiers", reader: reader)
                continue
            }
            let isPlain = entry.object?.count == 2
            if let name = property(scheme, value) {
                record.add(name, value)
                if isPlain { continue }
            }
            let country = entry["country"]?.string.map { " (\($0))" } ?? ""
            record.lines.append("\(scheme): \(value)\(country)")
            lose(.text, property: "identifiers", reader: reader)
            if (entry.object?.keys ?? []).contains(where: { !["scheme", "value", "country"].contains($0) }) {
                lose(.lost, property: "identifiers", reader: reader)
            }
        }
    }
}
