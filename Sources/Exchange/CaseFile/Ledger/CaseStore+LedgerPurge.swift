package import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB
internal import Platform
package import StrictJSON

/// Destroying a year of the ledger.
extension CaseStore {
    /// The years that the ledger has entries of, the first one first.
    package func ledgerYears() throws(Fault) -> [Int] {
        try read { database in
            guard try database.tableExists("ledger_key") else { return [] }
            return try Int.fetchAll(database, sql: "SELECT year FROM ledger_key ORDER BY year")
        }
    }

    /// Destroys a year of the ledger with its key, and replaces the case key, in one transaction with the log. Entries about
    /// objects that are still here stay, under a new key. The remaining steps are those of every purge: `finishPurge`.
    ///
    /// - Parameter exported: the ids of the objects that the home remembers as its own exports.
    /// - Returns: how many entries were destroyed, and how many stay.
    package func purgeLedger(
        of year: Int, keeping exported: Set<String>, reason: String, approval: JSONValue?, by actor: LogActor
    ) throws(Fault) -> (destroyed: Int, kept: Int) {
        try keyFile.settle(read { try self.key(in: $0).commitment })
        let next = try keyFile.propose()
        let counts = try write { database in
            let current = try self.key(in: database)
            let keys = LedgerKeys(database, current)
            let commitment = try keys.commitment(of: year) ?? ""
            let count = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM ledger WHERE year = ?", arguments: [year])
            let kept = try Self.kept(of: keys.year(year), exported: exported, in: database)
            try Self.removeLedger(of: year, in: database)
            if !kept.isEmpty { try Self.put(kept, under: keys.year(year), in: database) }
            var details = JSONObject()
            details["reason"] = .string(reason)
            details["destroyed"] = .number(JSONNumber((count ?? 0) - kept.count))
            details["kept"] = .number(JSONNumber(kept.count))
            details["ledger_key"] = .string(commitment)
            details["case_key"] = .string(current.commitment)
            details["approval"] = approval
            try Self.record(.ledgerPurged, of: "ledger \(year)", by: actor, details, in: database)
            try database.execute(sql: "INSERT INTO ledger_purge (year) VALUES (?)", arguments: [year])
            try Self.rewrapMerge(from: current, with: next, in: database)
            try Self.rewrap(PackageKeys(database, current), with: next, in: database)
            return [(count ?? 0) - kept.count, kept.count]
        }
        return (counts[0], counts[1])
    }

    /// An entry that stays.
    private struct KeptEntry {
        let entry: LedgerEntry
        let objects: LedgerObjects
        /// What was confirmed, of one object or of all.
        let confirmations: [(confirmation: LedgerConfirmation, object: String?)]
    }

    /// The entries of a year about objects that are still here.
    private static func kept(
        of year: LedgerKeys.Year, exported: Set<String>, in database: Database
    ) throws -> [KeptEntry] {
        let isHere = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM object_version WHERE id = ?)")
        let digester = year.digester()
        var kept: [KeptEntry] = []
        for row in try Row.fetchAll(
            database, sql: "SELECT number, content FROM ledger_set WHERE year = ?", arguments: [year.year])
        {
            let objects = try LedgerObjects(bytes: year.open(bytes(row[1]), of: "objects"))
            var (isKept, names): (Bool, [Int: String]) = (false, [:])
            try objects.forEachID { id in
                names[digester.digest(id, of: .object)] = id
                guard !isKept else { return }
                isKept = try exported.contains(id) || Bool.fetchOne(isHere, arguments: [id]) == true
            }
            guard isKept else { continue }
            let set: Int = row[0]
            for entry in try Row.fetchAll(
                database, sql: "\(entryColumns) WHERE objects = ? ORDER BY number", arguments: [set])
            {
                let one = try Self.entry(entry, year)
                let confirmations = try Row.fetchAll(
                    database,
                    sql: "SELECT object, content FROM ledger_confirmation WHERE entry = ? ORDER BY number",
                    arguments: [one.number])
                kept.append(
                    KeptEntry(
                        entry: one, objects: objects,
                        confirmations: try confirmations.map { row in
                            let digest: Int? = row[0]
                            let content = try year.open(
                                bytes(row[1]), of: "confirmation", bound: one.number, to: digest ?? 0)
                            return (try LedgerConfirmation(parsing: content), digest.flatMap { names[$0] })
                        }))
            }
        }
        return kept
    }

    private static func removeLedger(of year: Int, in database: Database) throws {
        try database.execute(sql: "DELETE FROM ledger WHERE year = ?", arguments: [year])
        try database.execute(
            sql: "DELETE FROM ledger_object WHERE objects IN (SELECT number FROM ledger_set WHERE year = ?)",
            arguments: [year])
        try database.execute(sql: "DELETE FROM ledger_set WHERE year = ?", arguments: [year])
        try database.execute(sql: "DELETE FROM ledger_key WHERE year = ?", arguments: [year])
    }

    private static func put(_ kept: [KeptEntry], under year: LedgerKeys.Year, in database: Database) throws {
        let digester = year.digester()
        for one in kept {
            let set = try insert(one.objects, under: year, digester, in: database)
            var draft = one.entry.disclosure
            draft.objects = one.objects
            let entry = try insert(
                draft, set: set, time: one.entry.time, actor: one.entry.actor, under: year, digester, in: database)
            for (confirmation, object) in one.confirmations {
                try insert(
                    confirmation, entry: entry, objects: object.map { [$0] }, under: year, digester, in: database)
            }
        }
    }
}
