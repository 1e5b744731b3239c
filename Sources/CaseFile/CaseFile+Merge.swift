internal import Digests
public import Findings
internal import GRDB
internal import StrictJSON

extension CaseFile {
    /// What the merge that is kept was made with and rests on, also after a purge took its words; nil when there is none.
    public func keptMerge() throws(Fault) -> (parameters: String, basis: String)? {
        try read { database in try Self.lastMerge(in: database).map { ($0["parameters"], $0["basis"]) } }
    }

    /// Keeps a merge in the place of the one before it, in one transaction with the log entry, which says what changed.
    ///
    /// - Parameter basis: what the merge rests on.
    /// - Returns: what changed since the merge before; nil when there was none.
    @discardableResult
    public func keep(_ merge: StoredMerge, on basis: MergeBasis, by actor: Actor) throws(Fault) -> MergeChanges? {
        try write { database in
            let changes = try self.changes(to: merge, on: basis, in: database)
            try database.execute(sql: "DELETE FROM merge")
            let key = try SecretBytes.newKey()
            try database.execute(
                sql: "INSERT INTO merge (time, actor, parameters, basis, key, decisions) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    merge.time, merge.actor, merge.parameters, basis.digest,
                    Self.blob(try SealedContent.wrap(key, with: self.key(in: database).secret)), basis.decisions,
                ])
            let number = database.lastInsertedRowID
            let rest = try database.makeStatement(
                sql: "INSERT INTO merge_version (merge, version, id, modified) VALUES (?, ?, ?, ?)")
            for version in basis.versions {
                try rest.execute(arguments: [number, version.number, version.id, version.modified])
            }
            let insert = try database.makeStatement(
                sql: "INSERT INTO entity (merge, id, kind, name) VALUES (?, ?, ?, ?)")
            let join = try database.makeStatement(
                sql: "INSERT INTO entity_member (merge, record, entity) VALUES (?, ?, ?)")
            for entity in merge.entities {
                let name = try SealedContent.seal(Array(entity.name.utf8), key, "entity", entity.id)
                try insert.execute(arguments: [number, entity.id, entity.kind, Self.blob(name)])
                for member in entity.members { try join.execute(arguments: [number, member, entity.id]) }
            }
            for proposal in merge.proposals {
                let words = try SealedContent.seal(
                    Array(proposal.words.utf8), key, "proposal", proposal.left, proposal.right)
                try database.execute(
                    sql: """
                        INSERT INTO proposal (merge, left_record, right_record, posterior, words)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [number, proposal.left, proposal.right, proposal.posterior, Self.blob(words)])
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

    /// Destroys what a merge says in words; the ids that it joined and rested on stay.
    static func forgetMerge(in database: Database) throws {
        try database.execute(sql: "UPDATE merge SET key = NULL")
        try database.execute(sql: "UPDATE entity SET name = x''")
        try database.execute(sql: "DELETE FROM proposal")
    }

    private func changes(
        to merge: StoredMerge, on basis: MergeBasis, in database: Database
    ) throws -> MergeChanges? {
        guard let trace = try trace(in: database) else { return nil }
        let stored = try Row.fetchAll(database, sql: "SELECT number, id, modified FROM object_version").map {
            MergeBasis.Version(number: $0["number"], id: $0["id"], modified: $0["modified"])
        }
        let revoked = try String.fetchSet(database, sql: "SELECT DISTINCT id FROM object_version WHERE revoked")
        return trace.changes(to: merge, on: basis, stored: Set(stored), revoked: revoked)
    }

    private func trace(in database: Database) throws -> MergeTrace? {
        guard let row = try Self.lastMerge(in: database) else { return nil }
        let number: Int = row["number"]
        let versions = try Row.fetchAll(
            database, sql: "SELECT version, id, modified FROM merge_version WHERE merge = ?", arguments: [number]
        ).map { MergeBasis.Version(number: $0["version"], id: $0["id"], modified: $0["modified"]) }
        let key = try mergeKey(row, in: database)
        let entities = try key.map { try Self.entities(ofMerge: number, $0, in: database) } ?? []
        return MergeTrace(
            time: row["time"], parameters: row["parameters"], decisions: row["decisions"], versions: Set(versions),
            entities: try Self.members(ofMerge: number, in: database),
            names: Dictionary(entities.map { ($0.id, $0.name) }) { first, _ in first })
    }

    private static func lastMerge(in database: Database) throws -> Row? {
        try Row.fetchOne(database, sql: "SELECT * FROM merge ORDER BY number DESC LIMIT 1")
    }

    private static func members(ofMerge number: Int, in database: Database) throws -> [String: [String]] {
        try Row.fetchAll(
            database, sql: "SELECT record, entity FROM entity_member WHERE merge = ? ORDER BY record",
            arguments: [number]
        ).reduce(into: [:]) { $0[$1["entity"], default: []].append($1["record"]) }
    }

    /// The records of each entity of the last merge, by its id, also after a purge took the merge's words.
    public func mergedRecords() throws(Fault) -> [String: [String]] {
        try read { database in
            try Self.lastMerge(in: database).map { try Self.members(ofMerge: $0["number"], in: database) } ?? [:]
        }
    }

    /// The merge that is kept, if there is one; a purge destroys it.
    public func merge() throws(Fault) -> StoredMerge? {
        try read { database in try Self.lastMerge(in: database).flatMap { try self.merge($0, in: database) } }
    }

    /// The key of a merge; nil when a purge destroyed it.
    private func mergeKey(_ row: Row, in database: Database) throws -> SecretBytes? {
        guard row["key"] != nil else { return nil }
        let number: Int = row["number"]
        return try SealedContent.key(Self.bytes(row["key"]), self.key(in: database).secret, "merge", "\(number)")
    }

    private static func entities(
        ofMerge number: Int, _ key: SecretBytes, in database: Database
    ) throws -> [StoredMerge.Entity] {
        let members = try members(ofMerge: number, in: database)
        return try Row.fetchAll(database, sql: "SELECT * FROM entity WHERE merge = ?", arguments: [number]).map {
            StoredMerge.Entity(
                id: $0["id"], kind: $0["kind"],
                name: try SealedContent.text(bytes($0["name"]), key, "entity", $0["id"]),
                members: members[$0["id"]] ?? [])
        }
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
                    Self.bytes($0["words"]), key, "proposal", $0["left_record"], $0["right_record"]))
        }
        return StoredMerge(
            time: row["time"], actor: row["actor"], parameters: row["parameters"], basis: row["basis"],
            entities: entities, proposals: proposals)
    }
}
