internal import CaseFile
internal import Credentials
internal import Digests
internal import Files
internal import Findings
internal import Packages

/// Refusing what arrives, and answering senders.
extension Importer {
    /// The sealed receipt that says what became of a message.
    func answer(
        _ package: VerifiedPackage, _ state: ReceiptDocument.State
    ) throws(Fault) -> (bytes: [UInt8], row: StoredPackage, file: String) {
        let document = ReceiptDocument(
            messageID: package.manifest.messageID, manifestDigest: package.manifestDigest, state: state,
            time: clock.now())
        let receipt = try mail.receipt(document.bytes, to: package.manifest.originator)
        return (receipt.bytes, receipt.sent, randomHex() + ".asice")
    }

    /// What is said when a sender cannot be answered now: that is another matter than what became of what it sent.
    ///
    /// - Throws: the fault itself when it stops the import: wrong keys, full disks.
    func unanswered(_ package: VerifiedPackage, _ fault: Fault) throws(Fault) -> Finding {
        guard [.badData, .undecided, .policy].contains(fault.kind), fault.code != .keyFileExposed else { throw fault }
        return Finding(
            .receiptNotSealed,
            ["name": try home.name(of: package.manifest.originator), "reason": fault.finding.sentence])
    }

    /// Whether the sender of a refused message is told so: an active partner, of a message that was meant for this home,
    /// and once.
    func isAnswered(
        _ package: VerifiedPackage, _ admission: Admission?, _ arrival: Arrival
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
        _ arrival: Arrival, _ authenticity: [Authenticity], _ admission: Admission?, _ findings: [Finding],
        _ manifest: PackageManifest?, _ receiptPath: String? = nil, answering package: VerifiedPackage? = nil
    ) throws(Fault) -> Outcome {
        let own: Findings.Outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        let outcome = Findings.Outcome.worst(
            authenticity.map(\.outcome) + [admission?.outcome ?? .passed, own])
        var (receiptPath, findings) = (receiptPath, findings.bounded())
        func refused(keptAs id: String?) throws(Fault) -> Outcome {
            Outcome(
                path: arrival.path, outcome: outcome, authenticity: authenticity, admission: admission,
                findings: findings, manifest: manifest,
                originator: try manifest.map { manifest throws(Fault) in try home.name(of: manifest.originator) },
                stored: nil, receipt: nil, receiptPath: receiptPath, quarantineID: id)
        }
        if let id = arrival.released { return try refused(keptAs: id) }
        var answer: (bytes: [UInt8], row: StoredPackage, file: String)?
        if let package, try isAnswered(package, admission, arrival) {
            do throws(Fault) {
                answer = try self.answer(package, .rejected)
            } catch {
                findings.append(try unanswered(package, error))
            }
        }
        let codes = (authenticity.flatMap(\.findings) + (admission?.findings ?? []) + findings)
            .filter { $0.severity == .error || outcome == .indeterminate }.map(\.code)
        // A copy in quarantine would be what a purge destroyed.
        var id: String?
        if !codes.contains(.messagePurged) {
            id = try keep(
                arrival, outcome, VerdictJSON.text(authenticity, admission, findings, outcome: outcome),
                codes: codes.map(\.name), answeredBy: answer?.row)
        } else {
            try home.caseFile.noteRefused(
                Paths.name(of: arrival.path), fileDigest: arrival.digest, codes: codes.map(\.name),
                answeredBy: answer?.row, by: actor)
        }
        if let answer {
            let path = Paths.join(home.layout.outbox, answer.file)
            try home.noteNumbers()
            try AtomicFile.write(answer.bytes, to: path)
            receiptPath = path
        }
        return try refused(keptAs: id)
    }

    /// Keeps a refused file in quarantine. One that is there is not kept again, however often it comes: its entry says
    /// what was found the last time.
    ///
    /// - Returns: the id of its entry.
    private func keep(
        _ arrival: Arrival, _ outcome: Findings.Outcome, _ verdict: String, codes: [String],
        answeredBy receipt: StoredPackage?
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
                entry, isKnown: known != nil, codes: codes, answeredBy: receipt, by: actor)
        }
        if known != nil, Paths.exists(path) { try note() } else { try arrival.keeping(at: path, note) }
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
