internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import SourceFormats
internal import StrictJSON
internal import TradeModel

/// The versions of the objects of one source in an export.
struct SourceVersions {
    /// What becomes of an object.
    enum Outcome {
        /// It was not exported before.
        case new
        /// It has another content than the version before.
        case changed
        /// It has the content of the version before.
        case unchanged
        /// Its source states an earlier version than the one that was exported.
        case outdated
    }

    /// What is known of a record: it is counted by the objects that are its own.
    private struct RecordState {
        /// Whether objects of its own were found.
        var isCounted = false
        /// Whether one of them was exported before.
        var isKnown = false
        /// Whether one of them changed.
        var isChanged = false
    }

    private(set) var memory: ExportMemory
    private let read: SourceReadingResult
    private let dated: Timestamp
    private let day: Int
    private let run: String
    private let scope: Int
    /// Whether the last export of the scope was made by the same mapping.
    private let isSameMapping: Bool
    /// The generations of what was revoked, by the id without a generation.
    private let generations: [String: Int]
    /// The formats whose objects are of the source.
    private let formats: Set<SourceFormat>
    /// Whether the memory differs from the one that is stored.
    private var isChanged = false
    private(set) var objects = ExportCounts()
    private(set) var records = ExportCounts()
    private(set) var findings: [Finding] = []
    /// What this export revokes.
    private(set) var revoked: [(id: String, version: ExportedVersion)] = []
    /// What takes the place of versions that were exported before.
    private var newer: [(id: String, modified: Timestamp)] = []
    /// The records of the files, by their fingerprints.
    private var present: [Fingerprint: RecordState] = [:]

    /// - Parameter formats: the formats whose objects are of the source.
    init(
        memory: ExportMemory, read: SourceReadingResult, formats: Set<SourceFormat>, dated: Timestamp, day: Int,
        run: String
    ) throws(Fault) {
        var memory = memory
        (self.read, self.formats, self.dated, self.day, self.run) = (read, formats, dated, day, run)
        let isTable = memory.source.family == "table"
        let labels =
            isTable
            ? (read.mapping?.objects ?? []).map { "\(read.scheme.rawValue) \($0.type) \($0.label)" }.sorted()
            : [memory.source.name]
        let mapping = isTable ? read.mapping?.digest ?? "" : ""
        let (formerScopes, formerRetention) = (memory.scopes, memory.retention)
        generations = try memory.nextGenerations()
        scope = memory.position(ofScope: labels)
        isSameMapping = memory.scopes[scope].mapping == mapping
        memory.scopes[scope].mapping = mapping
        memory.retention = isTable ? read.mapping?.retention ?? .standard : .standard
        isChanged = memory.scopes != formerScopes || memory.retention != formerRetention
        if try memory.expire(on: day) > 0 { isChanged = true }
        self.memory = memory
    }

    /// Gives an object of the files its version, and remembers it. Objects come in their order.
    mutating func assign(_ object: StatedVersion) throws(Fault) -> Outcome {
        let id = object.id
        guard !read.madeOnce.contains(id) else { return .new }
        let known = try memory.versions.version(of: id).flatMap { $0.revocation == nil ? $0 : nil }
        let outcome: Outcome
        if let known {
            outcome = try renew(known, as: object)
            if outcome == .changed { objects.changed += 1 } else { objects.unchanged += 1 }
        } else {
            try remember(object)
            objects.new += 1
            outcome = .new
        }
        guard let record = object.record else { return outcome }
        var state = present[Fingerprint(utf8: record)] ?? RecordState()
        // A link that another record makes or breaks is no change of the record that names it.
        if object.type != "relationship", read.isOfRecord(at: object.position) {
            state.isCounted = true
            if known != nil { state.isKnown = true }
            if outcome == .changed || outcome == .new { state.isChanged = true }
        }
        present[Fingerprint(utf8: record)] = state
        return outcome
    }

    /// Counts the records of the files, when all objects have their versions.
    mutating func countRecords() {
        for state in present.values where state.isCounted {
            switch (state.isKnown, state.isChanged) {
            case (false, _): records.new += 1
            case (true, true): records.changed += 1
            case (true, false): records.unchanged += 1
            }
        }
    }

    /// Whether the files have a record.
    func hasRecord(_ record: String) -> Bool { present[Fingerprint(utf8: record)] != nil }

    /// Whether the files have an object.
    private func hasObject(_ id: String) -> Bool {
        read.position(of: id).map { formats.contains(read.format(at: $0)) } ?? false
    }

    /// The version of an object that was exported before.
    private mutating func renew(_ known: ExportedVersion, as object: StatedVersion) throws(Fault) -> Outcome {
        var version = known
        version.scope = scope
        // Noted some fifty times in a retention, so that most exports of what is unchanged write nothing.
        if day - known.seen >= max(1, memory.retention.days / 52) { version.seen = day }
        let stated = object.modified == dated ? nil : object.modified
        let isSame = known.mark == object.mark
        if !isSame, let stated, stated < known.stated ?? known.modified {
            // A place or a master waybill that messages only name says nothing of its own.
            if read.isOfRecord(at: object.position) {
                findings.append(
                    Finding(
                        .exportVersionOutdated,
                        ["id": object.id, "modified": stated.rfc3339, "exported": known.modified.rfc3339]))
            }
            if version != known { try keep(version, of: object.id) }
            return .outdated
        }
        if !isSame {
            let next = Timestamp(milliseconds: known.modified.milliseconds + 1)
            version.mark = object.mark
            version.modified = max(stated ?? dated, next)
            version.stated = stated == version.modified ? nil : stated
            version.place = object.place
            version.relation = object.relation
            newer.append((object.id, version.modified))
        }
        if version != known { try keep(version, of: object.id) }
        return isSame ? .unchanged : .changed
    }

