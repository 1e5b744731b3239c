internal import CaseFile
package import Diagnostics
internal import Files
internal import Platform
internal import StrictJSON

/// `restored.json`: the home was restored from a backup, and it is not decided yet what it missed.
struct RestoredMark: Hashable, Sendable {
    static let format = "corridor-restored"

    /// When the backup was made.
    let backup: Timestamp
    /// When it was restored.
    let time: Timestamp

    var bytes: [UInt8] {
        let value: JSONValue = [
            "format": .string(Self.format), "version": "1", "backup": .string(backup.rfc3339),
            "time": .string(time.rfc3339),
        ]
        return Array(value.text(pretty: true).utf8)
    }

    init(backup: Timestamp, time: Timestamp) {
        self.backup = backup
        self.time = time
    }

    init(reading path: String) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: File.bytes(at: path, limit: 1 << 16)), entry: path)
        try fields.require(format: Self.format, version: "1")
        backup = try fields.parsed("backup", expected: "a time", parse: Timestamp.init)
        time = try fields.parsed("time", expected: "a time", parse: Timestamp.init)
        try fields.finish()
    }
}

extension Home {
    /// Whether the home was restored from a backup, and it is not decided yet what it missed.
    package var isRestored: Bool { Paths.exists(layout.restored) }

    /// What is to be said of a restored home that waits for a decision; `nil` of any other home.
    package func restoreNotice() throws(Fault) -> Finding? {
        guard isRestored else { return nil }
        return Finding(.restoreWaiting, ["time": try RestoredMark(reading: layout.restored).backup.rfc3339])
    }

    /// Refuses to send and to show anything while it is not decided what a restored home missed.
    ///
    /// - Throws: `Fault` `restore-undecided`.
    package func checkRestored() throws(Fault) {
        guard !isRestored else { throw Fault(.restoreUndecided, kind: .policy) }
    }
}
