internal import Diagnostics
internal import Foundation
internal import GRDB

/// The check of the ledger's encrypted contents.
extension CaseStore {
    /// Decrypts every entry, every set of objects and every confirmation.
    ///
    /// - Returns: the number of entries, and what cannot be decrypted, in words, at most 100.
    func checkLedger() throws(Fault) -> (count: Int, unreadable: [String]) {
        try read { database in
            guard try database.tableExists("ledger") else { return (0, []) }
            var (count, unreadable): (Int, [String]) = (0, [])
            func check(_ what: String, _ body: () throws -> Void) {
                guard unreadable.count < 100 else { return }
                do { try body() } catch { unreadable.append(what) }
            }
            for year in try LedgerKeys(database, self.key(in: database)).all() {
                let sets = try Row.fetchCursor(
                    database, sql: "SELECT number, content FROM ledger_set WHERE year = ?", arguments: [year.year])
                while let row = try sets.next() {
                    check("the objects \(row[0] as Int) of the ledger") {
                        _ = try LedgerObjects(bytes: year.open(Self.bytes(row[1]), of: "objects"))
                    }
                }
                let entries = try Row.fetchCursor(
                    database, sql: "\(Self.entryColumns) WHERE year = ?", arguments: [year.year])
                while let row = try entries.next() {
                    count += 1
                    check("the entry \(row[0] as Int) of the ledger") {
                        try Self.checkConfirmations(of: try Self.entry(row, year).number, year, database)
                    }
                }
            }
            return (count, unreadable)
        }
    }

    private static func checkConfirmations(
        of entry: Int, _ year: LedgerKeys.Year, _ database: Database
    ) throws {
        for row in try Row.fetchAll(
            database, sql: "SELECT object, content FROM ledger_confirmation WHERE entry = ?", arguments: [entry])
        {
            let object: Int? = row[0]
            _ = try LedgerConfirmation(
                parsing: year.open(bytes(row[1]), of: "confirmation", bound: entry, to: object ?? 0))
        }
    }
}
