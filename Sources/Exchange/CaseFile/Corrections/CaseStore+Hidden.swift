internal import Corrections
package import Diagnostics
internal import GRDB
package import StrictJSON
internal import TradeModel

/// Objects that retractions hide.
extension CaseStore {
    /// The parties whose statements are hidden, for each of some objects; nothing for those that are not hidden.
    package func hidden(_ ids: [String]) throws(Fault) -> [String: Set<String>] {
        try read { database in
            guard self.hasStatements,
                try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM hidden_object)") == true
            else { return [:] }
            var found: [String: Set<String>] = [:]
            for start in stride(from: 0, to: ids.count, by: 500) {
                let some = Array(ids[start..<min(ids.count, start + 500)])
                let marks = Array(repeating: "?", count: some.count).joined(separator: ",")
                for row in try Row.fetchAll(
                    database, sql: "SELECT object, originator FROM hidden_object WHERE object IN (\(marks))",
                    arguments: StatementArguments(some))
                {
                    found[row[0], default: []].insert(row[1])
                }
            }
            return found
        }
    }

    /// Whether an object of an originator is hidden because it is retracted.
    package func hasHidden(of originator: String) throws(Fault) -> Bool {
        try read { database in
            guard self.hasStatements else { return false }
            return try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM hidden_object WHERE originator = ?)",
                arguments: [originator]) ?? false
        }
    }

    /// The marking definitions that narrowings in effect add to some objects, with the party that stated each object.
    package func narrowings(of ids: [String]) throws(Fault) -> [String: [(originator: String, markings: [JSONValue])]] {
        let found = try read { database -> [(String, String, [JSONValue])] in
            guard self.hasStatements,
                try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM statement WHERE act = 'narrow')") == true
            else { return [] }
            var found: [(String, String, [JSONValue])] = []
            for start in stride(from: 0, to: ids.count, by: 500) {
                let some = Array(ids[start..<min(ids.count, start + 500)])
                let marks = Array(repeating: "?", count: some.count).joined(separator: ",")
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT content FROM statement
                        WHERE act = 'narrow' AND decision = 'effective' AND object IN (\(marks)) ORDER BY digest
                        """, arguments: StatementArguments(some))
                for row in rows {
                    let statement = try PartyStatement(parsing: Self.bytes(row[0]))
                    guard case .narrowing(let object, let markings) = statement.subject else { continue }
                    found.append((object.object, object.originator, markings))
                }
            }
            return found
        }
        var narrowings: [String: [(originator: String, markings: [JSONValue])]] = [:]
        for (object, originator, markings) in found {
            narrowings[object, default: []].append((originator, markings))
        }
        return narrowings
    }

    /// Whether anything that a message told was taken back since: an object of it that its originator retracted.
    ///
    /// - Parameter own: the party id of this home, which stated what no other originator is known of.
    package func isRetracted(message: String, to party: String, own: String) throws(Fault) -> Bool {
        let isAny = try read { database in
            guard self.hasStatements else { return false }
            return try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM hidden_object)") ?? false
        }
        // The ledger is asked only where something is hidden at all.
        guard isAny else { return false }
        for entry in try ledger(ofMessage: message) where entry.disclosure.recipient == party {
            for group in try ledgerObjects(of: entry)?.groups ?? [] {
                let hidden = try hidden(group.ids.ids)
                if hidden.values.contains(where: { $0.contains(group.originator ?? own) }) { return true }
            }
        }
        return false
    }

    /// How many objects that are here are left out of views, by the party that stated them.
    package func hiddenCounts() throws(Fault) -> [String: Int] {
        try read { database in
            guard self.hasStatements else { return [:] }
            var counts: [String: Int] = [:]
            for row in try Row.fetchAll(
                database,
                sql: """
                    SELECT h.originator, COUNT(*) FROM hidden_object h WHERE EXISTS
                        (SELECT 1 FROM object_version v JOIN provenance p ON p.version = v.number
                            JOIN package k ON k.id = p.package WHERE v.id = h.object AND k.originator = h.originator)
                    GROUP BY h.originator
                    """)
            {
                counts[row[0]] = row[1]
            }
            return counts
        }
    }

    /// How many objects of a received package, and of those that it encloses or passes on, are hidden.
    func hiddenCount(inFile digest: String, in database: Database) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT COUNT(DISTINCT v.id) FROM hidden_object h JOIN object_version v ON v.id = h.object
                    JOIN provenance p ON p.version = v.number JOIN package k ON k.id = p.package
                WHERE k.originator = h.originator AND k.direction = 'in' AND k.file_digest = ?
                """, arguments: [digest]) ?? 0
    }
}
