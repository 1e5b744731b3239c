internal import Diagnostics
internal import ModelChecks
internal import Platform
internal import StrictJSON
internal import TradeModel

/// The summary of trade objects for readers that know core STIX only and ignore these: a note for each consignment,
/// conveyance, substance and piece of equipment, relationships for the references of trade objects, and for each master
/// waybill a report over what belongs to it.
///
/// What `remark(on:)` finds of every object is passed to `note(_:)`; then, in order, what `addition(for:)` makes for each
/// object is passed to `report(_:)`, and `reports()` makes the reports over all of them. `remark(on:)` and `addition(for:)`
/// run on any thread.
/// Between the two only the words for each object are kept. What a bundle already has is not added again.
final class CoreSTIXSummary {
    /// What other objects may say of one.
    struct Words: Sendable {
        /// The name of the object for people.
        let label: String
        /// The line of a goods item.
        let goods: String?
        /// The place of a party.
        let place: String?
    }

    /// What is noted of one object.
    enum Remark: Sendable {
        case words(id: String, Words)
        /// A note that summarises an object already.
        case note(id: String, content: String)
        /// What a relationship has in common with others that mean the same.
        case relationship([String])
        case report(creator: String, name: String)
    }

    /// An object that is added.
    struct AddedObject: Sendable {
        let id: String
        /// Its JSON.
        let text: [UInt8]
        /// The definitions that it uses.
        let uses: DefinitionUse
    }

    /// What one object adds: notes and relationships, and its part of a report.
    struct Addition: Sendable {
        var objects: [AddedObject] = []
        /// The note among them on a consignment, by its text.
        var note: (id: String, text: Fingerprint)?
        var report: CoreSTIXReports.Part?
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
    ///
    /// - Parameter isAdding: whether notes and relationships are added; otherwise reports have only those that are there.
    init(namespace: IdentifierNamespace, isAdding: Bool = true) {
        self.namespace = namespace
        self.isAdding = isAdding
    }

    /// Whether anything is noted of objects of a type. Relationships only keep others from being added.
    func isNoted(_ type: String) -> Bool {
        type != "extension-definition" && type != "marking-definition" && (isAdding || type != "relationship")
    }

    /// Whether objects of a type add anything. Only consignments have a place in reports.
    func isSummarised(_ type: String) -> Bool {
        isAdding
            ? ["identity", "consignment", "conveyance", "substance", "production-equipment"].contains(type)
            : type == "consignment"
    }

    // MARK: what is there

    /// What is noted of an object.
    func remark(on document: JSONDocument) -> Remark? {
        document.withView { tape in ObjectView(JSONView(tape, 0)).flatMap(remark) }
    }

    private func remark(on object: ObjectView) -> Remark? {
        switch object.type {
        case "note":
            guard let content = object.member("content")?.string, Self.isSummary(content) else { return nil }
            return .note(id: object.id, content: content)
        case "relationship":
            func part(_ name: StaticString) -> String? { object.member(name)?.string }
            guard let type = part("relationship_type"), let source = part("source_ref"), let target = part("target_ref")
            else { return nil }
            return .relationship([type, source, target, part("description") ?? ""])
        case "report": return .report(creator: object.createdByRef ?? "", name: object.name ?? "")
        case "extension-definition", "marking-definition": return nil
        default:
            return .words(
                id: object.id,
                Words(
                    label: Self.label(object), goods: object.type == "goods-item" ? Self.goodsLine(object) : nil,
                    place: object.property("address_ref")?.string))
        }
    }

    /// Notes what other objects may say of one.
    func note(_ remark: Remark) {
        switch remark {
        case .words(let id, let words): self.words[id] = words
        case .note(let id, let content): notes[content] = id
        case .relationship(let key): relationships.insert(key)
        case .report(let creator, let name): reported.note(name, by: creator)
        }
    }

    // MARK: what is added

    /// What an object adds, when all remarks are noted.
    func addition(for document: JSONDocument) -> Addition {
        document.withView { tape in ObjectView(JSONView(tape, 0)).map(addition) ?? Addition() }
    }

    private func addition(for object: ObjectView) -> Addition {
        switch object.type {
        case "identity":
            guard let place = object.property("address_ref")?.string, words[place] != nil else { return Addition() }
            let located = relationship("located-at", from: object.id, to: place, description: "", source: object)
            return Addition(objects: [located].compactMap(\.self))
        case "consignment": return consignment(object)
        case "conveyance", "substance", "production-equipment":
            let line = object.type + ": " + Self.label(object)
            guard isAdding, notes[line] == nil else { return Addition() }
            return Addition(objects: [note(object, abstract: Self.abstract(object), content: line, about: [])])
        default: return Addition()
        }
    }

    /// Adds an object's part of a report.
    func report(_ addition: Addition) {
        if let (id, text) = addition.note { reported.add(note: id, text: text) }
        if let part = addition.report { reported.add(part) }
    }

    /// The reports over master waybills, in the order of these.
    func reports() -> [STIXObject] { reported.reports(in: namespace) }

