internal import Diagnostics
internal import StrictJSON
package import TradeModel

/// The summary of trade objects for readers that know core STIX only and ignore these: a note for each consignment,
/// conveyance, substance and piece of equipment, relationships for the references of trade objects, and for each master
/// waybill a report over what belongs to it.
///
/// First every object is passed to `note(_:)`, then again, in order, to `objects(for:)`; `reports()` ends it. Between
/// the two only the words for each object are kept. What a bundle already has is not added again.
package final class CoreSTIXSummary {
    private struct Words {
        /// The name of the object for people.
        let label: String
        /// The line of a goods item.
        let goods: String?
        /// The place of a party.
        let place: String?
    }

    private let namespace: IdentifierNamespace
    private var words: [String: Words] = [:]
    private var reported = CoreSTIXReports()
    /// Whether notes and relationships are added; otherwise reports have only those that are there.
    private let isAdding: Bool
    /// The ids of the notes that a bundle already has, by their texts, and its relationships.
    private var notes: [String: String] = [:]
    private var relationships: Set<[String]> = []

    /// A summary whose ids are made in a namespace.
    package convenience init(namespace: IdentifierNamespace) { self.init(namespace, isAdding: true) }

    private init(_ namespace: IdentifierNamespace, isAdding: Bool) {
        self.namespace = namespace
        self.isAdding = isAdding
    }

    /// The reports over objects to which their notes and relationships were added before.
    ///
    /// - Parameter forEach: passes on the objects of the types that it is asked for; called twice.
    static func reports(
        namespace: IdentifierNamespace,
        over forEach: (_ isAsked: (String) -> Bool, _ body: (STIXObject) -> Void) throws(Fault) -> Void
    ) throws(Fault) -> [STIXObject] {
        let summary = CoreSTIXSummary(namespace, isAdding: false)
        // Relationships only keep others from being added, and only consignments have a place in reports.
        try forEach({ isNoted($0) && $0 != "relationship" }) { summary.note($0) }
        try forEach({ $0 == "consignment" }) { _ = summary.objects(for: $0) }
        return summary.reports()
    }

    /// Whether anything is noted of objects of a type.
    static func isNoted(_ type: String) -> Bool { type != "extension-definition" && type != "marking-definition" }

    /// Whether objects are added for those of a type.
    static func isSummarised(_ type: String) -> Bool {
        ["identity", "consignment", "conveyance", "substance", "production-equipment"].contains(type)
    }

    /// Notes what other objects may say of this one.
    package func note(_ object: STIXObject) {
        switch object.type {
        case "note":
            guard let content = object.json["content"]?.string, Self.isSummary(content) else { return }
            notes[content] = object.id
        case "relationship":
            guard let key = Self.relationshipKey(object.json) else { return }
            relationships.insert(key)
        case "report": reported.note(object)
        case "extension-definition", "marking-definition": return
        default:
            words[object.id] = Words(
                label: label(object), goods: object.type == "goods-item" ? goodsLine(object) : nil,
                place: object.property("address_ref")?.string)
        }
    }

    /// What is added for an object: notes and relationships.
    package func objects(for object: STIXObject) -> [STIXObject] {
        switch object.type {
        case "identity":
            guard let place = object.property("address_ref")?.string, words[place] != nil else { return [] }
            return [relationship("located-at", from: object.id, to: place, description: "", source: object)]
                .compactMap(\.self)
        case "consignment": return consignment(object)
        case "conveyance", "substance", "production-equipment":
            let lines = [(object.type, label(object))]
            return [note(object, lines: lines, about: []).new].compactMap(\.self)
        default: return []
        }
    }

    /// The reports over master waybills, in the order of these.
    package func reports() -> [STIXObject] { reported.reports(in: namespace) }

    private func consignment(_ consignment: STIXObject) -> [STIXObject] {
        var lines = [("consignment", label(consignment))]
        var about: [String] = []
        for (property, text) in [
            ("consignor_ref", "consignor"), ("consignee_ref", "consignee"), ("carrier_ref", "carrier"),
            ("broker_ref", "broker"), ("notify_refs", "notify"), ("origin_ref", "from"), ("destination_ref", "to"),
        ] {
            for id in references(consignment, property) {
                guard let words = words[id] else { continue }
                lines.append((text, words.label))
                if !about.contains(id) { about.append(id) }
            }
        }
        if let count = consignment.property("package_count")?.number { lines.append(("packages", count.text)) }
        for id in references(consignment, "goods_refs") {
            guard let goods = words[id]?.goods else { continue }
            lines.append(("goods", goods))
        }
        let note = note(consignment, lines: lines, about: about)
        var added = [note.new].compactMap(\.self)
        if let from = references(consignment, "consignor_ref").first,
            let to = references(consignment, "consignee_ref").first, words[from] != nil, words[to] != nil,
            let related = relationship(
                "related-to", from: from, to: to, description: "ships to, by " + label(consignment),
                source: consignment)
        {
            added.append(related)
        }
        report(consignment, note: isAdding || note.new == nil ? note.id : nil, about: about)
        return added
    }

    /// Adds a consignment's parties, places and note to the report over its master waybill.
    private func report(_ consignment: STIXObject, note: String?, about: [String]) {
        let isMaster = consignment.property("consignment_kind")?.string == "master"
        guard let master = references(consignment, "master_ref").first ?? (isMaster ? consignment.id : nil) else {
            return
        }
        let places = about.compactMap { words[$0]?.place }.filter { words[$0] != nil }
        reported.add(
            about + places + [note].compactMap(\.self), of: consignment, to: master,
            named: words[master]?.label ?? master)
    }

    private func note(
        _ object: STIXObject, lines: [(String, String)], about: [String]
    ) -> (id: String, new: STIXObject?) {
        let content = lines.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
        if let id = notes[content] { return (id, nil) }
        var draft = draft("note", key: "shadow\u{1F}" + object.id, object: object)
        draft["abstract"] = .string(lines.first.map { "\($0.0) \($0.1)" } ?? object.type)
        draft["content"] = .string(content)
        let about = about.isEmpty ? [object.createdByRef.flatMap { words[$0] == nil ? nil : $0 } ?? object.id] : about
        draft["object_refs"] = .array(about.map { .string($0) })
        let note = STIXObject(marked(draft, as: object))
        return (note.id, note)
    }

    private func relationship(
        _ type: String, from: String, to: String, description: String, source: STIXObject
    ) -> STIXObject? {
        var draft = draft(
            "relationship", key: ["shadow", type, from, to, source.id].joined(separator: "\u{1F}"), object: source)
        draft["relationship_type"] = .string(type)
        if !description.isEmpty { draft["description"] = .string(description) }
        draft["source_ref"] = .string(from)
        draft["target_ref"] = .string(to)
        guard let key = Self.relationshipKey(draft), !relationships.contains(key) else { return nil }
        return STIXObject(marked(draft, as: source))
    }

    /// The beginning of an object with the creator and times of the object that it summarises.
    private func draft(_ type: String, key: String, object: STIXObject) -> JSONObject {
        var body = JSONObject()
        body["type"] = .string(type)
        body["spec_version"] = "2.1"
        body["id"] = .string(namespace.identifier(type: type, key: Array((type + "\u{1F}" + key).utf8)))
        if let creator = object.createdByRef { body["created_by_ref"] = .string(creator) }
        for member in ["created", "modified"] { body[member] = object.json[member] }
        return body
    }

    private func marked(_ body: JSONObject, as object: STIXObject) -> JSONObject {
        var body = body
        let markings = object.objectMarkingRefs
        if !markings.isEmpty { body["object_marking_refs"] = .array(markings.map { .string($0) }) }
        return body
    }

    // MARK: words

    private static func isSummary(_ content: String) -> Bool {
        ["consignment: ", "conveyance: ", "substance: ", "production-equipment: "].contains(where: content.hasPrefix)
    }

    /// What two relationships have in common that mean the same under different ids.
    private static func relationshipKey(_ body: JSONObject) -> [String]? {
        let parts = ["relationship_type", "source_ref", "target_ref"].compactMap { body[$0]?.string }
        return parts.count == 3 ? parts + [body["description"]?.string ?? ""] : nil
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
