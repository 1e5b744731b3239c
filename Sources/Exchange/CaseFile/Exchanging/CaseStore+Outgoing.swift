package import Diagnostics
package import ExchangeProtocol
internal import Foundation
internal import GRDB
internal import Packages
internal import Platform
internal import StrictJSON

/// Messages that go to partners over folders, and their copies.
extension CaseStore {
    /// The message with an id that goes to a partner.
    package func outgoing(message: String, to party: String) throws(Fault) -> OutgoingMessage? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM outgoing WHERE message = ? AND party = ?", arguments: [message, party]
            ).map(Self.outgoingMessage)
        }
    }

    /// The last receipt for a message of a partner that was sealed to go over folders.
    ///
    /// - Parameter digest: the manifest digest of the message.
    package func receipt(for digest: String, to party: String) throws(Fault) -> (
        message: OutgoingMessage, state: String
    )? {
        let row = try read { database in
            try Row.fetchOne(
                database,
                sql: "SELECT * FROM outgoing WHERE answers = ? AND party = ? ORDER BY number DESC LIMIT 1",
                arguments: [digest, party]
            ).map { (Self.outgoingMessage($0), $0["answer"] as String?) }
        }
        return row.map { ($0.0, $0.1 ?? "") }
    }

    /// The ids of the messages of a kind to a partner that are not settled.
    package func openMessages(of kind: String, to party: String) throws(Fault) -> Set<String> {
        try read { database in
            try String.fetchSet(
                database, sql: "SELECT message FROM outgoing WHERE party = ? AND kind = ? AND open IS NOT NULL",
                arguments: [party, kind])
        }
    }

    /// How many messages wait in the outbox for a partner.
    package func waitingCount(for party: String) throws(Fault) -> Int {
        try read { database in
            try Int.fetchOne(
                database,
                sql: "SELECT COUNT(*) FROM outgoing WHERE party = ? AND open IS NOT NULL AND copy = 'outbox'",
                arguments: [party]) ?? 0
        }
    }

    /// Whether a file of this SHA-256 was sealed for a partner already.
    package func hasSentSource(_ digest: String, to party: String) throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM outgoing WHERE party = ? AND source_digest = ?)",
                arguments: [party, digest]) ?? false
        }
    }

    /// Whether a file of the outbox belongs to a message that was not transmitted yet.
    package func ownsOutgoing(_ file: String) throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM outgoing WHERE file = ? AND copy = 'outbox')",
                arguments: [file]) ?? false
        }
    }

    /// The copies that are to be destroyed: those of messages that are held wait until the hold is removed.
    package func endedCopies() throws(Fault) -> [OutgoingMessage] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM outgoing WHERE copy = 'ended' AND \(Self.isFree) ORDER BY number"
            ).map(Self.outgoingMessage)
        }
    }

    /// Records that a copy was destroyed.
    package func noteCopyGone(_ message: OutgoingMessage) throws(Fault) {
        try write { database in
            try database.execute(
                sql: "UPDATE outgoing SET copy = 'gone', repeats = 0, content_keys = NULL WHERE number = ?",
                arguments: [message.number])
            let key = RelationKey(
                party: message.party, stream: nil, now: Timestamp(message.made) ?? Timestamp(seconds: 0))
            _ = try Self.apply(.copyDestroyed(message: message.message), to: key, in: database)
        }
    }

    /// The receipts that are to go to a partner again, byte for byte.
    package func repeatedReceipts(for party: String) throws(Fault) -> [OutgoingMessage] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM outgoing WHERE party = ? AND repeats > 0 ORDER BY number",
                arguments: [party]
            ).map(Self.outgoingMessage)
        }
    }

    /// The partners for whom something waits: open messages, or receipts that are to go again.
    package func partnersToSendTo() throws(Fault) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT party FROM outgoing WHERE open IS NOT NULL UNION SELECT party FROM outgoing WHERE repeats > 0
                    UNION SELECT party FROM owed_receipt UNION SELECT party FROM relation ORDER BY party
                    """)
        }
    }

    /// Records that an envelope came again whose message was imported: in one transaction with the state of the relation
    /// and the log entry.
    package func noteRepeated(_ event: RelationEvent, message: String, fileDigest: String, by actor: LogActor)
        throws(Fault)
    {
        try write { database in
            _ = try Self.apply(event, in: database)
            try Self.take(fileDigest, in: database)
            var details = JSONObject()
            details["from"] = .string(event.key.party)
            details["file_digest"] = .string(fileDigest)
            details["known"] = true
            try Self.record(.received, of: message, by: actor, details, in: database)
        }
    }

    /// Records that a message was transmitted, in one transaction with the state of the relation and the log entry.
    ///
    /// - Parameters:
    ///   - parts: the parts that were transmitted; `nil` for the whole file.
    ///   - place: where it was put, for the log.
    /// - Returns: what follows from it.
    package func noteTransmitted(
        _ message: OutgoingMessage, parts: [Int]?, to place: String, own stream: String, by actor: LogActor
    ) throws(Fault) -> ExchangeStep {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE outgoing SET copy = IIF(copy = 'outbox', 'sent', copy), transmitted = ?,
                        transmissions = transmissions + 1, repeats = 0 WHERE number = ?
                    """, arguments: [actor.time.rfc3339, message.number])
            var details = JSONObject()
            details["to"] = .string(message.party)
            details["kind"] = .string(message.kind)
            details["sequence"] = .number(JSONNumber(message.sequence))
            details["file_digest"] = .string(message.fileDigest)
            details["folder"] = .string(place)
            if message.transmissions > 0 { details["again"] = .number(JSONNumber(message.transmissions)) }
            if let parts { details["parts"] = .array(parts.map { .number(JSONNumber($0)) }) }
            try Self.record(.sent, of: message.message, by: actor, details, in: database)
            return try Self.apply(
                .transmissionEnded(message: message.message, .done),
                to: RelationKey(party: message.party, stream: stream, now: actor.time), in: database)
        }
    }

    static func outgoingMessage(_ row: Row) -> OutgoingMessage {
        OutgoingMessage(
            number: row["number"], party: row["party"], kind: row["kind"], message: row["message"],
            manifestDigest: row["manifest_digest"], stream: row["stream"], sequence: row["sequence"],
            file: row["file"], fileDigest: row["file_digest"], size: row["size"], made: row["made"],
            copy: OutgoingMessage.Copy(rawValue: row["copy"]) ?? .gone, transmitted: row["transmitted"],
            transmissions: row["transmissions"])
    }

    /// Records a message that was sealed for a partner, its copy, the state of the relation, and an entry of the log of
    /// the relation.
    ///
    /// - Parameter agreement: what it says of an agreement.
    func insert(sent package: SentPackage, saying agreement: JSONObject? = nil, in database: Database) throws {
        let row = StoredPackage(sent: package)
        _ = try insert(row, in: database)
        try Self.log(package, as: row, saying: agreement, in: database)
        guard let copy = package.copy else { return }
        var answers: String?
        if case .receipt(let owed) = copy.kind { answers = owed.digest }
        try database.execute(
            sql: """
                INSERT INTO outgoing (party, kind, message, manifest_digest, stream, sequence, file, file_digest, size,
                    made, copy, answers, answer, source_digest, content_keys)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'outbox', ?, ?, ?, ?)
                """,
            arguments: [
                row.recipient, row.kind, row.message, row.manifestDigest, row.stream, row.sequence, row.file,
                row.fileDigest, copy.size, row.handled, answers, copy.answer, copy.sourceDigest,
                copy.contentKeys.map { Self.blob($0) },
            ])
        let sealed = SealedMessage(
            message: row.message, digest: row.manifestDigest,
            place: ExchangePlace(stream: row.stream, number: row.sequence), kind: copy.kind, bytes: copy.size,
            keptUntil: copy.keptUntil)
        _ = try Self.apply(
            .sealed(sealed),
            to: RelationKey(party: row.recipient, stream: row.stream, now: package.manifest.created), in: database)
    }
}
