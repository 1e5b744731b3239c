internal import Digests
internal import Foundation
internal import GRDB

/// Stores a merge in place of the previous one, and writes only differences: most of a large case file is unchanged.
struct MergeStore {
    private let database: Database
    /// The number of the merge.
    private let number: Int
    private let key: SecretBytes
    /// How the stored merge differs from the new one; nil when everything is written.
    private let former: PreviousMerge?

    /// A store for a merge. It keeps the number and key of the previous merge while its names can be read.
    init(_ database: Database, _ caseKey: CaseKey, replacing former: PreviousMerge?) throws {
        self.database = database
        if let former, let key = former.key {
            number = former.number
            self.key = key
            self.former = former
        } else {
            try database.execute(sql: "DELETE FROM merge")
            key = try SecretBytes.newKey()
            try database.execute(
                sql: "INSERT INTO merge (time, actor, parameters, basis, key) VALUES ('', '', '', '', ?)",
                arguments: [CaseStore.blob(try SealedContent.wrap(key, with: caseKey.secret))])
            number = Int(database.lastInsertedRowID)
            self.former = nil
        }
    }

    /// Writes a merge and its input.
    func put(_ merge: StoredMerge, on basis: MergeInputState) throws {
        try database.execute(
            sql: "UPDATE merge SET time = ?, actor = ?, parameters = ?, basis = ?, decisions = ? WHERE number = ?",
            arguments: [merge.time, merge.actor, merge.parameters, basis.digest, basis.decisions, number])
        try put(basis.versions)
        try put(merge.entities)
        try put(merge.proposals)
    }

    /// Writes the memory for the next merge, unless it is larger than SQLite allows.
    func remember(_ memory: [UInt8]) throws {
        try database.execute(sql: "DELETE FROM merge_memory")
        guard memory.count <= Self.memoryLimit else { return }
        var sealed = try SealedContent.seal(memory, key: key, parts: "memory", "\(number)")
        // It is large, and bound as it lies.
        let insert = try database.makeStatement(sql: "INSERT INTO merge_memory (merge, content) VALUES (?, ?)")
        try sealed.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            let content = Data(bytesNoCopy: start, count: bytes.count, deallocator: .none)
            try insert.execute(arguments: [number, content])
        }
    }

    /// A writer of the index of the merge.
    func indexWriter(path: String) throws -> CaseIndexWriter {
        try CaseIndexWriter(database, merge: number, key: key, path: path)
    }

    /// The maximum size of the memory in bytes: about two million objects. A value in SQLite has at most a billion
    /// bytes.
    private static let memoryLimit = 900_000_000

    private func put(_ now: [StoredVersion]) throws {
        let (came, left) = former.map { ($0.came, $0.left) } ?? (now, [])
        let delete = try database.makeStatement(sql: "DELETE FROM merge_version WHERE merge = ? AND version = ?")
        for version in left { try delete.execute(arguments: [number, version.number]) }
        let insert = try database.makeStatement(
            sql: "INSERT INTO merge_version (merge, version, id, modified) VALUES (?, ?, ?, ?)")
        for version in came { try insert.execute(arguments: [number, version.number, version.id, version.modified]) }
    }

    private func put(_ now: [StoredMerge.Entity]) throws {
        let insert = try database.makeStatement(
            sql: """
                INSERT INTO entity (merge, id, kind, name) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET kind = excluded.kind, name = excluded.name
                """)
        let join = try database.makeStatement(
            sql: """
                INSERT INTO entity_member (merge, record, entity) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET entity = excluded.entity
                """)
        var gone = former?.former ?? [:]
        // In the order of an index, which grows at its end then.
        let changed = (former.map { Array($0.latter.values) } ?? now).sorted { $0.id < $1.id }
        var lost: Set<String> = []
        var joined: Set<String> = []
        for entity in changed {
            let before = gone.removeValue(forKey: entity.id)
            if before?.kind != entity.kind || before?.name.utf8.elementsEqual(entity.name.utf8) != true {
                let name = try SealedContent.seal(Array(entity.name.utf8), key: key, parts: "entity", entity.id)
                try insert.execute(arguments: [number, entity.id, entity.kind, CaseStore.blob(name)])
            }
            guard before?.members != entity.members else { continue }
            lost.formUnion(before?.members ?? [])
            joined.formUnion(entity.members)
            for member in entity.members { try join.execute(arguments: [number, member, entity.id]) }
        }
        let delete = try database.makeStatement(sql: "DELETE FROM entity WHERE merge = ? AND id = ?")
        for entity in gone.values {
            try delete.execute(arguments: [number, entity.id])
            lost.formUnion(entity.members)
        }
        let leave = try database.makeStatement(sql: "DELETE FROM entity_member WHERE merge = ? AND record = ?")
        for record in lost.subtracting(joined) { try leave.execute(arguments: [number, record]) }
    }

    // They are few, and their text depends on the rest of the case file.
    private func put(_ proposals: [StoredMerge.Proposal]) throws {
        try database.execute(sql: "DELETE FROM proposal WHERE merge = ?", arguments: [number])
        let insert = try database.makeStatement(
            sql: """
                INSERT INTO proposal (merge, left_record, right_record, posterior, words) VALUES (?, ?, ?, ?, ?)
                """)
        for proposal in proposals {
            let words = try SealedContent.seal(
                Array(proposal.words.utf8), key: key, parts: "proposal", proposal.left, proposal.right)
            try insert.execute(arguments: [
                number, proposal.left, proposal.right, proposal.posterior, CaseStore.blob(words),
            ])
        }
    }
}
