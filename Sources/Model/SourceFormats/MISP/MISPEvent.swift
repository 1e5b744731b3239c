internal import Diagnostics
internal import Digests
internal import Markings
internal import Platform
internal import StrictJSON
internal import TradeModel

/// The conversion of one event: a report over what its objects become, and a note for each attribute of its own.
struct MISPEvent {
    static let source = "MISP"

    let event: MISPRecord
    let file: String
    let assembly: ObjectAssembly
    /// The day of the event, from which its parts date.
    private var day: Timestamp?
    /// What the tags of the event ask of all its parts.
    private var markings: [String] = []
    /// The ids of the objects of the report, in order.
    private var members: [String] = []
    /// The ids of all parts that references may name, by UUID.
    private var ids: [String: String] = [:]
    private var references: [(from: ObjectDraft, record: MISPRecord)] = []
    /// What the tags of a part ask, by its id.
    private var markingsOfParts: [String: [String]] = [:]

    init(_ event: MISPRecord, file: String, assembly: ObjectAssembly) {
        (self.event, self.file, self.assembly) = (event, file, assembly)
    }

    mutating func make() {
        guard let uuid = identify(event, as: "the event") else { return }
        day = event.text("date").flatMap(LocalTime.time)
        var report = draft("report", kind: "event", event, uuid: uuid)
        if day == nil, let text = event.text("date") { report.note("date", text) }
        noteTime(of: event, "publish_timestamp", to: &report)
        if let info = event.text("info") {
            report.properties["name"] = .string(SourceText.oneLine(info))
        } else {
            report.properties["name"] = .string(uuid)
            assembly.report(.recordNameMissing, record: report.record)
        }
        markings = tags(of: event, what: "the event \(uuid)", to: &report)
        report.markings = markings
        noteDistribution(of: event, what: "the event \(uuid)", to: &report)
        if !event.flag("published") { assembly.report(.mispEventUnpublished, record: report.record) }
        let published = Self.time(event.text("publish_timestamp")) ?? report.modified ?? assembly.options.dated
        report.properties["published"] = .string(published.rfc3339)
        for (member, words) in [("Org", "organisation"), ("Orgc", "creator")] {
            for record in event.records(member) {
                let texts = [record.text("name"), record.text("uuid")].compactMap(\.self)
                if !texts.isEmpty { report.note(words, texts.joined(separator: ", ")) }
                note(record, as: member, to: &report)
            }
        }
        for (member, words) in [("threat_level_id", Self.threats), ("analysis", Self.analyses)] {
            guard let code = event.text(member) else { continue }
            report.note(member, code + (words[code].map { " (\($0))" } ?? ""))
        }
        let reportID = assembly.id(of: report)
        ids[uuid] = reportID
        for record in event.records("Attribute") { addAttribute(record, to: reportID) }
        for record in event.records("EventReport") { addText(record, to: reportID) }
        for record in event.records("Object") { addObject(record, to: reportID) }
        for reference in references { relate(reference.record, from: reference.from) }
        note(event, as: "the event", to: &report)
        addReports(report)
    }

    private static let threats = ["1": "high", "2": "medium", "3": "low", "4": "undefined"]
    private static let analyses = ["0": "initial", "1": "ongoing", "2": "complete"]

    /// Adds the report; several over an event of very many objects.
    private func addReports(_ report: ObjectDraft) {
        let limit = CoreSTIXReports.limit
        // A report is about one object at least: one about none is about its publication by the home.
        let all = members.isEmpty ? [assembly.options.producer.id] : members
        for (number, start) in stride(from: 0, to: all.count, by: limit).enumerated() {
            var part = report
            if number > 0 {
                part = ObjectDraft(
                    "report", key: report.key + ObjectIDScheme.separator + "\(number + 1)", record: report.record,
                    created: report.created, modified: report.modified)
                (part.properties, part.markings, part.labels) = (report.properties, report.markings, report.labels)
            }
            part.properties["object_refs"] = .array(
                all[start..<min(start + limit, all.count)].map { .string($0) })
            assembly.add(part)
        }
    }

