internal import BundleFormats
package import CaseFile
package import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Files
internal import Packages
package import PartyHome
package import Platform
internal import X509

/// Imports received files into a home: all of a file or nothing of it (specs/party-home.md, "Order of an import").
///
/// A file passes the stages of the one way in (docs/architecture.md), `ReceptionDecision` decides what becomes of it,
/// and the rest of this type carries that out.
package struct Importer: Sendable {
    let home: Home
    private let keys: KeyRing
    let clock: Clock
    let randomness: Randomness
    private let actorName: String
    /// The words in which verdicts are kept.
    let messages: FindingMessages
    /// How much is kept of what nobody verified.
    let quota: QuarantineQuota
    /// The bytes of the largest object of a bundle that is read.
    let objectLimit: Int
    /// Whether a message that comes again in another envelope is dropped, and not refused.
    private var dropsRepeats = false

    /// The importer of a home.
    package init(
        _ home: Home, keys: KeyRing, clock: Clock, randomness: Randomness, actor: LogActor,
        messages: FindingMessages = .english, quota: QuarantineQuota = .standard,
        objectLimit: Int = BundleReader.objectLimit
    ) {
        self.objectLimit = objectLimit
        self.home = home
        self.keys = keys
        self.clock = clock
        self.randomness = randomness
        actorName = actor.name
        self.messages = messages
        self.quota = quota
    }

    /// Who acts, now: of a folder of files the last one is imported long after the command began, and may have been
    /// received since.
    var actor: LogActor { actor(at: clock.now()) }

    /// Who acts, at a time.
    func actor(at time: Timestamp) -> LogActor { LogActor(name: actorName, time: time) }

    /// Imports one file.
    ///
    /// - Throws: `Fault` only for what stopped the program (reading, writing, keys); a file that is bad is an outcome.
    ///
    /// - Parameter dropsRepeats: whether a message that came before is taken for what it is when it comes in another
    ///   envelope, because its sender sealed it anew. Otherwise it is refused, as every file that a person imports again.
    package func importFile(_ path: String, dropsRepeats: Bool = false) throws(Fault) -> Outcome {
        try writing { importer throws(Fault) in
            var importer = importer
            importer.dropsRepeats = dropsRepeats
            return try importer.receive(File(path: path), path: path, release: nil)
        }
    }

    /// Imports a file from quarantine because a person decides so: one on which nothing could be decided
    /// (INDETERMINATE) is treated as if it were PASSED; everything else is judged as for any file, now. What FAILED
    /// stays.
    ///
    /// - Parameters:
    ///   - reason: why, for the log.
    ///   - approver: has the release signed where the home asks for it.
    /// - Throws: `Fault` as `importFile`, those of the approver, and `object-unknown` when there is no such file.
    package func release(
        _ id: String, reason: String, approver: ActApprover = ActApprover()
    ) throws(Fault) -> Outcome {
        try writing { importer throws(Fault) in
            let held = try importer.home.quarantined(id)
            let approval = try approver.approve(
                ActStatement(.release, on: [held.fileDigest], reason: reason, at: importer.home, by: actor),
                at: importer.home)
            let original = try File(path: Paths.join(importer.home.layout.quarantine, held.file))
            let outcome = try importer.receive(
                original, path: held.name, release: QuarantineRelease(held, reason: reason, approval: approval?.json))
            if outcome.stored != nil { try Paths.removeFileLastingly(original.path) }
            return outcome
        }
    }

    /// Runs a body while only this process writes to the home, after the owed receipts were sealed.
    private func writing(_ body: (Importer) throws(Fault) -> Outcome) throws(Fault) -> Outcome {
        try home.writing { home throws(Fault) in
            let importer = Importer(
                home, keys: keys, clock: clock, randomness: randomness, actor: actor, messages: messages, quota: quota,
                objectLimit: objectLimit)
            try importer.sealer.sealOwedReceipts()
            try home.judgeSuccessions(by: actor)
            try importer.sealer.sealOwedStatements()
            return try body(importer)
        }
    }

    /// Takes a file through the stages, decides, and carries the decision out.
    private func receive(
        _ original: File, path: String, release: QuarantineRelease?
    ) throws(Fault) -> Outcome {
        let reception = try judge(original, path: path, release: release)
        return try carryOut(reception, facts: try facts(of: reception))
    }

    /// Carries out what is decided about a file. The protocol core has its say on what comes from partners: on receipts
    /// that contradict earlier ones, and on whether a receipt is owed or was given.
    func carryOut(_ reception: Reception, facts: ReceptionFacts) throws(Fault) -> Outcome {
        let decision = ReceptionDecision(facts)
        let relation = try relationEvent(of: reception, facts: facts, decision: decision)
        let step = try preview(relation)
        if dropsRepeats, let relation, let step, let package = reception.package, step.drops(package.manifestDigest) {
            return try drop(reception, having: package, by: relation, finding: step.findings)
        }
        switch (decision, reception.validation?.validated) {
        case (.accept(let isAnswered), let validated?):
            if let step, step.holds(validated.package.manifestDigest) {
                let refusal = ReceptionDecision.refusal(
                    facts, adding: Array(step.findings.filter { $0.severity == .error }.prefix(1)))
                return try refuse(reception, as: refusal, facts: facts, relation: relation, step: step)
            }
            let owes = step?.makesReceipt(for: validated.package.manifestDigest) ?? true
            return try accept(validated, of: reception, isAnswered: isAnswered && owes, relation: relation)
        case (.refuse(let refusal), _):
            return try refuse(reception, as: refusal, facts: facts, relation: relation, step: step)
        // Nothing is stored but a validated package.
        case (.accept, nil):
            return try refuse(
                reception, as: ReceptionDecision.refusal(facts), facts: facts, relation: relation, step: step)
        }
    }

    /// The stages, up to the first that the file does not pass.
    private func judge(_ original: File, path: String, release: QuarantineRelease?) throws(Fault) -> Reception {
        // The home's own copy is judged and kept, whatever happens to the file meanwhile.
        let copy = try SpoolFile(in: home.layout.home)
        let file = try ReceivedFile(copying: original, path: path, to: copy)
        let now = clock.now()
        // Verify, open.
        let opening = try file.open(
            .envelopes, for: PackageRecipient(home),
            in: VerificationContext(
                trust: try home.trustStore(), time: now, isReleased: release != nil,
                objectLimit: objectLimit),
            // A bundle is read several times, and decompressed once.
            copies: ContentCollector(.deflated) { _ throws(Fault) in try SpoolFile(in: home.layout.home) }
        ) { slip throws(Fault) in try home.decryption(of: slip, keys) }
        // Admit.
        let facts = AdmissionFacts(home)
        let context = try opening.opened.map { opened throws(Fault) in try facts.context(for: opened.package, at: now) }
        var admission: AdmissionJudgement?
        if let opened = opening.opened, let context, Reception.testKeys(opening).isEmpty {
            admission = opened.admit(in: context)
        }
        // Validate.
        let introductions = try admission?.admitted.map { admitted throws(Fault) in
            try IntroductionReading(admitted.package, in: home, at: now)
        }
        let validation = try admission?.admitted.map { admitted throws(Fault) in
            try admitted.validate(
                at: now, objectLimit: objectLimit, introductions: introductions?.trust ?? [:],
                trust: try home.trustStore(),
                known: { enclosed throws(Fault) in try facts.enclosed(enclosed) },
                passedOn: { disclosure throws(Fault) in try facts.passedOn(disclosure) }
            ).refused(for: introductions?.findings ?? [])
        }
        // Permit.
        let policy = try validation?.validated.flatMap { validated throws(Fault) in
            try IncomingPolicy(home, at: now).refusal(of: validated)
        }
        return Reception(
            file: file, copy: copy, release: release, opening: opening, originator: context?.partner,
            admission: admission, validation: validation, introductions: introductions, refusal: policy)
    }

    /// Drops a message that was imported before and came in another envelope: its receipt goes again where it is due.
    private func drop(
        _ reception: Reception, having package: VerifiedPackage, by relation: RelationEvent, finding findings: [Finding]
    ) throws(Fault) -> Outcome {
        try home.caseFile.noteRepeated(
            relation, message: package.manifest.messageID.description, fileDigest: try reception.file.digest(),
            by: actor)
        try home.settleExchange()
        return Outcome(
            path: reception.file.path, outcome: .passed, authenticity: reception.opening.authenticity, admission: nil,
            findings: findings, manifest: package.manifest,
            originator: try home.name(of: package.manifest.originator), stored: nil, receipt: nil, receiptPath: nil,
            quarantineID: nil)
    }

    var sealer: PackageSealer {
        PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
    }
}
