package import Corrections
package import Diagnostics
internal import GRDB
internal import Packages
package import Platform

package import StrictJSON

/// What is said again to partners after one of the two homes was restored (specs/exchange.md, "After a restore").
extension CaseStore {
    /// Records that this home begins a new stream, and owes it to all partners to say again what concerns them, in one
    /// transaction.
    ///
    /// - Parameters:
    ///   - stream: the new stream.
    ///   - details: the details of the log entry, with the stream that was given up as `former`.
    package func noteNewStream(_ stream: String, details: JSONObject, by actor: LogActor) throws(Fault) {
        try write { database in
            try Self.record(.streamRenewed, of: stream, by: actor, details, in: database)
            try database.execute(
                sql: "INSERT INTO replay_owed (party) SELECT party FROM partner WHERE true ON CONFLICT DO NOTHING")
        }
    }

    /// Owes it to a partner to say again what concerns it.
    package func oweReplay(to party: String) throws(Fault) { try write { try Self.oweReplay(to: party, in: $0) } }

    static func oweReplay(to party: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO replay_owed (party) VALUES (?) ON CONFLICT DO NOTHING", arguments: [party])
    }

    /// Owes it to those who are concerned when objects came from a party that another one followed already: to its
    /// successors, which may have no record of them; to all, where this party is the successor.
    static func oweReplays(afterMessageOf giver: String, to own: String, in database: Database) throws {
        let successions = try statements(
            where: "act = ? AND decision = ?",
            [StatementAct.succession.rawValue, CorrectionDecision.effective.rawValue], in: database)
        guard !successions.isEmpty else { return }
        let rights = rights(by: successions)
        if rights.predecessors(of: own).subtracting([own]).contains(giver) {
            try database.execute(
                sql: "INSERT INTO replay_owed (party) SELECT party FROM partner WHERE true ON CONFLICT DO NOTHING")
        } else {
            for party in rights.entitled(for: giver).subtracting([giver, own]).sorted() {
                try oweReplay(to: party, in: database)
            }
        }
    }

    /// The partners to whom it is owed; those that are suspended wait.
    package func owedReplays() throws(Fault) -> [String] {
        try read { database in
            guard try database.tableExists("replay_owed") else { return [] }
            return try String.fetchAll(
                database,
                sql: """
                    SELECT o.party FROM replay_owed o JOIN partner p ON p.party = o.party
                    WHERE p.suspended = 0 ORDER BY o.party
                    """)
        }
    }

