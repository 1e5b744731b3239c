package import Diagnostics
internal import Digests
internal import GRDB
internal import Platform
internal import StrictJSON
internal import TradeModel

extension CaseStore {
    /// What purging a package would take.
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

    /// The numbers of the packages that brought a marking by which something must be deleted before a time
    /// (`retain_until`).
    package func packagesRetained(until time: String) throws(Fault) -> [Int] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            let rows = try Row.fetchCursor(
                database, sql: "\(SealedVersion.columns) WHERE v.type = 'marking-definition'")
            var ended: Set<Int> = []
            while let row = try rows.next() {
                let stored = try SealedVersion.object(row, keys)
                // Times are written one way in the case file; they are compared as times, however a maker wrote them.
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

    /// What was purged, oldest first.
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

    /// Destroys the keys of packages and all that rests on them, and exchanges the case key, in one transaction with the
    /// log. Of a package its place in the stream stays, so that it is refused as a replay.
    ///
    /// What follows - the old case key, files, free pages - is done by `finishPurge`.
    ///
    /// - Parameter carriers: packages that stay, but whose files hold one that goes, and therefore go too.
    package func purge(
        _ packages: [Int], takingFilesOf carriers: [StoredPackage] = [], reason: String, by actor: LogActor
    ) throws(Fault) {
        // A key that waits may be the one that the case file has: it gets its place before another one is proposed.
        try keyFile.settle(read { try self.key(in: $0).commitment })
        let next = try keyFile.propose()
        try write { database in
            let current = try self.key(in: database)
            let keys = PackageKeys(database, current)
            for package in packages {
                try Self.purge(package, keys: keys, caseKey: current, reason: reason, actor: actor, in: database)
            }
            for carrier in carriers {
                try Self.leave(
                    carrier.file, fileDigest: carrier.fileDigest, manifestDigest: carrier.manifestDigest, in: database)
            }
            // A merge rests on all objects. Its ids stay, so that the next one can say what became of its entities, and
            // so does what a person decided.
            try Self.forgetMerge(in: database)
            try Self.rewrap(keys, with: next, in: database)
        }
    }

    /// Whether something of a purge is left to be done.
    package func hasUnfinishedPurge() throws(Fault) -> Bool {
        if isReadOnly { return false }
        if keyFile.isUnsettled { return true }
        return try read { database in
            try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM purge WHERE NOT finished)") ?? false
        }
    }

    /// Does what is left of purges; nothing when nothing is. Whatever stops it, it is done by calling it again.
    ///
    /// - Parameters:
    ///   - remove: removes a file of the home, if it is there.
    ///   - search: looks for copies of what was purged under whatever name, and removes them.
    ///   - step: called after each step; tests stop there.
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
        }
        try emptyJournal()
        // Names of files may have stood in the rows that were deleted last; secure_delete overwrote them.
        try step(.noted)
    }

    private static let isOnlyIn = """
        number IN (SELECT version FROM provenance WHERE package = ?)
        AND NOT EXISTS (SELECT 1 FROM provenance p WHERE p.version = number AND p.package <> ?)
        """

    private static func purge(
        _ package: Int, keys: PackageKeys, caseKey: CaseKey, reason: String, actor: LogActor,
        in database: Database
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
        try record(.purged, of: message, by: actor, details, in: database)
    }

    /// Leaves a sealed file to be removed, with files in quarantine that hold the same message, as replays do.
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
        // Whoever sends a message again seals it anew: the file is another one, and holds the same.
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

    /// Wraps the keys of all packages that remain with another case key.
    private static func rewrap(_ keys: PackageKeys, with next: CaseKey, in database: Database) throws {
        let update = try database.makeStatement(sql: "UPDATE package SET key = ? WHERE id = ?")
        for package in try Int.fetchAll(database, sql: "SELECT id FROM package WHERE key IS NOT NULL") {
            let wrapped = try SealedContent.wrap(keys.key(of: package), with: next.secret)
            try update.execute(arguments: [blob(wrapped), package])
        }
        try database.execute(sql: "UPDATE case_key SET commitment = ?", arguments: [next.commitment])
    }
}
