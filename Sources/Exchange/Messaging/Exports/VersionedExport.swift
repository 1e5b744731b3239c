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
        let marks = ContentMarks.of(read.body)
        var places: [ExportSource: [Int]] = [:]
        for (index, format) in read.formats.enumerated() {
            if let source = format.exportSource(read.mapping) { places[source, default: []].append(index) }
        }
        sources = places.keys.sorted()
        if rules.isComplete { try Self.requireCompleteness(read, sources: sources) }
        var body = read.body
        var isWritten = [Bool](repeating: rules.isAll, count: body.count)
        var revoked: [STIXObject] = []
        var revocations = 0
        var plans: [SourceVersions] = []
        for source in sources {
            var plan = SourceVersions(
                memory: try memories.memory(of: source), read: read, marks: marks, dated: dated,
                day: ExportMemory.day(of: clock), run: run)
            plan.assignVersions(at: places[source] ?? [], in: &body, isWritten: &isWritten)
            try plan.settleGone(rules)
            plan.settleWithdrawn()
            plans.append(plan)
            objects = objects + plan.objects
            records = records + plan.records
            findings += plan.findings
            revocations += plan.revoked.count
            revoked += (rules.isAll ? plan.allRevoked : plan.revoked).map { id, version in
                RevokedObject(id, version, producer: read.producer).object
            }
        }
        if let undone = rules.undone { try Self.require(undone, undoneBy: read, plans) }
        // Objects of readers that the home does not remember are always written.
        for (index, format) in read.formats.enumerated() where format.exportSource(read.mapping) == nil {
            isWritten[index] = true
        }
        hasBundle = read.hasBundles || isWritten.contains(true) || !revoked.isEmpty
        if hasBundle { Self.addReferredTo(in: body, isWritten: &isWritten) }
        result = read.with(body: zip(body, isWritten).filter(\.1).map(\.0) + revoked)
        var log = JSONObject()
        log["run"] = .string(run)
        log["mapping"] = mapping.map(JSONValue.string)
        drafts = plans.compactMap { $0.draft(logging: log) }
    }

    /// Refuses files that are not the whole of one source.
    private static func requireCompleteness(
        _ read: SourceReadingResult, sources: [ExportSource]
    ) throws(Fault) {
        func refused(_ reason: String) -> Fault { Fault(.exportNotComplete, kind: .usage, ["reason": reason]) }
        if read.hasBundles { throw refused("bundles of others are used unchanged") }
        guard sources.count < 2 else { throw refused("the files are of several sources") }
        for format in Set(read.formats) {
            if let reason = format.reasonAgainstCompleteness(read.mapping) { throw refused(reason) }
        }
    }

    /// Refuses an export that does not contain every record whose revocation it is to undo.
    private static func require(
        _ run: String, undoneBy read: SourceReadingResult, _ plans: [SourceVersions]
    ) throws(Fault) {
        let revoked = Set(plans.flatMap { $0.recordsRevoked(by: run) })
        guard !revoked.isEmpty else { throw Fault(.exportRunUnknown, kind: .usage, ["run": run]) }
        let missing = revoked.subtracting(plans.flatMap(\.present))
        guard missing.isEmpty else {
            let names = missing.sorted().prefix(5).map { $0.split(separator: "\u{1F}").joined(separator: ", ") }
            throw Fault(
                .exportUndoIncomplete, kind: .badData,
                ["run": run, "count": "\(missing.count)", "records": names.joined(separator: "; ")])
        }
    }

    /// Adds what the objects of the bundle refer to, directly or through others: unchanged objects with the same
    /// content as before.
    private static func addReferredTo(in body: [STIXObject], isWritten: inout [Bool]) {
        guard isWritten.contains(false) else { return }
        let positions = Dictionary(body.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var open = isWritten.indices.filter { isWritten[$0] }
        while let index = open.popLast() {
            for reference in body[index].references {
                guard let position = positions[reference.target], !isWritten[position] else { continue }
                isWritten[position] = true
                open.append(position)
            }
        }
    }
}
