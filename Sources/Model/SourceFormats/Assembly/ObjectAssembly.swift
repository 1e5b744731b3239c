internal import Diagnostics
internal import Digests
internal import Identifiers
internal import ModelChecks
internal import Platform
internal import StrictJSON
internal import TradeModel

/// Assembles the objects of all sources that are read: assigns ids and common properties, merges equal objects, and
/// reports contradictory ones.
final class ObjectAssembly {
    let options: SourceReadingOptions
    var findings = FindingList()
    var summary = SourceReadingSummary()
    private var objects: ReadObjects
    private let writer: DraftWriter
    /// Takes the parties of tables in place of objects; `nil` to make objects.
    var parties: (any MappedPartySink)?
    /// The error that keeps objects from being stored, such as a full disk; thrown by the next `check()`.
    private var failure: Fault?
    /// The format of the file that is being read.
    private var format = SourceFormat.csv
    /// The generations of ids that were revoked, by the id without a generation.
    private var generations: [String: Int] = [:]
    /// The ids with a generation, each with its id without one.
    private var generated: [String: String] = [:]
    /// The ids of objects that only this export contains.
    private var madeOnce: Set<String> = []
    private var yielding: Set<String> = []
    private var bundles: [STIXSourceBundle] = []
    /// The names of the tables that were read.
    var tables: Set<String> = []
    /// The versions of objects in source bundles.
    var versions = VersionFingerprints()
    /// The rows of delimited files, if they are to be listed.
    var rows: [MappedRowObject] = []
    /// The records that the mapping created objects from.
    var mapped: Set<MappedRecords> = []
    /// The rows that were left out.
    var rejected: [RejectedRow] = []
    /// The errors of rows, when rows with errors are to be left out.
    var rowErrors: [RowPlace: Finding] = [:]
    /// The records that were found with two contents, by what was reported of them.
    private var conflictingRecords: Set<[String: String]> = []
    /// The records that their source has deleted, each as source and id: what earlier exports made of them is revoked.
    var withdrawn: Set<String> = []
    /// The records of scheme 1 whose new ids were related to their former ones.
    var continued: Set<MappedRecords> = []

    init(_ options: SourceReadingOptions) {
        self.options = options
        objects = ReadObjects(in: options.spoolFolder)
        writer = DraftWriter(options)
    }

    /// Throws the error that kept an object from being stored, if there was one.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func check() throws(Fault) { if let failure { throw failure } }

    /// Begins a file of a format.
    func begin(_ format: SourceFormat) throws(Fault) {
        self.format = format
        for (id, generation) in try options.generations(format) { generations[id] = generation }
    }

    /// The id that a draft will have.
    func id(of draft: ObjectDraft) -> String { draft.id ?? id(draft.type, draft.key) }

    /// Assigns a draft its id, so that it is not derived again; its key stays.
    func assignID(to draft: inout ObjectDraft) { if draft.id == nil { draft.id = id(draft.type, draft.key) } }

    /// Whether an object that rows share is there already: its id is made of its content, so that it is the same.
    func isKnown(_ draft: ObjectDraft) -> Bool {
        guard let record = draft.record, record.isShared, let position = objects.position(of: id(of: draft)) else {
            return false
        }
        noteFurther(record, at: position)
        return true
    }

    private func id(_ type: String, _ key: String) -> String {
        let id = options.namespace.identifier(type: type, key: Array((type + "\u{1F}" + key).utf8))
        guard let generation = generations[id] else { return id }
        let next = self.id(type, key, generation: generation)
        generated[next] = id
        return next
    }

    /// The id of a record that was revoked and returned: its generation is part of the key.
    private func id(_ type: String, _ key: String, generation: Int) -> String {
        let suffix = generation > 1 ? "\u{1F}generation\u{1F}\(generation)" : ""
        return options.namespace.identifier(type: type, key: Array((type + "\u{1F}" + key + suffix).utf8))
    }

