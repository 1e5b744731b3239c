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
    ///   - isWhole: whether to compare it with all that is stored of the previous merge, and not with a listing of that.
    /// - Returns: the changes since the previous merge; nil when there was none.
    @discardableResult
    package func keep(
        _ merge: StoredMerge, on basis: MergeInputState, remembering memory: [UInt8]? = nil,
        indexing index: (@Sendable (inout CaseIndexWriter) throws(Fault) -> Void)? = nil, isWhole: Bool = false,
        by actor: LogActor
    ) throws(Fault) -> MergeChanges? {
        try write { database in
            let listing = EntityListing(merge, on: basis)
            let trace = try self.previousMerge(
                of: merge, on: basis, comparing: isWhole ? nil : listing, in: database)
            let changes = try trace.map { try Self.changes(from: $0, to: merge, on: basis, in: database) }
            let shelf = try MergeStore(database, self.key(in: database), replacing: trace)
            try shelf.put(merge, on: basis)
            if let memory { try shelf.remember(memory) }
            if let index {
                var writer = try shelf.indexWriter(path: self.path)
                try index(&writer)
                for (number, block) in listing.blocks.enumerated() {
                    try writer.put(block, in: .listing, number: number)
                }
            } else if let trace, !trace.former.isEmpty || !trace.latter.isEmpty {
                try database.execute(
                    sql: "DELETE FROM search_block WHERE part = ?", arguments: [CaseIndexPart.listing.rawValue])
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
            let rows = try Row.fetchCursor(
                database, sql: "SELECT content FROM merge_memory WHERE merge = ?", arguments: [number])
            // It is large, and copied once only.
            guard let sealed = try rows.next()?.withUnsafeData(atIndex: 0, { $0.map(Self.bytes) }),
                let content = try? SealedContent.open(sealed, key: key, parts: "memory", "\(number)")
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

    /// How the previous merge differs from a new one; nil when there is none.
    private func previousMerge(
        of merge: StoredMerge, on basis: MergeInputState, comparing listing: EntityListing?, in database: Database
    ) throws -> PreviousMerge? {
        guard let row = try Self.lastMerge(in: database) else { return nil }
        let number: Int = row["number"]
        let (came, left) = try Self.versions(comparing: basis.versions, withMerge: number, in: database)
        let key = try mergeKey(row, in: database)
        let listed = try listing.flatMap { try Self.differences(of: $0, from: row, key, in: database) }
        let (former, latter) =
            try listed.map { ($0.former, $0.latter) }
            ?? Self.entities(comparing: merge.entities, withMerge: number, key, in: database)
        return PreviousMerge(
            number: number, key: key, time: row["time"], parameters: row["parameters"], decisions: row["decisions"],
            came: came, left: left, former: former, latter: latter)
    }

    /// The differences between the entities of a merge and those of the stored one by the listing of that; nil where there
    /// is none, or it is damaged, or of another merge.
    private static func differences(
        of listing: EntityListing, from row: Row, _ key: SecretBytes?, in database: Database
    ) throws -> EntityListing.Differences? {
        guard let key else { return nil }
        let (number, parameters, basis): (Int, String, String) = (row["number"], row["parameters"], row["basis"])
        let find = "SELECT generation FROM search_index WHERE merge = ?"
        guard let generation = try String.fetchOne(database, sql: find, arguments: [number]) else { return nil }
        let keys = try IndexKeys(merge: number, key: key)
        let block = try database.makeStatement(
            sql: "SELECT content FROM search_block WHERE merge = ? AND part = ? AND number = ?")
        var reader = EntityListing.Reader { place in
            let sealed = try Data.fetchOne(
                block, arguments: [number, CaseIndexPart.listing.rawValue, place])
            return try sealed.map { sealed throws(Fault) in
                try keys.open(bytes(sealed), [generation, CaseIndexPart.listing.rawValue, "\(place)"])
            }
        }
        do {
            let head = try reader.next().map(EntityListing.texts)
            guard head == EntityListing.head(parameters: parameters, basis: basis) else { return nil }
            return try listing.differences(from: reader)
        } catch is EntityListing.Malformed {
            return nil
        } catch let fault as Fault where fault.code == .sealedContentDamaged {
            return nil
        }
    }

    /// The versions of an input, by number, that are not in that of a stored merge, and those that are only there.
    private static func versions(
        comparing now: [StoredVersion], withMerge number: Int, in database: Database
    ) throws -> (came: [StoredVersion], left: [StoredVersion]) {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT version, id, modified FROM merge_version WHERE merge = ? ORDER BY version",
            arguments: [number])
        var (came, left): ([StoredVersion], [StoredVersion]) = ([], [])
        var place = 0
        while let row = try rows.next() {
            let former = StoredVersion(number: row[0], id: row[1], modified: row[2])
            while place < now.count, now[place].number < former.number {
                came.append(now[place])
                place += 1
            }
            if place < now.count, now[place].number == former.number {
                let latter = now[place]
                place += 1
                if former == latter { continue }
                came.append(latter)
            }
            left.append(former)
        }
        return (came + now[place...], left)
    }

    /// The entities of a stored merge that are not among others as they are, and those of the others that are not in it.
    ///
    /// - Parameter key: the key of the merge; without it entities have no names, and names are not compared.
    private static func entities(
        comparing now: [StoredMerge.Entity], withMerge number: Int, _ key: SecretBytes?, in database: Database
    ) throws -> (former: [String: StoredMerge.Entity], latter: [String: StoredMerge.Entity]) {
        let members = try Row.fetchCursor(
            database, sql: "SELECT entity, record FROM entity_member WHERE merge = ? ORDER BY entity, record",
            arguments: [number])
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, kind, name FROM entity WHERE merge = ? ORDER BY id", arguments: [number])
        let now = now.sorted { $0.id < $1.id }
        var (former, latter): ([String: StoredMerge.Entity], [String: StoredMerge.Entity]) = ([:], [:])
        var place = 0
        var member = try members.next().map { (entity: $0[0] as String, record: $0[1] as String) }
        while let row = try rows.next() {
            let id: String = row[0]
            let name = try key.map { try SealedContent.text(bytes(row[2]), key: $0, parts: "entity", id) } ?? ""
            var records: [String] = []
            while let one = member, one.entity <= id {
                if one.entity == id { records.append(one.record) }
                member = try members.next().map { (entity: $0[0], record: $0[1]) }
            }
            while place < now.count, now[place].id < id {
                latter[now[place].id] = now[place]
                place += 1
            }
            let entity = StoredMerge.Entity(id: id, kind: row[1], name: name, members: records)
            if place < now.count, now[place].id == id {
                let other = now[place]
                place += 1
                let isSame =
                    other.members == records && other.kind == entity.kind
                    && (key == nil || other.name.utf8.elementsEqual(name.utf8))
                if isSame { continue }
                latter[id] = other
            }
            former[id] = entity
        }
        for entity in now[place...] { latter[entity.id] = entity }
        return (former, latter)
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
