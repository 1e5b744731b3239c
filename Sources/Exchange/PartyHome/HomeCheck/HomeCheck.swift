package import CaseFile
package import Diagnostics
internal import Files
internal import X509

/// Checks a home as a file-system check checks a disk (specs/party-home.md, "Checking a home"): the owner of every
/// file, every digest, every key set with its certificates, the case file from its pages to its encrypted contents, the
/// log from the first entry to the last.
///
/// It changes nothing, unless asked to repair what can be repaired without loss.
package struct HomeCheck: Sendable {
    private let home: Home
    private let keys: KeyRing?
    private let mendedBefore: [Finding]

    /// A check of an open home.
    ///
    /// - Parameters:
    ///   - keys: the private keys, to open them and compare them with their certificates; without them only the key
    ///     files are checked.
    ///   - mended: the result of `mendBeforeOpening`.
    package init(_ home: Home, keys: KeyRing? = nil, after mended: [Finding] = []) {
        self.home = home
        self.keys = keys
        mendedBefore = mended
    }

    /// Repairs conditions that prevent opening a home: secrets that others can read, missing folders.
    ///
    /// - Returns: the repairs, to be passed to the check, which logs them.
    /// - Throws: `Fault` `home-missing`, or of kind `.inputOutput`.
    package static func mendBeforeOpening(named: String?, from start: String) throws(Fault) -> [Finding] {
        guard let layout = HomeLayout.find(named: named, from: start) else {
            throw Fault(.homeMissing, kind: .usage, ["path": named ?? start])
        }
        return try HomeRepair.mendBeforeOpening(layout)
    }

    /// Runs all stages in the order of `HomeCheckResult.Stage`, and repairs what can be repaired.
    ///
    /// - Parameter repairing: whether to repair; repairs are reported as such, and logged.
    /// - Throws: `Fault` only for errors of the check itself.
    package func run(repairing: Bool, by actor: LogActor) throws(Fault) -> HomeCheckResult {
        guard repairing else { return try look() }
        return try home.writing { home throws(Fault) in
            let check = HomeCheck(home, keys: keys)
            let found = try check.look()
            let mended = try HomeRepair(home).mend(found, after: mendedBefore, by: actor)
            guard !mended.isEmpty else { return found }
            var result = try check.look()
            result.mended = mended
            return result
        }
    }

    private func look() throws(Fault) -> HomeCheckResult {
        var result = HomeCheckResult()
        for stage in HomeCheckResult.Stage.allCases {
            do throws(Fault) {
                let (count, findings) = try look(at: stage)
                result.stages.append(.init(stage: stage, count: count, findings: findings))
            } catch {
                // An error in one stage is the finding of that stage; the other stages still run.
                result.stages.append(.init(stage: stage, count: 0, findings: [error.finding]))
            }
        }
        return result
    }

    private func look(at stage: HomeCheckResult.Stage) throws(Fault) -> (count: Int, findings: [Finding]) {
        switch stage {
        case .permissions: try permissions()
        case .keys: try keySets()
        case .database: (1, try home.caseFile.checkIntegrity())
        case .contents: try home.caseFile.checkContents()
        case .log: try log()
        case .files: try files()
        case .digests: try digests()
        case .receipts: try receipts()
        }
    }

    // MARK: Stages

    /// Secrets that others than their owner can read or write.
    private func permissions() throws(Fault) -> (Int, [Finding]) {
        let secrets = try HomeRepair.secrets(home.layout)
        var findings: [Finding] = []
        for path in secrets {
            let mode = try File(path: path).permissions()
            guard mode & 0o077 != 0 else { continue }
            findings.append(
                Finding(.homeFileExposed, ["path": relative(path), "mode": String(mode & 0o777, radix: 8)]))
        }
        return (secrets.count, findings)
    }

    /// Certificates, revocation lists and the profile must belong to the party; keys, if they can be opened, to the
    /// certificates.
    private func keySets() throws(Fault) -> (Int, [Finding]) {
        var findings = try KeyGenerations(home.layout, party: home.identity.party).check()
        let root = try home.certificate(.root)
        let profile = try home.ownProfile()
        if profile.party != home.identity.party {
            findings.append(Finding(.profileOther, ["path": home.layout.profile]))
        }
        if !(try home.revocationList()).isSigned(by: root) {
            findings.append(Finding(.keySetDisagrees, ["path": relative(home.layout.revocationList)]))
        }
        var count = 0
        for role in CertificateRole.allCases where try home.has(role) {
            count += 1
            let certificate = try home.certificate(role)
            guard let keys else { continue }
            // The root key is only needed to issue certificates, and is better kept elsewhere.
            if role == .root, !Paths.exists(home.layout.key(role)) { continue }
            guard try keys.key(role).publicKey.der != certificate.publicKey.der else { continue }
            findings.append(Finding(.keySetDisagrees, ["path": relative(home.layout.key(role))]))
        }
        return (count, findings)
    }

    private func log() throws(Fault) -> (Int, [Finding]) {
        let count = try home.caseFile.verifyLog()
        _ = try home.caseFile.verifyRelationLogs()
        _ = try LogApprovals(home).verify(home.caseFile.log())
        var findings: [Finding] = []
        if let finding = try home.takenBack() { findings.append(finding) }
        do throws(Fault) {
            try home.checkNumbers()
        } catch {
            findings.append(error.finding)
        }
        return (count, findings)
    }

    /// The owner of every file.
    private func files() throws(Fault) -> (Int, [Finding]) {
        let items = try HomeInventory(home).items()
        var findings: [Finding] = []
        for item in items {
            switch item.owner {
            case .home, .database, .row: continue
            // Opening the home completed everything that could be completed.
            case .step: findings.append(Finding(.homeStepUnfinished, ["path": item.path]))
            case .writer: findings.append(Finding(.homeFileUnfinished, ["path": item.path]))
            case .nobody:
                // Unreferenced key sets are reported with the keys.
                if item.path.hasPrefix(Paths.name(of: home.layout.generations) + "/") { continue }
                findings.append(Finding(.homeFileUnowned, ["path": item.path]))
            case .foreign: findings.append(Finding(.homeFileForeign, ["path": item.path]))
            }
        }
        return (items.count, findings)
    }

    /// Sealed and held files are unchanged; no purged data remains under any name.
    private func digests() throws(Fault) -> (Int, [Finding]) {
        var expected: [String: String] = [:]
        for package in try home.caseFile.packages(.received) where !package.file.isEmpty {
            expected[Paths.join(home.layout.sealed, package.file)] = package.fileDigest
        }
        for file in try home.caseFile.quarantined() {
            expected[Paths.join(home.layout.quarantine, file.file)] = file.fileDigest
        }
        for file in try home.caseFile.inbox() {
            expected[Paths.join(home.layout.inbox, file.path)] = file.fileDigest
        }
        // A kept copy is named by its digest; one that is missing is said when it is asked for.
        if Paths.isFolder(home.layout.sent) {
            for name in try Paths.names(in: home.layout.sent) where name.hasSuffix(".asice") {
                expected[Paths.join(home.layout.sent, name)] = String(name.dropLast(6))
            }
        }
        var findings: [Finding] = []
        for (path, digest) in expected.sorted(by: { $0.key < $1.key }) {
            guard Paths.exists(path) else {
                findings.append(Finding(.homeFileMissing, ["path": relative(path), "sha256": digest]))
                continue
            }
            guard try HomeRepair.digest(of: path) != digest else { continue }
            findings.append(Finding(.homeFileChanged, ["path": relative(path), "sha256": digest]))
        }
        let destroyed = try home.caseFile.fileOwnership().destroyed
        guard !destroyed.isEmpty else { return (expected.count, findings) }
        for item in try HomeInventory(home).items() {
            switch item.owner {
            case .home, .database, .row: continue
            case .step, .writer, .nobody, .foreign: break
            }
            let path = Paths.join(home.layout.home, item.path)
            guard destroyed.contains(try HomeRepair.digest(of: path)) else { continue }
            findings.append(Finding(.homeFilePurged, ["path": item.path]))
        }
        return (expected.count, findings)
    }

    /// Pending receipts that could not be sealed yet.
    private func receipts() throws(Fault) -> (Int, [Finding]) {
        let owed = try home.caseFile.owedReceipts()
        let findings = owed.map { receipt in
            Finding(.receiptOwed, ["message": receipt.message, "party": String(receipt.party.prefix(12))])
        }
        return (owed.count, findings)
    }

    private func relative(_ path: String) -> String { HomeRepair.relative(path, home.layout) }
}
