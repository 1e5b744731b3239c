internal import Digests
internal import Files
internal import Findings
internal import GRDB
internal import StrictJSON
internal import TradeIntel

/// Puts the objects of one package into the case file: each content once, with every package that brought it.
struct VersionShelf {
    private let keys: PackageKeys
    private let package: Int
    private let packageKey: SecretBytes
    private let find: Statement
    private let insert: Statement
    private let link: Statement
    private let database: Database
    /// How many versions were new.
    private(set) var new = 0
    /// How many there were already.
    private(set) var known = 0
    /// Several contents for one time of modification.
    private(set) var findings: [Finding] = []

    init(_ database: Database, _ caseKey: CaseKey, package: Int, _ packageKey: SecretBytes) throws {
        self.database = database
        self.package = package
        self.packageKey = packageKey
        keys = PackageKeys(database, caseKey)
        keys.add(packageKey, of: package)
        find = try database.makeStatement(sql: "\(SealedVersion.columns) WHERE v.id = ? AND v.modified = ?")
        insert = try database.makeStatement(
            sql: """
                INSERT INTO object_version (id, modified, type, creator, revoked, content) VALUES (?, ?, ?, ?, ?, ?)
                """)
        link = try database.makeStatement(
            sql: """
                INSERT INTO provenance (version, package, entry, position, key) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
    }

    /// Puts an object in its place.
    mutating func put(_ arriving: ArrivingObject) throws {
        let object = arriving.object
        var json = JSONValue.object(object.json).canonical()
        defer { json.withUnsafeMutableBytes { Wiping.wipe($0) } }
        // Objects without a modification time (marking definitions, bundles of old makers) count by creation.
        let modified = (object.modified ?? object.created)?.rfc3339 ?? ""
        let others = try Row.fetchAll(find, arguments: [object.id, modified])
        var count = others.count
        if let same = try others.first(where: { try SealedVersion.open($0, keys).holds(json) }) {
            known += 1
            try tie(arriving, to: same["number"], try SealedVersion.key(same, keys))
        } else {
            new += 1
            count += 1
            let key = try SecretBytes.newKey()
            let content = try SealedVersion.seal(
                json, key, id: object.id, modified: modified, type: object.type, creator: object.createdByRef,
                revoked: object.isRevoked)
            try insert.execute(arguments: [
                object.id, modified, object.type, object.createdByRef, object.isRevoked, CaseFile.blob(content),
            ])
            try tie(arriving, to: Int(database.lastInsertedRowID), key)
        }
        guard count > 1 else { return }
        findings.append(
            Finding(
                .objectVersionConflict,
                at: Place(entry: arriving.entry, pointer: "/objects/\(arriving.position)"),
                ["id": object.id, "modified": modified, "count": "\(count)"]))
    }

    private func tie(_ arriving: ArrivingObject, to version: Int, _ key: SecretBytes) throws {
        let wrapped = try SealedContent.wrap(key, with: packageKey)
        try link.execute(arguments: [
            version, package, arriving.entry, arriving.position, CaseFile.blob(wrapped),
        ])
    }
}
