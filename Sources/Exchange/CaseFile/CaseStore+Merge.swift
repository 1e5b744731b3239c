package import Diagnostics
internal import Digests
package import EntityResolution
internal import Foundation
internal import GRDB
internal import StrictJSON

/// The stored merge, its changes and its memory.
extension CaseStore {
    /// The parameters and the input of the stored merge, also after a purge removed its text; nil when there is none.
    package func keptMerge() throws(Fault) -> (parameters: String, basis: String)? {
        try read { database in try Self.lastMerge(in: database).map { ($0["parameters"], $0["basis"]) } }
    }

    /// Stores a merge in place of the previous one, in one transaction with the log entry, which lists the changes.
    ///
    /// - Parameters:
    ///   - basis: the input of the merge.
    ///   - memory: its memory for the next merge, as bytes; nil keeps the previous memory.
    ///   - index: writes its index; nil keeps the previous index.
    /// - Returns: the changes since the previous merge; nil when there was none.
    @discardableResult
    package func keep(
        _ merge: StoredMerge, on basis: MergeInputState, remembering memory: [UInt8]? = nil,
        indexing index: (@Sendable (inout CaseIndexWriter) throws(Fault) -> Void)? = nil, by actor: LogActor
    ) throws(Fault) -> MergeChanges? {
        try write { database in
            let trace = try self.trace(in: database)
            let changes = try trace.map { try Self.changes(from: $0, to: merge, on: basis, in: database) }
            let shelf = try MergeStore(database, self.key(in: database), replacing: trace)
            try shelf.put(merge, on: basis)
            if let memory { try shelf.remember(memory) }
            if let index {
                var writer = try shelf.indexWriter(path: self.path)
                try index(&writer)
            }
            var details = JSONObject()
            details["parameters"] = .string(merge.parameters)
            details["entities"] = .number(JSONNumber(merge.entities.count))
            details["proposals"] = .number(JSONNumber(merge.proposals.count))
            if let changes, !changes.isEmpty {
                details["changes"] = .object(
                    changes.json(limit: MergeChanges.logLimit, memberLimit: MergeChanges.logMemberLimit))
            }
            try Self.record(.merged, of: basis.digest, by: actor, details, in: database)
            return changes
        }
    }

    /// Whether there is a merge with its text.
    package func hasReadableMerge() throws(Fault) -> Bool {
        try read { database in try Self.lastMerge(in: database).map { $0["key"] != nil } ?? false }
    }

    /// Whether there is a merge, also after a purge removed its text.
    package func hasMerge() throws(Fault) -> Bool { try read { try Self.lastMerge(in: $0) != nil } }

    /// The memory of the stored merge for the next one; nil when there is none, when a purge destroyed it, when it was
    /// damaged, or when another program wrote it. It can always be recomputed.
    package func mergeMemory(madeBy program: String) throws(Fault) -> MergeMemory? {
        try read { database in
            guard let row = try Self.lastMerge(in: database), let key = try? self.mergeKey(row, in: database) else {
                return nil
            }
            let number: Int = row["number"]
            let find = "SELECT content FROM merge_memory WHERE merge = ?"
            guard let sealed = try Data.fetchOne(database, sql: find, arguments: [number]),
                let content = try? SealedContent.open(Self.bytes(sealed), key: key, parts: "memory", "\(number)")
            else { return nil }
            var bytes = content.bytes
            defer { bytes.withUnsafeMutableBytes { Wiping.wipe($0) } }
            return MergeMemory(bytes, madeBy: program)
        }
    }

    /// Destroys the text and the memory of a merge; the ids of its entities and input stay.
    static func forgetMerge(in database: Database) throws {
        try database.execute(sql: "UPDATE merge SET key = NULL")
        try database.execute(sql: "UPDATE entity SET name = x''")
        try database.execute(sql: "DELETE FROM proposal")
        try database.execute(sql: "DELETE FROM merge_memory")
        try forgetIndex(in: database)
    }

