package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
package import Platform
internal import StrictJSON
internal import X509

/// Restores a home from a backup (specs/party-home.md, "Backups").
package struct HomeRestorer: Sendable {
    private let clock: Clock
    private let randomness: Randomness
    private let actor: LogActor
    private let approver: @Sendable (Home) throws(Fault) -> ActApprover

    /// What was restored.
    package struct Result: Sendable {
        /// The home.
        package let home: Home
        /// How many files.
        package let files: Int
        /// When the backup was made.
        package let backup: Timestamp
        /// The time of the state that was replayed; `nil` when none is newer than the backup.
        package let state: Timestamp?
        /// What it missed, and what is damaged in it.
        package let findings: [Finding]
    }

    /// A restorer.
    ///
    /// - Parameter approver: has the restore signed by persons, where the restored home asks for it.
    package init(
        clock: Clock, randomness: Randomness, actor: LogActor,
        approver: @escaping @Sendable (Home) throws(Fault) -> ActApprover = { _ throws(Fault) in ActApprover() }
    ) {
        self.clock = clock
        self.randomness = randomness
        self.actor = actor
        self.approver = approver
    }

    /// Restores a backup into a folder. Everything is made in a hidden draft, checked there, and gets its place last; an
    /// interrupted restore leaves no home, and the next one removes its draft.
    ///
    /// - Parameters:
    ///   - path: the backup.
    ///   - folder: where the home is to be; one that has a home is left alone.
    ///   - states: state files of the home, of which one has the key of the backup. What the newest one knows beyond the
    ///     backup is replayed.
    /// - Throws: `Fault` `home-exists`, `state-file-other`, `backup-key-other`, `backup-damaged`, those of the approver, or
    ///   of kind `.inputOutput`.
    package func restore(_ path: String, to folder: String, states: [HomeStateFile]) throws(Fault) -> Result {
        let final = HomeLayout(folder: folder)
        guard !Paths.exists(final.home) else { throw Fault(.homeExists, kind: .usage, ["path": folder]) }
        let file = try File(path: path)
        let head = try BackupSource.head(of: file, named: path).head
        for state in states where state.party != head.party {
            throw Fault(
                .stateFileOther, kind: .usage,
                ["path": "of \(state.time.rfc3339)", "party": "\(state.party.prefix(12))…"])
        }
        guard let key = states.lazy.compactMap(\.backupKey).first(where: { $0.sha256.hex == head.key }) else {
            throw Fault(.backupKeyOther, kind: .policy, ["time": head.time.rfc3339])
        }
        let source = try BackupSource(file, named: path, backupKey: key)
        let draft = try HomeDraft.begin(in: folder, randomness: randomness)
        let newest = states.max { $0.time < $1.time }.flatMap { $0.time > head.time ? $0 : nil }
        var findings: [Finding] = []
        let files: Int
        do throws(Fault) {
            files = try Self.unpack(source, named: path, to: draft)
            findings = try settle(draft, named: path, of: head, state: newest)
            try HomeDraft.adopt(draft, as: final)
        } catch {
            try? Paths.removeFolder(draft.folder)
            throw error
        }
        return Result(
            home: try Home.open(named: folder, from: folder), files: files, backup: head.time, state: newest?.time,
            findings: findings)
    }

    /// Writes the files of a backup to a draft.
    ///
    /// - Returns: how many there are.
    private static func unpack(_ source: BackupSource, named path: String, to draft: HomeLayout) throws(Fault) -> Int {
        var source = source
        for folder in draft.ownFolders { try Paths.makeFolder(folder, mode: 0o700) }
        var count = 0
        while true {
            let entry = try BackupEntry(reading: &source, named: path)
            guard let item = entry.path else {
                guard entry.size == count else { throw BackupSource.damaged(path, "files are missing in it") }
                try source.finish()
                return count
            }
            // What is encrypted was written by a home; a name that leads out of it is refused all the same.
            let parts = item.split(separator: "/", omittingEmptySubsequences: false)
            guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
                throw BackupSource.damaged(path, "it has a file with the name \(item)")
            }
            let place = Paths.join(draft.home, item)
            try Paths.makeFolder(Paths.folder(of: place), mode: 0o700)
            let file = try AtomicFile(path: place, mode: entry.mode & 0o700)
            var left = entry.size
            while left > 0 {
                let bytes = try source.read(min(left, BackupPiece.size))
                try file.write(bytes)
                left -= bytes.count
            }
            try file.commit()
            count += 1
        }
    }

    /// Checks the draft, and makes it a home that numbers its messages in a new stream.
    ///
    /// The case file is closed when this returns, so that the draft can be moved.
    private func settle(
        _ draft: HomeLayout, named path: String, of head: BackupHead, state: HomeStateFile?
    ) throws(Fault) -> [Finding] {
        let mark = RestoredMark(backup: head.time, time: actor.time)
        try AtomicFile.write(mark.bytes, to: draft.restored, mode: 0o600, replacing: true)
        let home: Home
        do throws(Fault) {
            home = try Home.open(named: draft.folder, from: draft.folder)
        } catch {
            // The backup is not to blame for the disk that it is restored to.
            if error.code == .noSpaceLeft || error.code == .fileUnwritable { throw error }
            throw BackupSource.damaged(path, error.finding.sentence)
        }
        guard home.identity.party.text == head.party else { throw BackupSource.damaged(path, "it is of another party") }
        let problems = try home.caseFile.checkIntegrity()
        if let problem = problems.first { throw BackupSource.damaged(path, problem.sentence) }
        var findings = try HomeCheck(home).run(repairing: false, by: actor).findings.filter { finding in
            finding.severity == .error && finding.code != .restoreUndecided
        }
        let statement = ActStatement(
            .restore, on: [head.party], reason: "from the backup of \(head.time.rfc3339)", at: home, by: actor)
        let approval = try approver(home).approve(statement, at: home)
        let renewed = try home.renewStream(reason: "restored from a backup", randomness: randomness, by: actor)
        try renewed.writing { home throws(Fault) in
            var details = JSONObject()
            details["approval"] = approval?.json
            details["backup"] = .string(head.time.rfc3339)
            try home.caseFile.record(.homeRestored, of: head.party, by: actor, details)
            if let state { findings += try home.replay(state, by: actor) }
        }
        return findings
    }
}
