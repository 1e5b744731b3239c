package import Diagnostics
internal import Digests
package import Files
internal import GRDB
internal import Platform
package import StrictJSON

/// What the home remembers of its exports, by source: encrypted under a key of its own, which the case key wraps.
extension CaseStore {
    /// A value in SQLite has at most a billion bytes; a memory is stored in parts of this size.
    private static let partSize = 1 << 24

    /// All memories, by source.
    package func exportMemories() throws(Fault) -> [ExportMemoryRecord] {
        try read { database in
            guard try database.tableExists("export_memory") else { return [] }
            return try Row.fetchAll(
                database, sql: "SELECT * FROM export_memory WHERE path IS NULL ORDER BY source, family"
            ).map { row in
                ExportMemoryRecord(
                    number: row["number"], source: ExportSource(family: row["family"], name: row["source"]),
                    run: row["run"], time: row["time"], entries: row["entries"])
            }
        }
    }

    /// The content of the memory of a source; `nil` when there is none.
    ///
    /// - Parameter folder: where there is room for it, readable only by the user; `nil` to hold all in memory.
    /// - Throws: `Fault` `sealed-content-damaged`, or of kind `.inputOutput`.
    package func exportMemory(of source: ExportSource, in folder: String?) throws(Fault) -> SpooledBytes? {
        try read { database in
            guard try database.tableExists("export_memory") else { return nil }
            let number = try Int.fetchOne(
                database, sql: "SELECT number FROM export_memory WHERE family = ? AND source = ? AND path IS NULL",
                arguments: [source.family, source.name])
            return try number.map { try self.exportMemory($0, in: database, spooledIn: folder) }
        }
    }

    /// The content of a memory.
    private func exportMemory(
        _ number: Int, in database: Database, spooledIn folder: String?
    ) throws -> SpooledBytes {
        var content = SpooledBytes(in: folder)
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT key FROM export_memory WHERE number = ?", arguments: [number])
        else { return content }
        let key = try SealedContent.key(
            Self.bytes(row["key"]), key: self.key(in: database).secret, parts: "exports", "\(number)")
        let parts = try Row.fetchCursor(
            database, sql: "SELECT number, content FROM export_memory_part WHERE memory = ? ORDER BY number",
            arguments: [number])
        while let part = try parts.next() {
            let place: Int = part["number"]
            try content.append(
                try SealedContent.open(
                    Self.bytes(part["content"]), key: key, parts: "exports", "\(number)", "\(place)"
                ).bytes)
        }
        return content
    }

    /// Stores memories in place of the former ones of their sources, in one transaction with the log.
    package func storeExports(_ drafts: [ExportMemoryDraft], by actor: LogActor) throws(Fault) {
        try write { database in
            let key = try self.key(in: database)
            for draft in drafts {
                try Self.removeExports(of: draft.source, in: database)
                try Self.insert(draft, awaiting: nil, under: key, by: actor, in: database)
                try self.noteNewer(draft.newer, in: database)
                if let log = draft.log {
                    try Self.record(.exported, of: draft.source.name, by: actor, log, in: database)
                }
            }
        }
    }

    /// Stores memories that are in force once their bundle has appeared: until then the former ones are.
    package func prepareExports(
        _ drafts: [ExportMemoryDraft], awaiting bundle: PendingExport, by actor: LogActor
    ) throws(Fault) {
        try write { database in
            let key = try self.key(in: database)
            for draft in drafts {
                try Self.insert(draft, awaiting: bundle, under: key, by: actor, in: database)
                try self.noteNewer(draft.newer, run: draft.run, in: database)
            }
        }
    }

