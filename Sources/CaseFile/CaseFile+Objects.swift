public import Findings
internal import GRDB
internal import StrictJSON
internal import TradeIntel

extension CaseFile {
    /// The objects that hold now, ordered by id: of each id the version last modified, unless that one revokes it.
    ///
    /// Where two contents claim the same time, both are returned: the case file does not choose between them.
    public func currentObjects() throws(Fault) -> [StoredObject] {
        try objects(
            """
            SELECT v.* FROM object_version v
            WHERE v.modified = (SELECT MAX(w.modified) FROM object_version w WHERE w.id = v.id)
            AND NOT EXISTS (SELECT 1 FROM object_version r WHERE r.id = v.id AND r.modified = v.modified AND r.revoked)
            ORDER BY v.id, v.digest
            """)
    }

    /// All versions of the object with this id, oldest first.
    public func versions(of id: String) throws(Fault) -> [StoredObject] {
        try objects("SELECT * FROM object_version WHERE id = ? ORDER BY modified, digest", [id])
    }

    /// The ids that begin with a text, at most `limit` of them.
    public func objectIDs(beginningWith text: String, limit: Int = 8) throws(Fault) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT id FROM object_version
                    WHERE substr(id, 1, length(?1)) = ?1 OR substr(id, instr(id, '--') + 2, length(?1)) = ?1
                    ORDER BY id LIMIT ?2
                    """,
                arguments: [text, limit])
        }
    }

    /// Where a version came from, oldest import first.
    public func provenance(of version: Int) throws(Fault) -> [Provenance] {
        try provenances("WHERE p.version = \(version)").map(\.1)
    }

    /// Where every version came from.
    public func allProvenance() throws(Fault) -> [Int: [Provenance]] {
        try provenances("").reduce(into: [:]) { $0[$1.0, default: []].append($1.1) }
    }

    /// How many current objects there are of each type.
    public func countsByType() throws(Fault) -> [String: Int] {
        try currentObjects().reduce(into: [:]) { $0[$1.object.type, default: 0] += 1 }
    }

    /// The objects that have more than one content for one time of modification.
    public func versionConflicts() throws(Fault) -> [Finding] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT id, modified, COUNT(*) AS contents FROM object_version
                    GROUP BY id, modified HAVING COUNT(*) > 1 ORDER BY id, modified
                    """
            ).map { row in
                let (id, modified): (String, String) = (row["id"], row["modified"])
                return Finding(
                    .objectVersionConflict,
                    ["id": id, "modified": modified, "count": "\(row["contents"] as Int)"])
            }
        }
    }

    private func provenances(_ condition: String) throws(Fault) -> [(Int, Provenance)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT p.*, k.message, k.originator, k.handled FROM provenance p
                    JOIN package k ON k.id = p.package \(condition) ORDER BY p.version, p.package, p.entry, p.position
                    """
            ).map { row in
                (
                    row["version"],
                    Provenance(
                        package: row["package"], message: row["message"], originator: row["originator"],
                        entry: row["entry"], position: row["position"], imported: row["handled"])
                )
            }
        }
    }

    private func objects(_ sql: String, _ arguments: [String] = []) throws(Fault) -> [StoredObject] {
        try read { database in
            try Row.fetchAll(database, sql: sql, arguments: StatementArguments(arguments)).map { row in
                let text: String = row["json"]
                return StoredObject(
                    number: row["number"], object: try STIXObject(JSONValue(parsing: Array(text.utf8))),
                    digest: row["digest"])
            }
        }
    }
}
