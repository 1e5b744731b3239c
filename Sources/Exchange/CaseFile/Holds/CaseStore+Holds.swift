package import Diagnostics
internal import GRDB
internal import Platform
package import StrictJSON

/// Legal holds.
extension CaseStore {
    /// All holds, those that were removed too, in the order in which they were added.
    package func holds() throws(Fault) -> [LegalHold] {
        try read { try Self.holds(in: $0) }
    }

    /// The holds on received packages, by the number of the package; of several holds the oldest.
    package func heldPackages() throws(Fault) -> [Int: LegalHold] {
        try read { try Self.heldPackages(in: $0) }
    }

    /// Whether something is here that a hold can be on: a message that was received or sent and not purged, an object.
    package func has(_ subject: LegalHold.Subject) throws(Fault) -> Bool {
        try read { database in
            let sql =
                switch subject {
                case .message:
                    "SELECT EXISTS (SELECT 1 FROM package WHERE message = ? AND (direction = 'out' OR key IS NOT NULL))"
                case .object: "SELECT EXISTS (SELECT 1 FROM object_version WHERE id = ?)"
                case .partner: "SELECT EXISTS (SELECT 1 FROM partner WHERE party = ?)"
                }
            return try Bool.fetchOne(database, sql: sql, arguments: [subject.id]) ?? false
        }
    }

    /// The ids of the messages, received and sent, that begin with a text.
    package func messageIDs(beginningWith text: String) throws(Fault) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: "SELECT DISTINCT message FROM package WHERE substr(message, 1, ?) = ? ORDER BY message LIMIT 7",
                arguments: [text.unicodeScalars.count, text])
        }
    }

    /// Adds a hold, in one transaction with the log entry.
    ///
    /// - Returns: the hold; the one that stands where there is one on the same thing for the same reason.
    package func add(
        holdOn subject: LegalHold.Subject, reason: String, by actor: LogActor
    ) throws(Fault) -> (hold: LegalHold, isNew: Bool) {
        try write { database in
            let standing = try Self.holds(in: database).first {
                $0.stands && $0.subject == subject && $0.reason == reason
            }
            if let standing { return (standing, false) }
            try database.execute(
                sql: "INSERT INTO legal_hold (kind, subject, reason, actor, time) VALUES (?, ?, ?, ?, ?)",
                arguments: [subject.kind, subject.id, reason, actor.name, actor.time.rfc3339])
            let hold = LegalHold(
                number: Int(database.lastInsertedRowID), subject: subject, reason: reason, actor: actor.name,
                time: actor.time.rfc3339, removal: nil)
            try Self.record(.holdAdded, of: subject.id, by: actor, Self.details(of: hold), in: database)
            return (hold, true)
        }
    }

    /// Adds a hold that persons added on another device of the same party, as it stands there.
    static func add(_ hold: LegalHold, of device: String, by actor: LogActor, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO legal_hold (kind, subject, reason, actor, time) VALUES (?, ?, ?, ?, ?)",
            arguments: [hold.subject.kind, hold.subject.id, hold.reason, hold.actor, hold.time])
        let added = LegalHold(
            number: Int(database.lastInsertedRowID), subject: hold.subject, reason: hold.reason, actor: hold.actor,
            time: hold.time, removal: nil)
        var details = Self.details(of: added)
        details["device"] = .string(device)
        try record(.holdAdded, of: hold.subject.id, by: actor, details, in: database)
    }

    /// Removes a hold, in one transaction with the log entry. What it kept is not destroyed by that.
    ///
    /// - Throws: `Fault` `hold-unknown` when no hold with this number stands.
    package func remove(
        hold number: Int, reason: String, approval: JSONValue?, by actor: LogActor
    ) throws(Fault) {
        try write { database in
            guard let hold = try Self.holds(in: database).first(where: { $0.number == number && $0.stands }) else {
                throw Fault(.holdUnknown, kind: .usage, ["hold": "\(number)"])
            }
            try database.execute(
                sql: "UPDATE legal_hold SET removed = ?, remover = ?, removal_reason = ? WHERE number = ?",
                arguments: [actor.time.rfc3339, actor.name, reason, number])
            var details = Self.details(of: hold)
            details["reason"] = .string(reason)
            details["approval"] = approval
            try Self.record(.holdRemoved, of: hold.subject.id, by: actor, details, in: database)
        }
    }

    /// The holds that stand on packages, by the number of the package.
    static func heldPackages(in database: Database) throws -> [Int: LegalHold] {
        let standing = try holds(in: database).filter(\.stands)
        guard !standing.isEmpty else { return [:] }
        var held: [Int: LegalHold] = [:]
        for hold in standing {
            let sql =
                switch hold.subject {
                case .message: "SELECT id FROM package WHERE direction = 'in' AND message = ?"
                case .partner: "SELECT id FROM package WHERE direction = 'in' AND originator = ?"
                // Of an object everything stays that brought a version of it: who said what, and when.
                case .object:
                    """
                    SELECT DISTINCT p.package FROM provenance p JOIN object_version v ON v.number = p.version
                    WHERE v.id = ?
                    """
                }
            for package in try Int.fetchAll(database, sql: sql, arguments: [hold.subject.id])
            where held[package] == nil { held[package] = hold }
        }
        return held
    }

    /// Refuses to go on when a hold is on one of these packages.
    ///
    /// - Throws: `Fault` `hold-stands` of kind `.policy`.
    static func checkHolds(on packages: some Sequence<Int>, in database: Database) throws {
        let held = try heldPackages(in: database)
        guard !held.isEmpty else { return }
        for package in packages {
            guard let hold = held[package] else { continue }
            let message = try String.fetchOne(
                database, sql: "SELECT message FROM package WHERE id = ?", arguments: [package])
            throw Fault(Finding(hold, keeps: "Message \(message ?? "\(package)")"), kind: .policy)
        }
    }

    /// The condition of a row of `outgoing` whose copy may be destroyed: no hold is on its message.
    static let isFree = """
        message NOT IN (SELECT subject FROM legal_hold WHERE kind = 'message' AND removed IS NULL)
        """

    private static func holds(in database: Database) throws -> [LegalHold] {
        guard try database.tableExists("legal_hold") else { return [] }
        return try Row.fetchAll(database, sql: "SELECT * FROM legal_hold ORDER BY number").compactMap { row in
            LegalHold.Subject(kind: row["kind"], id: row["subject"]).map { subject in
                LegalHold(
                    number: row["number"], subject: subject, reason: row["reason"], actor: row["actor"],
                    time: row["time"],
                    removal: (row["removed"] as String?).map { time in
                        LegalHold.Removal(
                            time: time, actor: row["remover"] ?? "", reason: row["removal_reason"] ?? "")
                    })
            }
        }
    }

    private static func details(of hold: LegalHold) -> JSONObject {
        var details = JSONObject()
        details["hold"] = .number(JSONNumber(hold.number))
        details["kind"] = .string(hold.subject.kind)
        details["reason"] = .string(hold.reason)
        return details
    }
}
