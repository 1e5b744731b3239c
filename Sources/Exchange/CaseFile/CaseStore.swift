package import Diagnostics
package import Files
internal import Foundation
internal import GRDB
internal import Platform
internal import Synchronization

/// The embedded store of a party home: one SQLite file that holds the packages received and sent, every version of
/// every object with where it came from, partners, decisions, merges and the log.
///
/// Each act is one transaction; a process that is stopped in the middle of one leaves nothing of it behind. What was
/// received stands in it encrypted, under a key of each package, so that a package can be purged for good.
package final class CaseStore: Sendable {
    let queue: DatabaseQueue
    /// The path of the file.
    package let path: String
    /// Whether nothing can be written to it now, and why: the disk is read-only, or it is full.
    private let obstacle: Fault?
    /// The file beside it with the key that all others are wrapped with.
    let keyFile: CaseKeyFile
    let contention: Contention
    /// The key that was used last; another process may have exchanged it since.
    private let caseKey = Mutex<CaseKey?>(nil)

    /// Whether it is only read: nothing can be written to it now.
    package var isReadOnly: Bool { obstacle != nil }

    /// Opens a case file, made and brought up to the current schema where needed; its key, `case.key`, stands beside it.
    ///
    /// Where nothing can be written, it is read as it is, with the schema that it has.
    ///
    /// - Parameter waiting: how others who write to it are waited for.
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
                // A full disk has no room for what SQLite puts beside a file that it reads. While nobody writes to it, it
                // can be read without.
                guard error.code == .noSpaceLeft, Paths.exists(path) else { throw error }
                guard let lock = FileLock(ifFree: contention.lock) else { throw error }
                queue = try Self.open(unchanging: path, contention)
                withExtendedLifetime(lock) {}
                obstacle = error
            }
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
                // A committed import must survive a power cut; secure_delete so that a purge leaves no text behind.
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA secure_delete = ON")
                // So that the triggers that keep the log whole also see what REPLACE deletes.
                try database.execute(sql: "PRAGMA recursive_triggers = ON")
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // What SQLite needs beside the file it makes with the first statement that reads.
            _ = try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_master") }
            return queue
        } catch {
            throw fault(error, path)
        }
    }

    /// Opens a case file that nobody changes: SQLite would want to write beside it otherwise.
    private static func open(unchanging path: String, _ contention: Contention) throws(Fault) -> DatabaseQueue {
        for name in [path + "-wal", path + "-journal"] where Paths.exists(name) {
            guard (try? File(path: name).count) != 0 else { continue }
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

    /// Brings the file up to the current schema, while no other process writes to the home.
    private func migrate(_ migrator: DatabaseMigrator) throws {
        if isReadOnly {
            // All that is asked of a case file to be read is there from this version on.
            guard try Self.version(queue.read(migrator.appliedIdentifiers)) >= CaseSchema.readable else {
                let reason = "the disk is read-only, and it was made by an earlier version of Corridor"
                throw Fault(.caseFileUnusable, kind: .inputOutput, ["path": path, "reason": reason])
            }
            return
        }
        let lock = try FileLock(path: contention.lock, waiting: contention.waiting)
        defer { withExtendedLifetime(lock) {} }
        try migrator.migrate(queue)
        if try owesCompaction() { try? compact() }
    }

    /// The version of the schema that the file has: the number of its last migration.
    package func schemaVersion() throws(Fault) -> String {
        try read { "\(Self.version(try CaseSchema.migrator(keyFile).appliedIdentifiers($0)))" }
    }

    private static func version(_ identifiers: Set<String>) -> Int { identifiers.compactMap { Int($0) }.max() ?? 0 }

    /// The key of the case file, as the case file names it now.
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

    /// What SQLite said, as what it means for whoever reads it: somebody else writes, there is no room, or it is damaged.
    static func fault(_ error: any Error, _ path: String) -> Fault {
        if let fault = error as? Fault { return fault }
        let folder = Paths.folder(of: path)
        let reason: String
        if let error = error as? DatabaseError {
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: return FileLock.busy(Paths.join(folder, "lock"))
            case .SQLITE_FULL: return Fault(.noSpaceLeft, kind: .inputOutput, ["path": path])
            // A file that has no room for its next page, or finds no inode or block for its journal.
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
