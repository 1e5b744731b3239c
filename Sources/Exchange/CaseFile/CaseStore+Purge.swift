package import Diagnostics
internal import Digests
internal import GRDB
internal import Platform
package import StrictJSON
internal import TradeModel

/// Purges of received packages.
extension CaseStore {
    /// The data that a purge of a package would remove.
    package func purgePreview(of package: Int) throws(Fault) -> PurgePreview {
        try read { database in
            let all = try Int.fetchOne(
                database, sql: "SELECT COUNT(DISTINCT version) FROM provenance WHERE package = ?",
                arguments: [package])
            let own = try Int.fetchOne(
                database, sql: "SELECT COUNT(*) FROM object_version WHERE \(Self.isOnlyIn)",
                arguments: [package, package])
            let attachments = try Int.fetchOne(
                database, sql: "SELECT COUNT(*) FROM attachment WHERE package = ?", arguments: [package])
            return PurgePreview(
                versions: own ?? 0, shared: (all ?? 0) - (own ?? 0), attachments: attachments ?? 0)
        }
    }

    /// The data that a purge of each package would remove, by its number: one count over all of them.
    package func purgePreviews() throws(Fault) -> [Int: PurgePreview] {
        try read { database in
            func counts(_ sql: String) throws -> [Int: Int] {
                let rows = try Row.fetchCursor(database, sql: sql)
                var counts: [Int: Int] = [:]
                while let row = try rows.next() { counts[row[0]] = row[1] }
                return counts
            }
            // By an index that has both columns; one version may stand in several entries of a package.
            let all = try counts(
                """
                SELECT package, COUNT(*) FROM (SELECT DISTINCT version, package FROM provenance) GROUP BY package
                """)
            let own = try counts(
                """
                SELECT only, COUNT(*) FROM (SELECT MIN(package) AS only FROM provenance GROUP BY version
                    HAVING MIN(package) = MAX(package)) GROUP BY only
                """)
            let attachments = try counts("SELECT package, COUNT(*) FROM attachment GROUP BY package")
            var previews: [Int: PurgePreview] = [:]
            for package in Set(all.keys).union(attachments.keys) {
                let own = own[package] ?? 0
                previews[package] = PurgePreview(
                    versions: own, shared: (all[package] ?? 0) - own, attachments: attachments[package] ?? 0)
            }
            return previews
        }
    }

