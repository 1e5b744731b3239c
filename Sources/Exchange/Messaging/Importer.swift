package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
package import Packages
package import PartyHome
package import Platform
internal import StrictJSON
internal import X509

/// Verifies, opens, validates and stores what arrives: all of a file or nothing of it (specs/party-home.md).
package struct Importer: Sendable {
    let home: Home
    private let keys: KeyRing
    let clock: Clock
    let randomness: Randomness
    let actor: LogActor

    /// What became of a file.
    package struct Outcome: Sendable {
        /// The file, as it was named.
        package let path: String
        /// The worst answer of all that was asked.
        package let outcome: Diagnostics.Outcome
        /// Who made it and whether it is whole: of the envelope, and of the package where it could be opened.
        package let authenticity: [Authenticity]
        /// Whether it may come in; `nil` when authenticity had failed before.
        package let admission: Admission?
        /// Whatever else was found: about bundles, versions and the like.
        package let findings: [Finding]
        /// The manifest, when it could be read.
        package let manifest: PackageManifest?
        /// Who the originator is to this home: a partner's name as it was added, else the beginning of the party id.
        package let originator: String?
        /// What was stored, when it was.
        package let stored: CaseStore.Stored?
        /// What the answered party said, when this was a receipt.
        package let receipt: ReceiptDocument?
        /// The receipt that was written, when one was.
        package let receiptPath: String?
        /// Where the refused file is kept, when it was refused.
        package let quarantineID: String?

        /// All findings, the worst first.
        package var allFindings: [Finding] {
            (authenticity.flatMap(\.findings) + (admission?.findings ?? []) + findings)
                .sorted { $0.severity > $1.severity }
        }
    }

    /// The importer of a home.
    package init(
        _ home: Home, keys: KeyRing, clock: Clock, randomness: Randomness, actor: LogActor
    ) {
        self.home = home
        self.keys = keys
        self.clock = clock
        self.randomness = randomness
        self.actor = actor
    }

    /// Imports one file.
    ///
    /// - Throws: `Fault` only for what stopped the program (reading, writing, keys); a file that is bad is an outcome.
    package func importFile(_ path: String) throws(Fault) -> Outcome {
        try writing { importer throws(Fault) in try importer.importHere(path) }
    }

    /// Runs a body while this process alone writes to the home, once the receipts are sealed that are owed.
    private func writing(_ body: (Importer) throws(Fault) -> Outcome) throws(Fault) -> Outcome {
        try home.writing { home throws(Fault) in
            let importer = Importer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
            try importer.mail.sealOwedReceipts()
            return try body(importer)
        }
    }

    private func importHere(_ path: String) throws(Fault) -> Outcome {
        let original = try File(path: path)
        // The home's own copy is what is judged and what is kept, whatever happens to the file meanwhile.
        let copy = try SpoolFile(in: home.layout.home)
        let digest = DigestStream(.sha256)
        try original.forEachPiece(of: 0..<original.count) { piece throws(Fault) in
            digest.update(piece)
            try copy.write(piece)
        }
        return try judge(Arrival(path: path, copy: copy, digest: digest.finish().hex))
    }

    /// Imports a file from quarantine because a person decides so: one on which nothing could be decided (INDETERMINATE)
    /// is let through as if it were PASSED; everything else is judged as ever, now. What FAILED stays.
    ///
    /// - Parameter reason: why, for the log.
    /// - Throws: `Fault` as `importFile`, and `object-unknown` when there is no such file.
    package func release(_ id: String, reason: String) throws(Fault) -> Outcome {
        try writing { importer throws(Fault) in try importer.releaseHere(id, reason) }
    }

    private func releaseHere(_ id: String, _ reason: String) throws(Fault) -> Outcome {
        let held = try home.quarantined(id)
        let original = try File(path: Paths.join(home.layout.quarantine, held.file))
        let copy = try SpoolFile(in: home.layout.home)
        try copy.write(contentsOf: original)
        let outcome = try judge(
            Arrival(
                path: held.name, copy: copy, digest: held.fileDigest,
                release: QuarantineRelease(held, reason: reason)))
        if outcome.stored != nil { try Paths.removeFileLastingly(original.path) }
        return outcome
    }

    /// A file on its way in.
    struct Arrival {
        let path: String
        let copy: SpoolFile
        let digest: String
        /// The decision of a person to let it through from quarantine.
        var release: QuarantineRelease?
    }

    private func judge(_ arrival: Arrival) throws(Fault) -> Outcome {
        let now = clock.now()
        let context = VerificationContext(
            trust: try home.trustStore(), time: now, isReleased: arrival.release != nil)
        let judgement = try PackageReader.judge(arrival.copy, context, deferringPayload: true)
        guard case .envelope(let outer) = judgement else {
            var findings: [Finding] = []
            if judgement.authenticity.outcome == .passed { findings = [Finding(.envelopeMissing)] }
            return try refuse(
                arrival, authenticity: [judgement.authenticity], admission: nil, findings: findings, manifest: nil)
        }
        guard let envelope = outer.envelope else {
            return try refuse(arrival, authenticity: [outer.authenticity], admission: nil, findings: [], manifest: nil)
        }
        guard envelope.routing.recipients.contains(home.identity.party) else {
            let finding = Finding(.recipientNotNamed, ["layer": "envelope", "recipient": home.identity.name])
            return try refuse(
                arrival, authenticity: [outer.authenticity], admission: nil, findings: [finding], manifest: nil)
        }
        let inner: PackageJudgement
        do throws(Fault) {
            let own = try home.decryption(of: envelope.routing, keys)
            inner = try PackageReader.open(
                envelope, key: own.key, certificate: own.certificate, spool: SpoolFile(in: home.layout.home), context)
        } catch {
            guard error.kind == .badData else { throw error }
            // A segment that is not what was signed for is a matter of the envelope's authenticity.
            let whole = try PackageReader.judge(arrival.copy, context).authenticity
            let findings = whole.outcome == .passed ? [error.finding] : []
            return try refuse(arrival, authenticity: [whole], admission: nil, findings: findings, manifest: nil)
        }
        let authenticity = [outer.authenticity, inner.authenticity]
        guard let package = inner.package else {
            return try refuse(
                arrival, authenticity: authenticity, admission: nil, findings: [], manifest: inner.manifest)
        }
        let (admission, admitted) = AdmissionJudge.judge(package, in: envelope, try admissionContext(package, now))
        guard let admitted else {
            let receipt = try restoreReceipt(package)
            return try refuse(
                arrival, authenticity: authenticity, admission: admission, findings: [], manifest: package.manifest,
                receiptPath: receipt, answering: package)
        }
        switch package.manifest.kind {
        case .bundle: return try take(admitted, arrival: arrival, authenticity: authenticity, admission: admission)
        case .receipt:
            return try takeReceipt(admitted, arrival: arrival, authenticity: authenticity, admission: admission)
        case .profile:
            let finding = Finding(.kindNotImported, ["kind": package.manifest.kind.rawValue])
            return try refuse(
                arrival, authenticity: authenticity, admission: admission, findings: [finding],
                manifest: package.manifest)
        }
    }

    private func admissionContext(
        _ package: VerifiedPackage, _ now: Timestamp
    ) throws(Fault) -> AdmissionContext {
        let originator = package.manifest.originator
        let state: AdmissionContext.PartnerState
        if originator == home.identity.party {
            state = .active
        } else if let partner = try home.caseFile.partner(originator.text) {
            state = partner.isSuspended ? .suspended : .active
        } else {
            state = .unknown
        }
        var seen: [Int: AdmissionContext.Seen] = [:]
        if let position = package.manifest.position(for: home.identity.party) {
            seen = try home.caseFile.positions(
                originator: originator.text, stream: position.stream.description,
                recipient: home.identity.party.text
            ).mapValues {
                AdmissionContext.Seen(manifestDigest: $0.manifestDigest, time: $0.handled, isPurged: $0.isPurged)
            }
        }
        return AdmissionContext(
            party: home.identity.party, now: now, partner: state, partnerName: try home.name(of: originator),
            seen: seen,
            namedByNext: try package.manifest.position(for: home.identity.party).flatMap { position throws(Fault) in
                try previous(of: position.sequence + 1, in: position, from: originator)
            })
    }

    /// What a message that came names as the one before it.
    private func previous(
        of sequence: Int, in position: StreamPosition, from originator: PartyID
    ) throws(Fault) -> String? {
        let next = try home.caseFile.package(
            originator: originator.text, stream: position.stream.description, recipient: position.recipient.text,
            sequence: sequence)
        return next?.previous
    }

    // MARK: Taking in

    private func take(
        _ admitted: AdmittedPackage, arrival: Arrival, authenticity: [Authenticity], admission: Admission
    ) throws(Fault) -> Outcome {
        let package = admitted.package
        let contents = try PackageIntake.contents(of: package, at: clock.now())
        var findings = contents.findings
        var enclosed: [(package: VerifiedPackage, contents: PackageIntake.Contents)] = []
        for inner in package.enclosed.flatMap(\.all) {
            let contents = try PackageIntake.contents(of: inner, at: clock.now())
            findings += try contents.findings + intake.findings(onEnclosed: inner, at: clock.now())
            enclosed.append((inner, contents))
        }
        guard findings.isEmpty else {
            return try refuse(
                arrival, authenticity: authenticity, admission: admission, findings: findings,
                manifest: package.manifest, answering: package)
        }
        var owed = try owed(package, .accepted)
        if let receipt = owed {
            do throws(Fault) {
                owed = try answer(receipt)
            } catch {
                findings.append(try unanswered(package, error))
            }
        }
        let row = try row(
            admitted, arrival: arrival, authenticity: authenticity, admission: admission, receipt: owed?.sealed)
        let stored = try keep(arrival, as: row.file, in: .sealed) { () throws(Fault) in
            try home.caseFile.store(
                ArrivingPackage(row, objects: contents.objects, attachments: contents.attachments),
                enclosed: enclosed.map { inner, contents throws(Fault) in
                    ArrivingPackage(
                        try intake.row(ofEnclosed: inner, in: admitted, row), objects: contents.objects,
                        attachments: contents.attachments)
                }, answeredBy: owed, releasing: arrival.release, by: actor, details(of: package, arrival))
        }
        let receiptPath = try deliver(owed)
        return Outcome(
            path: arrival.path, outcome: Diagnostics.Outcome.worst(authenticity.map(\.outcome)),
            authenticity: authenticity, admission: admission, findings: findings + stored.findings,
            manifest: package.manifest,
            originator: try home.name(of: package.manifest.originator), stored: stored, receipt: nil,
            receiptPath: receiptPath, quarantineID: nil)
    }

    private func takeReceipt(
        _ admitted: AdmittedPackage, arrival: Arrival, authenticity: [Authenticity], admission: Admission
    ) throws(Fault) -> Outcome {
        let package = admitted.package
        let document: ReceiptDocument
        do throws(Fault) {
            document = try ReceiptDocument(in: package)
        } catch {
            guard error.kind == .badData else { throw error }
            return try refuse(
                arrival, authenticity: authenticity, admission: admission, findings: [error.finding],
                manifest: package.manifest)
        }
        let answer = CaseStore.Answer(
            state: document.state.rawValue, message: document.messageID.description,
            manifestDigest: document.manifestDigest)
        guard
            try home.caseFile.hasSent(
                message: answer.message, manifestDigest: answer.manifestDigest, to: package.manifest.originator.text)
        else {
            let finding = Finding(.receiptUnasked, ["message": answer.message])
            return try refuse(
                arrival, authenticity: authenticity, admission: admission, findings: [finding],
                manifest: package.manifest)
        }
        let row = try row(admitted, arrival: arrival, authenticity: authenticity, admission: admission, receipt: nil)
        let stored = try keep(arrival, as: row.file, in: .sealed) { () throws(Fault) in
            try home.caseFile.store(
                row, answering: answer, releasing: arrival.release, by: actor, details(of: package, arrival))
        }
        return Outcome(
            path: arrival.path, outcome: Diagnostics.Outcome.worst(authenticity.map(\.outcome)),
            authenticity: authenticity, admission: admission, findings: [],
            manifest: package.manifest, originator: try home.name(of: package.manifest.originator), stored: stored,
            receipt: document, receiptPath: nil, quarantineID: nil)
    }

    private func row(
        _ admitted: AdmittedPackage, arrival: Arrival, authenticity: [Authenticity], admission: Admission,
        receipt: SealedReceipt?
    ) throws(Fault) -> StoredPackage {
        let package = admitted.package
        let manifest = package.manifest
        return StoredPackage(
            direction: .received, kind: manifest.kind.rawValue, message: manifest.messageID.description,
            originator: manifest.originator.text, recipient: home.identity.party.text,
            gateway: admitted.gateway.text, stream: admitted.position.stream.description,
            sequence: admitted.position.sequence, manifestDigest: package.manifestDigest, manifest: manifest.bytes,
            file: arrival.digest + ".asice", fileDigest: arrival.digest, handled: clock.now().rfc3339,
            verdict: VerdictJSON.text(
                authenticity, admission: admission, findings: [],
                outcome: Diagnostics.Outcome.worst(authenticity.map(\.outcome))),
            evidence: try intake.evidence(on: package), receipt: receipt?.content, receiptFile: receipt?.file,
            previous: admitted.position.previous)
    }

    private func details(of package: VerifiedPackage, _ arrival: Arrival) -> JSONObject {
        var details = JSONObject()
        details["kind"] = .string(package.manifest.kind.rawValue)
        details["originator"] = .string(package.manifest.originator.text)
        details["manifest_digest"] = .string(package.manifestDigest)
        details["file_digest"] = .string(arrival.digest)
        return details
    }

    private var intake: PackageIntake { PackageIntake(home) }

    var mail: PackageSealer {
        PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
    }

    func randomHex() -> String { Hex.encode(randomness.bytes(12)) }
}
