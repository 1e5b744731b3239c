package import Diagnostics
internal import GRDB
internal import TradeModel

/// Objects, their versions and their provenance.
extension CaseStore {
    /// The current objects, ordered by id: for each id and each originator the version modified last, unless that
    /// originator revoked the object; a revocation is permanent, whatever follows (STIX 2.1, section 3.2). Versions of
    /// one originator never replace or revoke those of another.
    ///
    /// Where several contents are current for one id, all are returned, ordered by digest: the case file does not
    /// choose between them.
    package func currentObjects() throws(Fault) -> [StoredObject] {
        let ordered = try objects("\(said) \(columns) WHERE v.number IN \(Self.held) ORDER BY v.id")
        return Self.orderedByContent(ordered)
    }

    /// The versions of the current objects, ordered by id. Nothing is decrypted.
    ///
    /// Most objects have one version, and all that is asked of it is in an index.
    package func currentVersions() throws(Fault) -> [StoredVersion] {
        try read { database in
            let partial = try hasParts ? Self.numbers("part IS NOT NULL", in: database) : []
            let several = try String.fetchSet(database, sql: self.several)
            var others = try self.standing(among: several, in: database)[...]
            let rows = try Row.fetchCursor(database, sql: "SELECT number, id, modified FROM object_version ORDER BY id")
            func version(_ row: Row, _ id: String) -> StoredVersion {
                let number: Int = row[0]
                return StoredVersion(
                    number: number, id: id, modified: row[2], isPartial: !partial.isEmpty && partial.contains(number))
            }
            var versions: [StoredVersion] = []
            while let row = try rows.next() {
                let id: String = row[1]
                while let other = others.first, (other[1] as String).utf8.lexicographicallyPrecedes(id.utf8) {
                    versions.append(version(other, other[1]))
                    others.removeFirst()
                }
                if several.isEmpty || !several.contains(id) { versions.append(version(row, id)) }
            }
            return versions + others.map { version($0, $0[1]) }
        }
    }

