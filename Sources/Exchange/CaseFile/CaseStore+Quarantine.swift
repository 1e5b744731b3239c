package import Diagnostics
internal import GRDB
internal import StrictJSON

/// A file that was refused, kept whole and sealed.
package struct QuarantinedFile: Hashable, Sendable {
    /// A random id.
    package let id: String
    /// The name it arrived under.
    package let name: String
    /// Where it is now, inside the home.
    package let file: String
    /// Its SHA-256.
    package let fileDigest: String
    /// Its size in bytes.
    package let size: Int
    /// When it arrived.
    package let arrived: String
    /// Who tried to import it.
    package let actor: String
    /// FAILED or INDETERMINATE.
    package let outcome: String
    /// The verdict, as JSON.
    package let verdict: String

    /// A refused file.
    package init(
        id: String, name: String, file: String, fileDigest: String, size: Int, arrived: String, actor: String,
        outcome: String, verdict: String
    ) {
        self.id = id
        self.name = name
        self.file = file
        self.fileDigest = fileDigest
        self.size = size
        self.arrived = arrived
        self.actor = actor
        self.outcome = outcome
        self.verdict = verdict
    }
}

/// The decision of a person to let a file through that was refused.
package struct QuarantineRelease: Hashable, Sendable {
    /// The file.
    package let file: QuarantinedFile
    /// Why.
    package let reason: String

    /// A decision.
    package init(_ file: QuarantinedFile, reason: String) {
        self.file = file
        self.reason = reason
    }
}

extension CaseStore {
    /// Notes a file that was refused.
    ///
    /// - Parameters:
    ///   - isKnown: whether its entry is there and only says something else now.
    ///   - messages: the digests of the signed manifests of what stands in it, where that is known.
    ///   - receipt: the receipt that tells its sender so, when one is owed.
    package func quarantine(
        _ file: QuarantinedFile, isKnown: Bool = false, codes: [String], holding messages: [String] = [],
        answeredBy receipt: PendingReceipt? = nil, by actor: LogActor
    ) throws(Fault) {
        try write { database in
            if let receipt { try self.owe(receipt, in: database) }
            if isKnown {
                try database.execute(
                    sql: "UPDATE quarantine SET outcome = ?, verdict = ? WHERE id = ?",
                    arguments: [file.outcome, file.verdict, file.id])
            } else {
                try database.execute(
                    sql: """
                        INSERT INTO quarantine (id, name, file, file_digest, size, arrived, actor, outcome, verdict)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        file.id, file.name, file.file, file.fileDigest, file.size, file.arrived, file.actor,
                        file.outcome, file.verdict,
                    ])
            }
            for message in Set(messages) {
                try database.execute(
                    sql: """
                        INSERT INTO quarantine_message (quarantine, manifest_digest) VALUES (?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                    arguments: [file.id, message])
            }
            try Self.recordRefused(file.name, fileDigest: file.fileDigest, codes, by: actor, in: database)
        }
    }

    /// Notes in the log that a file was refused of which nothing is kept.
    ///
    /// - Parameter receipt: the receipt that tells its sender so, when one is owed.
    package func noteRefused(
        _ name: String, fileDigest: String, codes: [String], answeredBy receipt: PendingReceipt? = nil,
        by actor: LogActor
    ) throws(Fault) {
        try write { database in
            if let receipt { try self.owe(receipt, in: database) }
            try Self.recordRefused(name, fileDigest: fileDigest, codes, by: actor, in: database)
        }
    }

    private static func recordRefused(
        _ name: String, fileDigest: String, _ codes: [String], by actor: LogActor, in database: Database
    ) throws {
        var details = JSONObject()
        details["codes"] = .array(codes.map(JSONValue.string))
        details["file_digest"] = .string(fileDigest)
        try record(.refused, of: name, by: actor, details, in: database)
    }

    /// Notes that a refused file was thrown away.
    ///
    /// - Parameter reason: why.
    package func discard(_ file: QuarantinedFile, reason: String, by actor: LogActor) throws(Fault) {
        try write { try Self.settle(file, state: .discarded, reason: reason, by: actor, in: $0) }
    }

    /// Notes what became of a refused file: it was let through, or thrown away.
    static func settle(
        _ file: QuarantinedFile, state: QuarantineState, reason: String, by actor: LogActor, in database: Database
    ) throws {
        let act: LogAction
        switch state {
        case .held: return
        case .released: act = .released
        case .discarded: act = .discarded
        }
        try database.execute(
            sql: "UPDATE quarantine SET state = ? WHERE id = ? AND state = 'held'",
            arguments: [state.rawValue, file.id])
        var details = JSONObject()
        details["id"] = .string(file.id)
        details["file_digest"] = .string(file.fileDigest)
        details["outcome"] = .string(file.outcome)
        details["reason"] = .string(reason)
        try record(act, of: file.name, by: actor, details, in: database)
    }

    /// Whether a file of this SHA-256 was refused before, kept or not.
    package func wasRefused(fileDigest: String) throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM log WHERE act = ? AND json_extract(details, '$.file_digest') = ?)
                    """,
                arguments: [LogAction.refused.rawValue, fileDigest]) ?? false
        }
    }

    /// How often files were refused, by SHA-256, as the log has it.
    package func refusals() throws(Fault) -> [String: Int] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT json_extract(details, '$.file_digest') AS digest, COUNT(*) AS times FROM log WHERE act = ?
                    GROUP BY digest
                    """,
                arguments: [LogAction.refused.rawValue]
            ).reduce(into: [:]) { times, row in
                if let digest: String = row["digest"] { times[digest] = row["times"] }
            }
        }
    }

    /// The refused files that are still held, oldest first.
    package func quarantined() throws(Fault) -> [QuarantinedFile] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM quarantine WHERE state = 'held' ORDER BY arrived, rowid"
            ).map(Self.quarantinedFile)
        }
    }

    /// The refused file with this SHA-256 that is still held; of several the oldest.
    package func quarantined(fileDigest: String) throws(Fault) -> QuarantinedFile? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: "SELECT * FROM quarantine WHERE state = 'held' AND file_digest = ? ORDER BY arrived, rowid",
                arguments: [fileDigest]
            ).map(Self.quarantinedFile)
        }
    }

    private static func quarantinedFile(_ row: Row) -> QuarantinedFile {
        QuarantinedFile(
            id: row["id"], name: row["name"], file: row["file"], fileDigest: row["file_digest"],
            size: row["size"], arrived: row["arrived"], actor: row["actor"], outcome: row["outcome"],
            verdict: row["verdict"])
    }
}
