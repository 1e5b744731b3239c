package import Diagnostics
internal import Files
internal import GRDB

extension CaseStore {
    /// Lets readers read while somebody writes (a write-ahead log), where the disk is a local one: on a network folder the
    /// machines do not share memory, and the log would be corrupted. The caller holds the lock of the home.
    package func prepareForWriting() throws(Fault) {
        guard !isReadOnly else { return }
        if FileSystem.network(at: Paths.folder(of: path)) == nil {
            // Somebody who reads the old way is not waited for: it is done next time.
            _ = try? setJournal("WAL")
        } else {
            _ = try? setJournal("DELETE")
        }
    }

    /// Runs what can as well be done another time: nobody is waited for.
    package func withoutWaiting<Value>(_ body: () -> Value) -> Value { contention.withoutWaiting(body) }

    /// Whether the file has to be written anew because of a migration.
    func owesCompaction() throws(Fault) -> Bool {
        try read { try Int.fetchOne($0, sql: "PRAGMA user_version") == CaseSchema.compactionOwed }
    }

    /// Writes the file anew when a migration left that to be done.
    package func finishMigration() throws(Fault) {
        guard !isReadOnly, try owesCompaction() else { return }
        try compact()
    }

    /// Writes the file anew, without the free pages that there are and without anything in the log beside it.
    ///
    /// - Throws: `Fault` `home-busy` when somebody reads longer than is waited, and of kind `.inputOutput`.
    func compact() throws(Fault) {
        try emptyJournal()
        // Others may have the file open: then the log stays, and is emptied after it.
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

    /// Works the write-ahead log into the file and empties it.
    ///
    /// - Throws: `Fault` `home-busy` when somebody reads longer than is waited.
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
