package import Diagnostics
package import Files
internal import Foundation
internal import GRDB
internal import Platform
internal import Synchronization

/// The embedded store of a party home: one SQLite file with the packages received and sent, every version of every
/// object with its provenance, partners, decisions, merges and the log.
///
/// Each operation is one transaction; an interrupted one leaves no trace. Received data is encrypted under a key per
/// package, so that a package can be purged permanently.
package final class CaseStore: Sendable {
    let queue: DatabaseQueue
    /// The path of the file.
    package let path: String
    /// The reason why the case file is read-only now: the disk is read-only or full; nil when it is writable.
    private let obstacle: Fault?
    /// The file beside it with the key that wraps all others.
    let keyFile: CaseKeyFile
    let contention: Contention
    /// The key that was used last; another process may have replaced it since.
    private let caseKey = Mutex<CaseKey?>(nil)

    /// Whether the case file can hold parts of objects; an earlier version on a read-only disk cannot.
    let hasParts: Bool

    /// Whether the case file can hold statements; an earlier version on a read-only disk cannot.
    let hasStatements: Bool
    /// Whether it knows of versions that are superseded: one of an earlier version on a read-only disk does not.
    let hasSuperseded: Bool

    /// Whether the case file is read-only now.
    package var isReadOnly: Bool { obstacle != nil }

    /// Opens a case file, creating it or migrating it to the current schema where needed; its key, `case.key`, is
    /// beside it.
    ///
    /// Where nothing can be written, it is read with the schema that it has.
    ///
    /// - Parameter waiting: how to wait for other processes that write to it.
    /// - Throws: `Fault` `case-file-unusable`, `case-file-newer`, `case-key-missing`, `case-key-other`,
    ///   `key-file-exposed` or `home-busy`.
    package init(path: String, waiting: FileLock.Waiting = FileLock.Waiting()) throws(Fault) {
        self.path = path
        let folder = Paths.folder(of: path)
        keyFile = CaseKeyFile(beside: path)
        contention = Contention(Paths.join(folder, "lock"), waiting)
        if Paths.exists(path), FileSystem.isReadOnly(folder) {
            obstacle = Fault(
                .fileUnwritable, kind: .inputOutput, ["path": path, "reason": "it can only be read there"])
            queue = try Self.open(unchanging: path, contention)
        } else {
            do throws(Fault) {
                queue = try Self.open(path, contention)
                obstacle = nil
            } catch {
                // A full disk has no room for SQLite's auxiliary files. While no process writes to the case file, it
                // can be read without them, unless one of them has what the file has not.
                guard error.code == .noSpaceLeft, Paths.exists(path), Self.unfinishedJournal(of: path) == nil
                else { throw error }
                guard let lock = try? FileLock(ifFree: contention.lock) else { throw error }
                queue = try Self.open(unchanging: path, contention)
                withExtendedLifetime(lock) {}
                obstacle = error
            }
        }
        do {
            // Where something can be written, the file is brought up to date below.
            hasParts = try obstacle == nil || queue.read { try $0.tableExists("disclosure") }
            hasStatements = try obstacle == nil || queue.read { try $0.viewExists("left_out_object") }
            hasSuperseded = try obstacle == nil || queue.read { try $0.tableExists("superseded_version") }
        } catch {
            throw Self.fault(error, path)
        }
        do {
            let migrator = CaseSchema.migrator(keyFile)
            if try queue.read({ try migrator.hasBeenSuperseded($0) }) {
                throw Fault(.caseFileNewer, kind: .inputOutput, ["path": path])
            }
            if try !queue.read({ try migrator.hasCompletedMigrations($0) }) { try migrate(migrator) }
            _ = try queue.read(key)
        } catch {
            throw Self.fault(error, path)
        }
    }

    private static func open(
        _ path: String, _ contention: Contention, readOnly: Bool = false
    ) throws(Fault) -> DatabaseQueue {
        do {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .callback { contention.waits(attempt: $0) }
            configuration.readonly = readOnly
            configuration.prepareDatabase { database in
                // A committed import must survive a power cut; secure_delete so that a purge leaves no text in the
                // file.
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA secure_delete = ON")
                // Room for the pages that a merge reads and writes again and again; it is taken as they come.
                try database.execute(sql: "PRAGMA cache_size = -32768")
                // So that the triggers that protect the log also see rows that REPLACE deletes.
                try database.execute(sql: "PRAGMA recursive_triggers = ON")
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // SQLite creates its auxiliary files at the first read.
            _ = try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_master") }
            return queue
        } catch {
            throw fault(error, path)
        }
    }

    /// The auxiliary file that has to be worked into a case file before this can be read, if any.
    private static func unfinishedJournal(of path: String) -> String? {
        [path + "-wal", path + "-journal"].first { name in
            Paths.exists(name) && (try? File(path: name).count) != 0
        }
    }

    /// Opens a case file as immutable: otherwise SQLite would have to write auxiliary files.
    private static func open(unchanging path: String, _ contention: Contention) throws(Fault) -> DatabaseQueue {
        if let name = unfinishedJournal(of: path) {
            throw Fault(
                .caseFileUnusable, kind: .inputOutput,
                [
                    "path": path,
                    "reason": "nothing can be written there, and \(Paths.name(of: name)) has to be worked into it; "
                        + "copy the home, all of it, to a disk that can be written to, and open it there",
                ])
        }
        let safe = path.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "/-_.".utf8.contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + Hex.encode([byte])
        }
        return try open("file:\(safe.joined())?immutable=1", contention, readOnly: true)
    }

    /// Migrates the file to the current schema, while no other process writes to the home.
    private func migrate(_ migrator: DatabaseMigrator) throws {
        if isReadOnly {
            // This version has everything that reading a case file needs.
            guard try Self.version(queue.read(migrator.appliedIdentifiers)) >= CaseSchema.readable else {
                let reason = "the disk is read-only, and it was made by an earlier version of Corridor"
                throw Fault(.caseFileUnusable, kind: .inputOutput, ["path": path, "reason": reason])
            }
            return
        }
        let lock = try FileLock(path: contention.lock, waiting: contention.waiting)
        defer { withExtendedLifetime(lock) {} }
        let isNew = try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_master") == 0 }
        try migrator.migrate(queue)
        // A file made just now never held contents that were not encrypted: nothing is to be rewritten.
        guard !isNew else {
            return try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 0") }
        }
        if try owesCompaction() { try? compact() }
    }

    /// The schema version of the file: the number of its last migration.
    package func schemaVersion() throws(Fault) -> String {
        try read { "\(Self.version(try CaseSchema.migrator(keyFile).appliedIdentifiers($0)))" }
    }

    private static func version(_ identifiers: Set<String>) -> Int { identifiers.compactMap { Int($0) }.max() ?? 0 }

    /// The key of the case file, as named in the case file now.
    func key(in database: Database) throws -> CaseKey {
        guard let commitment = try String.fetchOne(database, sql: "SELECT commitment FROM case_key") else {
            throw Fault(.caseFileUnusable, kind: .inputOutput, ["path": path, "reason": "it does not name its key"])
        }
        if let key = caseKey.withLock({ $0 }), key.commitment == commitment { return key }
        let key = try keyFile.load(commitment)
        caseKey.withLock { $0 = key }
        return key
    }

    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(Fault) -> Value {
        do { return try queue.read(body) } catch { throw Self.fault(error, path) }
    }

    func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(Fault) -> Value {
        if let obstacle { throw obstacle }
        do { return try queue.write(body) } catch { throw Self.fault(error, path) }
    }

    /// An error of SQLite in terms of the caller: another process writes, there is no space, or the file is damaged.
    static func fault(_ error: any Error, _ path: String) -> Fault {
        if let fault = error as? Fault { return fault }
        let folder = Paths.folder(of: path)
        let reason: String
        if let error = error as? DatabaseError {
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: return FileLock.busy(Paths.join(folder, "lock"))
            case .SQLITE_FULL: return Fault(.noSpaceLeft, kind: .inputOutput, ["path": path])
            // There is no space for the next page, or no inode or block for the journal.
            case .SQLITE_IOERR, .SQLITE_CANTOPEN:
                let size = (try? File(path: path).count) ?? 0
                if !FileSystem.hasRoom(in: folder, beyond: size) {
                    return Fault(.noSpaceLeft, kind: .inputOutput, ["path": path])
                }
            default: break
            }
            reason = error.message ?? "\(error.resultCode)"
        } else {
            reason = String(describing: error)
        }
        return Fault(.caseFileUnusable, kind: .inputOutput, ["path": path, "reason": reason])
    }
}

extension CaseStore {
    // GRDB reads and writes blobs as Foundation's Data; the other modules use arrays of bytes.

    static func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }

    static func bytes(_ blob: Data) -> [UInt8] { [UInt8](blob) }
}
