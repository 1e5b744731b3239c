package import Diagnostics
internal import GRDB
internal import StrictJSON

/// Envelopes that were received and wait to be imported.
extension CaseStore {
    /// What the case file knows of a file that came.
    package enum Arrival: Hashable, Sendable {
        /// Nothing.
        case new
        /// It waits in the inbox.
        case waiting
        /// It was imported.
        case imported
        /// It was refused, and may be in quarantine.
        case refused
    }

    /// What is known of a file with this SHA-256.
    package func arrival(ofFile digest: String) throws(Fault) -> Arrival {
        if try importTime(fileDigest: digest) != nil { return .imported }
        if try ownsInbox(digest) { return .waiting }
        return try wasRefused(fileDigest: digest) ? .refused : .new
    }

    /// Whether a file with this SHA-256 waits in the inbox.
    package func ownsInbox(_ digest: String) throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM inbox WHERE file_digest = ? AND taken = 0)",
                arguments: [digest]) ?? false
        }
    }

    /// Records an envelope that was received, in one transaction with the log entry.
    package func noteReceived(_ file: InboxFile, from place: String, by actor: LogActor) throws(Fault) {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO inbox (party, message, stream, sequence, name, file_digest, size, arrived)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (file_digest) DO UPDATE SET taken = 0
                    """,
                arguments: [
                    file.party, file.message, file.stream, file.sequence, file.name, file.fileDigest, file.size,
                    file.arrived,
                ])
            var details = JSONObject()
            details["from"] = .string(file.party)
            details["folder"] = .string(place)
            details["name"] = .string(file.name)
            details["file_digest"] = .string(file.fileDigest)
            details["claims"] = ["stream": .string(file.stream), "sequence": .number(JSONNumber(file.sequence))]
            try Self.record(.received, of: file.message, by: actor, details, in: database)
        }
    }

    /// The envelopes that wait, by sender, stream and claimed number.
    ///
    /// - Parameters:
    ///   - party: of this sender only.
    ///   - limit: the most of them.
    package func inbox(of party: String? = nil, limit: Int = Int(Int32.max)) throws(Fault) -> [InboxFile] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM inbox WHERE taken = 0 AND (?1 IS NULL OR party = ?1)
                    ORDER BY party, stream, sequence, number LIMIT ?2
                    """, arguments: [party, limit]
            ).map(Self.inboxFile)
        }
    }

    /// How many envelopes wait.
    package func inboxCount() throws(Fault) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM inbox WHERE taken = 0") ?? 0 }
    }

    /// The envelopes that were imported or refused, and whose files are still to be removed from the inbox.
    package func takenInboxFiles() throws(Fault) -> [InboxFile] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM inbox WHERE taken = 1 ORDER BY number").map(Self.inboxFile)
        }
    }

    /// Records that the file of an envelope that was imported or refused was removed from the inbox.
    package func noteRemoved(fromInbox digest: String) throws(Fault) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM inbox WHERE file_digest = ? AND taken = 1", arguments: [digest])
        }
    }

    /// Records that an envelope is handled otherwise, because its file is known already.
    package func noteTaken(fromInbox digest: String) throws(Fault) {
        try write { try Self.take(digest, in: $0) }
    }

    /// Marks an envelope as imported or refused, within the transaction that says so.
    static func take(_ digest: String, in database: Database) throws {
        try database.execute(sql: "UPDATE inbox SET taken = 1 WHERE file_digest = ?", arguments: [digest])
    }

    private static func inboxFile(_ row: Row) -> InboxFile {
        InboxFile(
            party: row["party"], message: row["message"], stream: row["stream"], sequence: row["sequence"],
            name: row["name"], fileDigest: row["file_digest"], size: row["size"], arrived: row["arrived"])
    }
}
