internal import Diagnostics
internal import Digests
internal import GRDB
internal import StrictJSON
internal import TradeModel

/// An object version as stored in the case file: properties used in SQL unencrypted, its canonical JSON encrypted under
/// its own key and bound to the rest of the row.
enum SealedVersion {
    /// The columns for `open`: a version with one of its packages.
    static let columns = """
        SELECT v.number, v.id, v.modified, v.type, v.creator, v.revoked, v.content, s.package, s.key
        FROM object_version v
        JOIN provenance s ON s.rowid = (SELECT rowid FROM provenance WHERE version = v.number LIMIT 1)
        """

    /// The same with each of its packages: one row per package.
    static let columnsOfEverySource = """
        SELECT v.number, v.id, v.modified, v.type, v.creator, v.revoked, v.content, s.package, s.key
        FROM object_version v JOIN provenance s ON s.version = v.number
        """

    /// The positions of the columns in a row: looking up names would take longer than decrypting.
    private enum Column {
        static let number = 0
        static let id = 1
        static let modified = 2
        static let type = 3
        static let creator = 4
        static let revoked = 5
        static let content = 6
        static let package = 7
        static let key = 8
    }

    /// Encrypts canonical JSON.
    static func seal(
        _ json: [UInt8], _ key: SecretBytes, id: String, modified: String, type: String, creator: String?,
        revoked: Bool
    ) throws(Fault) -> [UInt8] {
        try SealedContent.seal(json, key: key, parts: "object", id, modified, type, creator ?? "", revoked ? "1" : "0")
    }

    /// The canonical JSON of a row of `columns`.
    static func open(_ row: Row, keys: PackageKeys) throws -> SecretBytes {
        let creator: String? = row[Column.creator]
        return try SealedContent.open(
            CaseStore.bytes(row[Column.content]), key: key(row, keys: keys), parts: "object", row[Column.id],
            row[Column.modified],
            row[Column.type], creator ?? "", row[Column.revoked] ? "1" : "0")
    }

    /// The key of the version in a row of `columns`.
    static func key(_ row: Row, keys: PackageKeys) throws -> SecretBytes {
        try SealedContent.key(
            CaseStore.bytes(row[Column.key]), key: keys.key(of: row[Column.package]), parts: "object", row[Column.id])
    }

    /// The object of a row of `columns`.
    static func object(_ row: Row, _ keys: PackageKeys) throws -> StoredObject {
        let text = try open(row, keys: keys)
        var bytes = text.bytes
        defer { bytes.withUnsafeMutableBytes { Wiping.wipe($0) } }
        return StoredObject(
            number: row[Column.number], object: try STIXObject(JSONValue(parsing: bytes)),
            modified: row[Column.modified], digest: text.sha256.hex)
    }
}
