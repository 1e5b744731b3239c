internal import Diagnostics
internal import Files
internal import SafeXML
internal import StrictJSON
internal import TradeModel

/// Reads a bundle in its XML form and passes its objects on in order, as JSON that is still to be parsed.
///
/// It is called for every tag and text, on one thread and never reentrantly, so run-time checks of exclusive access are
/// disabled.
final class XMLBundleReader: XMLStreamHandler {
    /// The role of an open element.
    private enum Role {
        case bundle, member, object(XMLShapePlan), record(XMLShapePlan), group(XMLElementPlan), members(XMLElementPlan),
            text(XMLElementPlan)
        case reference(XMLElementPlan), wrapper(XMLElementPlan), preservedObject, preservedProperty, path, value
    }

    private struct Frame {
        let role: Role
        let name: String
        let position: XMLPosition
        /// The number of direct child elements so far.
        var count = 0
    }

    private var body: ((XMLObject) throws(Fault) -> Void)?
    @exclusivity(unchecked) private var frames: [Frame] = []
    /// For each name number of the document, its number in the form.
    @exclusivity(unchecked) private var terms: [Int] = []
    @exclusivity(unchecked) private var builder = XMLObjectBuilder()
    @exclusivity(unchecked) private var text: [UInt8] = []
    private var position = 0
    private var ids: Set<Int> = []
    private var hasRecord = false
    private var preserved = (path: "", hasPath: false, json: [UInt8](), hasJSON: false)
    private var objectID: String?

    /// The properties of the bundle other than its objects, as documents.
    private(set) var otherMembers: [(key: String, document: JSONDocument)] = []
    private(set) var start = Place.unknown
    /// Whether there is a list of objects, possibly empty.
    var hasObjects: Bool { position > 0 || hasEmptyList }
    private var hasEmptyList = false
    /// The names of those properties, and the bytes of all of them.
    private var otherNames: Set<String> = ["type"]
    private var otherSize = 0

    /// The most bytes of an object's JSON.
    private let objectLimit: Int

    init(objectLimit: Int, _ body: @escaping (XMLObject) throws(Fault) -> Void) {
        self.objectLimit = objectLimit
        self.body = body
    }

    /// Reads a bundle to its end.
    ///
    /// - Parameter validity: validates the document by a schema on the way, to its end whatever this reader makes of it.
    static func read(
        _ source: any ByteSource, objectLimit: Int, validity: XMLValidity? = nil,
        _ body: (XMLObject) throws(Fault) -> Void
    ) throws(Fault) -> XMLBundleReader {
        try withoutActuallyEscaping(body) { (body) throws(Fault) in
            let reader = XMLBundleReader(objectLimit: objectLimit, body)
            defer { reader.body = nil }
            if let validity {
                try validity.read(source, passing: reader)
            } else {
                try XMLStream.read(source, handler: reader)
            }
            return reader
        }
    }

    // MARK: Faults

    private func unexpected(_ what: String, _ tag: borrowing XMLStartTag) -> Fault {
        Fault(
            .xmlBundleUnexpected, kind: .badData,
            at: tag.position.place(path(tag.name.local)),
            ["what": what])
    }

    private func unexpected(_ what: String, _ frame: Frame) -> Fault {
        Fault(.xmlBundleUnexpected, kind: .badData, at: frame.position.place(path(nil)), ["what": what])
    }

    /// The error for an object, or other members of a bundle, over the memory limit.
    private func tooLarge(_ position: XMLPosition) -> Fault {
        Fault(
            .jsonElementLimit, kind: .badData, at: position.place(path(nil)), ["limit": "\(objectLimit)"])
    }

    private func path(_ last: String?) -> String {
        (frames.map(\.name) + (last.map { [$0] } ?? [])).reduce(into: "") { $0 += "/" + $1 }
    }

    // MARK: Elements

    func start(_ tag: borrowing XMLStartTag) throws(Fault) {
        while terms.count <= tag.number { terms.append(-2) }
        if terms[tag.number] == -2 { terms[tag.number] = XMLFormNames.number(of: tag.name) }
        let term = terms[tag.number]
        guard let last = frames.indices.last else { return try startBundle(term, tag) }
        frames[last].count += 1
        switch frames[last].role {
        case .bundle:
            if term == XMLFormNames.member {
                try push(.member, tag)
            } else if term == XMLFormNames.preservedProperty {
                try startPreserved(tag)
            } else {
                throw unexpected("The element \(tag.name.local)", tag)
            }
        case .member: try startObject(term, tag)
        case .object(let shape):
            if term == shape.recordTerm, !hasRecord {
                hasRecord = true
                try push(.record(shape), tag)
            } else {
                try startPart(term, plans: shape.parts, tag: tag)
            }
        case .record(let shape):
            if term == XMLFormNames.preservedProperty {
                try startPreserved(tag)
            } else {
                try startPart(term, plans: shape.record, tag: tag)
            }
        case .group(let plan), .members(let plan): try startPart(term, plans: plan.children, tag: tag)
        case .wrapper(let plan): try startInner(term, plan: plan, count: frames[last].count, tag: tag)
        case .preservedProperty:
            if term == XMLFormNames.propertyPath, !preserved.hasPath, !preserved.hasJSON {
                try push(.path, tag)
            } else if term == XMLFormNames.propertyValue, !preserved.hasJSON {
                try push(.value, tag)
            } else {
                throw unexpected("The element \(tag.name.local)", tag)
            }
        case .preservedObject:
            guard term == XMLFormNames.propertyValue, !preserved.hasJSON else {
                throw unexpected("The element \(tag.name.local)", tag)
            }
            try push(.value, tag)
        case .text, .reference, .path, .value: throw unexpected("The element \(tag.name.local)", tag)
        }
    }

