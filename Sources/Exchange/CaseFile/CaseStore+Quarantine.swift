package import Diagnostics
package import ExchangeProtocol
internal import GRDB
internal import Packages
package import Platform
package import StrictJSON

extension CaseStore {
    /// Records a refused file that is kept in quarantine.
    ///
    /// - Parameters:
    ///   - place: its place; of a file that is held already the entry gets the new verdict.
    ///   - arrived: when it arrived, for a new entry.
    /// - Returns: what follows in the relation to its originator.
    package func quarantine(
        _ refused: RefusedFile, at place: QuarantinePlace, arrived: Timestamp, by actor: LogActor
    ) throws(Fault) -> ExchangeStep {
        let known = place.known
        let entry = QuarantinedFile(
            id: place.id, name: known?.name ?? refused.name, file: place.file, fileDigest: refused.digest,
            size: refused.file.size, arrived: known?.arrived ?? arrived.rfc3339, actor: known?.actor ?? actor.name,
            outcome: refused.outcome.rawValue, verdict: refused.verdict)
        return try quarantine(
            entry, isKnown: known != nil, codes: refused.codes.map(\.name), holding: refused.manifestDigests,
            answeredBy: refused.receipt, relation: refused.relation, logging: refused.logEntry, by: actor)
    }

    /// Records a refused file.
    ///
    /// - Parameters:
    ///   - isKnown: whether its entry exists, and only its verdict changes.
    ///   - messages: the digests of the signed manifests of the packages in it, where they are known.
    ///   - receipt: the receipt that informs its sender, when one is owed.
    ///   - entry: what the log of the relation says of it.
    @discardableResult func quarantine(
        _ file: QuarantinedFile, isKnown: Bool = false, codes: [String], holding messages: [String] = [],
        answeredBy receipt: PendingReceipt? = nil, relation: RelationEvent? = nil,
        logging entry: RelationLogEntry? = nil,
        by actor: LogActor
    ) throws(Fault) -> ExchangeStep {
        try write { database in
            let step = try Self.apply(relation, in: database)
            try Self.take(file.fileDigest, in: database)
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
            try Self.recordRefused(file.name, fileDigest: file.fileDigest, codes: codes, by: actor, in: database)
            // What comes again and again is one entry.
            if let entry, !isKnown { try Self.log(entry, of: relation, nil, by: actor, in: database) }
            if let receipt { try self.owe(receipt, in: database) }
            return step ?? ExchangeStep.none
        }
    }

    /// Records in the log a refused file of which nothing is kept.
    ///
    /// - Returns: what follows in the relation to its originator.
    package func noteRefused(_ refused: RefusedFile, by actor: LogActor) throws(Fault) -> ExchangeStep {
        try write { database in
            let step = try Self.apply(refused.relation, in: database)
            try Self.take(refused.digest, in: database)
            if let receipt = refused.receipt { try self.owe(receipt, in: database) }
            try Self.recordRefused(
                refused.name, fileDigest: refused.digest, codes: refused.codes.map(\.name), by: actor, in: database)
            return step ?? ExchangeStep.none
        }
    }

    private static func recordRefused(
        _ name: String, fileDigest: String, codes: [String], by actor: LogActor, in database: Database
    ) throws {
        var details = JSONObject()
        details["codes"] = .array(codes.map(JSONValue.string))
        details["file_digest"] = .string(fileDigest)
        try record(.refused, of: name, by: actor, details, in: database)
    }

    /// Records that a refused file was discarded.
    ///
    /// - Parameters:
    ///   - reason: why.
    ///   - approval: the signatures of persons, where the home asks for them.
    package func discard(
        _ file: QuarantinedFile, reason: String, approval: JSONValue? = nil, by actor: LogActor
    ) throws(Fault) {
        try write { try Self.settle(file, state: .discarded, reason: reason, approval: approval, by: actor, in: $0) }
    }

    /// Records that a refused file was released or discarded.
    static func settle(
        _ file: QuarantinedFile, state: QuarantineState, reason: String, approval: JSONValue? = nil,
        by actor: LogActor, in database: Database
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
        details["approval"] = approval
        try record(act, of: file.name, by: actor, details, in: database)
    }

    /// Whether a file of this SHA-256 was refused before, whether it is kept or not.
    package func wasRefused(fileDigest: String) throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM log WHERE act = 'refused' AND json_extract(details, '$.file_digest') = ?)
                    """,
                arguments: [fileDigest]) ?? false
        }
    }

    /// How often files were refused, by SHA-256, by the log.
    package func refusals() throws(Fault) -> [String: Int] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT json_extract(details, '$.file_digest') AS digest, COUNT(*) AS times FROM log
                    WHERE act = 'refused' GROUP BY digest
                    """
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

    /// The refused files that are still held and came last, oldest first, and the number of all that are held.
    package func lastQuarantined(limit: Int) throws(Fault) -> (files: [QuarantinedFile], count: Int) {
        try read { database in
            let count = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM quarantine WHERE state = 'held'")
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT * FROM quarantine WHERE state = 'held' ORDER BY arrived DESC, rowid DESC LIMIT ?",
                arguments: [limit])
            return (rows.reversed().map(Self.quarantinedFile), count ?? 0)
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

    /// The refused file, still held, that holds exactly these messages; of several the oldest.
    ///
    /// - Parameter messages: the digests of the signed manifests of a package and of those enclosed in it.
    package func quarantined(holding messages: [String]) throws(Fault) -> QuarantinedFile? {
        try read { database in
            try Self.rows(holding: messages, in: database).first { $0["state"] == QuarantineState.held.rawValue }
                .map(Self.quarantinedFile)
        }
    }

    /// Whether a file that holds exactly these messages was refused before and kept, whatever became of it.
    package func wasRefused(holding messages: [String]) throws(Fault) -> Bool {
        try read { database in try !Self.rows(holding: messages, in: database).isEmpty }
    }

    /// The entries that hold exactly these messages. The message alone does not name an entry: it may be enclosed in
    /// another one.
    private static func rows(holding messages: [String], in database: Database) throws -> [Row] {
        let wanted = Set(messages)
        guard let first = messages.first else { return [] }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT quarantine.* FROM quarantine JOIN quarantine_message ON quarantine = quarantine.id
                WHERE manifest_digest = ? ORDER BY arrived, quarantine.rowid
                """,
            arguments: [first])
        return try rows.filter { row in
            let id: String = row["id"]
            return try Set(
                String.fetchAll(
                    database, sql: "SELECT manifest_digest FROM quarantine_message WHERE quarantine = ?",
                    arguments: [id])) == wanted
        }
    }

    /// Whether there is room in quarantine for one more file that nobody verified.
    package func hasRoom(forUnverified size: Int, within quota: QuarantineQuota) throws(Fault) -> Bool {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT COUNT(*) AS files, COALESCE(SUM(size), 0) AS bytes FROM quarantine WHERE state = 'held'
                    AND NOT EXISTS (SELECT 1 FROM quarantine_message WHERE quarantine = quarantine.id)
                    """)
            let (files, bytes): (Int, Int) = (row?["files"] ?? 0, row?["bytes"] ?? 0)
            return files < quota.files && bytes <= quota.bytes - size
        }
    }

    private static func quarantinedFile(_ row: Row) -> QuarantinedFile {
        QuarantinedFile(
            id: row["id"], name: row["name"], file: row["file"], fileDigest: row["file_digest"],
            size: row["size"], arrived: row["arrived"], actor: row["actor"], outcome: row["outcome"],
            verdict: row["verdict"])
    }
}
