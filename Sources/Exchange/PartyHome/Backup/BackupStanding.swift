internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import Platform
internal import StrictJSON

/// How the last backup is, as far as the home knows.
struct BackupStanding: Hashable, Sendable {
    /// When it was made; `nil` when there was none.
    let time: String?
    /// Whether its key is still there.
    let isReadable: Bool
    /// Whether this home has a recovery key, and so is meant to be backed up by itself.
    let hasRecoveryKey: Bool

    /// What asks for attention. A home without a recovery key may be backed up in another way.
    func findings(at now: Timestamp, limits: StatusLimits) -> [Finding] {
        guard hasRecoveryKey else { return [] }
        guard let time, let made = Timestamp(time) else { return [Finding(.backupDue, ["reason": "there is none"])] }
        guard isReadable else {
            return [Finding(.backupDue, ["reason": "a purge destroyed the key of the last one, of \(time)"])]
        }
        let days = made.days(until: now)
        guard days >= limits.backup else { return [] }
        return [Finding(.backupDue, ["reason": "the last one is \(days) days old"])]
    }
}

extension Home {
    /// How the last backup is.
    func backupStanding() throws(Fault) -> BackupStanding {
        let last = try caseFile.lastLogEntry(of: .backedUp)
        let key = last.flatMap { try? JSONValue(parsing: Array($0.details.utf8))["backup_key"]?.string }
        let present = try BackupKeyFile(layout).read()?.sha256.hex
        return BackupStanding(
            time: last?.time, isReadable: key != nil && key == present,
            hasRecoveryKey: Paths.exists(layout.recoveryCertificate))
    }
}
