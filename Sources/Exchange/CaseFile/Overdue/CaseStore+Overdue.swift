internal import Corrections
package import Diagnostics
internal import GRDB
package import Platform
package import StrictJSON

/// Records that must be validated again (`review_by` of markings).
extension CaseStore {
    /// The records that must be validated again, those that are due first, first.
    package func recordsToValidate(at time: Timestamp) throws(Fault) -> [OverdueRecord] {
        try read { try Self.recordsToValidate(at: time, in: $0) }
    }

    /// The records that are left out of views, of some objects: the parties whose statements are, by object.
    package func overdue(_ ids: [String]) throws(Fault) -> [String: Set<String>] {
        try read { database in
            guard try database.tableExists("overdue_object") else { return [:] }
            var found: [String: Set<String>] = [:]
            for start in stride(from: 0, to: ids.count, by: 500) {
                let some = Array(ids[start..<min(ids.count, start + 500)])
                let marks = Array(repeating: "?", count: some.count).joined(separator: ",")
                for row in try Row.fetchAll(
                    database, sql: "SELECT object, originator FROM overdue_object WHERE object IN (\(marks))",
                    arguments: StatementArguments(some))
                {
                    found[row[0], default: []].insert(row[1])
                }
            }
            return found
        }
    }

    /// The number of records that are left out of views because they are overdue.
    package func overdueCount() throws(Fault) -> Int {
        try read { database in
            guard try database.tableExists("overdue_object") else { return 0 }
            return try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM overdue_object") ?? 0
        }
    }

    /// The records that persons or originators validated again.
    package func validatedRecords() throws(Fault) -> Set<DeviceDecisions.Validated> {
        try read { database in
            guard try database.tableExists("validation") else { return [] }
            return Set(
                try Row.fetchAll(database, sql: "SELECT object, originator, until FROM validation").map {
                    DeviceDecisions.Validated(object: $0[0], originator: $0[1], until: $0[2])
                })
        }
    }

    /// Whether what is left out of views is not what is overdue now.
    package func needsReviewsJudged(at time: Timestamp) throws(Fault) -> Bool {
        try read { database in
            guard try database.tableExists("overdue_object") else { return false }
            let now = try Self.recordsToValidate(at: time, in: database).filter(\.isOverdue)
            return try Self.leftOut(in: database) != Set(now)
        }
    }

    /// Leaves out of views what is overdue now, and shows what is not any more, in one transaction with the log entry.
    ///
    /// - Returns: how many records are left out from now on that were not before, and how many are shown again.
    package func judgeReviews(by actor: LogActor) throws(Fault) -> (hidden: Int, shown: Int) {
        try write { try Self.judgeReviews(by: actor, in: $0) }
    }

