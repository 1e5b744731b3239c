package import CaseFile
package import Diagnostics
internal import PartyHome
package import Platform
package import SourceFormats
internal import StrictJSON
internal import TradeModel

/// An export by what the home remembers of the ones before: what is new or changed gets a version, what is unchanged
/// keeps the one that it has, what is gone may be revoked.
///
/// `created` is when the home first exported an object and never moves; `modified` moves only when the content does.
package struct VersionedExport {
    /// The id of the export, by which its revocations can be undone.
    package let run: String
    /// The objects of the bundle.
    package private(set) var result: SourceReadingResult
    /// Whether there is anything to write.
    package private(set) var hasBundle = false
    /// What the home is to remember when the bundle has been written; empty when nothing has changed.
    package private(set) var drafts: [ExportMemoryDraft] = []
    /// The objects by what became of them.
    package private(set) var objects = ExportCounts()
    /// The records by what became of them.
    package private(set) var records = ExportCounts()
    /// Whether nothing of the sources was exported before.
    package var isFirst: Bool { objects.changed + objects.unchanged + objects.gone == 0 }
    /// The sources that the home remembers, in order.
    package private(set) var sources: [ExportSource] = []
    /// What is to be said about the versions.
    package private(set) var findings: [Finding] = []

    /// Compares what was read with what was exported before.
    ///
    /// - Parameters:
    ///   - dated: the time of new versions without a time of their own.
    ///   - clock: the time of the export, from which the retention counts.
    ///   - mapping: the name of the mapping file, for the log.
    /// - Throws: `Fault` `export-not-complete`, `export-run-unknown` (usage), `revocations-too-many` (policy),
    ///   `export-undo-incomplete`, and errors of the home.
    package init(
        _ read: SourceReadingResult, rules: ExportRules, memories: ExportMemories, run: String, dated: Timestamp,
        clock: Timestamp, mapping: String?
    ) throws(Fault) {
        self.run = run
        result = read
        var formats: [ExportSource: Set<SourceFormat>] = [:]
        var found: Set<SourceFormat> = []
        for position in 0..<read.readCount { found.insert(read.format(at: position)) }
        for format in found {
            if let source = format.exportSource(read.mapping) { formats[source, default: []].insert(format) }
        }
        sources = formats.keys.sorted()
        if rules.isComplete { try Self.requireCompleteness(read, found, sources: sources) }
        var plans: [SourceVersions] = []
        for source in sources {
            plans.append(
                try SourceVersions(
                    memory: try memories.memory(of: source), read: read, formats: formats[source] ?? [], dated: dated,
                    day: ExportMemory.day(of: clock), run: run))
        }
        var state = try Self.assignVersions(of: read, in: &plans, sources: sources, isAll: rules.isAll)
        var revoked: [STIXObject] = []
        var revocations = 0
        for index in plans.indices {
            plans[index].countRecords()
            try plans[index].settleGone(rules)
            try plans[index].settleWithdrawn()
            let plan = plans[index]
            objects = objects + plan.objects
            records = records + plan.records
            findings += plan.findings
            revocations += plan.revoked.count
            revoked += (rules.isAll ? try plan.allRevoked() : plan.revoked).map { id, version in
                RevokedObject(id, version, producer: read.producer).object
            }
        }
        if let undone = rules.undone { try Self.require(undone, undoneBy: read, plans) }
        hasBundle = read.hasBundles || state.contains { $0.contains(.isWritten) } || !revoked.isEmpty
        if hasBundle { try Self.addReferredTo(in: read, &state) }
        let isRevised = state.contains { $0.isSuperset(of: [.isWritten, .isRevised]) }
        result = try read.with(
            ObjectSelection(
                positions: state.indices.filter { state[$0].contains(.isWritten) }, adding: revoked,
                revising: isRevised
                    ? Self.revising(read, as: state, with: plans.map(\.memory.versions), of: sources) : nil))
        var log = JSONObject()
        log["run"] = .string(run)
        log["mapping"] = mapping.map(JSONValue.string)
        for plan in plans {
            if let draft = try plan.draft(logging: log, of: memories.party, always: rules.isStoredAlways) {
                drafts.append(draft)
            }
        }
    }

    /// What becomes of an object that was read.
    private struct ObjectState: OptionSet, Sendable {
        let rawValue: UInt8

        /// It is in the bundle.
        static let isWritten = ObjectState(rawValue: 1)
        /// It was exported before, and is written with the times and the place of its version.
        static let isRevised = ObjectState(rawValue: 2)
    }

    /// Gives the objects their versions, in their order.
    private static func assignVersions(
        of read: SourceReadingResult, in plans: inout [SourceVersions], sources: [ExportSource], isAll: Bool
    ) throws(Fault) -> [ObjectState] {
        let places = places(of: sources, mapping: read.mapping)
        var state = [ObjectState](repeating: isAll ? .isWritten : [], count: read.readCount)
        try read.forEachReadDocument(
            makeWorker: VersionReader.init,
            work: { (reader: VersionReader, document: JSONDocument, position: Int) throws(Fault) -> StatedVersion in
                reader.version(of: document, at: position, id: read.id(at: position))
            },
            consume: { (object: StatedVersion) throws(Fault) in
                // Objects of readers that the home does not remember are always written.
                guard let place = places[read.format(at: object.position)] else {
                    state[object.position].insert(.isWritten)
                    return
                }
                switch try plans[place].assign(object) {
                case .new: state[object.position].insert(.isWritten)
                case .changed: state[object.position].formUnion([.isWritten, .isRevised])
                case .unchanged: state[object.position].insert(.isRevised)
                case .outdated: break
                }
            })
        return state
    }

    /// The place in a list of sources for each format whose objects the home remembers.
    private static func places(of sources: [ExportSource], mapping: MappingFile?) -> [SourceFormat: Int] {
        var places: [SourceFormat: Int] = [:]
        for format in SourceFormat.allCases {
            places[format] = format.exportSource(mapping).flatMap(sources.firstIndex)
        }
        return places
    }

    /// The versions of objects by their positions; `nil` for objects that are written as they were read.
    private static func revising(
        _ read: SourceReadingResult, as state: [ObjectState], with versions: [ExportedVersions],
        of sources: [ExportSource]
    ) -> @Sendable (Int) throws(Fault) -> ObjectRevision? {
        let places = places(of: sources, mapping: read.mapping)
        return { position throws(Fault) in
            guard state[position].contains(.isRevised), let place = places[read.format(at: position)],
                let version = try versions[place].version(of: read.id(at: position))
            else { return nil }
            return ObjectRevision(created: version.created, modified: version.modified, place: version.place)
        }
    }

    /// Refuses files that are not the whole of one source.
    private static func requireCompleteness(
        _ read: SourceReadingResult, _ formats: Set<SourceFormat>, sources: [ExportSource]
    ) throws(Fault) {
        func refused(_ reason: String) -> Fault { Fault(.exportNotComplete, kind: .usage, ["reason": reason]) }
        if read.hasBundles { throw refused("bundles of others are used unchanged") }
        guard sources.count < 2 else { throw refused("the files are of several sources") }
        for format in formats {
            if let reason = format.reasonAgainstCompleteness(read.mapping) { throw refused(reason) }
        }
    }

    /// Refuses an export that does not contain every record whose revocation it is to undo.
    private static func require(
        _ run: String, undoneBy read: SourceReadingResult, _ plans: [SourceVersions]
    ) throws(Fault) {
        var revoked: Set<String> = []
        for plan in plans { revoked.formUnion(try plan.recordsRevoked(by: run)) }
        guard !revoked.isEmpty else { throw Fault(.exportRunUnknown, kind: .usage, ["run": run]) }
        let missing = revoked.filter { record in !plans.contains { $0.hasRecord(record) } }
        guard missing.isEmpty else {
            let names = missing.sorted().prefix(5).map { $0.split(separator: "\u{1F}").joined(separator: ", ") }
            throw Fault(
                .exportUndoIncomplete, kind: .badData,
                ["run": run, "count": "\(missing.count)", "records": names.joined(separator: "; ")])
        }
    }

    /// Adds what the objects of the bundle refer to, directly or through others: unchanged objects with the same
    /// content as before.
    private static func addReferredTo(
        in read: SourceReadingResult, _ state: inout [ObjectState]
    ) throws(Fault) {
        guard state.contains(where: { !$0.contains(.isWritten) }) else { return }
        var open = state.indices.filter { state[$0].contains(.isWritten) }
        while let position = open.popLast() {
            for target in try read.references(at: position) where !state[target].contains(.isWritten) {
                state[target].insert(.isWritten)
                open.append(target)
            }
        }
    }
}
