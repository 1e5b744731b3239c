internal import Diagnostics
internal import StrictJSON
internal import TradeModel

/// The conversion of the nodes of one document.
struct OneRecordConversion {
    let graph: LinkedDataReader
    let file: String
    let assembly: ObjectAssembly
    /// The drafts of nodes that become objects.
    var drafts: [ObjectIdentifier: ObjectDraft] = [:]
    /// The consignments that a shipment's data is added to.
    var consignments: [ObjectIdentifier: [ObjectIdentifier]] = [:]
    /// The number of each node, for records without an id.
    private var numbers: [ObjectIdentifier: Int] = [:]

    static let source = "IATA ONE Record"

    init(graph: LinkedDataReader, file: String, assembly: ObjectAssembly) {
        self.graph = graph
        self.file = file
        self.assembly = assembly
        for (index, node) in graph.nodes.enumerated() { numbers[ObjectIdentifier(node)] = index + 1 }
    }

    mutating func make() {
        assembly.summary.recordsRead += graph.roots.count
        let shaped = graph.nodes.filter { shape(of: $0) != nil }
        linkShipments(shaped)
        for node in shaped {
            guard let type = type(of: node) else { continue }
            drafts[ObjectIdentifier(node)] = draft(type, node)
        }
        // Parties and places first, because others include them.
        let order: [[OneRecordTerms.Shape]] = [
            [.place, .person, .organisation, .conveyance], [.movement, .piece], [.shipment], [.waybill],
        ]
        for shapes in order {
            for node in shaped where shapes.contains(shape(of: node) ?? .place) { describe(node) }
        }
        for node in shaped {
            // The data of a shipment is kept with its waybill.
            let owners = consignments[ObjectIdentifier(node)] ?? [ObjectIdentifier(node)]
            for owner in owners {
                for type in OneRecordTerms.specificClasses(node.types) {
                    drafts[owner]?.note("type", OneRecordTerms.label(type))
                }
            }
            let path = owners.first == ObjectIdentifier(node) ? "" : "shipment"
            let lines = unread(of: node, at: path)
            for owner in owners {
                for (label, text) in lines { drafts[owner]?.note(label, text) }
            }
        }
        for node in shaped { if let draft = drafts[ObjectIdentifier(node)] { assembly.add(draft) } }
        for root in graph.roots where shape(of: root) == nil && !root.isFolded { keep(root) }
        for node in graph.nodes where shape(of: node) == nil && !node.isFolded { keep(node) }
    }

    // MARK: nodes

    func shape(of node: LinkedNode) -> OneRecordTerms.Shape? {
        node.properties.isEmpty ? nil : OneRecordTerms.shape(of: node.types)
    }

    private func type(of node: LinkedNode) -> String? {
        switch shape(of: node) {
        case .person?, .organisation?: "identity"
        case .place?: "location"
        case .waybill?: "consignment"
        case .shipment?: consignments[ObjectIdentifier(node)] == nil ? "consignment" : nil
        case .piece?: "goods-item"
        case .movement?: "movement"
        case .conveyance?: "conveyance"
        case nil: nil
        }
    }

    /// The number of a node in the document, from 1.
    func number(of node: LinkedNode) -> Int { numbers[ObjectIdentifier(node)] ?? 0 }

    /// The unique key of a node: its id, else its file and number.
    func key(_ node: LinkedNode) -> String {
        node.id ?? "\(file)#\(numbers[ObjectIdentifier(node)] ?? 0)"
    }

    func record(_ node: LinkedNode) -> SourceRecord {
        let number = numbers[ObjectIdentifier(node)] ?? 1
        return SourceRecord(
            source: Self.source, record: node.id ?? node.place.pointer.flatMap { $0.isEmpty ? nil : $0 } ?? file,
            file: file, number: number, line: node.place.line)
    }

    func draft(_ type: String, _ node: LinkedNode, part: String = "") -> ObjectDraft {
        ObjectDraft(
            type, key: "one-record\u{1F}" + key(node) + (part.isEmpty ? "" : "\u{1F}" + part), record: record(node))
    }