    private func push(_ role: Role, _ tag: borrowing XMLStartTag, takesAttributes: Bool = false) throws(Fault) {
        if !takesAttributes, let first = tag.attributes.first {
            throw unexpected("The attribute \(first.name.local)", tag)
        }
        text.removeAll(keepingCapacity: true)
        frames.append(Frame(role: role, name: tag.name.local, position: tag.position))
    }

    /// The only allowed attribute; `nil` when it is absent.
    private func attribute(
        _ name: XMLName, _ tag: borrowing XMLStartTag, besides others: [XMLName] = []
    ) throws(Fault) -> String? {
        var value: String?
        for attribute in tag.attributes {
            if attribute.name == name {
                value = attribute.value
            } else if !others.contains(attribute.name) {
                throw unexpected("The attribute \(attribute.name.local)", tag)
            }
        }
        return value
    }

    private func startBundle(_ term: Int, _ tag: borrowing XMLStartTag) throws(Fault) {
        start = tag.position.place("")
        guard term == XMLFormNames.bundle else {
            throw Fault(
                .xmlBundleMalformed, kind: .badData, at: tag.position.place(),
                ["reason": "its root element is \(tag.name.local), not Bundle of \(XMLNamespaces.all["ti"] ?? "")"])
        }
        let instance = XMLNamespaces.all["xsi"] ?? ""
        let ignored = ["schemaLocation", "noNamespaceSchemaLocation"].map { XMLName(namespace: instance, local: $0) }
        otherMembers.append(("type", try Self.document(Array("\"bundle\"".utf8))))
        if let id = try attribute(XMLFormNames.id, tag, besides: ignored) {
            otherMembers.append(("id", try Self.document(Array(JSONValue.string(id).text().utf8))))
            otherNames.insert("id")
        }
        try push(.bundle, tag, takesAttributes: true)
    }

    private static func document(_ bytes: [UInt8]) throws(Fault) -> JSONDocument { try JSONDocument.parse(bytes) }

    private func startObject(_ term: Int, _ tag: borrowing XMLStartTag) throws(Fault) {
        guard let last = frames.last, last.count == 1 else { throw unexpected("A second element in BundleMember", tag) }
        let id = try attribute(XMLFormNames.id, tag)
        if let id, !ids.insert(id.hashValue).inserted {
            throw Fault(
                .xmlDuplicateID, kind: .badData, at: tag.position.place(path(tag.name.local)), ["id": id])
        }
        hasRecord = false
        if term == XMLFormNames.preservedObject {
            objectID = id
            preserved = ("", false, [], false)
            return try push(.preservedObject, tag, takesAttributes: true)
        }
        guard let shape = XMLShapePlan.byTerm[term] else { throw unexpected("The element \(tag.name.local)", tag) }
        builder.begin(shape, id: id, tag.position)
        try push(.object(shape), tag, takesAttributes: true)
    }

    private func startPreserved(_ tag: borrowing XMLStartTag) throws(Fault) {
        preserved = ("", false, [], false)
        try push(.preservedProperty, tag)
    }

    private func startPart(_ term: Int, plans: [XMLElementPlan], tag: borrowing XMLStartTag) throws(Fault) {
        guard let plan = plans.first(where: { $0.term == term }) else {
            throw unexpected("The element \(tag.name.local)", tag)
        }
        if case .group = plan.content {
            guard builder.beginGroup(plan) else { throw unexpected("A second \(tag.name.local)", tag) }
            return try push(.group(plan), tag)
        }
        guard builder.size <= objectLimit else { throw tooLarge(tag.position) }
        guard builder.beginValue(plan, tag.position) else {
            throw unexpected("A second \(tag.name.local), or one apart from the others,", tag)
        }
        try startContent(plan, tag)
    }

