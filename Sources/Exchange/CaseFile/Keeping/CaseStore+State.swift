internal import Corrections
package import Diagnostics
internal import Foundation
internal import GRDB
internal import Platform
package import StrictJSON

/// What a state file keeps of a case file, and how a restored one makes up for what it missed (specs/party-home.md,
/// "Backups").
extension CaseStore {
    /// The end of a stream of a partner.
    package struct ReceivedEnd: Hashable, Sendable {
        /// The party id of the originator.
        package let originator: String
        /// The stream.
        package let stream: String
        /// The number of the last message that was imported.
        package let last: Int

        /// An end.
        package init(originator: String, stream: String, last: Int) {
            self.originator = originator
            self.stream = stream
            self.last = last
        }
    }

    /// The ends of the streams that were received.
    ///
    /// - Parameter recipient: the party id of this home.
    package func receivedEnds(by recipient: String) throws(Fault) -> [ReceivedEnd] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT originator, stream, MAX(sequence) AS last FROM package
                    WHERE direction = 'in' AND recipient = ? AND kind <> '\(Self.disclosureKind)'
                    GROUP BY originator, stream ORDER BY originator, stream
                    """, arguments: [recipient]
            ).map { ReceivedEnd(originator: $0["originator"], stream: $0["stream"], last: $0["last"]) }
        }
    }

    /// The rows of a table, each as an object of its columns: texts and numbers as they are, bytes in Base64 as the
    /// member `base64` of an object.
    package func rows(of table: StateTable) throws(Fault) -> [JSONValue] {
        try read { database in
            guard try database.tableExists(table.rawValue) else { return [] }
            return try Row.fetchAll(database, sql: "SELECT * FROM \(table.rawValue) ORDER BY 1, 2").map { row in
                var object = JSONObject()
                for (name, value) in row { object[name] = Self.json(value) }
                return .object(object)
            }
        }
    }

    /// The places of all messages that were purged.
    package func purgedPlaces() throws(Fault) -> [PurgedPlace] {
        try read { database in
            let columns =
                PurgedPlace.package.map { "k.\($0) AS \($0)" } + PurgedPlace.purge.map { "g.\($0) AS purge_\($0)" }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT \(columns.joined(separator: ", ")) FROM purge g JOIN package k ON k.id = g.package
                    ORDER BY g.package
                    """
            ).map { row in
                var columns: [String: String] = [:]
                for (name, value) in row {
                    columns[name] = String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map { "\($0)" }
                }
                return PurgedPlace(columns: columns)
            }
        }
    }

    /// Takes in the rows of a state: those that replace what is here, and those that are not here.
    ///
    /// - Returns: how many rows were changed or added, by table.
    package func replay(
        _ tables: [StateTable: [JSONValue]], details: JSONObject, by actor: LogActor
    ) throws(Fault) -> [StateTable: Int] {
        try write { database in
            var counts: [StateTable: Int] = [:]
            // In the order of the cases, so that what is referred to is there first.
            for table in StateTable.allCases {
                let known = Set(try database.columns(in: table.rawValue).map(\.name))
                for row in tables[table] ?? [] {
                    let members = (row.object?.members ?? []).filter { member in
                        known.contains(member.key) && (table.identity.isEmpty || member.key != "number")
                    }
                    guard !members.isEmpty else { continue }
                    let names = members.map(\.key).joined(separator: ", ")
                    let places = members.map { _ in "?" }.joined(separator: ", ")
                    // A row that is here as it is in the state is left alone, and not counted.
                    let same = members.map { "\($0.key) IS ?" }.joined(separator: " AND ")
                    let values = StatementArguments(members.map { Self.databaseValue($0.value) })
                    let isHere = try Bool.fetchOne(
                        database, sql: "SELECT EXISTS (SELECT 1 FROM \(table.rawValue) WHERE \(same))",
                        arguments: values)
                    guard isHere != true else { continue }
                    if !table.identity.isEmpty, try Self.update(members, in: table, database) {
                        counts[table, default: 0] += 1
                        continue
                    }
                    try database.execute(
                        sql: """
                            INSERT OR \(table.replaces ? "REPLACE" : "IGNORE") INTO \(table.rawValue) (\(names))
                            VALUES (\(places))
                            """, arguments: values)
                    counts[table, default: 0] += database.changesCount
                }
            }
            try Self.showReinstated(in: database)
            var details = details
            for (table, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                details[table.rawValue] = .number(JSONNumber(count))
            }
            try Self.record(.stateReplayed, of: actor.time.rfc3339, by: actor, details, in: database)
            return counts
        }
    }

    /// Objects that are hidden here and that no statement hides any more are shown again: what reinstated them came with
    /// the state.
    private static func showReinstated(in database: Database) throws {
        let rows = try Row.fetchAll(database, sql: "SELECT object, originator FROM hidden_object")
        guard !rows.isEmpty else { return }
        var state = CorrectionState(party: "")
        state.rights = rights(
            by: try statements(
                where: "act = ? AND decision = ?",
                [StatementAct.succession.rawValue, CorrectionDecision.effective.rawValue], in: database))
        for row in rows {
            let object = StatedObject(row["object"], of: row["originator"])
            try load(object, into: &state, in: database)
            guard !state.standing(of: object).isHidden else { continue }
            try database.execute(
                sql: "DELETE FROM hidden_object WHERE object = ? AND originator = ?",
                arguments: [object.object, object.originator])
        }
    }

    /// Makes a row that is here like that of a state.
    ///
    /// - Returns: whether there is one.
    private static func update(
        _ members: [JSONObject.Member], in table: StateTable, _ database: Database
    ) throws -> Bool {
        func values(_ members: [JSONObject.Member]) -> StatementArguments {
            StatementArguments(members.map { databaseValue($0.value) })
        }
        let identity = members.filter { table.identity.contains($0.key) }
        let others = members.filter { !table.identity.contains($0.key) }
        try database.execute(
            sql: """
                UPDATE \(table.rawValue) SET \(others.map { "\($0.key) = ?" }.joined(separator: ", "))
                WHERE \(identity.map { "\($0.key) IS ?" }.joined(separator: " AND "))
                """, arguments: values(others) + values(identity))
        return database.changesCount > 0
    }

    /// Of places of purged messages: the packages that are here and were not purged here, and how many places were noted
    /// for messages that never came here, so that they are refused when they come.
    package func notePurged(_ places: [PurgedPlace]) throws(Fault) -> (toPurge: [Int], noted: Int) {
        try write { database in
            let purged = Set(try Int.fetchAll(database, sql: "SELECT package FROM purge"))
            var (toPurge, noted): ([Int], Int) = ([], 0)
            for place in places {
                let columns = place.columns
                let found = try Int.fetchOne(
                    database,
                    sql: """
                        SELECT id FROM package WHERE direction = 'in' AND originator = ? AND stream = ?
                            AND recipient = ? AND sequence = ?
                        """,
                    arguments: [
                        columns["originator"], columns["stream"], columns["recipient"],
                        columns["sequence"].flatMap(Int.init),
                    ])
                if let found {
                    if !purged.contains(found) { toPurge.append(found) }
                    continue
                }
                let names = PurgedPlace.package.filter { columns[$0] != nil }
                try database.execute(
                    sql: """
                        INSERT INTO package (direction, manifest, file, verdict, evidence, \(names.joined(separator: ", ")))
                        VALUES ('in', x'', '', x'', '', \(names.map { _ in "?" }.joined(separator: ", ")))
                        """, arguments: StatementArguments(names.map { Self.value(columns[$0], of: $0) }))
                let package = database.lastInsertedRowID
                try database.execute(
                    sql: """
                        INSERT INTO purge (package, \(PurgedPlace.purge.joined(separator: ", ")), finished)
                        VALUES (?, \(PurgedPlace.purge.map { _ in "?" }.joined(separator: ", ")), 1)
                        """,
                    arguments: [package]
                        + StatementArguments(PurgedPlace.purge.map { Self.value(columns["purge_" + $0], of: $0) }))
                noted += 1
            }
            return (toPurge, noted)
        }
    }

    private static func value(_ text: String?, of column: String) -> DatabaseValue {
        guard let text else { return .null }
        return ["sequence", "versions"].contains(column) ? (Int(text) ?? 0).databaseValue : text.databaseValue
    }

    private static func json(_ value: DatabaseValue) -> JSONValue {
        switch value.storage {
        case .null: .null
        case .int64(let number): .number(JSONNumber(Int(number)))
        case .double(let number): .string("\(number)")
        case .string(let text): .string(text)
        case .blob(let data): ["base64": .string(Base64.encode(bytes(data)))]
        }
    }

    private static func databaseValue(_ value: JSONValue) -> DatabaseValue {
        if let text = value.string { return text.databaseValue }
        if let number = value.number { return (Int(number.text) ?? 0).databaseValue }
        if let bytes = value["base64"]?.string.flatMap(Base64.decode) { return Data(bytes).databaseValue }
        return .null
    }
}
