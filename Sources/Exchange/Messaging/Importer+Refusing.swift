internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import ExchangeProtocol
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// Refusing what was received: quarantine, the log, and the answer to its sender.
extension Importer {
    /// Refuses a file as decided.
    func refuse(
        _ reception: Reception, as refusal: ReceptionDecision.Refusal, facts: ReceptionFacts,
        relation: RelationEvent? = nil, step: ExchangeStep? = nil
    ) throws(Fault) -> Outcome {
        var receiptPath = try restoreReceipt(reception)
        var findings = refusal.findings
        if let decision = reception.refusal?.decision,
            case .bundles(let contents, _)? = reception.validation?.validated?.content
        {
            findings += try self.findings(on: decision.consentObstacles, in: contents)
        }
        var receipt: PendingReceipt?
        if refusal.isAnswered, let package = reception.package,
            step?.makesReceipt(for: package.manifestDigest) ?? true
        {
            let reason = RejectionReason(facts, findings: refusal.findings)
            receipt = try self.receipt(for: package, .rejected, reason: reason, adding: &findings)
        }
        let id: String?
        switch refusal.custody {
        case .unchanged: id = reception.release?.file.id
        case .quarantine:
            id = try quarantine(
                try refused(reception, as: refusal, findings: findings, receipt: receipt, relation: relation),
                copy: reception.copy)
        case .logOnly:
            _ = try home.caseFile.noteRefused(
                try refused(reception, as: refusal, findings: findings, receipt: receipt, relation: relation), by: actor
            )
            id = nil
        }
        if let path = try deliver(receipt) { receiptPath = path }
        if let decision = reception.refusal?.decision, let package = reception.package {
            try PolicyLog(home, by: actor).refusedEntry(
                decision, of: package.manifest.messageID.description, from: package.manifest.originator.text)
        }
        try home.settleExchange()
        return Outcome(
            path: reception.file.path, outcome: refusal.outcome, authenticity: reception.opening.authenticity,
            admission: reception.admission?.admission, findings: findings, manifest: reception.manifest,
            originator: try reception.manifest.map { manifest throws(Fault) in
                try home.name(of: manifest.originator)
            }, stored: nil, receipt: nil, receiptPath: receiptPath, quarantineID: id)
    }

    private func refused(
        _ reception: Reception, as refusal: ReceptionDecision.Refusal, findings: [Finding], receipt: PendingReceipt?,
        relation: RelationEvent?
    ) throws(Fault) -> RefusedFile {
        let (authenticity, admission) = (reception.opening.authenticity, reception.admission?.admission)
        let all = authenticity.flatMap(\.findings) + (admission?.findings ?? []) + findings
        return try RefusedFile(
            reception.file, authenticity: authenticity, admission: admission, findings: findings,
            outcome: refusal.outcome, codes: ReceptionDecision.codes(of: all, outcome: refusal.outcome),
            package: reception.package, receipt: receipt, relation: relation, messages: messages)
    }

    /// Keeps a refused file in quarantine. One that is there already is not kept again, however often it is received:
    /// its entry gets the newest verdict. A message that was verified is there already when its signed manifest is, in
    /// whatever file: anybody can alter the bytes around it, and the signature's.
    ///
    /// - Returns: the id of its entry.
    private func quarantine(_ refused: RefusedFile, copy: SpoolFile) throws(Fault) -> String {
        let sameFile = try home.caseFile.quarantined(fileDigest: refused.digest)
        let sameMessage = try home.caseFile.quarantined(holding: refused.package?.all.map(\.manifestDigest) ?? [])
        let known = sameFile ?? sameMessage
        let place =
            known.map(QuarantinePlace.init(of:)) ?? QuarantinePlace(newID: Hex.encode(randomness.bytes(6)))
        func record() throws(Fault) {
            let now = clock.now()
            _ = try home.caseFile.quarantine(refused, at: place, arrived: now, by: actor(at: now))
        }
        if known != nil, Paths.exists(Paths.join(home.layout.quarantine, place.file)) {
            try record()
        } else {
            try keep(copy, as: place.file, in: .quarantine, record)
        }
        return place.id
    }

    /// Writes the receipt of a message again that was imported by a run that was stopped before its receipt appeared.
    ///
    /// - Returns: its path; `nil` when there is none to write.
    private func restoreReceipt(_ reception: Reception) throws(Fault) -> String? {
        guard let package = reception.package, reception.admission?.admitted == nil,
            let position = package.manifest.position(for: home.identity.party),
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
