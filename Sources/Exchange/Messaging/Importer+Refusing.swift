internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// Refusing what arrives, and answering senders.
extension Importer {
    /// Keeps a file under its name while a body writes to the case file.
    func keep<Value>(
        _ arrival: Arrival, as file: String, in folder: PendingRemoval.Folder, _ body: () throws(Fault) -> Value
    ) throws(Fault) -> Value {
        try IncomingFiles(home.layout).keep(arrival.copy, as: file, in: folder, of: home.caseFile, body)
    }

    /// The receipt that is owed for a message; nil for one of this home's own, which needs none from itself.
    func owed(_ package: VerifiedPackage, _ state: ReceiptDocument.State) throws(Fault) -> PendingReceipt? {
        let manifest = package.manifest
        guard manifest.originator != home.identity.party else { return nil }
        return PendingReceipt(
            party: manifest.originator.text, message: manifest.messageID.description,
            manifestDigest: package.manifestDigest, state: state.rawValue, decided: clock.now().rfc3339, sealed: nil)
    }

    /// The receipt as it is sent.
    func answer(_ receipt: PendingReceipt) throws(Fault) -> PendingReceipt { receipt.sealed(try mail.seal(receipt)) }

    /// Puts a receipt that is owed into the outbox.
    ///
    /// - Returns: its path; nil when it could not be sealed yet.
    func deliver(_ receipt: PendingReceipt?) throws(Fault) -> String? {
        guard let sealed = receipt?.sealed else { return nil }
        try home.deliverReceipts()
        return Paths.join(home.layout.outbox, sealed.file)
    }

    /// What is said when a sender cannot be answered now: that is another matter than what became of what it sent.
    ///
    /// - Throws: the fault itself when it stops the import: wrong keys, full disks.
    func unanswered(_ package: VerifiedPackage, _ fault: Fault) throws(Fault) -> Finding {
        guard fault.isOfOneRecipient else { throw fault }
        return Finding(
            .receiptNotSealed,
            ["name": try home.name(of: package.manifest.originator), "reason": fault.finding.sentence])
    }

    /// Whether the sender of a refused message is told so: an active partner, of a message that was meant for this home,
    /// and once.
    func isAnswered(
        _ package: VerifiedPackage, admission: Admission?, arrival: Arrival
    ) throws(Fault) -> Bool {
        let manifest = package.manifest
        guard manifest.kind == .bundle, manifest.originator != home.identity.party,
            manifest.position(for: home.identity.party) != nil,
            let partner = try home.caseFile.partner(manifest.originator.text), !partner.isSuspended,
            admission?.findings.contains(where: { $0.code == .sequenceReplayed || $0.code == .messagePurged }) != true
        else { return false }
        return try !home.caseFile.wasRefused(fileDigest: arrival.digest)
    }

    func refuse(
        _ arrival: Arrival, authenticity: [Authenticity], admission: Admission?, findings: [Finding],
        manifest: PackageManifest?, receiptPath: String? = nil, answering package: VerifiedPackage? = nil
    ) throws(Fault) -> Outcome {
        let own: Diagnostics.Outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        let outcome = Diagnostics.Outcome.worst(
            authenticity.map(\.outcome) + [admission?.outcome ?? .passed, own])
        var (receiptPath, findings) = (receiptPath, findings.bounded())
        func refused(keptAs id: String?) throws(Fault) -> Outcome {
            Outcome(
                path: arrival.path, outcome: outcome, authenticity: authenticity, admission: admission,
                findings: findings, manifest: manifest,
                originator: try manifest.map { manifest throws(Fault) in try home.name(of: manifest.originator) },
                stored: nil, receipt: nil, receiptPath: receiptPath, quarantineID: id)
        }
        if let release = arrival.release { return try refused(keptAs: release.file.id) }
        var owed: PendingReceipt?
        if let package, try isAnswered(package, admission: admission, arrival: arrival),
            let receipt = try self.owed(package, .rejected)
        {
            owed = receipt
            do throws(Fault) {
                owed = try answer(receipt)
            } catch {
                findings.append(try unanswered(package, error))
            }
        }
        let codes = (authenticity.flatMap(\.findings) + (admission?.findings ?? []) + findings)
            .filter { $0.severity == .error || outcome == .indeterminate }.map(\.code)
        let messages = package?.all.map(\.manifestDigest) ?? []
        // A copy in quarantine would be what a purge destroyed.
        let isPurged = try home.caseFile.wasPurged(fileDigest: arrival.digest, manifestDigests: messages)
        var id: String?
        if !isPurged, !codes.contains(.messagePurged) {
            id = try keep(
                arrival, outcome: outcome,
                verdict: VerdictJSON.text(authenticity, admission: admission, findings: findings, outcome: outcome),
                codes: codes.map(\.name), holding: messages, answeredBy: owed)
        } else {
            try home.caseFile.noteRefused(
                Paths.name(of: arrival.path), fileDigest: arrival.digest, codes: codes.map(\.name),
                answeredBy: owed, by: actor)
        }
        if let path = try deliver(owed) { receiptPath = path }
        return try refused(keptAs: id)
    }

    /// Keeps a refused file in quarantine. One that is there is not kept again, however often it comes: its entry says
    /// what was found the last time.
    ///
    /// - Returns: the id of its entry.
    private func keep(
        _ arrival: Arrival, outcome: Diagnostics.Outcome, verdict: String, codes: [String],
        holding messages: [String], answeredBy receipt: PendingReceipt?
    ) throws(Fault) -> String {
        let known = try home.caseFile.quarantined(fileDigest: arrival.digest)
        let id = known?.id ?? Hex.encode(randomness.bytes(6))
        let entry = QuarantinedFile(
            id: id, name: known?.name ?? Paths.name(of: arrival.path), file: known?.file ?? id + ".asice",
            fileDigest: arrival.digest, size: arrival.copy.count, arrived: known?.arrived ?? clock.now().rfc3339,
            actor: known?.actor ?? actor.name, outcome: outcome.rawValue, verdict: verdict)
        let path = Paths.join(home.layout.quarantine, entry.file)
        func note() throws(Fault) {
            try home.caseFile.quarantine(
                entry, isKnown: known != nil, codes: codes, holding: messages, answeredBy: receipt, by: actor)
        }
        if known != nil, Paths.exists(path) {
            try note()
        } else {
            try keep(arrival, as: entry.file, in: .quarantine, note)
        }
        return id
    }

    /// A message that came before may have been stored by a run that was stopped before its receipt appeared: the
    /// receipt is written when it is not in the outbox.
    func restoreReceipt(_ package: VerifiedPackage) throws(Fault) -> String? {
        guard let position = package.manifest.position(for: home.identity.party),
            let stored = try home.caseFile.package(
                originator: package.manifest.originator.text, stream: position.stream.description,
                recipient: position.recipient.text, sequence: position.sequence),
            stored.manifestDigest == package.manifestDigest, let bytes = stored.receipt,
            let file = stored.receiptFile
        else { return nil }
        let path = Paths.join(home.layout.outbox, file)
        guard !Paths.exists(path) else { return nil }
        try home.noteNumbers()
        try AtomicFile.write(bytes, to: path)
        return path
    }
}
