package import Diagnostics
internal import Digests
internal import Foundation
internal import GRDB

/// The index of the stored merge, read block by block.
package struct StoredIndex: CaseIndexSource {
    private let caseFile: CaseStore
    private let keys: IndexKeys
    private let generation: String

    init(_ caseFile: CaseStore, _ keys: IndexKeys, generation: String) {
        self.caseFile = caseFile
        self.keys = keys
        self.generation = generation
    }

    package func block(_ part: CaseIndexPart, _ number: Int) throws(Fault) -> [UInt8]? {
        let merge = keys.merge
        let sealed = try caseFile.read { database in
            try Data.fetchOne(
                database.cachedStatement(
                    sql: "SELECT content FROM search_block WHERE merge = ? AND part = ? AND number = ?"),
                arguments: [merge, part.rawValue, number]
            ).map(CaseStore.bytes)
        }
        return try sealed.map { sealed throws(Fault) in
            try keys.open(sealed, [generation, part.rawValue, "\(number)"])
        }
    }

    package func blocks(token: Int) throws(Fault) -> [UInt8]? {
        let (merge, name) = (keys.merge, keys.name(ofToken: token))
        let sealed = try caseFile.read { database in
            try Data.fetchOne(
                database.cachedStatement(sql: "SELECT content FROM search_token WHERE merge = ? AND token = ?"),
                arguments: [merge, CaseStore.blob(name)]
            ).map(CaseStore.bytes)
        }
        return try sealed.map { sealed throws(Fault) in try keys.open(sealed, [generation, "token", "\(token)"]) }
    }
}
