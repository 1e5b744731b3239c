internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import SourceFormats
internal import StrictJSON
internal import TradeModel

/// The versions of the objects of one source in an export.
struct SourceVersions {
    private(set) var memory: ExportMemory
    private let read: SourceReadingResult
    private let marks: [ExportedVersion.Mark]
    private let dated: Timestamp
    private let day: Int
    private let run: String
    private let scope: Int
    /// Whether the last export of the scope was made by the same mapping.
    private let isSameMapping: Bool
    /// The generations of what was revoked, by the id without a generation.
    private let generations: [String: Int]
    /// Whether the memory differs from the one that is stored.
    private var isChanged = false
    private(set) var objects = ExportCounts()
    private(set) var records = ExportCounts()
    private(set) var findings: [Finding] = []
    /// What this export revokes.
    private(set) var revoked: [(id: String, version: ExportedVersion)] = []
    /// The ids and the records of the files.
    private var ids: Set<String> = []
    private(set) var present: Set<String> = []

    init(
        memory: ExportMemory, read: SourceReadingResult, marks: [ExportedVersion.Mark], dated: Timestamp, day: Int,
        run: String
    ) {
        var memory = memory
        (self.read, self.marks, self.dated, self.day, self.run) = (read, marks, dated, day, run)
        let isTable = memory.source.family == "table"
        let labels =
            isTable
            ? (read.mapping?.objects ?? []).map { "\(read.scheme.rawValue) \($0.type) \($0.label)" }.sorted()
            : [memory.source.name]
        let mapping = isTable ? read.mapping?.digest ?? "" : ""
        let former = memory
        generations = former.nextGenerations
        scope = memory.position(ofScope: labels)
        isSameMapping = memory.scopes[scope].mapping == mapping
        memory.scopes[scope].mapping = mapping
        memory.retention = isTable ? read.mapping?.retention ?? .standard : .standard
        isChanged = memory.scopes != former.scopes || memory.retention != former.retention
        if memory.expire(on: day) > 0 { isChanged = true }
        self.memory = memory
    }

    /// Gives each object of the files its version, and remembers it.
    mutating func assignVersions(at places: [Int], in body: inout [STIXObject], isWritten: inout [Bool]) {
        var states: [String: (known: Bool, changed: Bool)] = [:]
        ids.reserveCapacity(places.count)
        for index in places {
            let object = read.body[index]
            let id = object.id
            ids.insert(id)
            let known = memory.versions[id].flatMap { $0.revocation == nil ? $0 : nil }
            let record = Self.record(of: object)
            let isChanged: Bool
            if read.madeOnce.contains(id) {
                isWritten[index] = true
                continue
            } else if let known {
                isChanged = renew(known, at: index, in: &body)
                if isChanged { objects.changed += 1 } else { objects.unchanged += 1 }
            } else {
                remember(object, id: id, record: record, mark: marks[index])
                objects.new += 1
                isChanged = true
            }
            if isChanged { isWritten[index] = true }
            guard let record else { continue }
            present.insert(record)
            // A link that another record makes or breaks is no change of the record that names it.
            guard read.isOfRecord(id), object.type != "relationship" else { continue }
            let state = states[record] ?? (false, false)
            states[record] = (state.known || known != nil, state.changed || isChanged)
        }
        for state in states.values {
            switch state {
            case (false, _): records.new += 1
            case (true, true): records.changed += 1
            case (true, false): records.unchanged += 1
            }
        }
    }

    /// The version of an object that was exported before.
    ///
    /// - Returns: whether its content is another one.
    private mutating func renew(_ known: ExportedVersion, at index: Int, in body: inout [STIXObject]) -> Bool {
        let object = read.body[index]
        var version = known
        version.scope = scope
        // Noted some fifty times in a retention, so that most exports of what is unchanged write nothing.
        if day - known.seen >= max(1, memory.retention.days / 52) { version.seen = day }
        let stated = Self.statedTime(of: object, dated: dated)
        let isSame = known.mark == marks[index]
        if !isSame, let stated, stated < known.stated ?? known.modified {
            // A place or a master waybill that messages only name says nothing of its own.
            if read.isOfRecord(object.id) {
                findings.append(
                    Finding(
                        .exportVersionOutdated,
                        ["id": object.id, "modified": stated.rfc3339, "exported": known.modified.rfc3339]))
            }
            if version != known { keep(version, of: object.id) }
            return false
        }
        if !isSame {
            let next = Timestamp(milliseconds: known.modified.milliseconds + 1)
            version.mark = marks[index]
            version.modified = max(stated ?? dated, next)
            version.stated = stated == version.modified ? nil : stated
            version.place = Self.place(of: object)
            version.relation = Self.relation(of: object)
        }
        if version != known { keep(version, of: object.id) }
        body[index] = Self.object(object, as: version)
        return !isSame
    }

    private mutating func remember(
        _ object: STIXObject, id: String, record: String?, mark: ExportedVersion.Mark
    ) {
        var version = ExportedVersion(
            mark: mark, created: object.created ?? dated, modified: object.modified ?? dated, seen: day, scope: scope)
        version.place = Self.place(of: object)
        version.record = record
        version.relation = Self.relation(of: object)
        if let base = read.generated[id] {
            version.base = base
            version.generation = generations[base] ?? 2
        }
        keep(version, of: id)
    }

