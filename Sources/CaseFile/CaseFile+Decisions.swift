internal import Files
public import Findings
internal import GRDB
public import Resolution
internal import StrictJSON

extension CaseFile {
    /// A decision as it was taken, with its number.
    public struct NumberedDecision: Hashable, Sendable {
        /// Its number, from 1, in the order taken.
        public let number: Int
        /// The decision.
        public let decision: Decision
    }

    /// Keeps a reviewer's decision. Decisions are never changed; a later one about the same two records stands.
    public func keep(_ decision: Decision, by actor: Actor) throws(Fault) {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO decision (left_record, right_record, verdict, reason, actor, time)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    decision.left, decision.right, decision.verdict.rawValue, decision.reason, actor.name,
                    actor.time.rfc3339,
                ])
            var details = JSONObject()
            details["verdict"] = .string(decision.verdict.rawValue)
            details["with"] = .string(decision.right)
            details["reason"] = .string(decision.reason)
            try Self.record(.decided, of: decision.left, by: actor, details, in: database)
        }
    }

    /// All decisions, oldest first.
    public func decisions() throws(Fault) -> [NumberedDecision] {
        try read { database in
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
}