    /// The number, id and time of the versions that stand of some objects that have several or a revoked one, by id and
    /// number.
    private func standing(among several: Set<String>, in database: Database) throws -> [Row] {
        let ids = several.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var found: [Row] = []
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = Array(ids[start..<min(ids.count, start + 500)])
            let marks = Array(repeating: "?", count: some.count).joined(separator: ",")
            found += try Row.fetchAll(
                database,
                sql: """
                    \(said(of: "SELECT DISTINCT id FROM object_version WHERE id IN (\(marks))"))
                    SELECT number, id, modified FROM object_version WHERE number IN \(Self.standing)
                    ORDER BY id, number
                    """, arguments: StatementArguments(some))
        }
        return found
    }

    private static func numbers(_ condition: String, in database: Database) throws -> Set<Int> {
        try Int.fetchSet(database, sql: "SELECT number FROM object_version WHERE \(condition)")
    }

    /// The current versions of some objects.
    package func currentVersions(of ids: [String]) throws(Fault) -> [StoredVersion] {
        try versions(of: ids, which: "1", standing: "number IN \(Self.standing)")
    }

    /// The versions by which originators revoked some objects, but for what views leave out for another reason.
    package func revokedVersions(of ids: [String]) throws(Fault) -> [StoredVersion] {
        try versions(
            of: ids, which: "revoked", standing: "revoked AND number IN (SELECT number FROM said WHERE gone AND last)")
    }

    /// Versions of some objects.
    ///
    /// - Parameters:
    ///   - condition: which versions are looked at, in SQL.
    ///   - standing: which of these are chosen by what originators said.
    private func versions(
        of ids: [String], which condition: String, standing: String
    ) throws(Fault) -> [StoredVersion] {
        var found: [StoredVersion] = []
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = Array(ids[start..<min(ids.count, start + 500)])
            let marks = Array(repeating: "?", count: some.count).joined(separator: ",")
            let said = "SELECT DISTINCT id FROM object_version WHERE id IN (\(marks)) AND \(condition)"
            found += try read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        \(self.said(of: said))
                        SELECT number, id, modified, \(isPartial) FROM object_version WHERE \(standing)
                        ORDER BY id, number
                        """, arguments: StatementArguments(some)
                ).map { StoredVersion(number: $0[0], id: $0[1], modified: $0[2], isPartial: $0[3]) }
            }
        }
        return found
    }

    /// The objects of some versions, in any order.
    package func objects(of versions: [StoredVersion]) throws(Fault) -> [StoredObject] {
        try objects(numbered: versions.map(\.number))
    }

    /// The objects of the versions with these numbers, in any order.
    package func objects(numbered versions: [Int]) throws(Fault) -> [StoredObject] {
        var found: [StoredObject] = []
        // SQLite limits the length of a statement.
        for start in stride(from: 0, to: versions.count, by: 1000) {
            let numbers = versions[start..<min(versions.count, start + 1000)].map { "\($0)" }
            found += try objects("\(columns) WHERE v.number IN (\(numbers.joined(separator: ",")))")
        }
        return found
    }

    // Most objects have one version, which is not revoked: only the others need to be compared.
    //
    // A whole version stands before every partial one of its originator, whatever their times: parts neither replace nor
    // revoke it. Statements of one group are one version, with the number of the last one.
    // What its originator retracted, or has to be validated again, is left out here, and so of every view: whatever versions
    // of it come. What a suspect package brought counts as if it had not come, and so does a superseded version.
    private var said: String { said(of: several) }

    /// The ids of the objects that are compared, in SQL. Only what is revoked is looked up in the table itself.
    private var several: String {
        let hidden =
            hasStatements ? " UNION SELECT object FROM left_out_object UNION SELECT object FROM suspect_object" : ""
        let superseded =
            hasSuperseded
            ? " UNION SELECT v.id FROM superseded_version x JOIN object_version v ON v.number = x.version" : ""
        return "SELECT id FROM object_version GROUP BY id HAVING COUNT(*) > 1"
            + " UNION SELECT id FROM object_version WHERE revoked" + hidden + superseded
    }

    /// The condition in SQL under which an originator `k` retracted the object of a version `v`.
    private static let isHidden = """
        EXISTS (SELECT 1 FROM left_out_object h WHERE h.object = v.id AND h.originator = k.originator)
        """

    /// The condition in SQL under which a package `k` does not count, because nobody knows who made it.
    private static let isSuspect = """
        EXISTS (SELECT 1 FROM suspect_package x WHERE x.package = k.id AND x.state <> 'accepted')
        """

    /// The condition in SQL under which an originator `k` named a version `v` as superseded.
    private static let isSuperseded = """
        EXISTS (SELECT 1 FROM superseded_version x WHERE x.version = v.number AND x.originator = k.originator)
        """

    /// The versions of some objects by age, for each originator.
    private func said(of objects: String) -> String {
        let order =
            hasParts ? "v.part IS NOT NULL, \(StoredVersion.order) DESC" : "\(StoredVersion.order) DESC"
        let gone =
            hasParts
            ? """
            COALESCE(MAX(IIF(v.part IS NULL, v.revoked, NULL)) OVER (PARTITION BY v.id, k.originator),
                MAX(v.revoked) OVER (PARTITION BY v.id, k.originator))
            """ : "MAX(v.revoked) OVER (PARTITION BY v.id, k.originator)"
        let isLast =
            hasParts ? "v.part IS NULL OR v.number = MAX(v.number) OVER (PARTITION BY v.id, v.part)" : "1"
        return """
            WITH several AS MATERIALIZED (
                \(objects)
            ), said AS (
                SELECT v.number,
                    RANK() OVER (PARTITION BY v.id, k.originator ORDER BY \(order)) AS age,
                    \(gone) AS gone, \(isLast) AS last
                FROM several s JOIN object_version v ON v.id = s.id JOIN provenance p ON p.version = v.number
                    JOIN package k ON k.id = p.package
                \(hasStatements ? "WHERE NOT \(Self.isHidden) AND NOT \(Self.isSuspect)" : "")
                \(hasSuperseded ? "AND NOT \(Self.isSuperseded)" : "")
            )
            """
    }

    private var isPartial: String { hasParts ? "part IS NOT NULL" : "0" }

    private var columns: String { SealedVersion.columns(hasParts: hasParts) }

    /// The current versions of the objects that have several versions or a revoked one.
    private static let standing = "(SELECT number FROM said WHERE age = 1 AND last AND NOT gone)"

    private static let held = """
        (SELECT number FROM object_version WHERE id NOT IN (SELECT id FROM several)
        UNION ALL SELECT number FROM said WHERE age = 1 AND last AND NOT gone)
        """

    /// The ids of all objects, sorted, whether they have a current version or not.
    package func objectIDs() throws(Fault) -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT DISTINCT id FROM object_version ORDER BY id") }
    }

    /// All versions of the object with this id, oldest first.
    package func versions(of id: String) throws(Fault) -> [StoredObject] {
        try objects("\(columns) WHERE v.id = ?", [id])
            .sorted {
                (StoredVersion.orderKey($0.modified), $0.digest) < (StoredVersion.orderKey($1.modified), $1.digest)
            }
    }

    /// The provenance of a version, oldest import first.
    package func provenance(of version: Int) throws(Fault) -> [Provenance] {
        guard hasParts else { return try provenances("WHERE p.version = \(version)").map(\.1) }
        // Statements of one group are one version.
        return try provenances(
            """
            WHERE p.version = \(version) OR p.version IN (SELECT number FROM object_version WHERE part =
                (SELECT part FROM object_version WHERE number = \(version)))
            """
        ).map(\.1)
    }

    /// The party ids of the originators of every version, each once, those of the first import first.
    package func allOriginators() throws(Fault) -> VersionOriginators {
        try read { database in
            let hidden = try self.hiddenVersions(in: database)
            var parties: [Int: String] = [:]
            let packages = try Row.fetchCursor(
                database,
                sql: "SELECT id, originator FROM package k WHERE direction = 'in'"
                    + (self.hasStatements ? " AND NOT \(Self.isSuspect)" : ""))
            while let row = try packages.next() { parties[row[0]] = row[1] }
            var found = VersionOriginators()
            var (last, own): (Int?, [String]) = (nil, [])
            func end() { if let last, !own.isEmpty { found.set(own, of: last) } }
            // In the order of an index, which has both columns.
            let rows = try Row.fetchCursor(
                database, sql: "SELECT version, package FROM provenance ORDER BY version, package")
            while let row = try rows.next() {
                guard let party = parties[row[1]] else { continue }
                let version: Int = row[0]
                if hidden[version]?.contains(party) == true { continue }
                if version != last {
                    end()
                    (last, own) = (version, [])
                }
                if !own.contains(party) { own.append(party) }
            }
            end()
            return found
        }
    }

    /// The objects with more than one current content for one time of modification. A later version or a revocation
    /// resolves a conflict.
    package func versionConflicts() throws(Fault) -> [Finding] { Self.versionConflicts(among: try currentVersions()) }

    /// The same among the current versions, ordered by id.
    package static func versionConflicts(among versions: [StoredVersion]) -> [Finding] {
        var findings: [Finding] = []
        var start = 0
        while start < versions.count {
            var end = start + 1
            while end < versions.count, versions[end].id == versions[start].id { end += 1 }
            if end - start > 1 {
                let contents = Dictionary(grouping: versions[start..<end].filter { !$0.isPartial }, by: \.modified)
                for (modified, contents) in contents.sorted(by: { $0.key < $1.key }) where contents.count > 1 {
                    findings.append(
                        Finding(
                            .objectVersionConflict,
                            ["id": contents[0].id, "modified": modified, "count": "\(contents.count)"]))
                }
            }
            start = end
        }
        return findings
    }

    /// The originators that retracted the objects of versions, by the numbers of these.
    private func hiddenVersions(in database: Database) throws -> [Int: Set<String>] {
        guard hasStatements else { return [:] }
        var hidden: [Int: Set<String>] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT v.number, h.originator FROM left_out_object h JOIN object_version v ON v.id = h.object")
        while let row = try rows.next() { hidden[row[0], default: []].insert(row[1]) }
        return hidden
    }

    private func provenances(_ condition: String) throws(Fault) -> [(Int, Provenance)] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT p.version, p.package, k.message, k.originator, p.entry, p.position, k.handled,
                        \(hasParts ? "d.sharer" : "NULL")
                    FROM provenance p JOIN package k ON k.id = p.package
                        \(hasParts ? "LEFT JOIN disclosure d ON d.package = k.id" : "") \(condition)
                    ORDER BY p.version, p.package, p.entry, p.position
                    """)
            // Looking up column names would take longer than reading the columns.
            var found: [(Int, Provenance)] = []
            while let row = try rows.next() {
                let provenance = Provenance(
                    package: row[1], message: row[2], originator: row[3], entry: row[4], position: row[5],
                    imported: row[6], passedOnBy: row[7])
                found.append((row[0], provenance))
            }
            return found
        }
    }

    /// Objects ordered by id, those of one id by digest, whole ones first: the digest is known only after decryption.
    private static func orderedByContent(_ objects: [StoredObject]) -> [StoredObject] {
        var objects = objects
        let ids = objects.map(\.object.id)
        var start = 0
        for end in 1...max(objects.count, 1) where end >= objects.count || ids[end] != ids[start] {
            if end - start > 1 { objects[start..<end].sort(by: StoredObject.precedes) }
            start = end
        }
        return objects
    }

    private func objects(_ sql: String, _ arguments: [String] = []) throws(Fault) -> [StoredObject] {
        try read { database in
            let keys = PackageKeys(database, try self.key(in: database))
            let rows = try Row.fetchCursor(database, sql: sql, arguments: StatementArguments(arguments))
            var objects: [StoredObject] = []
            while let row = try rows.next() {
                guard let part = SealedVersion.part(row) else {
                    objects.append(try SealedVersion.object(row, keys))
                    continue
                }
                let all = try Row.fetchAll(
                    database, sql: "\(columns) WHERE v.part = ? ORDER BY v.number", arguments: [part])
                guard all.last.map(SealedVersion.number) == SealedVersion.number(row),
                    let joined = try SealedVersion.joined(all, keys)
                else { continue }
                objects.append(joined)
            }
            return objects
        }
    }
}

extension StoredObject {
    /// The order of the contents of one object: whole ones first, then by digest.
    package static func precedes(_ left: StoredObject, _ right: StoredObject) -> Bool {
        let parts = (left.partial != nil, right.partial != nil)
        return parts.0 == parts.1 ? left.digest < right.digest : parts.1
    }
}
