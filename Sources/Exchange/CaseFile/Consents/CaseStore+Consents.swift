package import Corrections
package import Diagnostics
internal import GRDB
internal import Packages
internal import Platform
internal import Policy
package import StrictJSON
internal import TradeModel

/// Consents: requests, grants, denials and revocations, and how often grants were used.
extension CaseStore {
    /// The statements about consent, sent and received, oldest first.
    package func consentStatements() throws(Fault) -> [StoredStatement] {
        try read { database in
            guard self.hasStatements else { return [] }
            return try Self.statements(where: "act IN ('ask', 'grant', 'deny', 'revoke')", [], in: database)
        }
    }

    /// The statement about consent with this digest, or the beginning of one.
    ///
    /// - Throws: `Fault` `consent-unknown`, also when several begin so.
    package func consentStatement(
        _ name: String, _ act: StatementAct
    ) throws(Fault) -> StoredStatement {
        let lower = name.lowercased()
        let found = try consentStatements().filter {
            $0.statement.act == act && lower.utf8.count >= 6 && $0.statement.digest.hasPrefix(lower)
        }
        guard let only = found.first, found.count == 1 else {
            throw Fault(.consentUnknown, kind: .usage, ["consent": name])
        }
        return only
    }

    /// How often each grant was used, by its digest: in how many messages.
    package func consentUses() throws(Fault) -> [String: Int] {
        try read { database in
            guard try database.tableExists("consent_use") else { return [:] }
            return try Row.fetchAll(
                database, sql: "SELECT consent, COUNT(*) FROM consent_use GROUP BY consent"
            ).reduce(into: [:]) { $0[$1[0]] = $1[1] }
        }
    }

    /// The digests of the grants that a message to a party was made under.
    package func consents(usedBy message: String, to party: String) throws(Fault) -> [String] {
        try read { database in
            guard try database.tableExists("consent_use") else { return [] }
            return try String.fetchAll(
                database, sql: "SELECT consent FROM consent_use WHERE message = ? AND party = ? ORDER BY consent",
                arguments: [message, party])
        }
    }

    /// Records what this home says of consents, what that discloses, and the log entry, in one transaction.
    package func note(
        _ changes: [ConsentChange], disclosing drafts: [LedgerDraft], by actor: LogActor, details: JSONObject
    ) throws(Fault) {
        guard let first = changes.first else { return }
        try write { database in
            for change in changes { try Self.put(change, from: nil, at: actor.time, in: database) }
            try self.disclose(drafts, by: actor, in: database)
            try Self.record(.statementMade, of: first.signed.statement.digest, by: actor, details, in: database)
        }
    }

    /// Writes a statement about consent.
    ///
    /// - Parameter party: the party that it came from; `nil` for what was made here.
    static func put(
        _ change: ConsentChange, from party: String?, at time: Timestamp, in database: Database
    ) throws {
        let statement = change.signed.statement
        try database.execute(
            sql: """
                INSERT INTO statement (digest, act, party, series, place, object, originator, content, signature,
                    decision, time)
                VALUES (?, ?, ?, ?, ?, NULL, NULL, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                """,
            arguments: [
                statement.digest, statement.act.rawValue, statement.party, statement.place.series,
                statement.place.number, blob(statement.bytes), blob(change.signed.signature),
                change.isEffective ? "effective" : "not-entitled", time.rfc3339,
            ])
        if let party {
            try database.execute(
                sql: """
                    INSERT INTO statement_source (statement, party)
                    SELECT number, ? FROM statement WHERE digest = ? ON CONFLICT DO NOTHING
                    """, arguments: [party, statement.digest])
        }
        for recipient in change.recipients { try owe(statement.digest, to: recipient, in: database) }
    }

    /// Notes in the ledger that a party received the requests for consent in a message, which is what their entries are
    /// about.
    func confirmRequests(
        of message: String, state: String, by party: String, at time: String, evidence: String, in database: Database
    ) throws {
        let requests = try String.fetchAll(
            database,
            sql: """
                SELECT s.digest FROM statement_passing p JOIN statement s ON s.number = p.statement
                WHERE p.message = ? AND p.party = ? AND s.act = 'ask'
                """, arguments: [message, party])
        for digest in requests {
            try Self.confirm(
                Self.confirmation(state: state, time: time, by: party, evidence: evidence), message: digest,
                to: party, caseKey: key(in: database), in: database)
        }
    }

    /// Counts the use of consents by a message to a party.
    ///
    /// - Throws: `Fault` `consent-used-up` when one would be used more often than it may be.
    static func use(_ consents: [String], by message: String, to party: String, in database: Database) throws {
        for digest in consents {
            try database.execute(
                sql: "INSERT INTO consent_use (consent, message, party) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [digest, message, party])
            let count = try Int.fetchOne(
                database, sql: "SELECT COUNT(*) FROM consent_use WHERE consent = ?", arguments: [digest])
            guard let stored = try statements(where: "digest = ?", [digest], in: database).first,
                case .consentGrant(let grant) = stored.statement.subject, (count ?? 0) <= grant.scope.uses
            else { throw Fault(.consentUsedUp, kind: .policy, ["consent": String(digest.prefix(12))]) }
        }
    }

    /// The names by which markings ask for the consent of a party: the identities that its marking definitions name as
    /// originators, and that no other party stated.
    ///
    /// - Parameter more: further ids that are named so, such as those of a message that is not stored yet.
    package func originatorNames(of party: String, naming more: Set<String> = []) throws(Fault) -> Set<String> {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            let definitions = try Row.fetchCursor(
                database,
                sql: """
                    \(SealedVersion.columns(hasParts: self.hasParts)) WHERE v.type = 'marking-definition'
                        AND EXISTS (SELECT 1 FROM provenance p JOIN package k ON k.id = p.package
                            WHERE p.version = v.number AND k.originator = ?)
                    """, arguments: [party])
            var names = more
            while let row = try definitions.next() {
                let object = try SealedVersion.object(row, keys).object
                if let name = object.property("originator_ref")?.string { names.insert(name) }
            }
            return try names.filter { name in
                let originators = try String.fetchSet(
                    database,
                    sql: """
                        SELECT DISTINCT k.originator FROM object_version v JOIN provenance p ON p.version = v.number
                            JOIN package k ON k.id = p.package WHERE v.id = ?
                        """, arguments: [name])
                return originators == [party] || (originators.isEmpty && more.contains(name))
            }
        }
    }
}