    /// The numbers of the packages with a marking that requires deletion before a time (`retain_until`).
    package func packagesRetained(until time: String) throws(Fault) -> [Int] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            let rows = try Row.fetchCursor(
                database, sql: "\(SealedVersion.columns(hasParts: hasParts)) WHERE v.type = 'marking-definition'")
            var ended: Set<Int> = []
            while let row = try rows.next() {
                let stored = try SealedVersion.object(row, keys)
                // Compared as times, because originators write them in different forms.
                guard let end = stored.object.property("retain_until")?.string.flatMap(Timestamp.init),
                    let time = Timestamp(time), end < time
                else { continue }
                ended.formUnion(
                    try Int.fetchAll(
                        database, sql: "SELECT DISTINCT package FROM provenance WHERE version = ?",
                        arguments: [stored.number]))
            }
            return ended.sorted()
        }
    }

    /// The purges, oldest first.
    package func purges() throws(Fault) -> [Purge] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT g.*, k.message, k.manifest_digest, k.originator, k.stream, k.sequence, k.handled,
                        k.file_digest
                    FROM purge g JOIN package k ON k.id = g.package ORDER BY g.time, g.package
                    """
            ).map { row in
                Purge(
                    package: row["package"], message: row["message"], manifestDigest: row["manifest_digest"],
                    originator: row["originator"], stream: row["stream"], sequence: row["sequence"],
                    imported: row["handled"], fileDigest: row["file_digest"], time: row["time"], actor: row["actor"],
                    reason: row["reason"], versions: row["versions"], packageKey: row["package_key"],
                    caseKey: row["case_key"], isFinished: row["finished"])
            }
        }
    }

    /// Destroys the keys of packages and all data derived from them, and replaces the case key, in one transaction with
    /// the log. A package keeps its place in the stream, so that it is refused as a replay.
    ///
    /// The remaining steps (old case key, files, free pages) are done by `finishPurge`.
    ///
    /// - Parameters:
    ///   - carriers: packages that stay, but whose files contain a purged one, and are therefore removed.
    ///   - act: what the log calls it: `purged`, or `purgeReplayed` in a home that was restored.
    /// - Throws: `Fault` `hold-stands` when a legal hold is on one of them; then nothing is destroyed.
    package func purge(
        _ packages: [Int], takingFilesOf carriers: [StoredPackage] = [], reason: String, approval: JSONValue? = nil,
        as act: LogAction = .purged, by actor: LogActor
    ) throws(Fault) {
        // A pending key may be the case file's key: it is moved into place before another one is proposed.
        try keyFile.settle(read { try self.key(in: $0).commitment })
        let next = try keyFile.propose()
        try write { database in
            // A hold applies to every purge, for any reason and by any person.
            try Self.checkHolds(on: packages + carriers.map(\.number), in: database)
            let current = try self.key(in: database)
            let keys = PackageKeys(database, current)
            try Self.forgetContentKeys(
                ofMessagesWithObjectsOf: packages, caseKey: current, in: database)
            for package in packages {
                try Self.purge(
                    package, keys: keys, caseKey: current, reason: reason, approval: approval, act: act, actor: actor,
                    in: database)
            }
            for carrier in carriers {
                try Self.leave(
                    carrier.file, fileDigest: carrier.fileDigest, manifestDigest: carrier.manifestDigest, in: database)
            }
            // A merge depends on all objects. Its ids stay, so that the next merge can report what became of its
            // entities; so do decisions.
            try Self.forgetMerge(in: database)
            try Self.rewrap(keys, with: next, in: database)
        }
    }

    /// Whether a purge is incomplete.
    package func hasUnfinishedPurge() throws(Fault) -> Bool {
        if isReadOnly { return false }
        if keyFile.isUnsettled { return true }
        return try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM purge WHERE NOT finished)
                        OR EXISTS (SELECT 1 FROM export_purge WHERE NOT finished)
                        OR EXISTS (SELECT 1 FROM ledger_purge WHERE NOT finished)
                    """) ?? false
        }
    }

    /// Completes purges; does nothing when none is incomplete. It can be repeated after an interruption.
    ///
    /// - Parameters:
    ///   - remove: removes a file of the home, if it exists.
    ///   - search: finds copies of purged data under any name, and removes them.
    ///   - step: called after each step; tests interrupt there.
    package func finishPurge(
        removing remove: (PendingRemoval) throws(Fault) -> Void, searching search: () throws(Fault) -> Void = {},
        after step: (PurgeStep) throws(Fault) -> Void = { _ in }
    ) throws(Fault) {
        guard try hasUnfinishedPurge() else { return }
        try keyFile.settle(read { try self.key(in: $0).commitment })
        try step(.caseKeyDestroyed)
        for leftover in try read(Self.leftovers) { try remove(leftover) }
        try search()
        try step(.filesRemoved)
        try compact()
        try step(.compacted)
        try write { database in
            try database.execute(sql: "DELETE FROM leftover")
            try database.execute(sql: "UPDATE purge SET finished = 1")
            try database.execute(sql: "UPDATE export_purge SET finished = 1")
            try database.execute(sql: "UPDATE ledger_purge SET finished = 1")
        }
        try emptyJournal()
        // The rows deleted last may have contained file names; secure_delete overwrote them.
        try step(.noted)
    }

    private static let isOnlyIn = """
        number IN (SELECT version FROM provenance WHERE package = ?)
        AND NOT EXISTS (SELECT 1 FROM provenance p WHERE p.version = number AND p.package <> ?)
        """

    private static func purge(
        _ package: Int, keys: PackageKeys, caseKey: CaseKey, reason: String, approval: JSONValue?, act: LogAction,
        actor: LogActor, in database: Database
    ) throws {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM package WHERE id = ?", arguments: [package])
        else { throw Fault(.messageUnknown, kind: .usage, ["message": "\(package)"]) }
        let (message, file, fileDigest): (String, String, String) = (row["message"], row["file"], row["file_digest"])
        let manifestDigest: String = row["manifest_digest"]
        let packageKey = try keys.key(of: package).sha256.hex
        try database.execute(
            sql: "DELETE FROM object_version WHERE \(isOnlyIn)", arguments: [package, package])
        let versions = database.changesCount
        try database.execute(sql: "DELETE FROM provenance WHERE package = ?", arguments: [package])
        try database.execute(sql: "DELETE FROM attachment WHERE package = ?", arguments: [package])
        try database.execute(sql: "DELETE FROM introduction WHERE package = ?", arguments: [package])
        try database.execute(
            sql: """
                UPDATE package SET key = NULL, manifest = x'', verdict = x'', evidence = '', receipt = NULL,
                    receipt_file = NULL WHERE id = ?
                """, arguments: [package])
        try database.execute(
            sql: """
                INSERT INTO purge (package, time, actor, reason, versions, package_key, case_key)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                package, actor.time.rfc3339, actor.name, reason, versions, packageKey, caseKey.commitment,
            ])
        try leave(file, fileDigest: fileDigest, manifestDigest: manifestDigest, in: database)
        var details = JSONObject()
        details["manifest_digest"] = .string(manifestDigest)
        details["reason"] = .string(reason)
        details["versions"] = .number(JSONNumber(versions))
        details["package_key"] = .string(packageKey)
        details["case_key"] = .string(caseKey.commitment)
        details["approval"] = approval
        try record(act, of: message, by: actor, details, in: database)
        try forgetWords(of: message, in: database)
        try database.execute(sql: "DELETE FROM sent_receipt WHERE manifest_digest = ?", arguments: [manifestDigest])
        try append(
            RelationLogEntry(destroying: message, manifestDigest: manifestDigest), to: row["originator"], stream: nil,
            at: actor.time.rfc3339, in: database)
    }

    /// Marks a sealed file to be removed, with files in quarantine that contain the same message, such as replays.
    private static func leave(
        _ file: String, fileDigest: String, manifestDigest: String, in database: Database
    ) throws {
        if !file.isEmpty {
            try database.execute(
                sql: "INSERT INTO leftover (folder, file) VALUES ('sealed', ?) ON CONFLICT DO NOTHING",
                arguments: [file])
        }
        try database.execute(
            sql: "UPDATE package SET file = '' WHERE direction = 'in' AND file_digest = ?", arguments: [fileDigest])
        // A sender who repeats a message seals it again: the file differs, and contains the same.
        try database.execute(
            sql: """
                UPDATE inbox SET taken = 1 WHERE file_digest = ?1
                    OR message = (SELECT message FROM package WHERE direction = 'in' AND manifest_digest = ?2)
                """, arguments: [fileDigest, manifestDigest])
        let copies = """
            (file_digest = ?1 OR id IN (SELECT quarantine FROM quarantine_message WHERE manifest_digest = ?2))
            """
        try database.execute(
            sql: """
                INSERT INTO leftover (folder, file) SELECT 'quarantine', file FROM quarantine
                WHERE \(copies) AND state = 'held' ON CONFLICT DO NOTHING
                """, arguments: [fileDigest, manifestDigest])
        try database.execute(
            sql: """
                UPDATE quarantine SET verdict = '{}', state = IIF(state = 'held', 'discarded', state) WHERE \(copies)
                """, arguments: [fileDigest, manifestDigest])
    }

    /// Wraps the keys of all remaining packages with another case key.
    static func rewrap(_ keys: PackageKeys, with next: CaseKey, in database: Database) throws {
        let update = try database.makeStatement(sql: "UPDATE package SET key = ? WHERE id = ?")
        for package in try Int.fetchAll(database, sql: "SELECT id FROM package WHERE key IS NOT NULL") {
            let wrapped = try SealedContent.wrap(keys.key(of: package), with: next.secret)
            try update.execute(arguments: [blob(wrapped), package])
        }
        try rewrapExports(from: keys.caseKey, with: next, in: database)
        try LedgerKeys(database, keys.caseKey).rewrap(with: next)
        try database.execute(sql: "UPDATE case_key SET commitment = ?", arguments: [next.commitment])
    }
}
