internal import Platform
internal import StrictJSON
internal import TradeModel

/// Writes drafts as objects: what a draft states, with the common properties of its objects.
///
/// The JSON is written without a tree; what is the same in many objects is encoded once.
struct DraftWriter {
    private let dated: Timestamp
    private let datedText: String
    private let markings: [String]
    /// The definitions of the markings that all objects have.
    private let markingUses: DefinitionUse
    private let producerID: String
    /// The reference to the creator of all objects.
    private let producer: [UInt8]
    /// The markings of an object that has none of its own.
    private let commonMarkings: [UInt8]
    /// The extension of trade objects.
    private let tradeExtension: [UInt8]
    private let options: SourceReadingOptions

    /// The members that objects have beside the properties of their drafts.
    private static let common: Set<String> = [
        "type", "spec_version", "id", "created_by_ref", "created", "modified", "labels", "external_references",
        "object_marking_refs", "extensions",
    ]

    init(_ options: SourceReadingOptions) {
        self.options = options
        dated = options.dated
        datedText = options.dated.rfc3339
        markings = options.markings
        markingUses = options.markings.reduce(into: DefinitionUse()) { $0.formUnion(DefinitionUse(ofMarking: $1)) }
        producerID = options.producer.id
        producer = Array(#"","created_by_ref":\#(JSONValue.string(options.producer.id).text()),"created":""#.utf8)
        let list = JSONValue.array(options.markings.map { .string($0) }).text()
        commonMarkings = options.markings.isEmpty ? [] : Array(#","object_marking_refs":\#(list)"#.utf8)
        var trade = ObjectDraft(ExtensionDefinition.tradeTypes.sorted().first ?? "", key: "", record: nil)
        trade.properties = JSONObject()
        let extensions = ModelExtensions.member(for: trade)?.text() ?? ""
        tradeExtension = Array(#","extensions":\#(extensions)"#.utf8)
    }

    /// The times of an object. STIX requires that no object is modified before it is created: the earlier of two times
    /// comes first.
    private func times(of draft: ObjectDraft) -> (created: String, modified: String) {
        switch (draft.created, draft.modified) {
        case (nil, nil): return (datedText, datedText)
        case (let one?, let other?):
            return (min(one, other).rfc3339, max(one, other).rfc3339)
        case (let time?, nil), (nil, let time?):
            let text = time.rfc3339
            return (text, text)
        }
    }

    /// The markings of an object: those of all objects, its own, then that of its review.
    private func markings(of draft: ObjectDraft, reviewedBy due: Timestamp?) -> [String] {
        let stated = markings + draft.markings.filter { !markings.contains($0) }
        return stated + (due.map { [ReviewMarking($0, options).id] } ?? [])
    }

    /// By when an object must be validated again: what its record states counts before what holds for all.
    func reviewBy(of draft: ObjectDraft) -> Timestamp? { draft.reviewBy ?? options.reviewBy }

    /// An object as JSON, and the definitions that it uses.
    func text(of draft: ObjectDraft, id: String) -> (text: [UInt8], uses: DefinitionUse) {
        if draft.properties.members.contains(where: { Self.common.contains($0.key) }) {
            let object = STIXObject(object(of: draft, id: id, reviewedBy: reviewBy(of: draft)))
            return (Array(JSONValue.object(object.json).text().utf8), DefinitionUse(of: object))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(768)
        let (created, modified) = times(of: draft)
        bytes += #"{"type":"#.utf8
        JSONStringWriter.append(draft.type, to: &bytes)
        bytes += #","spec_version":"2.1","id":""#.utf8
        bytes += id.utf8
        bytes += producer
        bytes += created.utf8
        bytes += #"","modified":""#.utf8
        bytes += modified.utf8
        bytes.append(UInt8(ascii: "\""))
        func put(_ key: String, _ value: JSONValue) {
            bytes.append(UInt8(ascii: ","))
            JSONStringWriter.append(key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            value.appendText(to: &bytes)
        }
        for member in draft.properties.members { put(member.key, member.value) }
        if !draft.labels.isEmpty { put("labels", .array(draft.labels.map { .string($0) })) }
        if let record = draft.record { append(record, to: &bytes) }
        var uses = markingUses
        let due = reviewBy(of: draft)
        if draft.markings.isEmpty, due == nil {
            bytes += commonMarkings
        } else {
            put("object_marking_refs", .array(markings(of: draft, reviewedBy: due).map { .string($0) }))
            for id in draft.markings { uses.formUnion(DefinitionUse(ofMarking: id)) }
        }
        if ExtensionDefinition.tradeTypes.contains(draft.type) {
            bytes += tradeExtension
            uses.insert(.tradeObjects)
        } else if let extensions = ModelExtensions.member(for: draft) {
            put("extensions", extensions)
            uses.insert(.tradeProperties)
        }
        bytes.append(UInt8(ascii: "}"))
        return (bytes, uses)
    }

    /// Writes the record of an object as its external reference (STIX 2.1, section 2.5), as
    /// `SourceRecord.externalReference` does.
    private func append(_ record: SourceRecord, to bytes: inout [UInt8]) {
        bytes += #","external_references":[{"source_name":"#.utf8
        JSONStringWriter.append(record.source, to: &bytes)
        if let description = record.description {
            bytes += #","description":"#.utf8
            JSONStringWriter.append(description, to: &bytes)
        }
        if !record.isShared {
            bytes += #","external_id":"#.utf8
            JSONStringWriter.append(record.record, to: &bytes)
        }
        bytes += "}]".utf8
    }

    /// The members that distinguish one version or record of an object from another.
    private static let distinguishing: Set<String> = [
        "id", "created_by_ref", "created", "modified", "external_references",
    ]

    /// What a draft states, without what distinguishes one version or record from another.
    func content(of draft: ObjectDraft) -> JSONObject {
        var body = JSONObject()
        body["type"] = .string(draft.type)
        body["spec_version"] = "2.1"
        for member in draft.properties.members where !Self.distinguishing.contains(member.key) {
            body[member.key] = member.value
        }
        // A time that is the same for all of an export is none of the content: ids are derived from that.
        addCommon(of: draft, reviewedBy: draft.reviewBy, record: nil, to: &body)
        return body
    }

    private func object(of draft: ObjectDraft, id: String, reviewedBy due: Timestamp?) -> JSONObject {
        let (created, modified) = times(of: draft)
        var body = JSONObject()
        body["type"] = .string(draft.type)
        body["spec_version"] = "2.1"
        body["id"] = .string(id)
        body["created_by_ref"] = .string(producerID)
        body["created"] = .string(created)
        body["modified"] = .string(modified)
        for member in draft.properties.members { body[member.key] = member.value }
        addCommon(of: draft, reviewedBy: due, record: draft.record, to: &body)
        return body
    }

    /// Adds the members that many types have, after the properties.
    private func addCommon(
        of draft: ObjectDraft, reviewedBy due: Timestamp?, record: SourceRecord?, to body: inout JSONObject
    ) {
        if !draft.labels.isEmpty { body["labels"] = .array(draft.labels.map { .string($0) }) }
        if let record { body["external_references"] = [record.externalReference] }
        let markings = markings(of: draft, reviewedBy: due)
        if !markings.isEmpty { body["object_marking_refs"] = .array(markings.map { .string($0) }) }
        if let extensions = ModelExtensions.member(for: draft) { body["extensions"] = extensions }
    }
}