    private mutating func remember(_ object: StatedVersion) throws(Fault) {
        var version = ExportedVersion(
            mark: object.mark, created: object.created ?? dated, modified: object.modified ?? dated, seen: day,
            scope: scope)
        version.place = object.place
        version.record = object.record
        version.relation = object.relation
        if let base = read.generated[object.id] {
            version.base = base
            version.generation = generations[base] ?? 2
        }
        try keep(version, of: object.id)
    }

    private mutating func keep(_ version: ExportedVersion, of id: String) throws(Fault) {
        try memory.versions.set(version, of: id)
        isChanged = true
    }

    // MARK: what is gone

    /// Counts what the files do not have any more, and revokes it where they are the whole of the source.
    mutating func settleGone(_ rules: ExportRules) throws(Fault) {
        // Other files are never the whole of a source: what they do not have is not gone.
        guard ["table", "list"].contains(memory.source.family) else { return }
        // Each of these is remembered: where no more is, nothing is gone.
        let found = objects.new + objects.changed + objects.unchanged
        guard rules.isComplete || memory.versions.count > found else { return }
        var (goneCount, goneRecords, live) = (0, Set<String>(), Set<Fingerprint>())
        var gone: [(id: String, version: ExportedVersion)] = []
        try memory.versions.forEach(
            revoked: false, scope: scope, where: { rules.isComplete || !hasObject($0) }
        ) { id, version in
            let record = version.relation == nil ? version.record : nil
            if rules.isComplete, let record { live.insert(Fingerprint(utf8: record)) }
            guard !hasObject(id) else { return }
            goneCount += 1
            if let record { goneRecords.insert(record) }
            if rules.isComplete { gone.append((id, version)) }
        }
        objects.gone = goneCount
        let whole = goneRecords.filter { !hasRecord($0) }
        records.gone = whole.count
        guard rules.isComplete, !gone.isEmpty else { return }
        if let reason = reasonToPostpone {
            findings.append(
                Finding(
                    .revocationsPostponed,
                    ["count": "\(whole.count)", "source": memory.source.name, "reason": reason]))
            return
        }
        let total = live.count
        guard rules.limit.allows(goneRecords.count, of: total) else {
            throw Fault(
                .revocationsTooMany, kind: .policy,
                [
                    "count": "\(goneRecords.count)", "total": "\(total)", "source": memory.source.name,
                    "limit": rules.limit.text,
                ])
        }
        try revoke(gone)
        records.revoked = whole.count
    }

    /// Revokes what was made of records of which the files say that their source has deleted them.
    mutating func settleWithdrawn() throws(Fault) {
        guard !read.withdrawn.isEmpty else { return }
        var gone: [(id: String, version: ExportedVersion)] = []
        try memory.versions.forEach(revoked: false, where: { !hasObject($0) }) { id, version in
            if version.record.map(read.withdrawn.contains) == true { gone.append((id, version)) }
        }
        try revoke(gone)
        let whole = Set(gone.filter { $0.version.relation == nil }.compactMap(\.version.record))
        records.revoked += whole.count { !hasRecord($0) }
    }

    private mutating func revoke(_ gone: [(id: String, version: ExportedVersion)]) throws(Fault) {
        for (id, former) in gone.sorted(by: { $0.id < $1.id }) {
            var version = former
            version.modified = max(dated, Timestamp(milliseconds: former.modified.milliseconds + 1))
            version.stated = nil
            version.seen = day
            version.revocation = .init(run: run, markings: read.markings)
            try keep(version, of: id)
            revoked.append((id, version))
            newer.append((id, version.modified))
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
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func allRevoked() throws(Fault) -> [(id: String, version: ExportedVersion)] {
        var found: [(id: String, version: ExportedVersion)] = []
        try memory.versions.forEach(revoked: true) { id, version in
            if version.isRevokedInFull { found.append((id, version)) }
        }
        return found.sorted { $0.id < $1.id }
    }

    /// The records that an export revoked.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func recordsRevoked(by run: String) throws(Fault) -> [String] {
        var found: [String] = []
        try memory.versions.forEach(revoked: true) { _, version in
            if version.revocation?.run == run, let record = version.record { found.append(record) }
        }
        return found
    }

    /// What the home is to remember; `nil` when that is what it does.
    ///
    /// - Parameters:
    ///   - party: the party of the home, by its party id.
    ///   - isAlways: whether it is stored even then.
    /// - Throws: `Fault` of kind `.inputOutput`.
    func draft(logging details: JSONObject, of party: String, always isAlways: Bool) throws(Fault) -> ExportMemoryDraft?
    {
        guard isChanged || isAlways else { return nil }
        var log = details
        let counts = [
            ("new", objects.new), ("changed", objects.changed), ("unchanged", objects.unchanged),
            ("revoked", objects.revoked),
        ]
        for (name, count) in counts { log[name] = .number(JSONNumber(count)) }
        let isNews = objects.new + objects.changed + objects.revoked > 0
        return ExportMemoryDraft(
            source: memory.source, run: run, entries: memory.versions.count, content: try memory.encoded(),
            log: isNews ? log : nil,
            newer: newer.map { NewerVersion($0.id, of: party, modified: $0.modified.milliseconds) })
    }
}
