package import Diagnostics
internal import Digests
internal import GRDB
internal import Platform
package import StrictJSON

/// The log and its verification.
extension CaseStore {
    /// Writes a log entry alone, for actions that change nothing else in the case file.
    package func record(_ act: LogAction, of subject: String, by actor: LogActor, _ details: JSONObject = JSONObject())
        throws(Fault)
    {
        try write { try Self.record(act, of: subject, by: actor, details, in: $0) }
    }

    /// The log, oldest first.
    package func log() throws(Fault) -> [LogEntry] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM log ORDER BY number").map(Self.entry)
        }
    }

    /// The last entry of the log; nil when there is none.
    package func lastLogEntry() throws(Fault) -> LogEntry? {
        try read { try Row.fetchOne($0, sql: "SELECT * FROM log ORDER BY number DESC LIMIT 1").map(Self.entry) }
    }

    /// The entry of the log with a number.
    package func logEntry(_ number: Int) throws(Fault) -> LogEntry? {
        try read {
            try Row.fetchOne($0, sql: "SELECT * FROM log WHERE number = ?", arguments: [number]).map(Self.entry)
        }
    }

    /// The last entry about an act; nil when there is none.
    package func lastLogEntry(of act: LogAction) throws(Fault) -> LogEntry? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM log WHERE act = ? ORDER BY number DESC LIMIT 1",
                arguments: [act.rawValue]
            ).map(Self.entry)
        }
    }

    /// Reads the entries that fit a filter, oldest first, one after the other, however many there are.
    ///
    /// - Parameter body: is called with each entry. It may take long: a reader of a pipe decides.
    package func forEachLogEntry(
        _ filter: LogFilter = LogFilter(), _ body: (LogEntry) throws(Fault) -> Void
    ) throws(Fault) {
        var last = 0
        while true {
            let from = last
            // In batches, so that no transaction stays open while the output waits for its reader.
            let entries = try read { database in
                let (condition, arguments) = filter.sql
                return try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM log WHERE number > ? AND \(condition) ORDER BY number LIMIT \(Self.logBatch)",
                    arguments: [from] + arguments
                ).map(Self.entry)
            }
            for entry in entries { try body(entry) }
            guard entries.count == Self.logBatch, let end = entries.last else { return }
            last = end.number
        }
    }

    private static let logBatch = 1000

    /// Checks the integrity of the log: numbers without gaps, each chain value over the previous entry.
    ///
    /// - Returns: the number of entries.
    /// - Throws: `Fault` `log-broken` at the first entry that does not match.
    package func verifyLog() throws(Fault) -> Int {
        let entries = try log()
        var chain = ""
        for (index, entry) in entries.enumerated() {
            chain = Self.chain(
                after: chain, index + 1, entry.time, entry.actor, entry.act, entry.subject, entry.details)
            guard entry.number == index + 1, entry.chain == chain else {
                throw Fault(.logBroken, kind: .badData, ["entry": "\(index + 1)"])
            }
        }
        return entries.count
    }

    static func record(
        _ act: LogAction, of subject: String, by actor: LogActor, _ details: JSONObject, in database: Database
    ) throws {
        let last = try Row.fetchOne(database, sql: "SELECT number, chain FROM log ORDER BY number DESC LIMIT 1")
        let number = (last?["number"] ?? 0) + 1
        let time = actor.time.rfc3339
        let text = String(decoding: JSONValue.object(details).canonical(), as: UTF8.self)
        let chain = chain(after: last?["chain"] ?? "", number, time, actor.name, act.rawValue, subject, text)
        try database.execute(
            sql: "INSERT INTO log (number, time, actor, act, subject, details, chain) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [number, time, actor.name, act.rawValue, subject, text, chain])
    }

    private static func entry(_ row: Row) -> LogEntry {
        LogEntry(
            number: row["number"], time: row["time"], actor: row["actor"], act: row["act"], subject: row["subject"],
            details: row["details"], chain: row["chain"])
    }

    private static func chain(after previous: String, _ number: Int, _ parts: String...) -> String {
        // Canonical JSON of all parts, so that the boundaries of the parts are unambiguous.
        let content = JSONValue.array(
            [.string(previous), .number(JSONNumber(number))] + parts.map(JSONValue.string))
        return Digest.sha256(content.canonical()).hex
    }
}