    /// States of an object with a generation that it is the one that was revoked under another id.
    private func relateToRevoked(_ draft: ObjectDraft, id: String) {
        guard let base = generated[id], let generation = generations[base] else { return }
        let former = self.id(draft.type, draft.key, generation: generation - 1)
        var pair = ObjectDraft(
            "relationship", key: ["derived-from", id, former, "generation"].joined(separator: "\u{1F}"),
            record: draft.record, created: draft.created, modified: draft.modified)
        pair.properties["relationship_type"] = "derived-from"
        pair.properties["description"] = "the same record, which was revoked under the id that it had before"
        pair.properties["source_ref"] = .string(id)
        pair.properties["target_ref"] = .string(former)
        // Recipients have the revoked object, if it was sent to them.
        pair.additions["outside_refs"] = [.string(former)]
        (pair.markings, pair.reviewBy) = (draft.markings, draft.reviewBy)
        insert(pair)
    }

    func report(_ code: FindingCode, record: SourceRecord?, facts: [String: String] = [:]) {
        findings.append(
            Finding(
                code, at: Place(entry: record?.file, line: record?.line),
                facts.merging(["path": record?.file ?? "", "record": record?.record ?? ""]) { first, _ in first }))
    }

    /// Reports an error of a row: of the row alone when rows with errors are to be left out.
    func reportRow(_ code: FindingCode, record: SourceRecord, facts: [String: String] = [:]) {
        let finding = Finding(
            code, at: Place(entry: record.file, line: record.line),
            ["path": record.file ?? "", "record": record.record].merging(facts) { first, _ in first })
        guard options.rejections != nil, let file = record.file else {
            // Several objects of a row may read one column.
            if findings.all.last != finding { findings.append(finding) }
            return
        }
        rowErrors[RowPlace(file: file, row: record.number)] = finding
    }

    /// Adds an identifier as stated, and reports a failed check rule.
    ///
    /// - Parameter record: the record that states it, if it is not that of the draft: a thing that many files refer to
    ///   names no file.
    func addIdentifier(
        _ scheme: String, _ value: String, country: String? = nil, to draft: inout ObjectDraft,
        statedBy record: SourceRecord? = nil
    ) {
        var entry = JSONObject()
        entry["scheme"] = .string(scheme)
        entry["value"] = .string(value)
        if let country { entry["country"] = .string(country) }
        draft.append("identifiers", .object(entry))
        checkIdentifier(scheme, value, statedBy: record ?? draft.record)
    }

    /// Reports an identifier that fails its check rule.
    func checkIdentifier(_ scheme: String, _ value: String, statedBy record: SourceRecord?) {
        guard let flaw = IdentifierScheme.named(scheme)?.examine(value).flaw else { return }
        summary.identifiersFlagged += 1
        report(
            .identifierCheckFailed, record: record, facts: ["scheme": scheme, "value": value, "reason": flaw.words])
    }

    /// Adds an object and its note. An object that yields is replaced by any other with its id.
    func add(_ draft: ObjectDraft, yieldsToOthers: Bool = false) {
        let id = id(of: draft)
        if isKnown(draft) { return }
        var draft = conforming(draft)
        draft.id = id
        insert(draft, yieldsToOthers: yieldsToOthers)
        if draft.isMadeOnce { madeOnce.insert(id) }
        if draft.record != nil { relateToRevoked(draft, id: id) }
        guard !draft.noteLines.isEmpty else { return }
        var note = ObjectDraft(
            "note", key: draft.type + "\u{1F}" + draft.key, record: draft.record, created: draft.created,
            modified: draft.modified)
        note.properties["abstract"] = .string(draft.record.map { "\($0.source), \($0.record)" } ?? draft.type)
        note.properties["content"] = .string(draft.noteText)
        note.properties["object_refs"] = [.string(id)]
        (note.markings, note.reviewBy) = (draft.markings, draft.reviewBy)
        insert(note)
    }

    /// The digest of what a draft states: of the object without what tells one version or record from another, and of
    /// its note (`specs/ids.md`).
    func contentDigest(of draft: ObjectDraft) -> String {
        let body = writer.content(of: conforming(draft))
        return Digest.sha256(JSONValue.array([.object(body), .string(draft.noteText)]).canonical()).hex
    }

