package import Diagnostics
internal import GRDB

/// What waits for a decision of persons, counted without reading the statements.
extension CaseStore {
    /// How many statements of each kind wait, with when the oldest came.
    package struct Undecided: Hashable, Sendable {
        /// Retractions that would hide too many objects at once.
        package let retractions: Waiting
        /// Requests of partners to destroy messages.
        package let destructions: Waiting
        /// Requests of partners for consent.
        package let consents: Waiting
        /// Messages, receipts and statements that compromised keys signed.
        package let suspects: Int
    }

    /// What waits for a decision.
    ///
    /// - Parameter own: the party of the home.
    package func undecided(own: String) throws(Fault) -> Undecided {
        try read { database in
            guard self.hasStatements else {
                return Undecided(retractions: Waiting(), destructions: Waiting(), consents: Waiting(), suspects: 0)
            }
            func waiting(_ condition: String, _ arguments: StatementArguments = []) throws -> Waiting {
                let row = try Row.fetchOne(
                    database, sql: "SELECT COUNT(*), MIN(s.time) FROM statement s WHERE \(condition)",
                    arguments: arguments)
                guard let row else { return Waiting() }
                // Of nothing there is no oldest one.
                let oldest: String? = row[1]
                return Waiting(count: row[0], oldest: oldest)
            }
            func subject(_ table: String, _ member: String) -> String {
                "json_extract(CAST(\(table).content AS TEXT), '$.subject.\(member)')"
            }
            // The request is in the answer, not in a column; there are few of either.
            func unanswered(_ act: String, of member: String, by answers: String) -> String {
                """
                s.act = '\(act)' AND s.decision = 'effective' AND s.party <> ?1 AND \(subject("s", member)) = ?1
                AND s.digest NOT IN (SELECT \(subject("a", "request")) FROM statement a
                    WHERE a.act IN (\(answers)) AND a.decision = 'effective' AND a.party = ?1)
                """
            }
            let hasSuspects = try database.tableExists("suspect_statement")
            let suspects =
                hasSuspects
                ? try Int.fetchOne(
                    database,
                    sql: """
                        SELECT (SELECT COUNT(*) FROM suspect_package WHERE state = 'suspect')
                            + (SELECT COUNT(*) FROM suspect_statement WHERE state = 'suspect')
                        """) : nil
            return Undecided(
                retractions: try waiting("s.decision = 'waiting'"),
                destructions: try waiting(unanswered("destroy", of: "party", by: "'destroyed'"), [own]),
                consents: try waiting(unanswered("ask", of: "originator", by: "'grant', 'deny'"), [own]),
                suspects: suspects ?? 0)
        }
    }

    /// How many statements are owed to each party, which no command has sealed yet.
    package func owedStatementCounts() throws(Fault) -> [String: Int] {
        try read { database in
            guard self.hasStatements else { return [:] }
            return try Row.fetchAll(
                database, sql: "SELECT party, COUNT(*) FROM statement_passing WHERE message IS NULL GROUP BY party"
            ).reduce(into: [:]) { $0[$1[0]] = $1[1] }
        }
    }
}