    private static func changes(
        from trace: PreviousMerge, to merge: StoredMerge, on basis: MergeInputState, in database: Database
    ) throws -> MergeChanges {
        let find = try database.makeStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM object_version WHERE number = ? AND id = ? AND modified = ?)")
        return try trace.changes(to: merge, on: basis) { version in
            try Bool.fetchOne(find, arguments: [version.number, version.id, version.modified]) ?? false
        } revoked: {
            try String.fetchSet(database, sql: "SELECT DISTINCT id FROM object_version WHERE revoked")
        } hidden: {
            try String.fetchSet(database, sql: "SELECT DISTINCT object FROM hidden_object")
        }
    }

    private func trace(in database: Database) throws -> PreviousMerge? {
        guard let row = try Self.lastMerge(in: database) else { return nil }
        let number: Int = row["number"]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT version, id, modified FROM merge_version WHERE merge = ? ORDER BY version",
            arguments: [number])
        var versions: [StoredVersion] = []
        while let row = try rows.next() {
            versions.append(StoredVersion(number: row[0], id: row[1], modified: row[2]))
        }
        let key = try mergeKey(row, in: database)
        let entities = try Self.entities(ofMerge: number, key, in: database)
        return PreviousMerge(
            number: number, key: key, time: row["time"], parameters: row["parameters"], decisions: row["decisions"],
            versions: versions, entities: Dictionary(entities.map { ($0.id, $0) }) { first, _ in first })
    }

    static func lastMerge(in database: Database) throws -> Row? {
        try Row.fetchOne(database, sql: "SELECT * FROM merge ORDER BY number DESC LIMIT 1")
    }

    private static func members(ofMerge number: Int, in database: Database) throws -> [String: [String]] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT record, entity FROM entity_member WHERE merge = ? ORDER BY record",
            arguments: [number])
        var members: [String: [String]] = [:]
        while let row = try rows.next() { members[row[1], default: []].append(row[0]) }
        return members
    }

    /// The records of each entity of the last merge, by its id, also after a purge removed the merge's text.
    package func mergedRecords() throws(Fault) -> [String: [String]] {
        try read { database in
            try Self.lastMerge(in: database).map { try Self.members(ofMerge: $0["number"], in: database) } ?? [:]
        }
    }

    /// The stored merge, if any; a purge destroys it.
    package func merge() throws(Fault) -> StoredMerge? {
        try read { database in try Self.lastMerge(in: database).flatMap { try self.merge($0, in: database) } }
    }

    /// The key of a merge; nil when a purge destroyed it.
    func mergeKey(_ row: Row, in database: Database) throws -> SecretBytes? {
        guard row["key"] != nil else { return nil }
        let number: Int = row["number"]
        return try SealedContent.key(
            Self.bytes(row["key"]), key: self.key(in: database).secret, parts: "merge", "\(number)")
    }

    // Without the key, which a purge destroys, entities have no names.
    private static func entities(
        ofMerge number: Int, _ key: SecretBytes?, in database: Database
    ) throws -> [StoredMerge.Entity] {
        let members = try members(ofMerge: number, in: database)
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, kind, name FROM entity WHERE merge = ?", arguments: [number])
        var entities: [StoredMerge.Entity] = []
        while let row = try rows.next() {
            let id: String = row[0]
            let name = try key.map { try SealedContent.text(bytes(row[2]), key: $0, parts: "entity", id) } ?? ""
            entities.append(StoredMerge.Entity(id: id, kind: row[1], name: name, members: members[id] ?? []))
        }
        return entities
    }

    private func merge(_ row: Row, in database: Database) throws -> StoredMerge? {
        guard let key = try mergeKey(row, in: database) else { return nil }
        let number: Int = row["number"]
        let entities = try Self.entities(ofMerge: number, key, in: database)
            .sorted { ($0.kind, $0.name, $0.id) < ($1.kind, $1.name, $1.id) }
        let proposals = try Row.fetchAll(
            database,
            sql: "SELECT * FROM proposal WHERE merge = ? ORDER BY posterior DESC, left_record, right_record",
            arguments: [number]
        ).map {
            StoredMerge.Proposal(
                left: $0["left_record"], right: $0["right_record"], posterior: $0["posterior"],
                words: try SealedContent.text(
                    Self.bytes($0["words"]), key: key, parts: "proposal", $0["left_record"], $0["right_record"]))
        }
        return StoredMerge(
            time: row["time"], actor: row["actor"], parameters: row["parameters"], basis: row["basis"],
            entities: entities, proposals: proposals)
    }
}
