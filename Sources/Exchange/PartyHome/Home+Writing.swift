package import CaseFile
package import Diagnostics
internal import Files
internal import Synchronization

/// The state of an open home in this process.
package final class HomeState: Sendable {
    private let settled = Mutex(false)

    /// Whether interrupted operations were completed since the home was opened here.
    var isSettled: Bool {
        get { settled.withLock { $0 } }
        set { settled.withLock { $0 = newValue } }
    }
}

extension Home {
    /// Records in the log that a page about the case file was written.
    ///
    /// - Returns: a finding when the log could not be written because the home is on a read-only disk.
    package func record(page name: String, by actor: LogActor) throws(Fault) -> Finding? {
        guard !caseFile.isReadOnly else {
            return Finding(.homeReadOnly, ["path": layout.folder, "what": name])
        }
        try caseFile.record(.reported, of: name, by: actor)
        return nil
    }

    /// Runs a body under the write lock of the home. Interrupted operations are completed first, and the identity is
    /// read under the lock, because another process may have changed it since the home was opened.
    ///
    /// - Throws: `Fault` `home-busy` when another process holds the lock longer than the waiting limit, and the errors
    ///   of the body.
    package func writing<Value>(_ body: (Home) throws(Fault) -> Value) throws(Fault) -> Value {
        let lock = try FileLock(path: layout.lock, waiting: waiting)
        defer { withExtendedLifetime(lock) {} }
        let home = Home(
            layout: layout, identity: try HomeIdentity.read(layout), caseFile: caseFile, waiting: waiting,
            notices: notices, state: state)
        if !state.isSettled { _ = home.settle() }
        do throws(Fault) {
            let value = try body(home)
            try home.noteMark()
            caseFile.tidyJournal()
            return value
        } catch {
            state.isSettled = false
            throw error
        }
    }

    /// Completes interrupted operations: key rotations, imports and refusals, purges, releases and discards,
    /// migrations, copies of messages, receipts. The caller holds the lock. An operation that cannot be completed now does not block
    /// others.
    ///
    /// - Returns: findings about operations that could not be completed.
    func settle() -> [Finding] {
        guard !caseFile.isReadOnly else { return [] }
        var findings: [Finding] = []
        func end(_ body: () throws(Fault) -> Void) {
            do throws(Fault) {
                try body()
            } catch {
                let facts = ["path": layout.folder, "reason": error.finding.sentence]
                if !findings.contains(where: { $0.facts == facts }) { findings.append(Finding(.homeUnsettled, facts)) }
            }
        }
        caseFile.withoutWaiting {
            end { () throws(Fault) in try caseFile.prepareForWriting() }
            end { () throws(Fault) in try KeyGenerations(layout, party: identity.party).end(caseFile) }
            end { () throws(Fault) in try IncomingFiles(layout).settle(caseFile) }
            end { () throws(Fault) in try sweep() }
            end { () throws(Fault) in try settleExports() }
            end { () throws(Fault) in try PurgeCompletion(layout, caseFile).run() }
            end { () throws(Fault) in try caseFile.finishMigration() }
            end { () throws(Fault) in try settleExchange() }
            end { () throws(Fault) in try deliverReceipts() }
        }
        state.isSettled = findings.isEmpty
        return findings
    }

    /// Removes temporary files of killed writers, drafts of homes, and quarantine files that were released or discarded.
    private func sweep() throws(Fault) {
        for folder in layout.folders + [
            layout.folder, layout.incoming, layout.codes, layout.timestampAuthorities, layout.persons,
        ] {
            TemporaryFile.sweep(folder)
        }
        try HomeDraft.sweep(layout.folder)
        // One query for any number of held files, because this runs whenever a home is opened.
        let files = try Paths.names(in: layout.quarantine)
        guard !files.isEmpty else { return }
        let settled = try caseFile.settledQuarantineFiles()
        for file in files where settled.contains(file) {
            try Paths.removeFileLastingly(Paths.join(layout.quarantine, file))
        }
    }

    /// Writes the receipts that are sealed and pending to the outbox. The caller holds the lock.
    package func deliverReceipts() throws(Fault) {
        // A restored home says nothing before it is decided what it missed.
        guard !isRestored else { return }
        for receipt in try caseFile.owedReceipts() {
            guard let sealed = receipt.sealed else { continue }
            // The number is recorded before the message appears, as for every sent message.
            try noteNumbers()
            let path = Paths.join(layout.outbox, sealed.file)
            if !Paths.exists(path) { try AtomicFile.write(sealed.content, to: path) }
            try caseFile.noteDelivered(receipt)
        }
    }
}
