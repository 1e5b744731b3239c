internal import Corrections
package import Diagnostics
internal import GRDB
internal import Packages
internal import Platform
package import StrictJSON

/// Statements and receipts that were signed with compromised keys, and what is decided about them.
extension CaseStore {
    /// The statements that are or were suspect, in the order in which they came.
    package func suspectStatements() throws(Fault) -> [SuspectStatement] {
        try read { database in
            guard try database.tableExists("suspect_statement") else { return [] }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT x.*, s.content, s.signature, s.time FROM suspect_statement x
                    JOIN statement s ON s.number = x.statement ORDER BY x.statement
                    """
            ).map { row in
                SuspectStatement(
                    number: row["statement"],
                    signed: SignedStatement(
                        try PartyStatement(parsing: Self.bytes(row["content"])),
                        signature: Self.bytes(row["signature"])),
                    came: row["time"], certificate: row["certificate"], since: row["since"], cause: row["cause"],
                    former: row["former"], state: SuspectPackage.State(rawValue: row["state"]) ?? .suspect)
            }
        }
    }

    /// The acts of statements that count on when the key that signed them was compromised: what forbids that something is
    /// passed on, because that is the stricter side; and a succession, which rests on the roots.
    private static let standing: Set<StatementAct> = [.compromise, .succession, .narrow, .revoke]

    /// Marks the statements of a party that a key signed and that were first here after a time: they have no effect until
    /// a person decides.
    ///
    /// - Parameters:
    ///   - cause: the digest of the statement that says that the key is compromised.
    ///   - digests: the only statements that are looked at; `nil` for all.
    func suspectStatements(
        _ certificate: String, of party: String, since: String, cause: String, only digests: Set<String>? = nil,
        in database: Database
    ) throws {
        let stored = try Self.statements(where: "party = ? AND time > ?", [party, since], in: database).filter {
            stored in
            digests?.contains(stored.statement.digest) ?? true && !Self.standing.contains(stored.statement.act)
                && stored.signed.isSigned(with: certificate)
        }
        var found: [StoredStatement] = []
        for one in stored {
            try database.execute(
                sql: """
                    INSERT INTO suspect_statement (statement, certificate, since, cause, former, state)
                    VALUES (?, ?, ?, ?, ?, 'suspect') ON CONFLICT DO NOTHING
                    """, arguments: [one.number, certificate, since, cause, one.decision.rawValue])
            if database.changesCount > 0 { found.append(one) }
        }
        guard !found.isEmpty else { return }
        var state = CorrectionState(party: "")
        for object in Set(found.compactMap(\.statement.subject.object)) {
            try Self.load(object, into: &state, in: database)
        }
        state.rights = Self.rights(
            by: try Self.statements(where: "act = 'succession' AND decision = 'effective'", [], in: database))
        let step = CorrectionCore.apply(.disowned(found.map(\.statement.digest)), to: &state)
        let time = Timestamp(found[0].time) ?? Timestamp(milliseconds: 0)
        try put(CorrectionChanges(state, step, signed: [], at: time), in: database)
        for one in found {
            try database.execute(
                sql: "UPDATE statement SET decision = 'refused' WHERE number = ?", arguments: [one.number])
            // A suspect statement is not sent to anybody.
            try database.execute(
                sql: "DELETE FROM statement_passing WHERE statement = ? AND message IS NULL", arguments: [one.number])
        }
    }

    /// Marks statements that come after the compromise of the key that signed them was known.
    func suspect(arriving statements: [PartyStatement], in database: Database) throws {
        let digests = Set(statements.map(\.digest))
        for party in Set(statements.map(\.party)).sorted() {
            for stored in try Self.statements(
                where: "act = 'compromise' AND decision = 'effective' AND party = ?", [party], in: database)
            {
                guard case .compromise(let certificate, let since) = stored.statement.subject else { continue }
                try suspectStatements(
                    certificate, of: party, since: since.rfc3339, cause: stored.statement.digest, only: digests,
                    in: database)
            }
        }
    }

    // MARK: Receipts

    /// Sets the answer of a message anew from the receipts for it that count, when one of them becomes suspect or is
    /// decided on.
    static func judgeAnswer(ofReceipt package: Int, in database: Database) throws {
        let answered = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT l.subject, k.originator FROM package k JOIN log l
                    ON l.act = 'receipt-read' AND json_extract(l.details, '$.file_digest') = k.file_digest
                WHERE k.id = ?
                """, arguments: [package])
        for row in answered {
            let (message, party): (String, String) = (row[0], row[1])
            let answer = try String.fetchOne(
                database,
                sql: """
                    SELECT json_extract(l.details, '$.answer') FROM log l JOIN package k
                        ON k.direction = 'in' AND k.file_digest = json_extract(l.details, '$.file_digest')
                    WHERE l.act = 'receipt-read' AND l.subject = ? AND k.originator = ? AND NOT EXISTS
                        (SELECT 1 FROM suspect_package x WHERE x.package = k.id AND x.state <> 'accepted')
                    ORDER BY l.number DESC LIMIT 1
                    """, arguments: [message, party])
            try database.execute(
                sql: "UPDATE package SET answer = ? WHERE direction = 'out' AND message = ? AND recipient = ?",
                arguments: [answer, message, party])
        }
    }