    /// Records that a person validated records again, in one transaction with the log entries and what follows for views.
    ///
    /// - Parameters:
    ///   - until: when they must be validated next.
    ///   - approval: the signatures of persons.
    package func validate(
        _ records: [OverdueRecord], until: Timestamp, reason: String, approval: JSONValue?, by actor: LogActor
    ) throws(Fault) {
        try write { database in
            for record in records {
                try database.execute(
                    sql: """
                        INSERT INTO validation (object, originator, until, reason, actor, time)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        record.object, record.originator, Self.text(until), reason, actor.name, actor.time.rfc3339,
                    ])
                var details = JSONObject()
                details["originator"] = .string(record.originator)
                details["due"] = .string(record.due)
                details["until"] = .string(Self.text(until))
                details["reason"] = .string(reason)
                details["approval"] = approval
                try Self.record(.validated, of: record.object, by: actor, details, in: database)
            }
            _ = try Self.judgeReviews(by: actor, in: database)
        }
    }

    /// Notes when the originator of an object validated it again: by the statements that have effect, and not by one that
    /// lost it, because a compromised key signed it. Views follow when the home is opened next.
    static func settleValidations(of object: StatedObject, in database: Database) throws {
        let stated = try statements(
            where: "act = 'validate' AND object = ? AND originator = ?", [object.object, object.originator],
            in: database)
        for isEffective in [false, true] {
            for stored in stated where (stored.decision == .effective) == isEffective {
                guard case .validation(_, let until) = stored.statement.subject else { continue }
                let row: StatementArguments = [
                    object.object, object.originator, text(until), stored.statement.reason, stored.statement.party,
                ]
                let isSame = "object = ? AND originator = ? AND until = ? AND reason = ? AND actor = ?"
                guard isEffective else {
                    try database.execute(sql: "DELETE FROM validation WHERE \(isSame)", arguments: row)
                    continue
                }
                guard
                    try Bool.fetchOne(
                        database, sql: "SELECT EXISTS (SELECT 1 FROM validation WHERE \(isSame))", arguments: row)
                        != true
                else { continue }
                try database.execute(
                    sql: """
                        INSERT INTO validation (object, originator, until, reason, actor, time)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """, arguments: row + [stored.time])
            }
        }
    }

    private static func judgeReviews(
        by actor: LogActor, in database: Database
    ) throws -> (hidden: Int, shown: Int) {
        let former = try leftOut(in: database)
        let now = Set(try recordsToValidate(at: actor.time, in: database).filter(\.isOverdue))
        let (hidden, shown) = (now.subtracting(former), former.subtracting(now))
        guard !hidden.isEmpty || !shown.isEmpty else { return (0, 0) }
        for record in shown {
            try database.execute(
                sql: "DELETE FROM overdue_object WHERE object = ? AND originator = ?",
                arguments: [record.object, record.originator])
        }
        for record in hidden {
            try database.execute(
                sql: """
                    INSERT INTO overdue_object (object, originator, due) VALUES (?, ?, ?)
                    ON CONFLICT (object, originator) DO UPDATE SET due = excluded.due
                    """, arguments: [record.object, record.originator, record.due])
        }
        // The index of the merge has what is left out now, or lacks what is shown again.
        try forgetIndex(in: database)
        var details = JSONObject()
        details["hidden"] = .number(JSONNumber(hidden.count))
        details["shown"] = .number(JSONNumber(shown.count))
        details["left_out"] = .number(JSONNumber(now.count))
        try record(.reviewsJudged, of: "records", by: actor, details, in: database)
        return (hidden.count, shown.count)
    }

    private static func leftOut(in database: Database) throws -> Set<OverdueRecord> {
        Set(
            try Row.fetchAll(database, sql: "SELECT object, originator, due FROM overdue_object").map {
                OverdueRecord(object: $0[0], originator: $0[1], due: $0[2], isOverdue: true)
            })
    }

    /// Of each object and originator the version that holds counts: a whole one before parts, then the last one.
    private static func recordsToValidate(at time: Timestamp, in database: Database) throws -> [OverdueRecord] {
        guard try database.tableExists("review") else { return [] }
        // CROSS JOIN keeps the tables in this order: every command asks this, and SQLite would begin with the provenance of
        // all objects, although few or none have a date.
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT v.id, k.originator, min(r.due),
                    (SELECT MAX(a.until) FROM validation a WHERE a.object = v.id AND a.originator = k.originator)
                FROM review r CROSS JOIN object_version v ON v.number = r.version
                    CROSS JOIN provenance p ON p.version = v.number CROSS JOIN package k ON k.id = p.package
                WHERE NOT EXISTS (
                    SELECT 1 FROM object_version w JOIN provenance q ON q.version = w.number
                        JOIN package l ON l.id = q.package
                    WHERE w.id = v.id AND l.originator = k.originator AND w.number <> v.number
                        AND (w.part IS NULL) >= (v.part IS NULL)
                        AND ((w.part IS NULL) > (v.part IS NULL)
                            OR rtrim(w.modified, 'Z') > rtrim(v.modified, 'Z')))
                GROUP BY v.id, k.originator
                """)
        let now = text(time)
        return rows.map { row in
            let (due, validated): (String, String?) = (row[2], row[3])
            let last = max(due, validated ?? due)
            return OverdueRecord(object: row[0], originator: row[1], due: last, isOverdue: last <= now)
        }.sorted { ($0.due, $0.object, $0.originator) < ($1.due, $1.object, $1.originator) }
    }

    /// Times are compared as texts of one form.
    private static func text(_ time: Timestamp) -> String { Timestamp(milliseconds: time.milliseconds).rfc3339 }
}
