package import Diagnostics
internal import Digests
internal import GRDB
internal import TransparencyLog

/// The heads of this home's own logs that partners verified, and that it does not have.
extension CaseStore {
    /// The largest ones, by the party id of the partner: of the stream in which they are, and their sizes.
    package func lostHeads() throws(Fault) -> [String: [(stream: String, size: Int)]] {
        try read { database in
            guard try database.tableExists("lost_head") else { return [:] }
            return try Row.fetchAll(database, sql: "SELECT party, stream, size FROM lost_head ORDER BY party, stream")
                .reduce(into: [:]) { found, row in
                    found[row["party"], default: []].append((row["stream"], row["size"]))
                }
        }
    }

    /// When the last package of each party was taken in or refused after a time, by party id. What others passed on was not
    /// heard from it.
    package func lastHeard(since time: String) throws(Fault) -> [String: String] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT originator, MAX(handled) AS last FROM package
                    WHERE direction = 'in' AND handled >= ? AND kind <> '\(Self.disclosureKind)' GROUP BY originator
                    """, arguments: [time]
            ).reduce(into: [:]) { $0[$1["originator"]] = $1["last"] }
        }
    }

    /// Keeps a head that a partner has and this home has not, within the transaction that stores the message.
    static func note(lost head: LostHead, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO lost_head (party, stream, size, root, note, message, received) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note,
                    message = excluded.message, received = excluded.received WHERE excluded.size > size
                """,
            arguments: [
                head.party, head.stream, head.head.size, blob(head.head.root.bytes), head.note, head.message,
                head.received,
            ])
    }
}
