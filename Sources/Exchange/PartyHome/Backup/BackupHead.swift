internal import Diagnostics
internal import Platform
internal import StrictJSON

/// The head of a backup: one line of canonical JSON before the encrypted part.
struct BackupHead: Hashable, Sendable {
    static let format = "corridor-backup"
    static let limit = 1 << 16

    /// The party id.
    let party: String
    /// When the backup was made.
    let time: Timestamp
    /// The SHA-256 of the backup key, by which a state file is known to open it.
    let key: String
    /// The content key, wrapped with the backup key (RFC 3394).
    let wrapped: [UInt8]

    /// The line without its line feed.
    var bytes: [UInt8] {
        let value: JSONValue = [
            "format": .string(Self.format), "version": "1", "party": .string(party), "time": .string(time.rfc3339),
            "key": .string(key), "wrapped": .string(Base64.encode(wrapped)),
        ]
        return value.canonical()
    }

    init(party: String, time: Timestamp, key: String, wrapped: [UInt8]) {
        self.party = party
        self.time = time
        self.key = key
        self.wrapped = wrapped
    }

    init(parsing bytes: [UInt8], named path: String) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: path)
        try fields.require(format: Self.format, version: "1")
        party = try fields.string("party")
        time = try fields.parsed("time", expected: "a time", parse: Timestamp.init)
        key = try fields.string("key")
        wrapped = try fields.parsed("wrapped", expected: "Base64", parse: Base64.decode)
        try fields.finish()
    }
}
