package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Platform
internal import StrictJSON
internal import X509

/// Backs up a home, while it is in use (specs/party-home.md, "Backups").
///
/// A backup is useless alone: its key is in the home, and in state files, which are encrypted to the recovery key. A purge
/// destroys the key, so that with the state files from before the purge everything goes that opens older backups.
package struct HomeBackup: Sendable {
    private let home: Home
    private let recovery: RecoveryKey
    private let actor: LogActor

    /// What a backup has.
    package struct Result: Sendable {
        /// How many files of the home.
        package let files: Int
        /// The size in bytes.
        package let size: Int
        /// Files that are missing.
        package let findings: [Finding]
    }

    /// Backups of a home.
    ///
    /// - Parameter recovery: the key that state files are encrypted to.
    package init(_ home: Home, recovery: RecoveryKey, actor: LogActor) {
        self.home = home
        self.recovery = recovery
        self.actor = actor
    }

    /// Writes a backup and, where it is named, the state file that opens it.
    ///
    /// The case file is copied, and what comes and goes in the home is read, under the lock; received files, of which none
    /// changes, are read after it.
    ///
    /// - Parameters:
    ///   - path: the backup.
    ///   - state: the state file; one that is there is replaced, and overwritten.
    ///   - isReplacing: whether a backup that is there is replaced.
    ///   - step: called when everything was read, before the backup has its name; tests interrupt there.
    /// - Throws: `Fault` `backup-overtaken`, `file-exists`, `home-busy`, or of kind `.inputOutput`.
    package func write(
        to path: String, state: String?, isReplacing: Bool, afterReading step: () throws(Fault) -> Void = {}
    ) throws(Fault) -> Result {
        let file = try AtomicFile(path: path, mode: 0o600, replacing: isReplacing)
        var findings: [Finding] = []
        var count = 0
        let (sink, copy, later, backupKey) = try home.writing { home throws(Fault) -> Begun in
            let backupKey = try BackupKeyFile(home.layout).make()
            guard let key = SecretBytes(random: AuthenticatedCipher.keyLength),
                let wrapped = KeyWrap.wrap(key, with: backupKey)
            else {
                throw Fault(.cryptographyFailed, kind: .ours, ["what": "make a key"], underlying: OpenSSLError.drain())
            }
            let head = BackupHead(
                party: home.identity.party.text, time: actor.time, key: backupKey.sha256.hex, wrapped: wrapped)
            let sink = try BackupSink(file, head: head, key: key)
            let copy = try TemporaryCopy(in: home.layout.home)
            try home.caseFile.copy(to: copy.path)
            var later: [String] = []
            for item in try Self.items(of: home) {
                if item.hasPrefix(Self.unchanging) { later.append(item); continue }
                if try Self.put(item, of: home, into: sink, &findings) { count += 1 }
            }
            return (sink, copy, later, backupKey)
        }
        try Self.put(copy.path, as: Paths.name(of: home.layout.caseFile), into: sink)
        count += 1
        for item in later where try Self.put(item, of: home, into: sink, &findings) { count += 1 }
        try sink.write(BackupEntry(path: nil, size: count).bytes)
        try sink.finish()
        try step()
        try home.writing { home throws(Fault) in
            guard let now = try BackupKeyFile(home.layout).read(), now.sha256 == backupKey.sha256 else {
                throw Fault(.backupOvertaken, kind: .inputOutput)
            }
            var details = JSONObject()
            details["backup_key"] = .string(backupKey.sha256.hex)
            details["files"] = .number(JSONNumber(count))
            // The state file first: a backup has its name only when something opens it.
            if let state { try writeState(of: home, to: state) }
            try file.commit()
            try home.caseFile.record(.backedUp, of: path, by: actor, details)
        }
        return Result(files: count, size: file.count, findings: findings)
    }

    private typealias Begun = (sink: BackupSink, copy: TemporaryCopy, later: [String], key: SecretBytes)

    /// Writes the state file as it is now. One that is there is replaced, and overwritten.
    ///
    /// - Throws: `Fault` `home-busy`, or of kind `.inputOutput`.
    package func writeState(to path: String) throws(Fault) {
        try home.writing { home throws(Fault) in
            try writeState(of: home, to: path)
            // What the other device is owed is counted from here on.
            guard try home.caseFile.hasOtherDevice() else { return }
            try home.caseFile.record(.stateWritten, of: Paths.name(of: path), by: actor, JSONObject())
        }
    }

    private func writeState(of home: Home, to path: String) throws(Fault) {
        try Paths.replaceWiping(path, with: HomeStateFile(of: home, at: actor.time).sealed(to: recovery))
    }

    /// The folder of files that are never changed, and go only by a purge.
    private static let unchanging = "sealed/"

    /// The paths below `.corridor` of the files that a backup has: all that the home and the rows of its case file own, and
    /// received files that no row knows; but no links, no locks, not the case file itself, which is copied, and not the key
    /// of the backup.
    private static func items(of home: Home) throws(Fault) -> [String] {
        let links = KeyGenerations.linkedNames + [Paths.name(of: home.layout.keyPointer)]
        let others: Set = ["lock", "exports.lock", "send.lock", "receive.lock", "backup.key"]
        return try HomeInventory(home).items().filter { item in
            switch item.owner {
            case .home, .row: break
            // Of key sets only the one in use: with another one beside it nobody could tell which that is.
            case .nobody where !item.path.hasPrefix("generations/"): break
            case .database, .step, .writer, .nobody, .foreign: return false
            }
            let top = item.path.split(separator: "/").first.map(String.init) ?? ""
            return !links.contains(top) && !others.contains(item.path)
        }.map(\.path)
    }

    /// Writes a file of the home.
    ///
    /// - Returns: whether it is there.
    private static func put(
        _ item: String, of home: Home, into sink: BackupSink, _ findings: inout [Finding]
    ) throws(Fault) -> Bool {
        do throws(Fault) {
            try put(Paths.join(home.layout.home, item), as: item, into: sink)
            return true
        } catch {
            guard error.code == .fileMissing else { throw error }
            findings.append(Finding(.backupFileGone, ["path": item]))
            return false
        }
    }

    private static func put(_ path: String, as item: String, into sink: BackupSink) throws(Fault) {
        let file = try File(path: path)
        try sink.write(BackupEntry(path: item, size: file.count, mode: file.permissions() & 0o777).bytes)
        try sink.write(contentsOf: file)
    }
}
