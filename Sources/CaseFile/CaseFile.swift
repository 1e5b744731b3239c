internal import Files
public import Findings
internal import GRDB

/// The embedded store of a party home: one SQLite file that holds the packages received and sent, every version of
/// every object with where it came from, partners, decisions, merges and the log.
///
/// Each act is one transaction; a process that is stopped in the middle of one leaves nothing of it behind.
public final class CaseFile: Sendable {
    let queue: DatabaseQueue
    /// The path of the file.
    public let path: String

    /// Opens a case file, made and brought up to the current schema where needed.
    ///
    /// - Throws: `Fault` `case-file-unusable` or `case-file-newer`.
    public init(path: String) throws(Fault) {
        self.path = path
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
            if try queue.read({ try CaseSchema.migrator.hasBeenSuperseded($0) }) {
                throw Fault(.caseFileNewer, .inputOutput, ["path": path])
            }
            try CaseSchema.migrator.migrate(queue)
        } catch {
            throw Self.fault(error, path)
        }
    }

    /// The version of the schema that the file has: the name of its last migration.
    public func schemaVersion() throws(Fault) -> String {
        try read { try CaseSchema.migrator.appliedIdentifiers($0).max() ?? "none" }
    }

    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(Fault) -> Value {
        do { return try queue.read(body) } catch { throw Self.fault(error, path) }
    }

    func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(Fault) -> Value {
        do { return try queue.write(body) } catch { throw Self.fault(error, path) }
    }

    private static func fault(_ error: any Error, _ path: String) -> Fault {
        if let fault = error as? Fault { return fault }
        if let database = error as? DatabaseError, database.resultCode == .SQLITE_FULL {
            return Fault(.noSpaceLeft, .inputOutput, ["path": path])
        }
        let reason = (error as? DatabaseError)?.message ?? String(describing: error)
        return Fault(.caseFileUnusable, .inputOutput, ["path": path, "reason": reason])
    }
}
