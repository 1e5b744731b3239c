package import Diagnostics
internal import GRDB
internal import Platform
package import RecordLinkage
internal import StrictJSON

/// Reviewers' decisions.
extension CaseStore {
    /// Stores a reviewer's decision. Decisions are never changed; a later one about the same two records replaces it.
    ///
    /// - Parameter actor: who stored it, for the log; the author of the decision is in the decision itself.
    package func keep(_ decision: Decision, by actor: LogActor) throws(Fault) {
        try write { try Self.keep(decision, by: actor, in: $0) }
    }

    /// Stores decisions from a file in one transaction: each with its log entry, except those that the case file
    /// contains already.
    ///
    /// - Returns: the new decisions, in the order given.
    package func take(_ decisions: [Decision], by actor: LogActor) throws(Fault) -> [Decision] {
        try write { database in
            var known = Set(try Self.decisions(in: database).map { Key($0.decision) })
            let new = decisions.filter { known.insert(Key($0)).inserted }
            for decision in new { try Self.keep(decision, by: actor, in: database) }
            return new
        }
    }

    /// A decision, independent of the order of its records.
    private struct Key: Hashable {
        let records: Set<String>
        let verdict: Decision.Verdict
        let author: String
        let time: Timestamp
        let reason: String

        init(_ decision: Decision) {
            records = [decision.left, decision.right]
            (verdict, author, time, reason) = (decision.verdict, decision.author, decision.time, decision.reason)
        }
    }

    private static func keep(_ decision: Decision, by actor: LogActor, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO decision (left_record, right_record, verdict, reason, actor, time)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                decision.left, decision.right, decision.verdict.rawValue, decision.reason, decision.author,
                decision.time.rfc3339,
            ])
        var details = JSONObject()
        details["verdict"] = .string(decision.verdict.rawValue)
        details["with"] = .string(decision.right)
        details["reason"] = .string(decision.reason)
        if decision.author != actor.name || decision.time != actor.time {
            details["author"] = .string(decision.author)
            details["decided"] = .string(decision.time.rfc3339)
        }
        try record(.decided, of: decision.left, by: actor, details, in: database)
    }

    /// All decisions, in the order of their numbers.
    package func decisions() throws(Fault) -> [NumberedDecision] { try read { try Self.decisions(in: $0) } }

    private static func decisions(in database: Database) throws -> [NumberedDecision] {
        try Row.fetchAll(database, sql: "SELECT * FROM decision ORDER BY number").compactMap { row in
            guard let verdict = Decision.Verdict(rawValue: row["verdict"]), let time = Timestamp(row["time"]) else {
                return nil
            }
            return NumberedDecision(
                number: row["number"],
                decision: Decision(
                    left: row["left_record"], right: row["right_record"], verdict: verdict, author: row["actor"],
                    time: time, reason: row["reason"]))
        }
    }
}
