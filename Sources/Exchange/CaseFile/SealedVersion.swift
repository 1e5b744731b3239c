internal import Diagnostics
internal import Digests
internal import GRDB
internal import Packages
internal import StrictJSON
internal import TradeModel

/// An object version as stored in the case file: properties used in SQL unencrypted, its canonical JSON encrypted under
/// its own key and bound to the rest of the row.
enum SealedVersion {
    /// The columns for `open`: a version with one of its packages.
    ///
    /// - Parameter hasParts: whether the case file can hold parts of objects.
    static func columns(hasParts: Bool = true) -> String {
        """
        SELECT v.number, v.id, v.modified, v.type, v.creator, v.revoked, v.content, s.package, s.key,
            \(hasParts ? "v.part" : "NULL")
        FROM object_version v
        JOIN provenance s ON s.rowid = (SELECT rowid FROM provenance WHERE version = v.number LIMIT 1)
        """
    }

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
        static let part = 9
    }

    /// The group of the statements in a row of `columns`; `nil` for a whole version.
    static func part(_ row: Row) -> String? { row[Column.part] }

    /// The number of the version in a row of `columns`.
    static func number(_ row: Row) -> Int { row[Column.number] }

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
        let value = try JSONValue(parsing: bytes)
        let partial = try part(row).map { _ throws(Fault) in try PartialObject(stored: value) }
        return StoredObject(
            number: row[Column.number], object: try partial?.object ?? STIXObject(value),
            modified: row[Column.modified], digest: text.sha256.hex, partial: partial)
    }

    /// The statements of several rows of `columns` of one group, as one version: the last one.
    ///
    /// What cannot be joined is a flaw of their originator's; then the last row stands alone.
    static func joined(_ rows: [Row], _ keys: PackageKeys) throws -> StoredObject? {
        guard let row = rows.last else { return nil }
        let last = try object(row, keys)
        guard rows.count > 1, var joined = last.partial else { return last }
        for other in rows.dropLast() {
            if let partial = try object(other, keys).partial, let more = joined.joined(with: partial) { joined = more }
        }
        return StoredObject(
            number: last.number, object: joined.object, modified: last.modified,
            digest: Digest.sha256(joined.stored.canonical()).hex, partial: joined)
    }
}