    // MARK: parts

    /// The UUID of a record, in small letters; `nil`, which is reported, when it has none.
    private func identify(_ record: MISPRecord, as what: String) -> String? {
        if let text = record.text("uuid")?.lowercased(), UUID(text) != nil { return text }
        report(.mispUUIDInvalid, of: record, facts: ["what": what])
        return nil
    }

    private func report(_ code: FindingCode, of record: MISPRecord, facts: [String: String]) {
        assembly.findings.append(
            Finding(
                code, at: Place(entry: file, line: record.line),
                facts.merging(["path": file]) { first, _ in first }))
    }

    private func draft(_ type: String, kind: String, _ record: MISPRecord, uuid: String) -> ObjectDraft {
        let modified = Self.time(record.text("timestamp"))
        // The day of the event stays the same when a part of it changes.
        let created = day.flatMap { day in modified.map { min(day, $0) } ?? day }
        var draft = ObjectDraft(
            type, key: ["misp", kind, uuid].joined(separator: ObjectIDScheme.separator),
            record: SourceRecord(
                source: Self.source, record: uuid, file: file, line: record.line, statesPlace: false),
            created: created, modified: modified)
        noteTime(of: record, "timestamp", to: &draft)
        return draft
    }

    /// Whether a record was deleted; what an earlier export made of it is then to be revoked.
    private func isDeleted(_ record: MISPRecord, uuid: String) -> Bool {
        guard record.flag("deleted") else { return false }
        assembly.withdrawn.insert(Self.source + ObjectIDScheme.separator + uuid)
        return true
    }

    /// An attribute of the event itself: the model has no property for a value without somebody whose it is.
    private mutating func addAttribute(_ attribute: MISPRecord, to report: String) {
        assembly.summary.recordsRead += 1
        guard let uuid = identify(attribute, as: "an attribute") else { return }
        guard !isDeleted(attribute, uuid: uuid) else { return }
        let kind = [attribute.text("category"), attribute.text("type")].compactMap(\.self).joined(separator: ", ")
        var note = draft("note", kind: "attribute", attribute, uuid: uuid)
        note.properties["abstract"] = .string("MISP attribute" + (kind.isEmpty ? "" : ": " + kind))
        if let value = attribute.text("value") { note.note("value", value) }
        finish(note, of: attribute, uuid: uuid, what: "the attribute \(uuid)", about: report)
    }

    /// A text that belongs to the event.
    private mutating func addText(_ text: MISPRecord, to report: String) {
        guard let uuid = identify(text, as: "a report of the event") else { return }
        guard !isDeleted(text, uuid: uuid) else { return }
        var note = draft("note", kind: "report", text, uuid: uuid)
        note.properties["abstract"] = .string(text.text("name") ?? "Report of an event of MISP")
        if let content = text.text("content") { note.note("content", content) }
        finish(note, of: text, uuid: uuid, what: "the report \(uuid)", about: report)
    }

    private mutating func addObject(_ object: MISPRecord, to report: String) {
        assembly.summary.recordsRead += 1
        guard let uuid = identify(object, as: "an object") else { return }
        guard !isDeleted(object, uuid: uuid) else {
            for reference in object.records("ObjectReference") { withdraw(reference) }
            return
        }
        let name = object.text("name") ?? "object"
        let attributes = object.records("Attribute").filter { !$0.flag("deleted") }
        let template = MISPTemplate.named(name)
        let isKnown = template.map { MISPThing.suffices(attributes, for: $0) } ?? false
        if let template, isKnown {
            let made = draft(template.type, kind: "object", object, uuid: uuid)
            var thing = MISPThing(made, template: template, assembly: assembly)
            for attribute in attributes {
                thing.take(attribute)
                addDetails(of: attribute, label: attribute.text("object_relation") ?? "attribute", to: &thing.draft)
                if let part = attribute.text("uuid") { ids[part.lowercased()] = assembly.id(of: made) }
            }
            // Before its address and relationships are made, which are marked as it is.
            complete(&thing.draft, of: object, uuid: uuid, what: "the object \(uuid)")
            thing.finish()
            assembly.add(thing.draft)
            members.append(assembly.id(of: thing.draft))
            return
        }
        var note = draft("note", kind: "object", object, uuid: uuid)
        note.properties["abstract"] = .string("MISP object: " + name)
        for attribute in attributes {
            let label = attribute.text("object_relation") ?? attribute.text("type") ?? "attribute"
            if let value = attribute.text("value") { note.note(label, value) }
            addDetails(of: attribute, label: label, to: &note)
            if let part = attribute.text("uuid") { ids[part.lowercased()] = assembly.id(of: note) }
        }
        assembly.report(.recordKeptAsNote, record: note.record, facts: ["kind": name])
        finish(note, of: object, uuid: uuid, what: "the object \(uuid)", about: report)
    }

