package import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB

/// The index of the stored merge.
extension CaseStore {
    /// The index of the stored merge; nil when there is none: before the first merge of this version, after a purge, on
    /// a read-only disk with a case file of an earlier version.
    package func storedIndex() throws(Fault) -> StoredIndex? {
        let found = try read { database -> (keys: IndexKeys, generation: String)? in
            guard try database.tableExists("search_index"), let row = try Self.lastMerge(in: database),
                let key = (try? self.mergeKey(row, in: database)) ?? nil
            else { return nil }
            let merge: Int = row["number"]
            let find = "SELECT generation FROM search_index WHERE merge = ?"
            guard let generation = try String.fetchOne(database, sql: find, arguments: [merge]) else { return nil }
            return (try IndexKeys(merge: merge, key: key), generation)
        }
        return found.map { StoredIndex(self, $0.keys, generation: $0.generation) }
    }

    /// What a merge of the case file rests on now.
    package func indexState() throws(Fault) -> CaseIndexState {
        try read { database in
            func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            return CaseIndexState(
                packages: try number("SELECT MAX(id) FROM package WHERE direction = 'in'"),
                purges: try number("SELECT COUNT(*) FROM purge"),
                decisions: try number("SELECT MAX(number) FROM decision"))
        }
    }

    /// Removes the index.
    static func forgetIndex(in database: Database) throws {
        try database.execute(sql: "DELETE FROM search_index")
        try database.execute(sql: "DELETE FROM search_block")
        try database.execute(sql: "DELETE FROM search_token")
    }

    /// Decrypts everything in the index.
    ///
    /// - Throws: `Fault` `sealed-content-damaged`.
    func checkIndex() throws(Fault) {
        guard let index = try storedIndex() else { return }
        let (blocks, tokens) = try read { database in
            let blocks = try Row.fetchAll(database, sql: "SELECT part, number FROM search_block").map {
                (part: $0["part"] as String, number: $0["number"] as Int)
            }
            return (blocks, try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM search_token") ?? 0)
        }
        for block in blocks {
            if let part = CaseIndexPart(rawValue: block.part) { _ = try index.block(part, block.number) }
        }
        for token in 0..<tokens { _ = try index.blocks(token: token) }
    }
}
