package import Corrections
package import Diagnostics
internal import GRDB
internal import Packages
internal import Platform
package import StrictJSON

/// Statements that are about no object.
extension CaseStore {
    /// Records what this home stated of parties, keys or messages, with what follows, in one transaction with the log
    /// entry.
    package func note(
        _ changes: [PartyStatementChanges], as action: LogAction, of subject: String, by actor: LogActor,
        details: JSONObject
    ) throws(Fault) {
        try write { database in
            for change in changes { try self.put(change, at: actor.time.rfc3339, in: database) }
            try Self.record(action, of: subject, by: actor, details, in: database)
        }
    }

    /// The statement with a digest, or the only one whose digest begins so (six characters or more).
    ///
    /// - Throws: `Fault` `statement-unknown`.
    package func statement(named name: String, _ act: StatementAct) throws(Fault) -> StoredStatement {
        let lower = name.lowercased()
        let found = try statements(of: act.kind).filter {
            $0.statement.act == act && lower.utf8.count >= 6 && $0.statement.digest.hasPrefix(lower)
        }
        guard let only = found.first, found.count == 1 else {
            throw Fault(.statementUnknown, kind: .usage, ["statement": name])
        }
        return only
    }

    /// The statements of an act that have effect here, oldest first.
    package func statements(_ act: StatementAct) throws(Fault) -> [StoredStatement] {
        try statements(.effective, of: act.kind).filter { $0.statement.act == act }
    }

    /// Writes a statement and what follows from it. One that is here already has one more source, and nothing follows.
    func put(_ change: PartyStatementChanges, at time: String, in database: Database) throws {
        let statement = change.signed.statement
        try database.execute(
            sql: """
                INSERT INTO statement (digest, act, party, series, place, object, originator, content, signature,
                    decision, time)
                VALUES (?, ?, ?, ?, ?, NULL, NULL, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                """,
            arguments: [
                statement.digest, statement.act.rawValue, statement.party, statement.place.series,
                statement.place.number, Self.blob(statement.bytes), Self.blob(change.signed.signature),
                change.decision.rawValue, time,
            ])
        let isNew = database.changesCount > 0
        try database.execute(
            sql: """
                INSERT INTO statement_source (statement, party)
                SELECT number, ? FROM statement WHERE digest = ? ON CONFLICT DO NOTHING
                """, arguments: [change.source, statement.digest])
        guard isNew else { return }
        for effect in change.effects { try put(effect, of: statement, at: time, in: database) }
    }

    private func put(
        _ effect: PartyStatementChanges.Effect, of statement: PartyStatement, at time: String, in database: Database
    ) throws {
        switch effect {
        case .pass(let parties):
            for party in parties { try Self.owe(statement.digest, to: party, in: database) }
        case .confirmDestroyed(let messages, let party):
            for message in messages {
                try Self.confirm(
                    LedgerConfirmation(.destroyed, time: time, by: party, evidence: statement.digest),
                    message: message, to: party, caseKey: key(in: database), in: database)
            }
        case .held(let objects, let party):
            try Self.note(objects, heldBy: party, statement: statement.digest, in: database)
        case .ended(let streams, let party):
            for stream in streams {
                try database.execute(
                    sql: "INSERT INTO ended_stream (party, stream) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    arguments: [party, stream])
            }
        case .replay(let party): try Self.oweReplay(to: party, in: database)
        case .suspect(let certificate, let party, let since):
            _ = try Self.suspect(
                certificate, of: party, since: since, statement: statement.digest, in: database)
            try self.suspectStatements(
                certificate, of: party, since: since, cause: statement.digest, in: database)
        }
    }
}
