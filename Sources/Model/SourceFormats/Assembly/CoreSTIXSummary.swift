internal import Platform
internal import StrictJSON
internal import TradeModel

/// The summary of trade objects for readers of core STIX, which ignore these: a report over all objects that such a
/// reader knows, a note for each consignment, conveyance, substance and piece of equipment, and relationships for the
/// references of trade objects.
struct CoreSTIXSummary {
    private let byID: [String: STIXObject]
    private let objects: [STIXObject]

    /// The summary of these objects.
    init(of objects: [STIXObject]) {
        self.objects = objects
        byID = Dictionary(objects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Adds the summary's notes and relationships to the assembled objects.
    func add(to assembly: ObjectAssembly) {
        for object in objects {
            switch object.type {
            case "identity":
                if let place = object.property("address_ref")?.string {
                    relate(
                        "located-at", from: object.id, to: place, description: "", source: object, assembly: assembly)
                }
            case "consignment": addConsignment(object, to: assembly)
            case "conveyance", "substance", "production-equipment":
                addNote(object, lines: [(object.type, label(object))], about: [], to: assembly)
            default: continue
            }
        }
    }

    /// The most objects in one report: some six megabytes, well below the object limit of readers
    /// (`BundleReader.objectLimit`).
    static let reportLimit = 100_000

    /// The reports over the objects of core STIX: one, or several for very many objects, in order.
    static func reports(
        over objects: [STIXObject], producer: STIXObject, options: SourceReadingOptions, limit: Int = reportLimit,
        id: (String) -> String
    ) -> [STIXObject] {
        let readable = objects.filter { !ExtensionDefinition.tradeTypes.contains($0.type) }
        let starts = Array(stride(from: 0, to: readable.count, by: limit))
        return starts.enumerated().map { number, start in
            var report = report(
                over: Array(readable[start..<min(start + limit, readable.count)]), of: objects, producer: producer,
                options: options, id: id)
            if starts.count > 1, let name = report.name {
                report.json["name"] = .string("\(name), part \(number + 1) of \(starts.count)")
            }
            return report
        }
    }

    /// A report over some objects, with the common time and markings.
    private static func report(
        over readable: [STIXObject], of objects: [STIXObject], producer: STIXObject, options: SourceReadingOptions,
        id: (String) -> String
    ) -> STIXObject {
        let latest = (objects.compactMap(\.modified) + [options.dated]).max() ?? options.dated
        // The report is identified by its content: another set of objects is another report.
        let covered = ([latest.rfc3339] + readable.map { $0.id + " " + ($0.modified?.rfc3339 ?? "") })
            .joined(separator: "\n")
        var body = JSONObject()
        body["type"] = "report"
        body["spec_version"] = "2.1"
        body["id"] = .string(id(covered))
        body["created_by_ref"] = .string(producer.id)
        body["created"] = .string(latest.rfc3339)
        body["modified"] = .string(latest.rfc3339)
        body["name"] = .string("Trade records of \(producer.name ?? producer.id)")
        body["description"] = "Parties, places and notes of the consignments and other trade objects in this bundle."
        body["report_types"] = ["identity"]
        body["published"] = .string(latest.rfc3339)
        body["object_refs"] = .array(readable.map { .string($0.id) })
        let markings = Set(objects.flatMap(\.objectMarkingRefs)).sorted()
        if !markings.isEmpty { body["object_marking_refs"] = .array(markings.map { .string($0) }) }
        return STIXObject(body)
    }

    private func addConsignment(_ consignment: STIXObject, to assembly: ObjectAssembly) {
        var lines = [("consignment", label(consignment))]
        var about: [String] = []
        for (property, text) in [
            ("consignor_ref", "consignor"), ("consignee_ref", "consignee"), ("carrier_ref", "carrier"),
            ("broker_ref", "broker"), ("notify_refs", "notify"), ("origin_ref", "from"), ("destination_ref", "to"),
        ] {
            for id in references(consignment, property) {
                guard let object = byID[id] else { continue }
                lines.append((text, label(object)))
                if !about.contains(id) { about.append(id) }
            }
        }
        if let count = consignment.property("package_count")?.number { lines.append(("packages", count.text)) }
        for id in references(consignment, "goods_refs") {
            guard let goods = byID[id] else { continue }
            lines.append(("goods", goodsLine(goods)))
        }
        addNote(consignment, lines: lines, about: about, to: assembly)
        if let from = references(consignment, "consignor_ref").first,
            let to = references(consignment, "consignee_ref").first
        {
            relate(
                "related-to", from: from, to: to, description: "ships to, by " + label(consignment),
                source: consignment, assembly: assembly)
        }
    }

    private func addNote(
        _ object: STIXObject, lines: [(String, String)], about: [String], to assembly: ObjectAssembly
    ) {
        var draft = draft("note", key: "shadow\u{1F}" + object.id, object: object)
        draft.properties["abstract"] = .string(lines.first.map { "\($0.0) \($0.1)" } ?? object.type)
        draft.properties["content"] = .string(lines.map { "\($0.0): \($0.1)" }.joined(separator: "\n"))
        let about = about.isEmpty ? [assembly.options.producer.id] : about
        draft.properties["object_refs"] = .array(about.map { .string($0) })
        assembly.add(draft)
    }

    private func relate(
        _ type: String, from: String, to: String, description: String, source: STIXObject,
        assembly: ObjectAssembly
    ) {
        var draft = draft(
            "relationship", key: ["shadow", type, from, to, source.id].joined(separator: "\u{1F}"), object: source)
        draft.properties["relationship_type"] = .string(type)
        if !description.isEmpty { draft.properties["description"] = .string(description) }
        draft.properties["source_ref"] = .string(from)
        draft.properties["target_ref"] = .string(to)
        assembly.add(draft)
    }

    /// A draft with the time, markings and source of the object that it summarises.
    private func draft(_ type: String, key: String, object: STIXObject) -> ObjectDraft {
        var draft = ObjectDraft(type, key: key, record: nil, created: object.created, modified: object.modified)
        draft.markings = object.objectMarkingRefs
        draft.summarised = object.id
        return draft
    }

    private func references(_ object: STIXObject, _ property: String) -> [String] {
        let value = object.property(property)
        return value?.array?.compactMap(\.string) ?? [value?.string].compactMap(\.self)
    }

    private func label(_ object: STIXObject) -> String {
        let numbers = object.identifiers.map { $0.scheme + " " + $0.value }
        let words = ["name", "make", "model", "city", "country"].compactMap { object.property($0)?.string }
        let parts = object.type == "location" ? words : words + numbers
        return parts.isEmpty ? object.id : parts.joined(separator: ", ")
    }

    private func goodsLine(_ goods: STIXObject) -> String {
        var parts = [goods.property("basis")?.string, goods.property("description")?.string].compactMap(\.self)
        if let code = goods.property("hs_code")?.string { parts.append("HS " + code) }
        if let weight = goods.property("gross_weight") ?? goods.property("net_weight"),
            let value = weight["value"]?.string
        {
            parts.append(value + " " + (weight["unit_code"]?.string ?? ""))
        }
        return parts.joined(separator: ", ")
    }
}