    /// What an attribute of an object says besides its value.
    private func addDetails(of attribute: MISPRecord, label: String, to draft: inout ObjectDraft) {
        attribute.skip(["uuid", "timestamp", "type", "category", "object_relation", "deleted", "to_ids"])
        let uuid = attribute.text("uuid") ?? "without UUID"
        let what = "the attribute \(uuid)"
        let asked = tags(of: attribute, what: what, to: &draft)
        draft.markings += asked.filter { !draft.markings.contains($0) }
        noteDistribution(of: attribute, what: what, label: label + " ", to: &draft)
        noteAttachment(of: attribute, what: what, label: label + " ", to: &draft)
        note(attribute, as: what, label: label + " ", to: &draft)
    }

    /// What a record says besides what it is, and the references that it makes.
    private mutating func complete(_ draft: inout ObjectDraft, of record: MISPRecord, uuid: String, what: String) {
        ids[uuid] = assembly.id(of: draft)
        let asked = markings + tags(of: record, what: what, to: &draft)
        draft.markings += asked.filter { !draft.markings.contains($0) }
        markingsOfParts[assembly.id(of: draft)] = draft.markings
        noteDistribution(of: record, what: what, to: &draft)
        noteAttachment(of: record, what: what, to: &draft)
        for reference in record.records("ObjectReference") { references.append((draft, reference)) }
        record.skip(["deleted", "to_ids"])
        note(record, as: what, to: &draft)
    }

    /// Adds a note about the event: its text is the lines that it has.
    private mutating func finish(
        _ draft: ObjectDraft, of record: MISPRecord, uuid: String, what: String, about report: String
    ) {
        var note = draft
        complete(&note, of: record, uuid: uuid, what: what)
        note.properties["content"] = .string(note.noteLines.isEmpty ? "(empty)" : note.noteText)
        note.noteLines = []
        note.properties["object_refs"] = [.string(report)]
        assembly.add(note)
    }

    // MARK: what records have in common

    /// Everything of a record that is unread, as lines of the note; values of a wrong kind are reported.
    private func note(_ record: MISPRecord, as what: String, label: String = "", to draft: inout ObjectDraft) {
        record.skip(MISPRecord.local)
        for (name, text) in record.unread { draft.note(label + name, text) }
        for flaw in record.flaws {
            report(
                .mispMemberInvalid, of: record, facts: ["what": what, "member": flaw.member, "found": flaw.found])
        }
    }

    /// The most labels of an object; further tags are lines of its note.
    private static let labelLimit = 1000

    /// Adds tags as labels; those of TLP become markings.
    private func tags(of record: MISPRecord, what: String, to draft: inout ObjectDraft) -> [String] {
        var markings: [String] = []
        for tag in record.records("Tag") {
            guard let name = tag.text("name") else { continue }
            if name.lowercased().hasPrefix("tlp:") {
                let light = TrafficLight(label: name)
                if light == nil { report(.mispLightUnknown, of: tag, facts: ["tag": name, "what": what]) }
                let marking = (light ?? .red).id
                if !markings.contains(marking) { markings.append(marking) }
            } else if draft.labels.count >= Self.labelLimit {
                draft.note("tag", name)
            } else if !draft.labels.contains(name) {
                draft.labels.append(name)
            }
        }
        return markings
    }

