package import Diagnostics
internal import GRDB

/// Looking up many objects at once.
extension CaseStore {
    /// What was received of the objects with these ids, revoked ones included; nothing for those that were not received.
    ///
    /// One transaction, and statements for some hundred ids each: most bundles of one's own have no object that was
    /// received, and for them nothing is decrypted.
    package func held(_ ids: [String]) throws(Fault) -> [String: HeldVersions] {
        guard !ids.isEmpty else { return [:] }
        return try read { database in
            let isEmpty = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM object_version)")
            guard isEmpty == false else { return [:] }
            var held: [String: HeldVersions] = [:]
            var newest: [Int: [(id: String, originator: String)]] = [:]
            for start in stride(from: 0, to: ids.count, by: Self.idsAtATime) {
                try Self.look(up: Array(ids[start..<min(ids.count, start + Self.idsAtATime)]), in: database) {
                    id, found in
                    held[id] = HeldVersions(sources: found.map(\.source))
                    for version in found where version.isNewest(of: found) {
                        newest[version.number, default: []].append((id, version.source.originator))
                    }
                }
            }
            try self.read(newest, into: &held, in: database)
            return held
        }
    }

    /// SQLite limits the number of arguments of a statement; this is below the limit of all versions.
    private static let idsAtATime = 500

    /// A version in a package.
    private struct Found {
        let number: Int
        let modified: String
        let source: HeldVersions.Source

        /// Whether no version of its originator is newer.
        func isNewest(of all: [Found]) -> Bool {
            !all.contains {
                $0.source.originator == source.originator
                    && StoredVersion.orderKey($0.modified) > StoredVersion.orderKey(modified)
            }
        }
    }

    private static func look(
        up ids: [String], in database: Database, found: (String, [Found]) throws -> Void
    ) throws {
        let marks = Array(repeating: "?", count: ids.count).joined(separator: ",")
        let statement = try database.cachedStatement(
            sql: """
                SELECT v.id, v.number, v.modified, v.creator, k.originator, k.handled, k.id
                FROM object_version v JOIN provenance p ON p.version = v.number JOIN package k ON k.id = p.package
                WHERE v.id IN (\(marks)) ORDER BY v.id, k.id
                """)
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments(ids))
        var (id, versions): (String, [Found]) = ("", [])
        while let row = try rows.next() {
            let next: String = row[0]
            if next != id {
                if !versions.isEmpty { try found(id, versions) }
                (id, versions) = (next, [])
            }
            versions.append(
                Found(
                    number: row[1], modified: row[2],
                    source: HeldVersions.Source(
                        package: row[6], originator: row[4], imported: row[5], creator: row[3])))
        }
        if !versions.isEmpty { try found(id, versions) }
    }

    /// Decrypts the newest versions.
    private func read(
        _ newest: [Int: [(id: String, originator: String)]], into held: inout [String: HeldVersions],
        in database: Database
    ) throws {
        guard !newest.isEmpty else { return }
        let keys = PackageKeys(database, try key(in: database))
        let numbers = newest.keys.sorted()
        for start in stride(from: 0, to: numbers.count, by: Self.idsAtATime) {
            let some = numbers[start..<min(numbers.count, start + Self.idsAtATime)]
            let list = some.map { "\($0)" }.joined(separator: ",")
            let rows = try Row.fetchCursor(
                database,
                sql: "\(SealedVersion.columns(hasParts: hasParts)) WHERE v.number IN (\(list)) ORDER BY v.number")
            while let row = try rows.next() {
                let stored = try SealedVersion.object(row, keys)
                var originators: Set<String> = []
                for one in newest[stored.number] ?? [] where originators.insert(one.originator).inserted {
                    held[one.id]?.newest.append(
                        HeldVersions.Newest(originator: one.originator, object: stored.object))
                }
            }
        }
    }
}
