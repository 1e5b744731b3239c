package import CaseFile
package import Diagnostics
internal import Files
internal import Synchronization

/// What a process knows of a home that it has open.
package final class HomeState: Sendable {
    private let settled = Mutex(false)

    /// Whether what others had begun was ended since the home was opened here.
    var isSettled: Bool {
        get { settled.withLock { $0 } }
        set { settled.withLock { $0 = newValue } }
    }
}

extension Home {
    /// Notes in the log that a page about the case file was written.
    ///
    /// - Returns: that it could not be noted, where the home lies on a read-only disk.
    package func record(page name: String, by actor: LogActor) throws(Fault) -> Finding? {
        guard !caseFile.isReadOnly else {
            return Finding(.homeReadOnly, ["path": layout.folder, "what": name])
        }
        try caseFile.record(.reported, of: name, by: actor)
        return nil
    }

    /// Runs a body while this process alone writes to the home. What was begun and stopped before is ended first, and what
    /// the home is is read under the lock: somebody else may have changed it since it was opened.
    ///
    /// - Throws: `Fault` `home-busy` when somebody else writes longer than is waited, and what the body throws.
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

    /// Ends what was begun in the home and stopped: exchanges of keys, imports and refusals, purges, releases and discards, migrations,
    /// receipts. Whoever calls it holds the lock. What cannot be ended now does not keep anybody from working.
    ///
    /// - Returns: what could not be ended.
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
            end { () throws(Fault) in try PurgeCompletion(layout, caseFile).run() }
            end { () throws(Fault) in try caseFile.finishMigration() }
            end { () throws(Fault) in try deliverReceipts() }
        }
        state.isSettled = findings.isEmpty
        return findings
    }

    /// Removes what writers that were killed left, and files of quarantine that were let through or thrown away.
    private func sweep() throws(Fault) {
        for folder in layout.folders + [layout.folder, layout.incoming, layout.codes, layout.timestampAuthorities] {
            TemporaryFile.sweep(folder)
        }
        // One query, however many files are held: this is done whenever a home is opened.
        let files = try Paths.names(in: layout.quarantine)
        guard !files.isEmpty else { return }
        let settled = try caseFile.settledQuarantineFiles()
        for file in files where settled.contains(file) {
            try Paths.removeFileLastingly(Paths.join(layout.quarantine, file))
        }
    }

    /// Puts the receipts that are sealed and owed into the outbox. Whoever calls it holds the lock.
    package func deliverReceipts() throws(Fault) {
        for receipt in try caseFile.owedReceipts() {
            guard let sealed = receipt.sealed else { continue }
            // The number is noted before the message appears, as with all that is sent.
            try noteNumbers()
            let path = Paths.join(layout.outbox, sealed.file)
            if !Paths.exists(path) { try AtomicFile.write(sealed.content, to: path) }
            try caseFile.noteDelivered(receipt)
        }
    }
}