    private static let audiences = [
        "0": "your organisation only", "1": "this community only", "2": "connected communities",
        "3": "all communities", "4": "a sharing group",
    ]

    /// Keeps how a record may be distributed in MISP, where it says so itself (5 stands for the rule of the event).
    private func noteDistribution(
        of record: MISPRecord, what: String, label: String = "", to draft: inout ObjectDraft
    ) {
        guard let code = record.text("distribution"), code != "5" else { return }
        draft.note(label + "distribution", code + (Self.audiences[code].map { " (\($0))" } ?? ""))
        if code == "0" || code == "4" {
            report(.mispDistributionLimited, of: record, facts: ["what": what, "to": Self.audiences[code] ?? code])
        }
    }

    /// Leaves out the bytes of an attachment, which may be malware; their digest is kept.
    private func noteAttachment(
        of record: MISPRecord, what: String, label: String = "", to draft: inout ObjectDraft
    ) {
        guard let data = record.text("data") else { return }
        let digest = Digest.sha256(Array(data.utf8)).hex
        draft.note(label + "data", "\(data.utf8.count) characters of Base64, their SHA-256 \(digest)")
        report(.mispAttachmentLeft, of: record, facts: ["what": what])
    }

    /// Takes back a relationship one of whose ends was deleted.
    private func withdraw(_ reference: MISPRecord) {
        guard let uuid = reference.text("uuid")?.lowercased() else { return }
        assembly.withdrawn.insert(Self.source + ObjectIDScheme.separator + uuid)
    }

    /// A relationship that an object states; one whose other end is not in the file is reported.
    private func relate(_ reference: MISPRecord, from draft: ObjectDraft) {
        let words = reference.text("relationship_type") ?? "related-to"
        let target = reference.text("referenced_uuid")?.lowercased()
        let uuid = reference.text("uuid").map { $0.lowercased() }.flatMap { UUID($0) == nil ? nil : $0 }
        if let uuid, isDeleted(reference, uuid: uuid) { return }
        if let target, assembly.withdrawn.contains(Self.source + ObjectIDScheme.separator + target) {
            return withdraw(reference)
        }
        guard let target, let to = ids[target], to != assembly.id(of: draft) else {
            assembly.report(
                .recordReferenceMissing, record: draft.record,
                facts: ["target": target ?? "nothing", "property": words])
            return
        }
        var record = draft.record
        if let uuid { record?.record = uuid }
        let owned = ["owner-of": "owns", "controls": "controls", "employed-by": "employed-by"]
        let type = owned[words] ?? (FollowTheMoneyConversion.ownTypes.contains(words) ? words : "related-to")
        let comment = reference.text("comment")
        let described = [type == words ? nil : words, comment].compactMap(\.self).joined(separator: ": ")
        let markings = draft.markings + (markingsOfParts[to] ?? []).filter { !draft.markings.contains($0) }
        assembly.relate(
            type, from: assembly.id(of: draft), to: to, key: "misp" + ObjectIDScheme.separator + words, record: record,
            describedAs: described.isEmpty ? nil : described, created: draft.created,
            modified: Self.time(reference.text("timestamp")) ?? draft.modified, markings: markings)
    }

    /// Keeps a time that is none; 0 stands for never.
    private func noteTime(of record: MISPRecord, _ name: String, to draft: inout ObjectDraft) {
        guard let text = record.text(name), text != "0", Self.time(text) == nil else { return }
        draft.note(name, text)
    }

    /// A time as MISP writes it, in seconds since 1970; 0 stands for never.
    private static func time(_ text: String?) -> Timestamp? {
        guard let text, let seconds = Int64(text), seconds > 0, seconds < 253_402_300_800 else { return nil }
        return Timestamp(seconds: seconds)
    }
}