    /// Adds a relationship between two objects.
    func relate(
        _ type: String, from: String, to: String, key: String, record: SourceRecord?,
        describedAs description: String? = nil,
        created: Timestamp? = nil, modified: Timestamp? = nil, markings: [String] = [], reviewBy: Timestamp? = nil
    ) {
        var draft = ObjectDraft(
            "relationship", key: [type, from, to, key].joined(separator: "\u{1F}"), record: record, created: created,
            modified: modified)
        (draft.markings, draft.reviewBy) = (markings, reviewBy)
        draft.properties["relationship_type"] = .string(type)
        if let description { draft.properties["description"] = .string(description) }
        draft.properties["source_ref"] = .string(from)
        draft.properties["target_ref"] = .string(to)
        insert(draft)
    }

    /// The shape of a property's values.
    func shape(of property: String, in type: String) -> PropertyShape { PropertyShape.of(property, in: type) }

    /// Notes a further row that states an object alike, when rows with errors are to be left out.
    private func noteFurther(_ record: SourceRecord?, at position: Int) {
        guard options.rejections != nil, let record else { return }
        objects.note(record, at: position)
    }

    private func insert(_ draft: ObjectDraft, yieldsToOthers: Bool = false) {
        if draft.created == nil, draft.modified == nil { summary.objectsUndated += 1 }
        let id = id(of: draft)
        var (text, uses) = writer.text(of: draft, id: id)
        let due = writer.reviewBy(of: draft)
        if due != nil { uses.insert(.handling) }
        insert(text, id: id, using: uses, due: due, yieldsToOthers: yieldsToOthers, of: draft.record)
    }

    /// - Parameter format: the format of the object that this one summarises for core STIX; else that of the file.
    private func insert(
        _ text: [UInt8], id: String, using uses: DefinitionUse, due: Timestamp? = nil, yieldsToOthers: Bool,
        of record: SourceRecord?, in format: SourceFormat? = nil
    ) {
        guard failure == nil else { return }
        do throws(Fault) {
            try store(
                text, id: id, using: uses, due: due, yieldsToOthers: yieldsToOthers, of: record,
                in: format ?? self.format)
        } catch {
            failure = error
        }
    }

    private func store(
        _ text: [UInt8], id: String, using uses: DefinitionUse, due: Timestamp?, yieldsToOthers: Bool,
        of record: SourceRecord?, in format: SourceFormat
    ) throws(Fault) {
        guard let position = objects.position(of: id) else {
            try objects.add(text, id: id, of: record, in: format, using: uses, due: due)
            if yieldsToOthers { yielding.insert(id) }
            return
        }
        if yieldsToOthers { return noteFurther(record, at: position) }
        let presentText = try objects.text(at: position)
        if presentText == text { return noteFurther(record, at: position) }
        let (present, object) = (try objects.object(at: position), try STIXObject(try JSONValue(parsing: text)))
        if Self.isSame(present, object) { return noteFurther(record, at: position) }
        if yielding.remove(id) != nil {
            return try objects.replace(at: position, text, of: record, using: uses, due: due)
        }
        let earlier = objects.source(at: position)
        let place = Place(entry: record?.file ?? "", line: record?.line)
        guard let old = present.modified, let new = object.modified, old != new else {
            return report(conflict(of: object, record, with: present, earlier, at: place), of: record)
        }
        let kept = new > old ? record?.place : earlier.map { $0.words(of: present) }
        let left = new > old ? earlier.map { ($0.file, $0.line) } : record.map { ($0.file, $0.line) }
        findings.append(
            Finding(
                .versionSuperseded, at: Place(entry: left?.0 ?? place.entry, line: left?.1),
                ["id": id, "modified": max(old, new).rfc3339, "path": kept ?? ""]))
        if new > old { try objects.replace(at: position, text, of: record, using: uses, due: due) }
    }

    /// Reports two contents of one thing: of the row alone when rows with errors are to be left out.
    private func report(_ finding: Finding, of record: SourceRecord?) {
        // One finding for a record, not one for each of its objects.
        guard finding.code == .versionConflict || conflictingRecords.insert(finding.facts).inserted else { return }
        guard options.rejections != nil, let file = record?.file, let number = record?.number else {
            return findings.append(finding)
        }
        let row = RowPlace(file: file, row: number)
        if rowErrors[row] == nil { rowErrors[row] = finding }
    }