    private func consignment(_ consignment: ObjectView) -> Addition {
        var lines = ["consignment: " + Self.label(consignment)]
        var about: [String] = []
        for (property, text) in Self.roles {
            for id in Self.references(consignment, property) {
                guard let words = words[id] else { continue }
                lines.append(text + ": " + words.label)
                if !about.contains(id) { about.append(id) }
            }
        }
        if let count = consignment.property("package_count")?.value.number { lines.append("packages: " + count.text) }
        for id in Self.references(consignment, "goods_refs") {
            guard let goods = words[id]?.goods else { continue }
            lines.append("goods: " + goods)
        }
        let content = lines.joined(separator: "\n")
        var addition = Addition()
        var note = notes[content].map { CoreSTIXReports.Note.known(id: $0) }
        if isAdding {
            if note == nil {
                let made = self.note(
                    consignment, abstract: Self.abstract(consignment), content: content, about: about)
                let text = Fingerprint(utf8: content)
                note = .added(text: text)
                addition.note = (made.id, text)
                addition.objects.append(made)
            }
            if let from = Self.references(consignment, "consignor_ref").first,
                let to = Self.references(consignment, "consignee_ref").first, words[from] != nil, words[to] != nil,
                let related = relationship(
                    "related-to", from: from, to: to, description: "ships to, by " + Self.label(consignment),
                    source: consignment)
            {
                addition.objects.append(related)
            }
        }
        addition.report = part(of: consignment, note: note, about: about)
        return addition
    }

    /// A consignment's parties, places and note in the report over its master waybill.
    private func part(
        of consignment: ObjectView, note: CoreSTIXReports.Note?, about: [String]
    ) -> CoreSTIXReports.Part? {
        let isMaster = consignment.property("consignment_kind")?.isString("master") == true
        guard let master = Self.references(consignment, "master_ref").first ?? (isMaster ? consignment.id : nil) else {
            return nil
        }
        let places = about.compactMap { words[$0]?.place }.filter { words[$0] != nil }
        return CoreSTIXReports.Part(
            master: master, name: words[master]?.label ?? master, members: about + places, note: note,
            creator: consignment.createdByRef, modified: consignment.modified,
            markings: Self.markings(of: consignment))
    }

    private func note(_ object: ObjectView, abstract: String, content: String, about: [String]) -> AddedObject {
        let creator = object.createdByRef.flatMap { words[$0] == nil ? nil : $0 }
        let about = about.isEmpty ? [creator ?? object.id] : about
        return added("note", key: "shadow\u{1F}" + object.id, object: object) { draft in
            draft["abstract"] = .string(abstract)
            draft["content"] = .string(content)
            draft["object_refs"] = .array(about.map { .string($0) })
        }
    }

    private func relationship(
        _ type: String, from: String, to: String, description: String, source: ObjectView
    ) -> AddedObject? {
        guard isAdding, relationships.isEmpty || !relationships.contains([type, from, to, description]) else {
            return nil
        }
        let key = ["shadow", type, from, to, source.id].joined(separator: "\u{1F}")
        return added("relationship", key: key, object: source) { draft in
            draft["relationship_type"] = .string(type)
            if !description.isEmpty { draft["description"] = .string(description) }
            draft["source_ref"] = .string(from)
            draft["target_ref"] = .string(to)
        }
    }

    /// An object with the creator, times and markings of the object that it summarises.
    private func added(
        _ type: String, key: String, object: ObjectView, _ state: (inout JSONObject) -> Void
    ) -> AddedObject {
        let id = namespace.identifier(type: type, key: Array((type + "\u{1F}" + key).utf8))
        var body = JSONObject()
        body.appendUnique("type", .string(type))
        body.appendUnique("spec_version", "2.1")
        body.appendUnique("id", .string(id))
        if let creator = object.createdByRef { body.appendUnique("created_by_ref", .string(creator)) }
        if let created = object.member("created") { body.appendUnique("created", created.value) }
        if let modified = object.member("modified") { body.appendUnique("modified", modified.value) }
        state(&body)
        let markings = Self.markings(of: object)
        if !markings.isEmpty { body["object_marking_refs"] = .array(markings.map { .string($0) }) }
        var text: [UInt8] = []
        text.reserveCapacity(768)
        JSONValue.object(body).appendText(to: &text)
        return AddedObject(
            id: id, text: text, uses: markings.reduce(into: []) { $0.formUnion(DefinitionUse(ofMarking: $1)) })
    }

    // MARK: words

    /// The properties by which a consignment names parties and places, each with the word for it.
    private static let roles: [(property: StaticString, word: String)] = [
        ("consignor_ref", "consignor"), ("consignee_ref", "consignee"), ("carrier_ref", "carrier"),
        ("broker_ref", "broker"), ("notify_refs", "notify"), ("origin_ref", "from"), ("destination_ref", "to"),
    ]

    /// The properties that name an object for people.
    private static let naming: [StaticString] = ["name", "make", "model", "city", "country"]

    private static func isSummary(_ content: String) -> Bool {
        ["consignment: ", "conveyance: ", "substance: ", "production-equipment: "].contains(where: content.hasPrefix)
    }

    private static func markings(of object: ObjectView) -> [String] {
        object.member("object_marking_refs")?.array?.compactMap(\.string) ?? []
    }

    private static func references(_ object: ObjectView, _ property: StaticString) -> [String] {
        let value = object.property(property)
        return value?.array?.compactMap(\.string) ?? [value?.string].compactMap(\.self)
    }

    private static func abstract(_ object: ObjectView) -> String { object.type + " " + label(object) }

    private static func label(_ object: ObjectView) -> String {
        let words = naming.compactMap { object.property($0)?.string }
        let parts =
            object.type == "location"
            ? words
            : words
                + (object.property("identifiers")?.array ?? []).compactMap { entry in
                    guard let scheme = entry["scheme"]?.string, let value = entry["value"]?.string else { return nil }
                    return scheme + " " + value
                }
        return parts.isEmpty ? object.id : parts.joined(separator: ", ")
    }

    private static func goodsLine(_ goods: ObjectView) -> String {
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

extension STIXObject {
    /// The object as parsed JSON.
    func document() throws(Fault) -> JSONDocument {
        try JSONDocument.parse(Array(JSONValue.object(json).text().utf8))
    }
}
