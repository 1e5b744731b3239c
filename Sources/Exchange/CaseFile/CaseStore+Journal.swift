package import Diagnostics
internal import Files
internal import GRDB

/// The journal mode, checkpoints and compaction of the database.
extension CaseStore {
    /// Lets readers read during a write (write-ahead log), where the disk is local: on a network folder the machines do
    /// not share memory, and the log would be corrupted. The caller holds the lock of the home.
    package func prepareForWriting() throws(Fault) {
        guard !isReadOnly else { return }
        if FileSystem.network(at: Paths.folder(of: path)) == nil {
            // No waiting for a reader in the rollback mode: the switch happens at the next write.
            _ = try? setJournal("WAL")
        } else {
            _ = try? setJournal("DELETE")
        }
    }

    /// Runs a body that can be postponed: it does not wait for other processes.
    package func withoutWaiting<Value>(_ body: () -> Value) -> Value { contention.withoutWaiting(body) }

    /// Whether a migration left the file to be rewritten.
    func owesCompaction() throws(Fault) -> Bool {
        try read { try Int.fetchOne($0, sql: "PRAGMA user_version") == CaseSchema.compactionOwed }
    }

    /// Rewrites the file if a migration left it to be rewritten.
    package func finishMigration() throws(Fault) {
        guard !isReadOnly, try owesCompaction() else { return }
        try compact()
    }

    /// Rewrites the file without free pages, and empties the write-ahead log.
    ///
    /// - Throws: `Fault` `home-busy` when another process reads longer than the waiting limit, and of kind
    ///   `.inputOutput`.
    func compact() throws(Fault) {
        try emptyJournal()
        // Other processes may have the file open: then the log stays, and is emptied below.
        let isAlone = ((try? setJournal("DELETE")) ?? "wal") != "wal"
        do {
            try queue.vacuum()
            if try owesCompaction() {
                try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 0") }
            }
        } catch {
            throw Self.fault(error, path)
        }
        if !isAlone { try emptyJournal() }
    }

    /// Checkpoints the write-ahead log and empties it.
    ///
    /// - Throws: `Fault` `home-busy` when another process reads longer than the waiting limit.
    func emptyJournal() throws(Fault) {
        let isBusy: Bool
        do {
            isBusy = try queue.writeWithoutTransaction { database in
                try Bool.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? false
            }
        } catch {
            throw Self.fault(error, path)
        }
        guard !isBusy, isJournalEmpty else { throw FileLock.busy(contention.lock) }
    }

    /// Checkpoints the write-ahead log, unless another process is reading, so that the file alone is complete when it is
    /// copied or restored.
    package func tidyJournal() {
        guard !isReadOnly else { return }
        _ = contention.withoutWaiting { try? emptyJournal() }
    }

    /// Whether the write-ahead log and the rollback journal of the case file are empty.
    package var isJournalEmpty: Bool {
        ["-wal", "-journal"].allSatisfy { ending in
            let name = path + ending
            return !Paths.exists(name) || (try? File(path: name).count) == 0
        }
    }

    private func setJournal(_ mode: String) throws(Fault) -> String {
        do {
            return try contention.withoutWaiting {
                try queue.writeWithoutTransaction { database in
                    try String.fetchOne(database, sql: "PRAGMA journal_mode = \(mode)") ?? ""
                }
            }
        } catch {
            throw Self.fault(error, path)
        }
    }
}
