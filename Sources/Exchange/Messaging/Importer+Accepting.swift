internal import CaseFile
internal import Diagnostics
internal import ExchangeProtocol
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// Storing what is accepted.
extension Importer {
    /// Stores a validated package and writes the receipt that is owed for it.
    func accept(
        _ validated: ValidatedPackage, of reception: Reception, isAnswered: Bool, relation: RelationEvent?
    ) throws(Fault) -> Outcome {
        var findings: [Finding] = []
        let now = clock.now()
        let corrections = try corrections(of: validated, at: now)
        let checkpoint = try CheckpointJudgement(validated.package, in: home, at: now)
        let receipt =
            isAnswered
            ? try receipt(for: validated.package, .accepted, seeing: checkpoint?.seen, adding: &findings) : nil
        var record = ImportRecord(
            handled: now, revocationLists: try revocationLists(for: validated.package.all), receipt: receipt,
            introductions: reception.introductions?.arriving ?? [], release: reception.release, relation: relation,
            messages: messages, agreements: try agreements(of: validated, at: now),
            agreementFindings: try agreementFindings(on: validated))
        record.corrections = corrections.changes
        record.partyStatements = corrections.parties
        record.checkpoint = checkpoint?.record
        let consents = try consents(of: validated)
        record.consents = consents.changes
        record.statementFindings = corrections.findings + consents.findings
        let file = CaseStore.sealedFileName(fileDigest: try reception.file.digest())
        let stored = try keep(reception.copy, as: file, in: .sealed) { () throws(Fault) in
            try home.caseFile.store(validated, recording: record, by: actor(at: now))
        }
        let receiptPath = try deliver(receipt)
        try home.settleExchange()
        // What is to reach the parties that these objects went to goes at once; when it cannot, it stays owed.
        if !corrections.parties.isEmpty { try home.judgeSuccessions(by: actor) }
        if corrections.changes != nil { findings += try sealer.sealOwedStatements() }
        let authenticity = reception.opening.authenticity
        return Outcome(
            path: reception.file.path, outcome: Diagnostics.Outcome.worst(authenticity.map(\.outcome)),
            authenticity: authenticity, admission: validated.admitted.admission,
            findings: findings + stored.findings + news(stored.news, beside: validated.admitted.admission.findings)
                + (reception.introductions?.notices ?? []) + (checkpoint?.findings ?? []),
            manifest: validated.package.manifest,
            originator: try home.name(of: validated.package.manifest.originator), stored: stored,
            receipt: validated.receipt, receiptPath: receiptPath, quarantineID: nil,
            passedOn: try validated.disclosures.map { disclosure throws(Fault) in
                PassedOnSummary(disclosure, name: try home.name(of: disclosure.originator))
            })
    }

    /// What the protocol found that the stages have not said.
    func news(_ news: [Finding], beside findings: [Finding]) -> [Finding] {
        let said = Set(findings.map(\.code))
        return news.filter { !said.contains($0.code) }
    }

    /// Keeps a file under a name in a folder of the home while a body writes to the case file.
    func keep<Value>(
        _ copy: SpoolFile, as file: String, in folder: PendingRemoval.Folder, _ body: () throws(Fault) -> Value
    ) throws(Fault) -> Value {
        try IncomingFiles(home.layout).keep(copy, as: file, in: folder, of: home.caseFile, body)
    }

    /// The receipt that is owed for a message, sealed if it can be. A sender that cannot be answered now has no effect
    /// on what becomes of its message.
    ///
    /// - Parameters:
    ///   - seen: the note of the sender's log that it acknowledges; `nil` for the newest one that is stored.
    ///   - findings: takes the reason why the receipt was not sealed.
    /// - Throws: `Fault` for what stops the import: wrong keys, full disks.
    func receipt(
        for package: VerifiedPackage, _ state: ReceiptDocument.State, reason: RejectionReason? = nil,
        seeing seen: String? = nil, adding findings: inout [Finding]
    ) throws(Fault) -> PendingReceipt {
        let owed = PendingReceipt(
            party: package.manifest.originator.text, message: package.manifest.messageID.description,
            manifestDigest: package.manifestDigest, state: state.rawValue, decided: clock.now().rfc3339,
            reason: reason?.rawValue, sealed: nil)
        do throws(Fault) {
            var sealer = sealer
            sealer.seen = seen
            return owed.sealed(try sealer.seal(owed))
        } catch {
            guard error.isOfOneRecipient else { throw error }
            findings.append(
                Finding(
                    .receiptNotSealed,
                    ["name": try home.name(of: package.manifest.originator), "reason": error.finding.sentence]))
            return owed
        }
    }

    /// Puts a receipt that is owed into the outbox.
    ///
    /// - Returns: its path; `nil` when it could not be sealed yet.
    func deliver(_ receipt: PendingReceipt?) throws(Fault) -> String? {
        guard let sealed = receipt?.sealed else { return nil }
        try home.deliverReceipts()
        return Paths.join(home.layout.outbox, sealed.file)
    }

    /// The revocation lists of the profiles of originators.
    private func revocationLists(
        for packages: [VerifiedPackage]
    ) throws(Fault) -> [PartyID: CertificateRevocationList] {
        var lists: [PartyID: CertificateRevocationList] = [:]
        for originator in Set(packages.map(\.manifest.originator)) {
            lists[originator] = try home.profile(of: originator)?.revocationList
        }
        return lists
    }
}
