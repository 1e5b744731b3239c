package import Corrections
package import Diagnostics
internal import Foundation
internal import GRDB
internal import Packages

/// Signed statements: what is known of them and of the objects that they are about.
extension CaseStore {
    /// What the home knows of some objects, and of all statements about them and at the places of others.
    ///
    /// - Parameters:
    ///   - party: the party of the home.
    ///   - statements: statements that are about to come, whose objects and places are looked up.
    ///   - more: further objects.
    package func corrections(
        of party: String, for statements: [PartyStatement], about more: Set<StatedObject> = []
    ) throws(Fault) -> CorrectionState {
        let objects = more.union(statements.compactMap(\.subject.object))
        var state = try read { database in
            var state = CorrectionState(party: party)
            guard self.hasStatements else { return state }
            var concerned = objects
            for statement in statements {
                let rows = try Self.statements(
                    where: "party = ? AND series = ? AND place = ?",
                    [statement.party, statement.place.series, statement.place.number], in: database)
                for row in rows {
                    state.places[statement.place, default: []].insert(row.statement.digest)
                    if let object = row.statement.subject.object { concerned.insert(object) }
                }
            }
            for object in concerned { try Self.load(object, into: &state, in: database) }
            // The other sides of forks, which go to the same parties.
            let sides = state.places.values.filter { $0.count > 1 }.flatMap(\.self)
            for digest in sides where state.statements[digest] == nil {
                let stored = try Self.statements(where: "digest = ?", [digest], in: database).first
                guard let object = stored?.statement.subject.object, state.objects[object] == nil else { continue }
                concerned.insert(object)
                try Self.load(object, into: &state, in: database)
            }
            state.hasIncompleteRecord = try Self.hasIncompleteRecord(in: database)
            for originator in Set(concerned.map(\.originator)) {
                state.counts[originator] = try Self.count(originator, in: database)
            }
            return state
        }
        state.rights = try correctionRights()
        let holders = try self.holders(of: Set(state.objects.keys.map(\.object)).sorted())
        for object in state.objects.keys {
            for holder in holders[object.object] ?? [] where holder.holds {
                switch holder.source {
                case .ledger(let message, _):
                    state.objects[object]?.holders[holder.party, default: []].insert(message)
                case .stated(let digest):
                    guard holder.version.originator == object.originator else { continue }
                    state.objects[object]?.holders[holder.party, default: []].insert(digest)
                }
            }
            // What this home made is here when it went to somebody.
            if object.originator == party, let message = holders[object.object]?.compactMap(\.message).first {
                state.objects[object]?.sources[party, default: []].insert(message)
            }
        }
        return state
    }

    /// Who may correct what: the successions that both roots signed.
    package func correctionRights() throws(Fault) -> CorrectionRights {
        Self.rights(by: try statements(.effective, of: .succession))
    }

    static func rights(by statements: [StoredStatement]) -> CorrectionRights {
        var rights = CorrectionRights()
        for stored in statements {
            guard case .succession(let signed) = stored.statement.subject else { continue }
            rights.add(successor: signed.succession.successor, of: signed.succession.party)
        }
        return rights
    }

    /// The statements, oldest first.
    ///
    /// - Parameters:
    ///   - decision: only those that stand so; `nil` for all.
    ///   - kind: only those of a kind; `nil` for all.
    package func statements(
        _ decision: CorrectionDecision? = nil, of kind: StatementKind? = nil
    ) throws(Fault) -> [StoredStatement] {
        let found = try read { database in
            guard self.hasStatements else { return [] as [StoredStatement] }
            guard let decision else { return try Self.statements(where: "1", [], in: database) }
            return try Self.statements(where: "decision = ?", [decision.rawValue], in: database)
        }
        return found.filter { kind == nil || $0.statement.act.kind == kind }
    }

    /// The statements about an object, of whomever it is, oldest first.
    package func statements(aboutObject id: String) throws(Fault) -> [StoredStatement] {
        try read { database in
            guard self.hasStatements else { return [] }
            return try Self.statements(where: "object = ?", [id], in: database)
        }
    }

    /// The last statement of a party in a series; `nil` before the first.
    package func lastStatement(of party: String, in series: String) throws(Fault) -> PartyStatement? {
        try read { database in
            try Self.statements(
                where: "party = ?1 AND series = ?2 AND place = "
                    + "(SELECT MAX(place) FROM statement WHERE party = ?1 AND series = ?2)",
                [party, series], in: database
            ).last?.statement
        }
    }