    private func startContent(_ plan: XMLElementPlan, _ tag: borrowing XMLStartTag) throws(Fault) {
        switch plan.content {
        case .text: try push(.text(plan), tag)
        case .reference:
            guard let target = try attribute(XMLFormNames.reference, tag, besides: [XMLFormNames.isNil]) else {
                throw unexpected("A \(tag.name.local) that names no record by structures:ref", tag)
            }
            var id = target
            id.withUTF8 { builder.write($0, as: .string) }
            try push(.reference(plan), tag, takesAttributes: true)
        case .members:
            builder.beginMembers()
            try push(.members(plan), tag)
        case .wrapped, .date, .entry: try push(.wrapper(plan), tag)
        case .group: break
        }
    }

    /// An element within one that has a single value, or a key and a value.
    private func startInner(_ term: Int, plan: XMLElementPlan, count: Int, tag: borrowing XMLStartTag)
        throws(Fault)
    {
        let allowed: [XMLElementPlan]
        switch plan.content {
        case .entry: allowed = count <= 2 ? [plan.children[count - 1]] : []
        default: allowed = count == 1 ? plan.children : []
        }
        guard let inner = allowed.first(where: { $0.term == term }) else {
            throw unexpected("The element \(tag.name.local)", tag)
        }
        if case .entry = plan.content, count == 2 { builder.endKey() }
        try startContent(inner, tag)
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        guard let frame = frames.last else { return }
        switch frame.role {
        case .text, .path, .value: text.append(contentsOf: bytes)
        default:
            guard bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }) else {
                throw unexpected("A text inside \(frame.name)", frame)
            }
        }
    }

    func end() throws(Fault) {
        guard let frame = frames.last else { return }
        switch frame.role {
        case .bundle, .record, .group: break
        case .member: if frame.count == 0 { throw unexpected("An empty BundleMember", frame) }
        case .object:
            let index = position
            try hand(
                builder.finish { XMLObject(json: $0, marks: $1, index: index, position: frame.position) })
        case .members(let plan):
            builder.endMembers()
            endValue(plan)
        case .text(let plan):
            if case .text(let form) = plan.content { text.withUnsafeBufferPointer { builder.write($0, as: form) } }
            endValue(plan)
        case .reference(let plan): endValue(plan)
        case .wrapper(let plan):
            guard frame.count == (plan.isEntry ? 2 : 1) else {
                throw unexpected("A \(frame.name) without a value", frame)
            }
            endValue(plan)
        case .path: (preserved.path, preserved.hasPath) = (String(decoding: text, as: UTF8.self), true)
        case .value: (preserved.json, preserved.hasJSON) = (text, true)
        case .preservedProperty: try endPreserved(frame)
        case .preservedObject: try endPreservedObject(frame)
        }
        frames.removeLast()
    }

    private func endValue(_ plan: XMLElementPlan) { if plan.place != .itself { builder.endValue(plan) } }

    // MARK: JSON in XML

    private func json(_ frame: Frame) throws(Fault) -> JSONDocument {
        do throws(Fault) { return try JSONDocument.parse(preserved.json) } catch {
            throw Fault(error.code, kind: error.kind, at: frame.position.place(path(nil)), error.finding.facts)
        }
    }

    private func endPreserved(_ frame: Frame) throws(Fault) {
        guard preserved.hasPath, preserved.hasJSON, let tokens = JSONPointer.tokens(preserved.path), !tokens.isEmpty
        else { throw unexpected("A PreservedProperty without a path and a value", frame) }
        let document = try json(frame)
        if frames.count == 2 {
            guard tokens.count == 1 else { throw unexpected("The path \(preserved.path)", frame) }
            if tokens[0] == "objects" {
                guard document.value == [], position == 0 else { throw unexpected("The path /objects", frame) }
                hasEmptyList = true
                return
            }
            guard otherNames.insert(tokens[0]).inserted else { throw unexpected("A second \(tokens[0])", frame) }
            otherSize += tokens[0].utf8.count + preserved.json.count
            guard otherSize <= objectLimit else { throw tooLarge(frame.position) }
            otherMembers.append((tokens[0], document))
            return
        }
        guard builder.preserve(tokens, json: preserved.json, position: frame.position) else {
            throw unexpected("The path \(preserved.path)", frame)
        }
        guard builder.size <= objectLimit else { throw tooLarge(frame.position) }
    }

    private func endPreservedObject(_ frame: Frame) throws(Fault) {
        let document = try json(frame)
        let id = document.member("id", of: document.root).flatMap { document.string(at: $0) }
        guard objectID == nil || objectID == id else { throw unexpected("An id that the record does not have", frame) }
        var marks = XMLValuePositions()
        marks.add(0, frame.position)
        try hand(XMLObject(parsed: document, marks: marks, index: position, size: preserved.json.count))
    }

    private func hand(_ object: XMLObject) throws(Fault) {
        try body?(object)
        position += 1
    }
}
