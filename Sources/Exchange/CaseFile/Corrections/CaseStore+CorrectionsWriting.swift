internal import Corrections
package import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import GRDB
internal import Packages
internal import Platform
package import StrictJSON

/// Writing statements, and what follows from them.
extension CaseStore {
    /// Records what this home stated, or what a person decided about statements, in one transaction with the log entry.
    package func note(
        _ changes: CorrectionChanges, as action: LogAction, of subject: String, by actor: LogActor, details: JSONObject
    ) throws(Fault) {
        try write { database in
            try self.put(changes, in: database)
            try Self.record(action, of: subject, by: actor, details, in: database)
        }
    }

    /// Stores a package of statements with what follows from them, the receipt that is owed for it and the log entry, in
    /// one transaction.
    func store(
        _ package: StoredPackage, stating statements: ValidatedStatements, recording record: ImportRecord,
        by actor: LogActor, details: JSONObject
    ) throws(Fault) -> Stored {
        try write { database in
            let (number, key) = try self.insert(package, in: database)
            for introduction in record.introductions where introduction.manifestDigest == package.manifestDigest {
                try Self.insert(introduction, of: number, in: database)
            }
            if let changes = record.corrections { try self.put(changes, in: database) }
            for change in record.partyStatements {
                try self.put(change, at: record.handled.rfc3339, in: database)
            }
            for change in record.consents {
                try Self.put(change, from: package.originator, at: record.handled, in: database)
            }
            try self.suspect(arriving: statements.statements.map(\.statement), in: database)
            let step = try Self.apply(record.relation, in: database)
            try Self.take(package.fileDigest, in: database)
            try Self.log(
                RelationLogEntry(.accepted, package), of: record.relation, record.checkpoint, by: actor, in: database)
            if let receipt = record.receipt { try self.owe(receipt, in: database) }
            let findings = record.statementFindings
            var details = details
            details["statements"] = .array(
                statements.statements.prefix(Self.loggedStatements).map { .string($0.statement.digest) })
            details["count"] = .number(JSONNumber(statements.statements.count))
            details["findings"] = .array(Set(findings.map(\.code.name)).sorted().map(JSONValue.string))
            details["package_keys"] = [.string(key.sha256.hex)]
            try Self.record(.imported, of: package.message, by: actor, details, in: database)
            if let release = record.release {
                try Self.settle(
                    release.file, state: .released, reason: release.reason, approval: release.approval, by: actor,
                    in: database)
            }
            return Stored(
                package: number, newVersions: 0, knownVersions: 0, findings: findings, news: step?.findings ?? [])
        }
    }

    /// How many statements an entry of the log names.
    private static let loggedStatements = 100

    /// Records that statements were sealed to a party, in one transaction with the number of the message and the log
    /// entry.
    package func notePassed(
        _ digests: [String], to party: String, in sent: SentPackage, by actor: LogActor, details: JSONObject
    ) throws(Fault) {
        try write { database in
            try self.insert(sent: sent, in: database)
            let message = sent.manifest.messageID.description
            for digest in digests {
                try database.execute(
                    sql: """
                        UPDATE statement_passing SET message = ?
                        WHERE party = ? AND statement = (SELECT number FROM statement WHERE digest = ?)
                        """, arguments: [message, party, digest])
            }
            try Self.record(.sealed, of: message, by: actor, details, in: database)
        }
    }