    /// Two contents of one record, or of one object that several records state.
    private func conflict(
        of object: STIXObject, _ record: SourceRecord?, with present: STIXObject, _ earlier: RowSource?,
        at place: Place
    ) -> Finding {
        let path = [record?.place, earlier.map { $0.words(of: present) }].map { $0 ?? "" }
            .joined(separator: ", and before in ")
        let reference = present.externalReferences.first
        if let record, earlier != nil, !record.isShared, reference?["source_name"]?.string == record.source,
            reference?["external_id"]?.string == record.record
        {
            return Finding(.recordConflict, at: place, ["record": record.record, "path": path])
        }
        return Finding(
            .versionConflict, at: place,
            ["id": object.id, "path": path, "modified": object.modified?.rfc3339 ?? ""])
    }

    /// Whether two objects are equal, apart from the place of their record in a file.
    private static func isSame(_ one: STIXObject, _ other: STIXObject) -> Bool {
        if one == other { return true }
        func plain(_ object: STIXObject) -> JSONObject {
            var body = object.json
            body["external_references"] = .array(
                object.externalReferences.map { reference in
                    var reference = reference
                    reference["description"] = nil
                    return .object(reference)
                })
            return body
        }
        return plain(one) == plain(other)
    }

    /// The summary, with the number of findings that are not listed.
    private var summaryWithOmissions: SourceReadingSummary {
        var summary = summary
        summary.findingsOmitted = findings.omitted
        return summary
    }

    private var mappedRecords: [MappedRecords] {
        mapped.sorted { ($0.type, $0.source, $0.label) < ($1.type, $1.source, $1.label) }
    }

    /// Adds a source bundle as a whole.
    func add(_ bundle: STIXSourceBundle) { bundles.append(bundle) }

    /// Adds what readers of core STIX need beside the objects, if it is asked for; reports over them come last
    /// (`SourceReadingResult`).
    ///
    /// - Returns: the reports over all that was read.
    private func addCoreSTIX() throws(Fault) -> [STIXObject] {
        guard options.coreSTIX else { return [] }
        let summary = CoreSTIXSummary(namespace: options.namespace)
        // Objects are added while it runs: those that are there now are summarised.
        let read = objects
        func positions(_ isAsked: (String) -> Bool) -> [Int] {
            (0..<read.count).filter { isAsked(read.type(at: $0)) }
        }
        summary.remark(on: try options.producer.document()).map(summary.note)
        try read.forEachDocument(
            at: positions(summary.isNoted), makeWorker: {},
            work: { (_: Void, document: JSONDocument, _: Int) throws(Fault) -> CoreSTIXSummary.Remark? in
                summary.remark(on: document)
            },
            consume: { (remark: CoreSTIXSummary.Remark?) throws(Fault) in remark.map(summary.note) })
        try read.forEachDocument(
            at: positions(summary.isSummarised), makeWorker: {},
            work: { (_: Void, document: JSONDocument, position: Int) throws(Fault) -> (Int, CoreSTIXSummary.Addition) in
                (position, summary.addition(for: document))
            },
            consume: { (made: (Int, CoreSTIXSummary.Addition)) throws(Fault) in
                summary.report(made.1)
                for object in made.1.objects {
                    insert(
                        object.text, id: object.id, using: object.uses, yieldsToOthers: false, of: nil,
                        in: read.format(at: made.0))
                }
            })
        return summary.reports()
    }

    /// All objects in order: the definitions that they use, the producer, the objects, and the summary for core STIX;
    /// then the source bundles, unchanged.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func result() throws(Fault) -> SourceReadingResult {
        let reports = try addCoreSTIX()
        try check()
        var result = SourceReadingResult(
            objects, generated: generated, madeOnce: madeOnce, bundles: bundles,
            versions: versions, options: options, rows: rows, mapped: mappedRecords, continued: continued,
            rejected: rejected, rowErrors: rowErrors, tables: tables, withdrawn: withdrawn,
            findings: findings.all, summary: summaryWithOmissions)
        try result.complete(with: reports, reportingConflicts: true)
        return result
    }
}