    /// The streams that this home gave up, by its log.
    ///
    /// - Parameter present: its stream now, which is none of them.
    package func endedStreams(but present: String) throws(Fault) -> Set<String> {
        let formers = try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT json_extract(details, '$.former') FROM log
                    WHERE act = ? AND json_extract(details, '$.beside') IS NULL AND json_valid(details)
                    """, arguments: [LogAction.streamRenewed.rawValue])
        }
        return Set(formers).subtracting([present])
    }

    /// Whether a message comes late in a stream that its sender gave up: it was sealed before the sender said so.
    ///
    /// What was sealed after that shows that the stream is in use, such as that of another device whose home was copied and
    /// whose stream was given up by mistake. Two homes that said again what concerns the other one for each such message
    /// would never come to rest.
    ///
    /// - Parameters:
    ///   - time: when the message was sealed, by the clock of the party, as the time of its statements is.
    package func isLate(in stream: String, of party: String, sealedAt time: Timestamp) throws(Fault) -> Bool {
        try read { database in
            guard try database.tableExists("ended_stream"),
                try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT 1 FROM ended_stream WHERE party = ? AND stream = ?)",
                    arguments: [party, stream]) == true
            else { return false }
            let first = try Self.statements(
                where: """
                    number = (SELECT MIN(number) FROM statement WHERE party = ? AND act = 'holdings'
                        AND instr(CAST(content AS TEXT), ?) > 0)
                    """, [party, stream], in: database
            ).first
            return first.map { time < $0.statement.time } ?? false
        }
    }

    /// Whether a message came from a party in another stream than this one. What others passed on of its messages came in
    /// no stream of its own.
    package func hasReceived(
        from party: String, to recipient: String, besides stream: String? = nil
    ) throws(Fault) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM package
                        WHERE direction = 'in' AND originator = ? AND recipient = ? AND stream IS NOT ?
                            AND kind <> '\(Self.disclosureKind)')
                    """, arguments: [party, recipient, stream]) ?? false
        }
    }

    /// Whether objects may have gone from here of which this home has no record: it began a new stream, or another device
    /// of its party gave it what it states.
    package func hasIncompleteRecord() throws(Fault) -> Bool {
        try read { try Self.hasIncompleteRecord(in: $0) }
    }

    static func hasIncompleteRecord(in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM log WHERE act IN (?, ?))
                """, arguments: [LogAction.streamRenewed.rawValue, LogAction.deviceTakenIn.rawValue]) ?? false
    }

    // MARK: What is said

    /// All objects that statements here are about.
    package func statedObjects() throws(Fault) -> Set<StatedObject> {
        try read { database in
            guard self.hasStatements else { return [] }
            return Set(
                try Row.fetchAll(
                    database, sql: "SELECT DISTINCT object, originator FROM statement WHERE object IS NOT NULL"
                ).map { StatedObject($0[0], of: $0[1]) })
        }
    }

    /// The objects that came from parties, by whomever they were stated.
    package func objects(from parties: Set<String>) throws(Fault) -> Set<StatedObject> {
        try read { database in
            let marks = parties.map { _ in "?" }.joined(separator: ",")
            return Set(
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT v.id, k.originator FROM package k JOIN provenance p ON p.package = k.id
                            JOIN object_version v ON v.number = p.version LEFT JOIN disclosure d ON d.package = k.id
                        WHERE k.direction = 'in' AND COALESCE(d.sharer, k.originator) IN (\(marks))
                        """, arguments: StatementArguments(parties.sorted())
                ).map { StatedObject($0[0], of: $0[1]) })
        }
    }

    /// The objects of some originators that parties say to have from here, and that are here from nobody, or only from such
    /// parties.
    package func objectsGivenOnWithoutRecord(of originators: Set<String>) throws(Fault) -> Set<StatedObject> {
        try read { database in
            guard try database.tableExists("holding") else { return [] }
            let marks = originators.map { _ in "?" }.joined(separator: ",")
            return Set(
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT h.object, h.originator FROM holding h
                        WHERE h.originator IN (\(marks))
                            AND NOT \(Self.isFromOthers("h.object", "h.originator", but: "''"))
                        """, arguments: StatementArguments(originators.sorted())
                ).map { StatedObject($0[0], of: $0[1]) })
        }
    }

    /// Those of some objects that are here from nobody, or only from parties that have them from here.
    ///
    /// - Parameter party: a party that says so now.
    package func givenOnWithoutRecord(
        _ objects: [StatedObject], to party: String
    ) throws(Fault) -> [StatedObject] {
        try read { database in
            let query = try database.cachedStatement(sql: "SELECT \(Self.isFromOthers("?1", "?2", but: "?3"))")
            return try objects.filter { object in
                try Bool.fetchOne(query, arguments: [object.object, object.originator, party]) != true
            }
        }
    }

    /// The condition that an object came from a party that does not have it from here.
    private static func isFromOthers(_ object: String, _ originator: String, but party: String) -> String {
        """
        EXISTS (SELECT 1 FROM object_version v JOIN provenance p ON p.version = v.number
            JOIN package k ON k.id = p.package LEFT JOIN disclosure d ON d.package = k.id
            WHERE v.id = \(object) AND k.originator = \(originator) AND COALESCE(d.sharer, k.originator) <> \(party)
                AND COALESCE(d.sharer, k.originator) NOT IN (SELECT g.party FROM holding g
                    WHERE g.object = \(object) AND g.originator = \(originator)))
        """
    }

    /// Who states that it has objects from here, by object.
    func statedHolders(of objects: [String]) throws(Fault) -> [String: [Holder]] {
        try read { database in
            // Few homes have any, and some ask about a million objects.
            guard try database.tableExists("holding"),
                try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM holding)") == true
            else { return [:] }
            let query = try database.cachedStatement(
                sql: """
                    SELECT h.party, h.originator, h.statement, s.time FROM holding h
                    JOIN statement s ON s.digest = h.statement WHERE h.object = ? ORDER BY s.number, h.party
                    """)
            var found: [String: [Holder]] = [:]
            for object in Set(objects) {
                let rows = try Row.fetchAll(query, arguments: [object])
                guard !rows.isEmpty else { continue }
                found[object] = rows.map { row in
                    Holder(
                        party: row[0], source: .stated(digest: row[2]), since: row[3], state: .acknowledged,
                        version: SentVersion(fields: .unknown, modified: nil, originator: row[1]), isRejected: false)
                }
            }
            return found
        }
    }

    /// The parties that state that they have something that a party stated from here.
    package func statedHolders(ofObjectsOf originator: String) throws(Fault) -> [String] {
        try read { database in
            guard try database.tableExists("holding") else { return [] }
            return try String.fetchAll(
                database, sql: "SELECT DISTINCT party FROM holding WHERE originator = ? ORDER BY party",
                arguments: [originator])
        }
    }

    /// The objects that a party states to have from here, in their order.
    package func objects(statedBy party: String) throws(Fault) -> [StatedObject] {
        try read { database in
            guard try database.tableExists("holding") else { return [] }
            return try Row.fetchAll(
                database, sql: "SELECT object, originator FROM holding WHERE party = ? ORDER BY object, originator",
                arguments: [party]
            ).map { StatedObject($0[0], of: $0[1]) }
        }
    }

    // MARK: Writing

    /// Records what is said again to a party: what went to it, and came from it, counts no longer; what concerns it is owed,
    /// and the statements of what this home has from it; in one transaction with the log entry.
    ///
    /// - Parameters:
    ///   - changes: what the core decided.
    ///   - holdings: the statements of what this home has.
    package func noteReplay(
        to party: String, _ changes: CorrectionChanges, holdings: [PartyStatementChanges], by actor: LogActor,
        details: JSONObject
    ) throws(Fault) {
        try write { database in
            try database.execute(sql: "DELETE FROM statement_source WHERE party = ?", arguments: [party])
            // Older ones are replaced by those that are made now.
            try database.execute(
                sql: """
                    DELETE FROM statement_passing
                    WHERE party = ? AND statement IN (SELECT number FROM statement WHERE act = 'holdings')
                    """, arguments: [party])
            try database.execute(
                sql: "UPDATE statement_passing SET message = NULL WHERE party = ?", arguments: [party])
            // Its own statements about parties and keys, which the core does not look at.
            try database.execute(
                sql: """
                    INSERT INTO statement_passing (statement, party) SELECT number, party FROM statement
                    WHERE party = ? AND act IN ('succession', 'compromise') ON CONFLICT DO NOTHING
                    """, arguments: [party])
            try self.put(changes, in: database)
            for change in holdings { try self.put(change, at: actor.time.rfc3339, in: database) }
            try database.execute(sql: "DELETE FROM replay_owed WHERE party = ?", arguments: [party])
            if let first = holdings.first {
                try Self.record(
                    .statementMade, of: first.signed.statement.digest, by: actor, details, in: database)
            }
        }
    }

    /// Notes that a party has objects from here, and owes it the statements in effect about them.
    static func note(
        _ objects: [StatedObject], heldBy party: String, statement digest: String, in database: Database
    ) throws {
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO holding (object, originator, party, statement) VALUES (?, ?, ?, ?)
                ON CONFLICT (object, originator, party) DO NOTHING
                """)
        let query = try database.cachedStatement(
            sql: """
                SELECT digest FROM statement s
                WHERE object = ?1 AND originator = ?2 AND decision = 'effective' AND party <> ?3 AND NOT EXISTS
                    (SELECT 1 FROM statement_source o WHERE o.statement = s.number AND o.party = ?3)
                ORDER BY number
                """)
        for object in objects {
            try insert.execute(arguments: [object.object, object.originator, party, digest])
            for statement in try String.fetchAll(query, arguments: [object.object, object.originator, party]) {
                try oweWithForks(statement, to: party, in: database)
            }
        }
    }

    /// Owes a statement to a party, with those that stand at the same place: both sides of a fork go to all who hold the
    /// object of either.
    static func oweWithForks(_ digest: String, to party: String, in database: Database) throws {
        try owe(digest, to: party, in: database)
        let others = try String.fetchAll(
            database,
            sql: """
                SELECT o.digest FROM statement s JOIN statement o
                    ON o.party = s.party AND o.series = s.series AND o.place = s.place AND o.number <> s.number
                WHERE s.digest = ?1 AND o.object IS NOT NULL AND o.decision IN ('effective', 'not-entitled')
                    AND o.party <> ?2 AND NOT EXISTS
                    (SELECT 1 FROM statement_source p WHERE p.statement = o.number AND p.party = ?2)
                """, arguments: [digest, party])
        for other in others { try owe(other, to: party, in: database) }
    }
}