    /// Puts the memories of an export, whose bundle has appeared, in force, in one transaction with the log, which names
    /// who prepared it and when.
    package func commitExport(_ run: String) throws(Fault) {
        try write { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT * FROM export_memory WHERE run = ? AND path IS NOT NULL ORDER BY number",
                arguments: [run])
            try Self.commitNewer(of: run, in: database)
            for row in rows {
                let source = ExportSource(family: row["family"], name: row["source"])
                try Self.removeExports(of: source, in: database)
                let (number, log): (Int, String?) = (row["number"], row["log"])
                try database.execute(
                    sql: "UPDATE export_memory SET path = NULL, digest = NULL, log = NULL WHERE number = ?",
                    arguments: [number])
                let time: String = row["time"]
                guard let log, let time = Timestamp(time) else { continue }
                let actor = LogActor(name: row["actor"], time: time)
                let details = try JSONValue(parsing: Array(log.utf8)).object ?? JSONObject()
                try Self.record(.exported, of: source.name, by: actor, details, in: database)
            }
        }
    }

    /// Forgets the memories of an export whose bundle has not appeared.
    package func abandonExport(_ run: String) throws(Fault) {
        try write { database in
            try Self.abandonNewer(of: run, in: database)
            try database.execute(
                sql: "DELETE FROM export_memory WHERE run = ? AND path IS NOT NULL", arguments: [run])
        }
    }

    /// The exports whose bundles are still to appear, or did, and whose memories are not in force.
    package func pendingExports() throws(Fault) -> [PendingExport] {
        try read { database in
            guard try database.tableExists("export_memory") else { return [] }
            return try Row.fetchAll(
                database, sql: "SELECT DISTINCT run, path, digest FROM export_memory WHERE path IS NOT NULL"
            ).map { PendingExport(run: $0["run"], path: $0["path"], digest: $0["digest"] ?? "") }
        }
    }

    /// Destroys memories with their keys, and replaces the case key, in one transaction with the log. The remaining
    /// steps are those of every purge: `finishPurge`.
    ///
    /// - Parameter approval: the signatures of persons, where the home asks for them.
    /// - Returns: the number of objects that were known.
    package func purgeExports(
        _ records: [ExportMemoryRecord], reason: String, approval: JSONValue? = nil, by actor: LogActor
    ) throws(Fault) -> Int {
        try keyFile.settle(read { try self.key(in: $0).commitment })
        let next = try keyFile.propose()
        return try write { database in
            let current = try self.key(in: database)
            let keys = PackageKeys(database, current)
            var entries = 0
            for record in records {
                let row = try Row.fetchOne(
                    database, sql: "SELECT entries, key FROM export_memory WHERE number = ?",
                    arguments: [record.number])
                guard let row else { continue }
                let count: Int = row["entries"]
                let key = try SealedContent.key(
                    Self.bytes(row["key"]), key: current.secret, parts: "exports", "\(record.number)")
                try Self.removeExports(of: record.source, in: database)
                try database.execute(
                    sql: "DELETE FROM export_memory WHERE family = ? AND source = ?",
                    arguments: [record.source.family, record.source.name])
                try database.execute(
                    sql: "INSERT INTO export_purge (source) VALUES (?)", arguments: [record.source.name])
                var details = JSONObject()
                details["reason"] = .string(reason)
                details["objects"] = .number(JSONNumber(count))
                details["memory_key"] = .string(key.sha256.hex)
                details["case_key"] = .string(current.commitment)
                details["approval"] = approval
                try Self.record(.exportMemoryPurged, of: record.source.name, by: actor, details, in: database)
                entries += count
            }
            try Self.forgetContentKeysOfBundles(in: database)
            try Self.rewrapMerge(from: current, with: next, in: database)
            try Self.rewrap(keys, with: next, in: database)
            return entries
        }
    }

    /// Wraps the keys of all memories with another case key.
    static func rewrapExports(from current: CaseKey, with next: CaseKey, in database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT number, key FROM export_memory") {
            let number: Int = row["number"]
            let key = try SealedContent.key(
                bytes(row["key"]), key: current.secret, parts: "exports", "\(number)")
            try database.execute(
                sql: "UPDATE export_memory SET key = ? WHERE number = ?",
                arguments: [blob(try SealedContent.wrap(key, with: next.secret)), number])
        }
    }

    /// Wraps the key of the merge that is kept with another case key.
    static func rewrapMerge(from current: CaseKey, with next: CaseKey, in database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT number, key FROM merge WHERE key IS NOT NULL") {
            let number: Int = row["number"]
            let key = try SealedContent.key(bytes(row["key"]), key: current.secret, parts: "merge", "\(number)")
            try database.execute(
                sql: "UPDATE merge SET key = ? WHERE number = ?",
                arguments: [blob(try SealedContent.wrap(key, with: next.secret)), number])
        }
    }

    private static func removeExports(of source: ExportSource, in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM export_memory WHERE family = ? AND source = ? AND path IS NULL",
            arguments: [source.family, source.name])
    }

    private static func insert(
        _ draft: ExportMemoryDraft, awaiting bundle: PendingExport?, under caseKey: CaseKey, by actor: LogActor,
        in database: Database
    ) throws {
        let key = try SecretBytes.newKey()
        let log = draft.log.map { String(decoding: JSONValue.object($0).canonical(), as: UTF8.self) }
        try database.execute(
            sql: """
                INSERT INTO export_memory (family, source, run, actor, time, entries, key, path, digest, log)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                draft.source.family, draft.source.name, draft.run, actor.name, actor.time.rfc3339, draft.entries,
                blob(try SealedContent.wrap(key, with: caseKey.secret)), bundle?.path, bundle?.digest,
                bundle == nil ? nil : log,
            ])
        let number = Int(database.lastInsertedRowID)
        for (place, start) in stride(from: 0, to: max(draft.content.count, 1), by: partSize).enumerated() {
            let part = try draft.content.bytes(start..<min(start + partSize, draft.content.count))
            try database.execute(
                sql: "INSERT INTO export_memory_part (memory, number, content) VALUES (?, ?, ?)",
                arguments: [
                    number, place,
                    blob(try SealedContent.seal(part, key: key, parts: "exports", "\(number)", "\(place)")),
                ])
        }
    }
}
