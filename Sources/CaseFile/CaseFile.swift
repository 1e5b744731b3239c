internal import Files
public import Findings
internal import GRDB
internal import Synchronization

/// The embedded store of a party home: one SQLite file that holds the packages received and sent, every version of
/// every object with where it came from, partners, decisions, merges and the log.
///
/// Each act is one transaction; a process that is stopped in the middle of one leaves nothing of it behind. What was
/// received stands in it encrypted, under a key of each package, so that a package can be purged for good.
public final class CaseFile: Sendable {
    let queue: DatabaseQueue
    /// The path of the file.
    public let path: String
    /// The file beside it with the key that all others are wrapped with.
    let keyFile: CaseKeyFile
    /// The key that was used last; another process may have exchanged it since.
    private let caseKey = Mutex<CaseKey?>(nil)

    /// Opens a case file, made and brought up to the current schema where needed; its key, `case.key`, stands beside it.
    ///
    /// - Throws: `Fault` `case-file-unusable`, `case-file-newer`, `case-key-missing`, `case-key-other` or
    ///   `key-file-exposed`.
    public init(path: String) throws(Fault) {
        self.path = path
        let keyFile = CaseKeyFile(beside: path)
        self.keyFile = keyFile
        do {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { database in
                // A committed import must survive a power cut; secure_delete so that a purge leaves no text behind.
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA secure_delete = ON")
                // So that the triggers that keep the log whole also see what REPLACE deletes.
                try database.execute(sql: "PRAGMA recursive_triggers = ON")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let migrator = CaseSchema.migrator(keyFile)
            if try queue.read({ try migrator.hasBeenSuperseded($0) }) {
                throw Fault(.caseFileNewer, .inputOutput, ["path": path])
            }
            if try !queue.read({ try migrator.hasCompletedMigrations($0) }) { try migrate(migrator) }
            _ = try queue.read(key)
        } catch {
            throw Self.fault(error, path)
        }
    }

    /// Brings the file up to the current schema, while no other process writes to the home.
    private func migrate(_ migrator: DatabaseMigrator) throws {
        let lock = try FileLock(path: Paths.join(Paths.folder(of: path), "lock"))
        defer { withExtendedLifetime(lock) {} }
        let applied = try queue.read(migrator.appliedIdentifiers)
        try migrator.migrate(queue)
        // Contents stood in the clear before the second migration: nothing of them stays, not in free pages either.
        if applied == ["1"] { try queue.vacuum() }
    }

    /// The version of the schema that the file has: the name of its last migration.
    public func schemaVersion() throws(Fault) -> String {
        try read { try CaseSchema.migrator(keyFile).appliedIdentifiers($0).max() ?? "none" }
    }

    /// The key of the case file, as the case file names it now.
    func key(in database: Database) throws -> CaseKey {
        guard let commitment = try String.fetchOne(database, sql: "SELECT commitment FROM case_key") else {
            throw Fault(.caseFileUnusable, .inputOutput, ["path": path, "reason": "it does not name its key"])
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
        do { return try queue.write(body) } catch { throw Self.fault(error, path) }
    }

    static func fault(_ error: any Error, _ path: String) -> Fault {
        if let fault = error as? Fault { return fault }
        if let database = error as? DatabaseError, database.resultCode == .SQLITE_FULL {
            return Fault(.noSpaceLeft, .inputOutput, ["path": path])
        }
        let reason = (error as? DatabaseError)?.message ?? String(describing: error)
        return Fault(.caseFileUnusable, .inputOutput, ["path": path, "reason": reason])
    }
}