    /// The statements that are owed to parties, by party; oldest first.
    package func owedStatements() throws(Fault) -> [(party: String, statements: [StoredStatement])] {
        let parties = try read { database in
            guard self.hasStatements else { return [] as [String] }
            return try String.fetchAll(
                database, sql: "SELECT DISTINCT party FROM statement_passing WHERE message IS NULL ORDER BY party")
        }
        var owed: [(String, [StoredStatement])] = []
        for party in parties {
            let statements = try read { database in
                try Self.statements(
                    where: "number IN (SELECT statement FROM statement_passing WHERE party = ? AND message IS NULL)",
                    [party], in: database)
            }
            owed.append((party, statements))
        }
        return owed
    }

    // MARK: Looking up

    static func statements(
        where condition: String, _ arguments: StatementArguments, in database: Database
    ) throws -> [StoredStatement] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM statement WHERE \(condition) ORDER BY number", arguments: arguments
        ).map { row in
            let number: Int = row["number"]
            let passings = try Row.fetchAll(
                database,
                sql: """
                    SELECT p.party, p.message, (SELECT k.answer FROM package k WHERE k.direction = 'out'
                        AND k.message = p.message AND k.recipient = p.party) AS answer
                    FROM statement_passing p WHERE p.statement = ? ORDER BY p.party
                    """, arguments: [number]
            ).map { StatementPassing(party: $0["party"], message: $0["message"], answer: $0["answer"]) }
            return StoredStatement(
                number: number,
                signed: SignedStatement(
                    try PartyStatement(parsing: bytes(row["content"])), signature: bytes(row["signature"])),
                decision: CorrectionDecision(rawValue: row["decision"]) ?? .notEntitled, time: row["time"],
                sources: try String.fetchAll(
                    database, sql: "SELECT party FROM statement_source WHERE statement = ? ORDER BY party",
                    arguments: [number]), passings: passings)
        }
    }

    /// Adds what is known of an object, and the statements about it.
    static func load(
        _ object: StatedObject, into state: inout CorrectionState, in database: Database
    ) throws {
        var known = CorrectedObject()
        let isHere = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT COALESCE(d.sharer, k.originator) AS party, k.message AS message
                FROM object_version v JOIN provenance p ON p.version = v.number JOIN package k ON k.id = p.package
                    LEFT JOIN disclosure d ON d.package = k.id
                WHERE v.id = ? AND k.originator = ?
                """, arguments: [object.object, object.originator])
        for row in isHere { known.sources[row["party"], default: []].insert(row["message"]) }
        known.isHidden =
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM hidden_object WHERE object = ? AND originator = ?)",
                arguments: [object.object, object.originator]) ?? false
        for stored in try statements(
            where: "object = ? AND originator = ?", [object.object, object.originator], in: database)
        {
            known.statements.insert(stored.statement.digest)
            var held = HeldCorrection(
                stored.statement, decision: stored.decision, sources: Set(stored.sources))
            for passing in stored.passings {
                held.passed[passing.party] = passing.message
                if passing.answer == "accepted" { held.confirmed.insert(passing.party) }
            }
            state.statements[stored.statement.digest] = held
            state.places[stored.statement.place, default: []].insert(stored.statement.digest)
            let others = try String.fetchAll(
                database, sql: "SELECT digest FROM statement WHERE party = ? AND series = ? AND place = ?",
                arguments: [
                    stored.statement.party, stored.statement.place.series, stored.statement.place.number,
                ])
            state.places[stored.statement.place, default: []].formUnion(others)
        }
        state.objects[object] = known
    }

    private static func count(_ originator: String, in database: Database) throws -> RetractionCount {
        let objects = try Int.fetchOne(
            database,
            sql: """
                SELECT COUNT(DISTINCT v.id) FROM package k JOIN provenance p ON p.package = k.id
                    JOIN object_version v ON v.number = p.version
                WHERE k.direction = 'in' AND k.originator = ?
                """, arguments: [originator])
        let day = try Row.fetchOne(
            database, sql: "SELECT day, retracted FROM retraction_day WHERE originator = ?", arguments: [originator])
        return RetractionCount(objects: objects ?? 0, day: day?["day"] ?? "", retracted: day?["retracted"] ?? 0)
    }
}
