package import Diagnostics
package import Files
internal import Markings
internal import StrictJSON
package import TradeModel

/// Writes the objects of a bundle as FollowTheMoney entities, one a line, and reports what these cannot hold.
///
/// Parties, places, conveyances, equipment, movements and relationships become entities; a consignment becomes an
/// economic activity that includes its goods. Values without a property in the entity are added as text, and values
/// that text cannot express are lost; the report lists both.
package struct FollowTheMoneyWriter {
    let byID: [String: STIXObject]
    private let objects: [STIXObject]
    var report = LossReport(target: "ftm")
    /// The addresses that relationships give to things, by the thing's id.
    private var places: [String: [String]] = [:]
    /// The text of relationships of consignments, by the consignment's id.
    private var words: [String: [String]] = [:]
    /// Goods that a consignment includes.
    private var folded: Set<String> = []

    /// Writes objects to a sink.
    ///
    /// Of an object with several versions the latest is written.
    package static func write(_ objects: [STIXObject], to sink: any ByteSink) throws(Fault) -> LossReport {
        var writer = FollowTheMoneyWriter(objects)
        try writer.write(to: sink)
        return writer.report
    }

    private init(_ objects: [STIXObject]) {
        var byID: [String: STIXObject] = [:]
        for object in objects {
            guard let other = byID[object.id] else {
                byID[object.id] = object
                continue
            }
            let isNewer = (object.modified ?? LocalTime.beforeAnySource) > (other.modified ?? LocalTime.beforeAnySource)
            if isNewer { byID[object.id] = object }
            if object != other {
                report.add(.lost, type: object.type, property: "another version", id: object.id)
            }
        }
        self.byID = byID
        var seen: Set<String> = []
        self.objects = objects.compactMap { seen.insert($0.id).inserted ? byID[$0.id] : nil }
        report.objects = objects.count
        for object in self.objects { prepare(object) }
    }

    /// Collects data that belongs to another object than the one that states it.
    private mutating func prepare(_ object: STIXObject) {
        if object.type == "consignment" {
            folded.formUnion(references(object, "goods_refs").filter { byID[$0]?.type == "goods-item" })
        }
        guard object.type == "relationship", let from = object.json["source_ref"]?.string,
            let to = object.json["target_ref"]?.string, let type = object.json["relationship_type"]?.string
        else { return }
        if type == "located-at", schema(of: to) == "Address", isThing(from) {
            places[from, default: []].append(to)
        } else {
            let description = object.json["description"]?.string ?? type
            for (one, other) in [(from, to), (to, from)] where byID[one]?.type == "consignment" {
                words[one, default: []].append("\(description): \(label(other))")
            }
        }
    }

    private mutating func write(to sink: any ByteSink) throws(Fault) {
        for object in objects {
            for (record, property) in records(of: object) {
                try sink.write(record.json(linesIn: property).text() + "\n")
                report.written += 1
            }
        }
    }

    private mutating func records(of object: STIXObject) -> [(FollowTheMoneyRecord, String)] {
        let reader = PropertyReader(object)
        switch object.type {
        case "identity": return party(reader)
        case "location": return [(place(reader), "remarks")]
        case "consignment": return [(consignment(reader, words[object.id] ?? []), "description")]
        case "goods-item": return folded.contains(object.id) ? [] : [(text(reader), "description")]
        case "conveyance": return [(conveyance(reader), "notes")]
        case "production-equipment", "transport-equipment": return [(equipment(reader), "notes")]
        case "movement": return [(movement(reader), "notes")]
        case "enforcement-event": return [(event(reader), "notes")]
        case "substance", "report", "note", "opinion", "grouping": return [(text(reader), "description")]
        case "relationship": return relationship(reader).map { [($0, "description")] } ?? []
        default:
            report.add(.lost, type: object.type, property: "*", id: object.id)
            return []
        }
    }

    // MARK: what the other files use

    /// The schema in which an object with this id is written; `nil` for one that is no entity.
    func schema(of id: String) -> String? {
        guard let object = byID[id] else { return nil }
        switch object.type {
        case "identity":
            switch object.property("identity_class")?.string {
            case "individual"?: return "Person"
            case "organization"?, "group"?: return "Organization"
            default: return "LegalEntity"
            }
        case "location": return "Address"
        case "consignment": return "EconomicActivity"
        case "conveyance":
            switch object.property("conveyance_kind")?.string {
            case "vessel"?: return "Vessel"
            case "aircraft"?: return "Airplane"
            default: return "Vehicle"
            }
        case "production-equipment", "transport-equipment": return "Asset"
        case "movement":
            let ends = ["from_ref", "to_ref"].map { object.property($0)?.string }
            return ends.allSatisfy { $0.map { byID[$0]?.type == "location" } ?? false } ? "Trip" : "Event"
        case "enforcement-event": return "Event"
        case "substance", "report", "note", "opinion", "grouping": return "Note"
        case "goods-item": return folded.contains(id) ? nil : "Note"
        default: return nil
        }
    }

    /// Whether it is written as a thing, which links may refer to.
    func isThing(_ id: String) -> Bool { schema(of: id).map { $0 != "EconomicActivity" } ?? false }

    func references(_ object: STIXObject, _ property: String) -> [String] {
        let value = object.property(property)
        return value?.array?.compactMap(\.string) ?? [value?.string].compactMap(\.self)
    }

    /// The label of an object for people.
    func label(_ id: String) -> String {
        guard let object = byID[id] else { return id }
        if let name = object.name { return name }
        if let first = object.identifiers.first { return first.scheme + " " + first.value }
        if object.type == "location" { return address(object) ?? id }
        return id
    }

    /// An address in one line.
    func address(_ object: STIXObject) -> String? {
        let parts = ["street_address", "city", "administrative_area", "postal_code", "country"]
            .compactMap { object.property($0)?.string }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    func placesOf(_ id: String) -> [String] { places[id] ?? [] }

    /// Records a loss.
    mutating func lose(_ fate: LossReport.Fate, property: String, reader: PropertyReader) {
        report.add(fate, type: reader.object.type, property: property, id: reader.object.id)
    }

    /// Adds unread properties as text; those that text cannot express are lost.
    mutating func finish(_ record: inout FollowTheMoneyRecord, _ reader: PropertyReader) {
        if FollowTheMoneyWriter.things.contains(record.schema) {
            for (name, property) in [("created", "createdAt"), ("modified", "modifiedAt")] {
                if let time = reader.text(name).flatMap(FollowTheMoneyValues.time) { record.add(property, time) }
            }
            for label in reader.texts("labels") {
                record.add(FollowTheMoneyValues.topics.contains(label) ? "topics" : "keywords", label)
            }
        } else if let time = reader.text("modified").flatMap(FollowTheMoneyValues.time) {
            record.add("modifiedAt", time)
        }
        for (name, value) in reader.unread {
            if let words = wording(name, value) {
                record.lines += words
                lose(.text, property: name, reader: reader)
            } else {
                lose(.lost, property: name, reader: reader)
            }
        }
    }

    /// A value as text; `nil` for a structured one.
    private func wording(_ name: String, _ value: JSONValue) -> [String]? {
        switch value {
        case .string(let text): return ["\(name): \(text)"]
        case .number(let number): return ["\(name): \(number.text)"]
        case .bool(let value): return ["\(name): \(value)"]
        case .null: return nil
        case .array(let elements):
            if name == "object_marking_refs" {
                return elements.compactMap(\.string).map { id in
                    let light = TrafficLight.allCases.first { $0.id == id }
                    return "marking: \(light?.label ?? byID[id]?.name ?? id)"
                }
            }
            if name == "external_references" {
                let sources = elements.compactMap(\.object).map { reference in
                    ["source_name", "external_id", "url", "description"].compactMap { reference[$0]?.string }
                }
                return sources.map { "source: " + $0.joined(separator: ", ") }
            }
            let words = elements.map { wording(name, $0) }
            guard words.allSatisfy({ $0 != nil }) else { return nil }
            return words.compactMap(\.self).flatMap(\.self)
        case .object(let object):
            guard let number = object["value"]?.string, object.count <= 2 else { return nil }
            let unit = (object["unit_code"] ?? object["currency"])?.string
            return ["\(name): \(number)" + (unit.map { " " + $0 } ?? "")]
        }
    }

    /// The schemata under Thing that are written.
    private static let things: Set<String> = [
        "Person", "Organization", "LegalEntity", "Address", "Vessel", "Airplane", "Vehicle", "Asset", "Trip", "Event",
        "Note",
    ]
}