    private mutating func keep(_ version: ExportedVersion, of id: String) {
        memory.versions[id] = version
        isChanged = true
    }

    // MARK: what is gone

    /// Counts what the files do not have any more, and revokes it where they are the whole of the source.
    mutating func settleGone(_ rules: ExportRules) throws(Fault) {
        // Other files are never the whole of a source: what they do not have is not gone.
        guard ["table", "list"].contains(memory.source.family) else { return }
        let live = memory.versions.filter { $0.value.scope == scope && $0.value.revocation == nil }
        let gone = live.filter { !ids.contains($0.key) }
        objects.gone = gone.count
        let goneRecords = Set(gone.values.filter { $0.relation == nil }.compactMap(\.record))
        let whole = goneRecords.subtracting(present)
        records.gone = whole.count
        guard rules.isComplete, !gone.isEmpty else { return }
        if let reason = reasonToPostpone {
            findings.append(
                Finding(
                    .revocationsPostponed,
                    ["count": "\(whole.count)", "source": memory.source.name, "reason": reason]))
            return
        }
        let total = Set(live.values.filter { $0.relation == nil }.compactMap(\.record)).count
        guard rules.limit.allows(goneRecords.count, of: total) else {
            throw Fault(
                .revocationsTooMany, kind: .policy,
                [
                    "count": "\(goneRecords.count)", "total": "\(total)", "source": memory.source.name,
                    "limit": rules.limit.text,
                ])
        }
        revoke(gone)
        records.revoked = whole.count
    }

    /// Revokes what was made of records of which the files say that their source has deleted them.
    mutating func settleWithdrawn() {
        guard !read.withdrawn.isEmpty else { return }
        let gone = memory.versions.filter { id, version in
            version.revocation == nil && !ids.contains(id)
                && version.record.map(read.withdrawn.contains) == true
        }
        revoke(gone)
        let whole = Set(gone.values.filter { $0.relation == nil }.compactMap(\.record))
        records.revoked += whole.subtracting(present).count
    }

    private mutating func revoke(_ gone: [String: ExportedVersion]) {
        for (id, former) in gone.sorted(by: { $0.key < $1.key }) {
            var version = former
            version.modified = max(dated, Timestamp(milliseconds: former.modified.milliseconds + 1))
            version.stated = nil
            version.seen = day
            version.revocation = .init(run: run, markings: read.markings)
            keep(version, of: id)
            revoked.append((id, version))
        }
        objects.revoked = revoked.count
    }

    /// Why what is gone is not revoked by this export, although its files are the whole of the source.
    private var reasonToPostpone: String? {
        if !isSameMapping { return "the mapping is not the one of the last export" }
        if read.summary.recordsSkipped > 0 || !read.rejected.isEmpty { return "records of the files were left out" }
        return nil
    }

    /// Everything that was revoked and whose revoked version can be written.
    var allRevoked: [(id: String, version: ExportedVersion)] {
        memory.versions.filter { $0.value.isRevokedInFull }.map { ($0.key, $0.value) }.sorted { $0.id < $1.id }
    }

    /// The records that an export revoked.
    func recordsRevoked(by run: String) -> [String] {
        memory.versions.values.filter { $0.revocation?.run == run }.compactMap(\.record)
    }

    /// What the home is to remember; `nil` when that is what it does.
    func draft(logging details: JSONObject) -> ExportMemoryDraft? {
        guard isChanged else { return nil }
        var log = details
        let counts = [
            ("new", objects.new), ("changed", objects.changed), ("unchanged", objects.unchanged),
            ("revoked", objects.revoked),
        ]
        for (name, count) in counts { log[name] = .number(JSONNumber(count)) }
        let isNews = objects.new + objects.changed + objects.revoked > 0
        return ExportMemoryDraft(
            source: memory.source, run: run, entries: memory.versions.count, content: memory.bytes,
            log: isNews ? log : nil)
    }

    // MARK: objects

    /// An object with the times and the place of a version.
    private static func object(_ object: STIXObject, as version: ExportedVersion) -> STIXObject {
        var json = object.json
        json["created"] = .string(version.created.rfc3339)
        json["modified"] = .string(version.modified.rfc3339)
        if let references = json["external_references"] {
            json["external_references"] = ContentMarks.references(references, describedAs: version.place)
        }
        return STIXObject(json)
    }

    /// The time of modification that the source states; `nil` when the object has the time of the export.
    private static func statedTime(of object: STIXObject, dated: Timestamp) -> Timestamp? {
        guard let modified = object.modified, modified != dated else { return nil }
        return modified
    }

    private static func record(of object: STIXObject) -> String? {
        guard let reference = object.externalReferences.first, let source = reference["source_name"]?.string,
            let record = reference["external_id"]?.string
        else { return nil }
        return source + "\u{1F}" + record
    }

    private static func place(of object: STIXObject) -> String? {
        object.externalReferences.first?["description"]?.string
    }

    private static func relation(of object: STIXObject) -> ExportedVersion.Relation? {
        guard object.type == "relationship", let type = object.json["relationship_type"]?.string,
            let source = object.json["source_ref"]?.string, let target = object.json["target_ref"]?.string
        else { return nil }
        return .init(type: type, source: source, target: target)
    }
}
