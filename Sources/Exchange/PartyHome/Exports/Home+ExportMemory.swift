package import CaseFile
package import Diagnostics
internal import Digests
package import Files
internal import StrictJSON
internal import X509

/// What a home remembers of its exports.
extension Home {
    /// Keeps other exports, and what destroys the memory of one, waiting until the value is released: what an export read
    /// of the memory is what it changes.
    ///
    /// - Throws: `Fault` `home-busy` when another one runs longer than the waiting limit.
    package func lockExports() throws(Fault) -> FileLock { try FileLock(path: layout.exportLock, waiting: waiting) }

    /// The memory of a source; an empty one when there is none.
    package func exportMemory(of source: ExportSource) throws(Fault) -> ExportMemory {
        guard let content = try caseFile.exportMemory(of: source, in: layout.home) else {
            return ExportMemory(source: source, in: layout.home)
        }
        return try ExportMemory(source: source, bytes: content, in: layout.home)
    }

    /// Stores memories together with the bundle that they are of: stopped at any step, the home and the folder have
    /// both or neither as soon as any command has opened the home.
    ///
    /// 1. The memories are stored, and not yet in force: they name the bundle's path and its SHA-256.
    /// 2. The bundle gets its name.
    /// 3. The memories are in force, and the log has the export.
    ///
    /// - Parameters:
    ///   - bundle: where the bundle appears, as an absolute path, and its digest; `nil` when nothing is written, or what
    ///     is written cannot be found again.
    ///   - publish: makes the bundle appear.
    package func store(
        _ drafts: [ExportMemoryDraft], with bundle: PendingExport?, by actor: LogActor,
        publish: () throws(Fault) -> Void
    ) throws(Fault) {
        guard let bundle, !drafts.isEmpty else {
            try publish()
            guard !drafts.isEmpty else { return }
            return try writing { home throws(Fault) in try home.caseFile.storeExports(drafts, by: actor) }
        }
        try writing { home throws(Fault) in
            try home.settleExports()
            try home.caseFile.prepareExports(drafts, awaiting: bundle, by: actor)
            do throws(Fault) {
                try publish()
            } catch {
                try? BundleFolder(bundle, owner: home.identity.party.text)?.withdraw()
                try? home.caseFile.abandonExport(bundle.run)
                throw error
            }
            try home.caseFile.commitExport(bundle.run)
        }
    }

    /// Ends the exports that were stopped: those whose bundle has appeared are remembered, the others never were. The
    /// caller holds the lock of the home.
    func settleExports() throws(Fault) {
        for pending in try caseFile.pendingExports() {
            if try hasAppeared(pending) {
                try caseFile.commitExport(pending.run)
            } else {
                try caseFile.abandonExport(pending.run)
            }
        }
    }

    private func hasAppeared(_ pending: PendingExport) throws(Fault) -> Bool {
        if let folder = BundleFolder(pending, owner: identity.party.text) { return try folder.settle(pending.digest) }
        switch Paths.kind(pending.path) {
        case .file: return try Digest.of(File(path: pending.path)).hex == pending.digest
        case .folder, .link, .other, nil: return false
        }
    }

    /// Destroys the memory of a source, whatever its family of formats.
    ///
    /// - Parameter step: called after each step; tests interrupt there.
    /// - Returns: the destroyed memories; none when there is none.
    /// - Throws: `Fault` `purge-incomplete`, or of kind `.inputOutput`.
    package func purgeExports(
        of name: String, reason: String, approver: ActApprover = ActApprover(), by actor: LogActor,
        after step: (PurgeStep) throws(Fault) -> Void = { _ in }
    ) throws(Fault) -> [ExportMemoryRecord] {
        try purgeExports(reason: reason, approver: approver, by: actor, after: step) { home throws(Fault) in
            try home.caseFile.exportMemories().filter { $0.source.name == name }
        }
    }

    /// Forgets in every memory what no source has stated for longer than its retention; memories of which nothing is
    /// left are destroyed.
    ///
    /// - Returns: the destroyed memories, and the number of objects forgotten in those that stay.
    package func expireExports(
        reason: String, approver: ActApprover = ActApprover(), by actor: LogActor
    ) throws(Fault) -> (purged: [ExportMemoryRecord], forgotten: Int) {
        let day = ExportMemory.day(of: actor.time)
        var forgotten = 0
        var empty: [ExportMemoryRecord] = []
        for record in try caseFile.exportMemories() {
            var memory = try exportMemory(of: record.source)
            let count = try memory.expire(on: day)
            guard count > 0 else { continue }
            // What was revoked stays revoked, so that its id is never used again.
            guard !memory.versions.isEmpty else {
                empty.append(record)
                continue
            }
            forgotten += count
            let draft = ExportMemoryDraft(
                source: record.source, run: record.run, entries: memory.versions.count, content: try memory.encoded(),
                log: nil)
            try writing { home throws(Fault) in try home.caseFile.storeExports([draft], by: actor) }
        }
        let found = empty
        guard !found.isEmpty || forgotten > 0 else { return ([], 0) }
        let purged = try purgeExports(reason: reason, approver: approver, by: actor) { _ throws(Fault) in found }
        return (purged, forgotten)
    }

    private func purgeExports(
        reason: String, approver: ActApprover, by actor: LogActor,
        after step: (PurgeStep) throws(Fault) -> Void = { _ in },
        choosing choose: (Home) throws(Fault) -> [ExportMemoryRecord]
    ) throws(Fault) -> [ExportMemoryRecord] {
        try writing { home throws(Fault) in
            try home.settleExports()
            let records = try choose(home)
            let sources = records.map(\.source.name)
            let approval =
                try sources.isEmpty
                ? nil
                : approver.approve(
                    ActStatement(.destroy, on: sources, reason: reason, at: home, by: actor), at: home)
            // Without any, the case key is replaced all the same when something was forgotten.
            _ = try home.caseFile.purgeExports(records, reason: reason, approval: approval?.json, by: actor)
            do throws(Fault) {
                try PurgeCompletion(home.layout, home.caseFile).run(after: step)
            } catch {
                guard error.code == .homeBusy else { throw error }
                throw Fault(
                    .purgeIncomplete, kind: .inputOutput, ["reason": "another command is reading the case file"])
            }
            return records
        }
    }
}