    /// The digests of the manifests and statements that are no evidence of what a holder did, because nobody knows who
    /// signed them.
    static func suspectEvidence(in database: Database) throws -> Set<String> {
        guard try database.tableExists("suspect_statement") else { return [] }
        return try String.fetchSet(
            database,
            sql: """
                SELECT k.manifest_digest FROM suspect_package x JOIN package k ON k.id = x.package
                WHERE x.state <> 'accepted' AND k.kind = 'receipt'
                UNION SELECT s.digest FROM suspect_statement x JOIN statement s ON s.number = x.statement
                WHERE x.state <> 'accepted'
                """)
    }

    // MARK: Decisions

    /// Records what a person decided about suspect messages and statements, with what follows, in one transaction with
    /// the log entries. Nothing is erased. The caller holds the lock.
    ///
    /// - Parameter own: the party of the home.
    package func decide(
        onSuspects packages: [SuspectPackage], _ statements: [SuspectStatement], _ state: SuspectPackage.State,
        own: String, reason: String, approval: JSONValue?, by actor: LogActor
    ) throws(Fault) {
        // What a succession still has to permit, or waited for a person already, goes on doing so.
        let judged = statements.filter { $0.former == CorrectionDecision.effective.rawValue }.map(\.signed.statement)
        var corrections = try self.corrections(
            of: own, for: [], about: Set(judged.compactMap(\.subject.object)))
        let step = CorrectionCore.apply(
            state == .accepted
                ? .decided(judged.map(\.digest), isAccepted: true) : .disowned(judged.map(\.digest)), to: &corrections)
        let changes = CorrectionChanges(corrections, step, signed: [], at: actor.time)
        let action = state == .disowned ? LogAction.suspectDisowned : .suspectAccepted
        try write { database in
            for one in packages {
                try database.execute(
                    sql: "UPDATE suspect_package SET state = ? WHERE package = ?",
                    arguments: [state.rawValue, one.package])
                if one.kind == "receipt" { try Self.judgeAnswer(ofReceipt: one.package, in: database) }
                var details = Self.details(
                    of: one.certificate, since: one.since, by: one.statement, former: one.state, reason: reason,
                    approval: approval)
                details["imported"] = .string(one.imported)
                try Self.record(action, of: one.message, by: actor, details, in: database)
                try Self.append(
                    RelationLogEntry(
                        state == .disowned ? .disowned : .cleared, suspect: one.message,
                        manifestDigest: one.manifestDigest,
                        kind: one.kind),
                    to: one.originator, stream: nil, at: actor.time.rfc3339, in: database)
            }
            try self.put(changes, in: database)
            for one in statements {
                let decision = state == .accepted ? one.former : CorrectionDecision.refused.rawValue
                try database.execute(
                    sql: "UPDATE statement SET decision = ? WHERE number = ?", arguments: [decision, one.number])
                try database.execute(
                    sql: "UPDATE suspect_statement SET state = ? WHERE statement = ?",
                    arguments: [state.rawValue, one.number])
                var details = Self.details(
                    of: one.certificate, since: one.since, by: one.cause, former: one.state, reason: reason,
                    approval: approval)
                details["act"] = .string(one.signed.statement.act.rawValue)
                details["came"] = .string(one.came)
                try Self.record(action, of: one.signed.statement.digest, by: actor, details, in: database)
                try Self.append(
                    RelationLogEntry(
                        state == .disowned ? .statementDisowned : .statementCleared, suspect: one.signed.statement),
                    about: one, own: own, at: actor.time.rfc3339, in: database)
            }
            try Self.forgetIndex(in: database)
        }
    }

    /// Appends an entry to the logs of the relations that a statement belongs to: with its issuer, and with those that
    /// passed it on. Where there is no log, there is none to append to.
    private static func append(
        _ entry: RelationLogEntry, about statement: SuspectStatement, own: String, at time: String,
        in database: Database
    ) throws {
        let sources = try String.fetchSet(
            database, sql: "SELECT party FROM statement_source WHERE statement = ?", arguments: [statement.number])
        for party in sources.union([statement.signed.statement.party]).subtracting([own]).sorted() {
            try append(entry, to: party, stream: nil, at: time, in: database)
        }
    }

    private static func details(
        of certificate: String, since: String, by cause: String, former: SuspectPackage.State, reason: String,
        approval: JSONValue?
    ) -> JSONObject {
        var details = JSONObject()
        details["certificate"] = .string(certificate)
        details["since"] = .string(since)
        details["statement"] = .string(cause)
        details["former"] = .string(former.rawValue)
        details["reason"] = .string(reason)
        details["approval"] = approval
        return details
    }
}
