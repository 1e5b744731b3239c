internal import Diagnostics
internal import Digests
internal import GRDB
internal import Packages
internal import Platform
internal import StrictJSON
internal import TradeModel

/// Stores the objects of packages in the case file: each content once, with every package that contained it.
struct VersionStore {
    private let keys: PackageKeys
    private let database: Database
    /// The number of new versions.
    private(set) var new = 0
    /// The number of versions that were stored already.
    private(set) var known = 0
    /// Several contents for one time of modification.
    private(set) var findings: [Finding] = []
    /// New versions that seem to describe other things than the previous ones.
    private(set) var strange: [Finding] = []

    init(_ database: Database, _ caseKey: CaseKey) {
        self.database = database
        keys = PackageKeys(database, caseKey)
    }

    /// Stores the objects of a package.
    mutating func put(_ objects: [PackagedObject], of package: Int, _ packageKey: SecretBytes) throws {
        keys.add(packageKey, of: package)
        let find = try database.makeStatement(
            sql: "\(SealedVersion.columns) WHERE v.id = ? AND v.modified IN (?, ?)")
        let insert = try database.makeStatement(
            sql: """
                INSERT INTO object_version (id, modified, type, creator, revoked, content) VALUES (?, ?, ?, ?, ?, ?)
                """)
        let link = try database.makeStatement(
            sql: """
                INSERT INTO provenance (version, package, entry, position, key) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
        let before = try database.makeStatement(
            sql: """
                \(SealedVersion.columns) WHERE v.id = ? AND v.creator IS ? AND \(StoredVersion.order) < ?
                ORDER BY \(StoredVersion.order) DESC
                """)
        for arriving in objects {
            let (version, key) = try place(of: arriving, find: find, insert: insert, before: before)
            try link.execute(arguments: [
                version, package, arriving.entry, arriving.position,
                CaseStore.blob(try SealedContent.wrap(key, with: packageKey)),
            ])
        }
    }

    /// The version with an object's content, created if needed, and its key.
    private mutating func place(
        of arriving: PackagedObject, find: Statement, insert: Statement, before: Statement
    ) throws -> (version: Int, key: SecretBytes) {
        let object = arriving.object
        var json = JSONValue.object(object.json).canonical()
        defer { json.withUnsafeMutableBytes { Wiping.wipe($0) } }
        // Objects without a modification time (marking definitions, bundles of older tools) are ordered by creation.
        let time = object.modified ?? object.created
        let modified = time?.rfc3339 ?? ""
        // Earlier versions of Corridor stored times in milliseconds.
        let milliseconds = time.map { Timestamp(milliseconds: $0.milliseconds).rfc3339 } ?? ""
        let near = try Row.fetchAll(find, arguments: [object.id, modified, milliseconds])
        let same = try near.first { try SealedVersion.open($0, keys: keys).holds(json) }
        let others = near.filter { row in
            (row["modified"] as String) == modified && (row["number"] as Int) != (same?["number"] as Int?)
        }
        if !others.isEmpty {
            findings.append(
                Finding(
                    .objectVersionConflict,
                    at: Place(entry: arriving.entry, pointer: "/objects/\(arriving.position)"),
                    ["id": object.id, "modified": modified, "count": "\(others.count + 1)"]))
        }
        if let same {
            known += 1
            return (same["number"], try SealedVersion.key(same, keys: keys))
        }
        new += 1
        if !object.isRevoked,
            let last = try Row.fetchOne(
                before, arguments: [object.id, object.createdByRef, String(StoredVersion.orderKey(modified))])
        {
            let known = try SealedVersion.object(last, keys).object
            if let what = SubjectChange(from: known, to: object).words {
                strange.append(
                    Finding(
                        .versionOfOtherThing,
                        at: Place(entry: arriving.entry, pointer: "/objects/\(arriving.position)"),
                        ["id": object.id, "modified": modified, "what": what]))
            }
        }
        let key = try SecretBytes.newKey()
        let content = try SealedVersion.seal(
            json, key, id: object.id, modified: modified, type: object.type, creator: object.createdByRef,
            revoked: object.isRevoked)
        try insert.execute(arguments: [
            object.id, modified, object.type, object.createdByRef, object.isRevoked, CaseStore.blob(content),
        ])
        return (Int(database.lastInsertedRowID), key)
    }
}