    /// Owes anew what went in messages that will never be answered, because their copies cannot be sent any more: a
    /// correction is to reach every holder.
    package func oweLostStatements() throws(Fault) {
        let lost = """
            message IS NOT NULL AND EXISTS
                (SELECT 1 FROM outgoing o WHERE o.message = statement_passing.message
                    AND o.party = statement_passing.party AND o.copy IN ('ended', 'gone'))
            AND NOT EXISTS (SELECT 1 FROM package k WHERE k.direction = 'out' AND k.message = statement_passing.message
                AND k.recipient = statement_passing.party AND k.answer IS NOT NULL)
            """
        let isAny = try read { database in
            guard self.hasStatements else { return false }
            return try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM statement_passing WHERE \(lost))")
                ?? false
        }
        guard isAny else { return }
        try write { try $0.execute(sql: "UPDATE statement_passing SET message = NULL WHERE \(lost)") }
    }

    // MARK: Rows

    /// Writes what the core decided.
    func put(_ changes: CorrectionChanges, in database: Database) throws {
        let changed = changes.step.changed.compactMap { changes.state.statements[$0] }
        for held in changed.sorted(by: { $0.statement.place < $1.statement.place }) {
            try Self.put(held, signature: changes.signatures[held.statement.digest], at: changes.time, in: database)
        }
        for output in changes.step.outputs {
            switch output {
            case .hide(let object):
                try database.execute(
                    sql: """
                        INSERT INTO hidden_object (object, originator, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                        """, arguments: [object.object, object.originator, changes.time.rfc3339])
            case .show(let object):
                try database.execute(
                    sql: "DELETE FROM hidden_object WHERE object = ? AND originator = ?",
                    arguments: [object.object, object.originator])
            case .pass(let digest, let party): try Self.owe(digest, to: party, in: database)
            // Markings are read from the statements; what waits is said by their decision.
            // Holdings are made when keys are there (`PackageSealer.makeOwedReplays`).
            case .judge, .hold, .tell: break
            }
        }
        for (originator, count) in changes.state.counts where !count.day.isEmpty {
            try database.execute(
                sql: """
                    INSERT INTO retraction_day (originator, day, retracted) VALUES (?1, ?2, ?3)
                    ON CONFLICT (originator) DO UPDATE SET day = ?2, retracted = ?3
                    """, arguments: [originator, count.day, count.retracted])
        }
        // The index of the merge has what is hidden now, or lacks what is shown again.
        if changes.changesViews { try Self.forgetIndex(in: database) }
        func objects(of act: StatementAct) -> [StatedObject] {
            Set(changed.filter { $0.statement.act == act }.compactMap(\.statement.subject.object)).sorted()
        }
        for object in objects(of: .supersede) { try judgeSuperseded(object, in: database) }
        for object in objects(of: .validate) { try Self.settleValidations(of: object, in: database) }
    }

    private static func put(
        _ held: HeldCorrection, signature: [UInt8]?, at time: Timestamp, in database: Database
    ) throws {
        let statement = held.statement
        if let signature {
            try database.execute(
                sql: """
                    INSERT INTO statement (digest, act, party, series, place, object, originator, content, signature,
                        decision, time)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                    """,
                arguments: [
                    statement.digest, statement.act.rawValue, statement.party, statement.place.series,
                    statement.place.number, statement.subject.object?.object, statement.subject.object?.originator,
                    blob(statement.bytes), blob(signature), held.decision.rawValue, time.rfc3339,
                ])
        }
        try database.execute(
            sql: "UPDATE statement SET decision = ? WHERE digest = ?",
            arguments: [held.decision.rawValue, statement.digest])
        for party in held.sources.sorted() {
            try database.execute(
                sql: """
                    INSERT INTO statement_source (statement, party)
                    SELECT number, ? FROM statement WHERE digest = ? ON CONFLICT DO NOTHING
                    """, arguments: [party, statement.digest])
        }
    }

    /// Notes that a statement is owed to a party; nothing changes where it went to it already.
    static func owe(_ digest: String, to party: String, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO statement_passing (statement, party)
                SELECT number, ? FROM statement WHERE digest = ? ON CONFLICT DO NOTHING
                """, arguments: [party, digest])
    }

    /// Owes the statements in effect about some objects to a party that they are sealed to now: what was narrowed or
    /// reinstated before is to hold there too.
    static func oweStatements(about draft: LedgerDraft, in database: Database) throws {
        guard let party = draft.recipient, let objects = draft.objects else { return }
        // By the object where they are fewer than the statements, so that a small message costs the same in a home with many
        // statements.
        let effective = """
            SELECT digest, object FROM statement s
            WHERE object IS NOT NULL AND decision = 'effective' AND party <> ?1 AND NOT EXISTS
                (SELECT 1 FROM statement_source o WHERE o.statement = s.number AND o.party = ?1)
            """
        var owed: [String] = []
        let statements = try Int.fetchOne(database, sql: "SELECT MAX(number) FROM statement") ?? 0
        if objects.count < statements {
            let query = try database.cachedStatement(sql: effective + " AND object = ?2 ORDER BY number")
            try objects.forEachID { id in
                let rows = try Row.fetchCursor(query, arguments: [party, id])
                while let row = try rows.next() { owed.append(row["digest"]) }
            }
        } else {
            let rows = try Row.fetchCursor(database, sql: effective + " ORDER BY number", arguments: [party])
            while let row = try rows.next() {
                if objects.fields(of: row["object"]) != nil { owed.append(row["digest"]) }
            }
        }
        for digest in owed { try oweWithForks(digest, to: party, in: database) }
    }

    /// Notes in the ledger what a party applied, because it accepted a message of statements.
    func confirmStatements(
        of message: String, by party: String, at time: String, evidence: String, in database: Database
    ) throws {
        let objects = try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT s.object FROM statement_passing p JOIN statement s ON s.number = p.statement
                WHERE p.message = ? AND p.party = ? AND s.object IS NOT NULL
                """, arguments: [message, party])
        guard !objects.isEmpty else { return }
        try Self.confirm(
            LedgerConfirmation(.corrected, time: time, by: party, evidence: evidence), objects: objects, of: party,
            caseKey: key(in: database), in: database)
    }
}
