package import Corrections
package import Diagnostics
internal import GRDB
package import Packages
internal import Platform
package import StrictJSON

/// What another device of the same party stated and learned (specs/exchange.md, "Two devices").
extension CaseStore {
    /// The statements in the rows of a state file, with whether they had effect there. A row that is no statement is left
    /// out; signatures are not verified.
    package static func statements(in rows: [JSONValue]) -> [(signed: SignedStatement, decision: CorrectionDecision)] {
        rows.compactMap { row in
            guard let content = row["content"]?["base64"]?.string.flatMap(Base64.decode),
                let signature = row["signature"]?["base64"]?.string.flatMap(Base64.decode),
                let statement = try? PartyStatement(parsing: content)
            else { return nil }
            let decision = row["decision"]?.string.flatMap(CorrectionDecision.init) ?? .waiting
            return (SignedStatement(statement, signature: signature), decision)
        }
    }

    /// Records what another device stated and learned, in one transaction with the log entry.
    ///
    /// - Parameters:
    ///   - changes: what the core decided about statements about objects.
    ///   - parties: statements about parties, keys and messages, with what follows from them.
    ///   - consents: statements about consents.
    ///   - uses: the rows of its uses of consents.
    ///   - streams: new streams of partners that only the other device saw, by their parties.
    ///   - holds: legal holds that only the other device has: they stand here too, as they were added there.
    ///   - device: the stream of the other device.
    package func noteDevice(
        _ device: String, _ changes: CorrectionChanges, parties: [PartyStatementChanges], consents: [ConsentChange],
        uses: [JSONValue], streams: [(party: String, stream: String)], holds: [LegalHold], of own: String,
        by actor: LogActor, details: JSONObject
    ) throws(Fault) {
        try write { database in
            try self.put(changes, in: database)
            for hold in holds { try Self.add(hold, of: device, by: actor, in: database) }
            for change in parties { try self.put(change, at: actor.time.rfc3339, in: database) }
            for change in consents { try Self.put(change, from: own, at: actor.time, in: database) }
            for use in uses {
                guard let consent = use["consent"]?.string, let message = use["message"]?.string,
                    let party = use["party"]?.string
                else { continue }
                try database.execute(
                    sql: "INSERT INTO consent_use (consent, message, party) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    arguments: [consent, message, party])
            }
            for (party, stream) in streams {
                try database.execute(
                    sql: "INSERT INTO seen_stream (party, stream) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    arguments: [party, stream])
                try Self.oweReplay(to: party, in: database)
            }
            try Self.record(.deviceTakenIn, of: device, by: actor, details, in: database)
        }
    }

    /// Whether a stream of a partner that another device saw is not known here: its first one too, because the other device
    /// may have seen that it is no longer the first.
    package func isNewStream(_ stream: String, of party: String, to recipient: String) throws(Fault) -> Bool {
        let isSeen = try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM seen_stream WHERE party = ? AND stream = ?)",
                arguments: [party, stream]) ?? false
        }
        guard !isSeen else { return false }
        return try lastReceived(of: stream, from: party, to: recipient) == 0
    }

    /// Whether this home knows of another device of its party.
    package func hasOtherDevice() throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM log WHERE act = ?1 AND json_extract(details, '$.beside') = 1)
                        OR EXISTS (SELECT 1 FROM log WHERE act = ?2)
                    """, arguments: [LogAction.streamRenewed.rawValue, LogAction.deviceTakenIn.rawValue]) ?? false
        }
    }

    /// How many statements this home made since it last wrote a state file for its other device.
    ///
    /// - Parameter series: the series in which it makes statements.
    package func statementsOwedToDevice(of party: String, in series: [String]) throws(Fault) -> Int {
        try read { database in
            guard self.hasStatements else { return 0 }
            let marks = series.map { _ in "?" }.joined(separator: ",")
            return try Int.fetchOne(
                database,
                sql: """
                    SELECT COUNT(*) FROM statement WHERE party = ? AND act <> 'holdings' AND series IN (\(marks))
                        AND time > COALESCE((SELECT MAX(time) FROM log WHERE act = ?), '')
                    """, arguments: [party] + StatementArguments(series) + [LogAction.stateWritten.rawValue]) ?? 0
        }
    }
}
