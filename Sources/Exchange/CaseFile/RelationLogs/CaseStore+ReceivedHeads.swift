package import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB
internal import Platform
internal import StrictJSON
package import TransparencyLog

/// The heads of partners' logs that came in their messages.
extension CaseStore {
    /// The heads of a partner's log that a new one is to be compared with.
    ///
    /// - Parameter limit: the most that wait for proofs.
    package func known(
        to head: WitnessedHead, of party: String, stream: String, limit: Int = 200
    ) throws(Fault) -> [WitnessedHead] {
        try read { database in
            let sizes = ([head.head.size] + head.proofs.map(\.size)).map(String.init).joined(separator: ", ")
            let log = "party = ?1 AND stream = ?2"
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM received_head WHERE \(log) AND size IN (\(sizes))
                    UNION SELECT * FROM (SELECT * FROM received_head WHERE \(log) AND sequence < ?3
                        ORDER BY sequence DESC, number LIMIT 1)
                    UNION SELECT * FROM (SELECT * FROM received_head WHERE \(log) AND sequence > ?3
                        ORDER BY sequence, number LIMIT 1)
                    UNION SELECT * FROM (SELECT * FROM received_head WHERE \(log) AND linked = 0
                        ORDER BY number DESC LIMIT ?4)
                    ORDER BY number
                    """, arguments: [party, stream, head.sequence, limit]
            ).map { try Self.receivedHead($0).witnessed }
        }
    }

    /// Whether a head of a partner came in another stream, and none in this one.
    package func begins(_ stream: String, of party: String) throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM received_head WHERE party = ?1)
                        AND NOT EXISTS (SELECT 1 FROM received_head WHERE party = ?1 AND stream = ?2)
                    """, arguments: [party, stream]) ?? false
        }
    }

    /// The newest head of a partner's log to which unbroken proofs lead, of the log that came last.
    package func newestHead(of party: String) throws(Fault) -> ReceivedHead? {
        try read { database in
            guard try database.tableExists("received_head") else { return nil }
            return try Row.fetchOne(
                database,
                sql: """
                    SELECT * FROM received_head WHERE party = ?1 AND linked = 1 AND stream =
                        (SELECT stream FROM received_head WHERE party = ?1 ORDER BY number DESC LIMIT 1)
                    ORDER BY size DESC, number DESC LIMIT 1
                    """, arguments: [party]
            ).map(Self.receivedHead)
        }
    }

    /// The heads that came, oldest first.
    ///
    /// - Parameter number: the number after which they begin.
    package func receivedHeads(after number: Int, limit: Int) throws(Fault) -> [ReceivedHead] {
        try read { database in
            guard try database.tableExists("received_head") else { return [] }
            return try Row.fetchAll(
                database, sql: "SELECT * FROM received_head WHERE number > ? ORDER BY number LIMIT ?",
                arguments: [number, limit]
            ).map(Self.receivedHead)
        }
    }

    /// The heads that contradict each other, oldest first.
    package func logConflicts() throws(Fault) -> [LogConflict] {
        try read { database in
            guard try database.tableExists("log_conflict") else { return [] }
            return try Row.fetchAll(database, sql: "SELECT * FROM log_conflict ORDER BY number").compactMap { row in
                func head(_ number: Int) throws -> ReceivedHead? {
                    try Row.fetchOne(
                        database, sql: "SELECT * FROM received_head WHERE number = ?", arguments: [number]
                    ).map(Self.receivedHead)
                }
                guard let earlier = try head(row["earlier"]), let later = try head(row["later"]),
                    let reason = WitnessRule.Contradiction(rawValue: row["reason"])
                else { return nil }
                return LogConflict(earlier: earlier, later: later, reason: reason, found: row["found"])
            }
        }
    }

    /// Stores what was found about the checkpoint of a message, within the transaction that stores the message.
    static func note(_ checkpoint: CheckpointRecord, by actor: LogActor, in database: Database) throws {
        if let (head, rule) = checkpoint.received {
            let proofs = JSONValue.array(head.witnessed.proofs.map(proof)).canonical()
            try database.execute(
                sql: """
                    INSERT INTO received_head (party, stream, size, root, sequence, message, note, certificate, proofs,
                        received, linked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    head.party, head.stream, head.witnessed.head.size, blob(head.witnessed.head.root.bytes),
                    head.witnessed.sequence, head.message, head.note, blob(head.certificate), blob(proofs),
                    head.received, rule.isLinked,
                ])
            let number = Int(database.lastInsertedRowID)
            for other in rule.linking {
                try database.execute(sql: "UPDATE received_head SET linked = 1 WHERE number = ?", arguments: [other])
            }
            for (other, reason) in rule.contradictions.sorted(by: { $0.key < $1.key }) {
                try database.execute(
                    sql: "INSERT INTO log_conflict (earlier, later, reason, found) VALUES (?, ?, ?, ?)",
                    arguments: [other, number, reason.rawValue, actor.time.rfc3339])
            }
            if let reason = rule.contradictions.min(by: { $0.key < $1.key })?.value {
                var details = JSONObject()
                details["message"] = .string(head.message)
                details["reason"] = .string(reason.rawValue)
                try record(.logContradicted, of: head.party, by: actor, details, in: database)
            }
        }
        if let lost = checkpoint.lost { try note(lost: lost, in: database) }
        guard let seen = checkpoint.acknowledged else { return }
        try database.execute(
            sql: "UPDATE relation_log SET acknowledged = MAX(acknowledged, ?) WHERE party = ? AND stream = ?",
            arguments: [seen.size, seen.party, seen.stream])
    }

    private static func proof(_ proof: WitnessedHead.Proof) -> JSONValue {
        [
            "size": .number(JSONNumber(proof.size)),
            "path": .array(proof.path.map { .string(Base64.encode($0.bytes)) }),
        ]
    }

    private static func receivedHead(_ row: Row) throws -> ReceivedHead {
        let proofs = try JSONValue(parsing: bytes(row["proofs"])).array ?? []
        return ReceivedHead(
            party: row["party"], stream: row["stream"],
            witnessed: WitnessedHead(
                number: row["number"],
                head: TreeHead(size: row["size"], root: SHA256Value(bytes(row["root"])) ?? SHA256Value()),
                sequence: row["sequence"],
                proofs: proofs.map { proof in
                    WitnessedHead.Proof(
                        size: proof.object?["size"]?.number.flatMap { Int($0.text) } ?? 0,
                        path: (proof.object?["path"]?.array ?? []).compactMap {
                            $0.string.flatMap(Base64.decode).flatMap(SHA256Value.init)
                        })
                }, isLinked: row["linked"]),
            message: row["message"], note: row["note"], certificate: bytes(row["certificate"]),
            received: row["received"])
    }
}
