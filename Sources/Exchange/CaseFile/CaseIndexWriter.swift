package import Diagnostics
internal import Digests
internal import GRDB
internal import Platform

/// Writes the index of a merge in place of the former one, in the transaction of the merge.
package struct CaseIndexWriter: CaseIndexSink {
    private let keys: IndexKeys
    private let path: String
    /// Blocks of one index do not open in another.
    private let generation: String
    private let insert: Statement
    private let insertToken: Statement

    init(_ database: Database, merge: Int, key: SecretBytes, path: String) throws {
        keys = try IndexKeys(merge: merge, key: key)
        self.path = path
        generation = Hex.encode(try SecretBytes.newKey().bytes)
        try CaseStore.forgetIndex(in: database)
        try database.execute(
            sql: "INSERT INTO search_index (merge, generation) VALUES (?, ?)", arguments: [merge, generation])
        insert = try database.makeStatement(
            sql: "INSERT INTO search_block (merge, part, number, content) VALUES (\(merge), ?, ?, ?)")
        insertToken = try database.makeStatement(
            sql: "INSERT INTO search_token (merge, token, content) VALUES (\(merge), ?, ?)")
    }

    package func put(_ bytes: [UInt8], in part: CaseIndexPart, number: Int) throws(Fault) {
        let sealed = try keys.seal(bytes, [generation, part.rawValue, "\(number)"])
        do { try insert.execute(arguments: [part.rawValue, number, CaseStore.blob(sealed)]) } catch {
            throw CaseStore.fault(error, path)
        }
    }

    package func put(_ bytes: [UInt8], token: Int) throws(Fault) {
        let sealed = try keys.seal(bytes, [generation, "token", "\(token)"])
        do {
            try insertToken.execute(arguments: [CaseStore.blob(keys.name(ofToken: token)), CaseStore.blob(sealed)])
        } catch {
            throw CaseStore.fault(error, path)
        }
    }
}
