package import Diagnostics
internal import Foundation
internal import GRDB
internal import Platform
package import StrictJSON
internal import TradeModel

/// Writing the ledger: within the transaction of what an entry is about.
extension CaseStore {
    /// The number of objects from which their digests are one value instead of rows.
    static let largeLedgerSet = 1_000

    /// Records disclosures for which no message was numbered, in one transaction with the log entry.
    ///
    /// One whose message went to the same recipient already has its entry, and gets no second one.
    package func record(
        _ act: LogAction, of subject: String, disclosing drafts: [LedgerDraft], by actor: LogActor,
        _ details: JSONObject
    ) throws(Fault) {
        try write { database in
            try Self.record(act, of: subject, by: actor, details, in: database)
            let new = try drafts.filter { draft in
                guard let recipient = draft.recipient, draft.manifestDigest != nil else { return true }
                let isNoted = try Bool.fetchOne(
                    database,
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM package
                            WHERE direction = 'out' AND message = ? AND manifest_digest = ? AND recipient = ?)
                        """, arguments: [draft.message, draft.manifestDigest, recipient])
                return isNoted != true
            }
            try self.disclose(new, by: actor, in: database)
        }
    }

    /// Writes entries. Consecutive ones with the same objects share one set of them.
    func disclose(_ drafts: [LedgerDraft], by actor: LogActor, in database: Database) throws {
        guard !drafts.isEmpty else { return }
        for draft in drafts { try Self.oweStatements(about: draft, in: database) }
        let year = try LedgerKeys(database, key(in: database)).year(Self.ledgerYear(of: actor.time))
        let digester = year.digester()
        var last: (objects: LedgerObjects, set: Int)?
        for draft in drafts {
            if let recipient = draft.recipient {
                try Self.use(draft.consents, by: draft.message, to: recipient, in: database)
            }
            var set: Int?
            if let objects = draft.objects {
                if let last, last.objects == objects {
                    set = last.set
                } else {
                    let number = try Self.insert(objects, under: year, digester, in: database)
                    set = number
                    last = (objects, number)
                }
            }
            _ = try Self.insert(
                draft, set: set, time: actor.time.rfc3339, actor: actor.name, under: year, digester, in: database)
        }
    }

    /// The year of a time (UTC).
    static func ledgerYear(of time: Timestamp) -> Int { Int(time.rfc3339.prefix(4)) ?? 0 }

    /// Writes the objects of a disclosure.
    ///
    /// - Returns: the number of the set.
    static func insert(
        _ objects: LedgerObjects, under year: LedgerKeys.Year, _ digester: LedgerDigester, in database: Database
    ) throws -> Int {
        var digests: [Int] = []
        digests.reserveCapacity(objects.count)
        objects.forEachID { digests.append(digester.digest($0, of: .object)) }
        digests.sort()
        let isLarge = digests.count >= largeLedgerSet
        var large: [UInt8] = []
        if isLarge {
            large.reserveCapacity(digests.count * 8)
            for digest in digests { withUnsafeBytes(of: Int64(digest).bigEndian) { large += $0 } }
        }
        try database.execute(
            sql: "INSERT INTO ledger_set (year, content, digests) VALUES (?, ?, ?)",
            arguments: [
                year.year, blob(try year.seal(objects.bytes, of: "objects")), isLarge ? blob(large) : nil,
            ])
        let set = Int(database.lastInsertedRowID)
        guard !isLarge else { return set }
        let insert = try database.cachedStatement(
            sql: "INSERT INTO ledger_object (digest, objects) VALUES (?, ?) ON CONFLICT DO NOTHING")
        for digest in digests { try insert.execute(arguments: [digest, set]) }
        return set
    }

    /// Writes one entry.
    ///
    /// - Returns: its number.
    static func insert(
        _ draft: LedgerDraft, set: Int?, time: String, actor: String, under year: LedgerKeys.Year,
        _ digester: LedgerDigester, in database: Database
    ) throws -> Int {
        let message = digester.digest(draft.message, of: .message)
        let party = digester.digest(draft.recipient ?? "", of: .party)
        var object = draft.json
        object["time"] = .string(time)
        object["actor"] = .string(actor)
        object["count"] = draft.objects.map { .number(JSONNumber($0.count)) }
        let content = try year.seal(JSONValue.object(object).canonical(), of: "entry", bound: message, to: party)
        let insert = try database.cachedStatement(
            sql: "INSERT INTO ledger (year, message, party, objects, content) VALUES (?, ?, ?, ?, ?)")
        try insert.execute(arguments: [year.year, message, party, set, blob(content)])
        return Int(database.lastInsertedRowID)
    }

    // MARK: Confirmations

    /// What a receipt says of a message: `accepted` and `delivered` acknowledge it.
    static func confirmation(
        state: String, time: String, by party: String, evidence: String?
    ) -> LedgerConfirmation {
        let isRejected = state == "rejected"
        return LedgerConfirmation(
            isRejected ? .sent : .acknowledged, time: time, by: party, evidence: evidence, isRejected: isRejected)
    }

    /// Notes what a holder confirmed of a message that was sent to it.
    ///
    /// - Parameters:
    ///   - message: the message id.
    ///   - party: the party id of the recipient.
    ///   - objects: the objects that it is about; `nil` for all.
    static func confirm(
        _ confirmation: LedgerConfirmation, message: String, to party: String, objects: [String]? = nil,
        caseKey: CaseKey, in database: Database
    ) throws {
        for year in try LedgerKeys(database, caseKey).all() {
            let digester = year.digester()
            let entries = try Row.fetchAll(
                database, sql: "SELECT number FROM ledger WHERE message = ? AND party = ? AND year = ?",
                arguments: [
                    digester.digest(message, of: .message), digester.digest(party, of: .party), year.year,
                ])
            for row in entries {
                try insert(confirmation, entry: row[0], objects: objects, under: year, digester, in: database)
            }
        }
    }

    /// Notes what a holder confirmed of objects that were sent to it, in whatever messages.
    static func confirm(
        _ confirmation: LedgerConfirmation, objects: [String], of party: String, caseKey: CaseKey, in database: Database
    ) throws {
        for year in try LedgerKeys(database, caseKey).all() {
            let digester = year.digester()
            let digest = digester.digest(party, of: .party)
            for (object, sets) in try sets(of: objects, in: year, digester, database) {
                for set in sets.keys.sorted() {
                    let entries = try Int.fetchAll(
                        database, sql: "SELECT number FROM ledger WHERE objects = ? AND party = ?",
                        arguments: [set, digest])
                    for entry in entries {
                        try insert(confirmation, entry: entry, objects: [object], under: year, digester, in: database)
                    }
                }
            }
        }
    }

    static func insert(
        _ confirmation: LedgerConfirmation, entry: Int, objects: [String]?, under year: LedgerKeys.Year,
        _ digester: LedgerDigester, in database: Database
    ) throws {
        let insert = try database.cachedStatement(
            sql: "INSERT INTO ledger_confirmation (entry, object, content) VALUES (?, ?, ?)")
        let content = JSONValue.object(confirmation.json).canonical()
        for digest in objects.map({ $0.map { Int?.some(digester.digest($0, of: .object)) } }) ?? [nil] {
            let sealed = try year.seal(content, of: "confirmation", bound: entry, to: digest ?? 0)
            try insert.execute(arguments: [entry, digest, blob(sealed)])
        }
    }
}