    /// Determines the consignments that shipments belong to.
    private mutating func linkShipments(_ nodes: [LinkedNode]) {
        for node in nodes {
            let shape = shape(of: node)
            for value in values(
                node, shape == .waybill ? ["shipment"] : shape == .shipment ? ["waybill", "waybills"] : [])
            {
                guard case .node(let other) = value else { continue }
                let end = graph.resolved(other)
                let (waybill, shipment) = shape == .waybill ? (node, end) : (end, node)
                guard self.shape(of: waybill) == .waybill, self.shape(of: shipment) == .shipment else { continue }
                let owner = ObjectIdentifier(waybill)
                if consignments[ObjectIdentifier(shipment)]?.contains(owner) != true {
                    consignments[ObjectIdentifier(shipment), default: []].append(owner)
                }
            }
        }
    }

    /// The values of properties by their local names, without marking them as read.
    func values(_ node: LinkedNode, _ names: [String]) -> [LinkedDataValue] {
        node.properties.filter { names.contains(OneRecordTerms.local($0.name) ?? "") }.flatMap(\.values)
    }

    // MARK: what is left

    /// Everything unread of a node, by path; nodes with an object of their own are only referred to, and converted in
    /// their place.
    func unread(of node: LinkedNode, at path: String, on trail: [LinkedNode] = []) -> [(label: String, text: String)] {
        var lines: [(label: String, text: String)] = []
        for (name, values) in node.properties {
            let label = (path.isEmpty ? "" : path + "/") + OneRecordTerms.label(name)
            for value in values {
                switch value {
                case .literal(let literal):
                    if !node.wasRead(name) { lines.append((label, SourceText.oneLine(literal.words))) }
                case .node(let inner):
                    lines += self.lines(of: inner, at: label, isRead: node.wasRead(name), trail + [node])
                }
            }
        }
        return lines
    }

    private func lines(
        of inner: LinkedNode, at label: String, isRead: Bool, _ trail: [LinkedNode]
    ) -> [(label: String, text: String)] {
        let whole = graph.resolved(inner)
        let isOwn = drafts[ObjectIdentifier(whole)] != nil || consignments[ObjectIdentifier(whole)] != nil
        // Cycles and nodes nested too deep are only referred to, and converted in their place.
        if isOwn || whole.properties.isEmpty || trail.count > 48 || trail.contains(where: { $0 === whole }) {
            guard !isRead else { return [] }
            let types = inner.types.map(OneRecordTerms.label)
            return [(label, ([inner.id].compactMap(\.self) + types).joined(separator: ", "))]
        }
        var lines: [(label: String, text: String)] = []
        let isCode = whole.id.flatMap(OneRecordTerms.code) != nil && isRead
        if let id = whole.id, !isCode { lines.append((label + "/id", id)) }
        if !isRead || !whole.isFolded {
            for type in whole.types { lines.append((label + "/type", OneRecordTerms.label(type))) }
        }
        whole.isFolded = true
        return lines + unread(of: whole, at: label, on: trail)
    }

    /// A node without a type in the model, as a note about the nodes that it refers to.
    private func keep(_ node: LinkedNode) {
        guard !node.isFolded else { return }
        node.isFolded = true
        var note = draft("note", node)
        let kind = node.types.map(OneRecordTerms.label).joined(separator: ", ")
        note.properties["abstract"] = .string("ONE Record " + (kind.isEmpty ? "node without a type" : kind))
        var lines = ["type: " + kind] + [node.id.map { "id: " + $0 }].compactMap(\.self)
        lines += unread(of: node, at: "").map { "\($0.label): \($0.text)" }
        note.properties["content"] = .string(lines.joined(separator: "\n"))
        var about: [String] = []
        collect(node, &about, depth: 0)
        if about.isEmpty { about = [assembly.options.producer.id] }
        note.properties["object_refs"] = .array(about.map { .string($0) })
        assembly.add(note)
        assembly.report(.recordKeptAsNote, record: note.record, facts: ["kind": kind.isEmpty ? "(none)" : kind])
    }

    /// The objects that a node refers to.
    private func collect(_ node: LinkedNode, _ ids: inout [String], depth: Int) {
        guard depth < 16 else { return }
        for (_, values) in node.properties {
            for case .node(let inner) in values {
                if let draft = draft(of: inner) {
                    let id = assembly.id(of: draft)
                    if !ids.contains(id) { ids.append(id) }
                } else {
                    collect(graph.resolved(inner), &ids, depth: depth + 1)
                }
            }
        }
    }
}
