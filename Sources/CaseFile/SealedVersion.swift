internal import Digests
internal import Findings
internal import GRDB
internal import StrictJSON
internal import TradeIntel

/// How an object version stands in the case file: what is asked for by SQL in the clear, its canonical JSON encrypted
/// under a key of its own and bound to the rest of its row.
enum SealedVersion {
    /// What `open` reads: a version with one of its sources, any of them.
    static let columns = """
        SELECT v.*, s.package, s.key FROM object_version v
        JOIN provenance s ON s.rowid = (SELECT rowid FROM provenance WHERE version = v.number LIMIT 1)
        """

    /// Encrypts canonical JSON.
    static func seal(
        _ json: [UInt8], _ key: SecretBytes, id: String, modified: String, type: String, creator: String?,
        revoked: Bool
    ) throws(Fault) -> [UInt8] {
        try SealedContent.seal(json, key, "object", id, modified, type, creator ?? "", revoked ? "1" : "0")
    }

    /// The canonical JSON of a row of `columns`.
    static func open(_ row: Row, _ keys: PackageKeys) throws -> SecretBytes {
        let creator: String? = row["creator"]
        return try SealedContent.open(
            CaseFile.bytes(row["content"]), keys.versionKey(row), "object", row["id"], row["modified"], row["type"],
            creator ?? "", row["revoked"] ? "1" : "0")
    }

    /// The object of a row of `columns`.
    static func object(_ row: Row, _ keys: PackageKeys) throws -> StoredObject {
        let text = try open(row, keys)
        var bytes = text.bytes
        defer { bytes.withUnsafeMutableBytes { Wiping.wipe($0) } }
        return StoredObject(
            number: row["number"], object: try STIXObject(JSONValue(parsing: bytes)), modified: row["modified"],
            digest: text.sha256.hex)
    }
}
