internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TransparencyLog
internal import X509

/// Reads one file of an audit, verifies it, and keeps what it states. Files are read on any number of threads.
struct AuditFileReader: Sendable {
    /// The largest certificate of destruction, in bytes.
    private static let largestDestruction = 1 << 26
    /// The largest note, in bytes.
    private static let largestNote = 1 << 16

    /// The trust that files are judged by.
    let context: VerificationContext
    /// Judges notes of checkpoints.
    let checkpoints: CheckpointVerifier
    /// The files that are detached signatures.
    let signatures: Set<String>

    /// What a file states.
    ///
    /// - Parameter proof: what proves that the file is older than now.
    /// - Throws: `Fault` of kind `.inputOutput`; everything about its content is in the facts.
    func read(_ path: String, _ kind: AuditFileKind, by proof: AuditProof? = nil) throws(Fault) -> AuditFacts {
        switch kind {
        case .profile(let profile): return AuditFacts("profile of \(profile.name)")
        case .export: return try export(path)
        case .container: return try container(path, by: proof)
        case .destruction: return try destruction(path)
        case .note: return try note(path)
        case .signature: return AuditFacts("signature")
        case .other: return other(path)
        case .empty: return unreadable(path, "it is empty.")
        }
    }

    private func other(_ path: String) -> AuditFacts {
        var facts = AuditFacts("something else")
        facts.findings.append(Finding(.auditFileOther, ["file": path]))
        return facts
    }

    /// A file that was one of these once, and cannot be read: evidence that was cut must not go unnoticed.
    private func unreadable(_ path: String, _ reason: String) -> AuditFacts {
        var facts = AuditFacts("unreadable")
        facts.findings.append(Finding(.auditFileUnreadable, ["file": path, "reason": reason]))
        return facts
    }

    private func export(_ path: String) throws(Fault) -> AuditFacts {
        let export = try LogExportReader(reading: File(path: path), named: path, checkpoints)
        var facts = AuditFacts("log export")
        facts.logs = export.logs
        facts.heads = export.heads
        facts.findings = export.findings
        return facts
    }

    private func note(_ path: String) throws(Fault) -> AuditFacts {
        let file = try File(path: path)
        guard file.count <= Self.largestNote else { return other(path) }
        var facts = AuditFacts("checkpoint")
        facts.acknowledged = [String(decoding: try file.bytes(limit: Self.largestNote), as: UTF8.self)]
        return facts
    }

    // MARK: Containers

    private func container(_ path: String, by proof: AuditProof?) throws(Fault) -> AuditFacts {
        let context = proof.map { self.context.seen(at: $0.time) } ?? self.context
        switch try PackageReader.judge(File(path: path), context) {
        case .package(let judgement):
            var facts = AuditFacts((judgement.package?.manifest ?? judgement.manifest)?.kind.rawValue ?? "package")
            guard let package = judgement.package else {
                facts.findings.append(Self.refusal(path, judgement.authenticity, of: judgement.manifest))
                facts.revoked = Self.revoked(judgement)
                return facts
            }
            facts.refusedParts = judgement.refusedParts.map { Self.refusal(path, $0, in: package) }
            for package in package.all { try note(package, in: path, judgedBy: context, proof: proof, into: &facts) }
            return facts
        case .envelope(let judgement):
            var facts = AuditFacts("envelope")
            guard let slip = judgement.routing, judgement.authenticity.outcome == .passed else {
                facts.findings.append(Self.refusal(path, judgement.authenticity))
                return facts
            }
            facts.envelopes.append(
                AuditEvidence.Envelope(
                    message: slip.messageID.description, sender: slip.sender.text,
                    recipients: slip.positions.map(Self.place), created: slip.created.rfc3339, file: path))
            return facts
        case .disclosure(let judgement):
            var facts = AuditFacts("disclosure")
            if judgement.authenticity.outcome != .passed {
                facts.findings.append(Self.refusal(path, judgement.authenticity))
            }
            return facts
        case .foreign, .detached: return other(path)
        case .unreadable:
            // A text may begin with the letter P; a container begins with the mark of a ZIP archive.
            let file = try File(path: path)
            let isContainer = try file.bytes(0..<min(2, file.count)) == Array("PK".utf8)
            return isContainer ? unreadable(path, "it is a container that is cut or damaged.") : other(path)
        }
    }

    private static func refusal(
        _ path: String, _ authenticity: Authenticity, of manifest: PackageManifest? = nil
    ) -> Finding {
        let reason = authenticity.findings.first { $0.code == .certificateRevoked } ?? authenticity.findings.first
        var facts = ["file": path, "reason": reason?.sentence ?? "it does not verify."]
        facts["message"] = manifest?.messageID.description
        return Finding(
            reason?.code == .certificateRevoked ? .auditCertificateRevoked : .auditFileNotVerified, facts)
    }

    /// A package of which the revocation of a certificate is all that is wrong.
    private static func revoked(_ judgement: PackageJudgement) -> AuditFacts.Revoked? {
        let authenticity = judgement.authenticity
        guard let manifest = judgement.manifest, let digest = judgement.soleManifestDigest,
            authenticity.findings.filter({ $0.severity == .error }).allSatisfy({ $0.code == .certificateRevoked })
        else { return nil }
        return AuditFacts.Revoked(
            party: manifest.originator.text, message: manifest.messageID.description, digest: digest)
    }

    private static func refusal(
        _ path: String, _ part: RefusedPart, in package: VerifiedPackage
    ) -> AuditFacts.RefusedByOthers {
        let reason = part.findings.first { $0.code == .certificateRevoked } ?? part.findings.first
        return AuditFacts.RefusedByOthers(
            origin: part.manifestDigest ?? part.root ?? "",
            finding: Finding(
                .auditPartNotVerified,
                [
                    "file": path, "party": part.originator.text, "message": package.manifest.messageID.description,
                    "reason": reason?.sentence ?? "it does not verify.",
                ]))
    }

    private static func place(_ position: StreamPosition) -> AuditEvidence.Place {
        AuditEvidence.Place(
            recipient: position.recipient.text, stream: position.stream.description, number: position.sequence)
    }

    private func note(
        _ package: VerifiedPackage, in file: String, judgedBy context: VerificationContext, proof: AuditProof?,
        into facts: inout AuditFacts
    ) throws(Fault) {
        let manifest = package.manifest
        if let checkpoint = manifest.checkpoint {
            switch checkpoints.verify(checkpoint.note, by: checkpoint.certificate) {
            case .head(let origin, let head):
                facts.heads.append(AuditEvidence.Head(origin: origin, head: head, file: file))
            case .refused(let reason):
                facts.findings.append(Finding(.auditCheckpointNotVerified, ["file": file, "reason": reason]))
            }
            // What its originator acknowledges is the other party's own statement.
            if let seen = checkpoint.seen { facts.acknowledged.append(seen) }
        }
        let places = manifest.positions.map(Self.place)
        let restsOnRecords = proof.map { !$0.isOwn } ?? false
        var message = AuditEvidence.Message(
            id: manifest.messageID.description, digest: package.manifestDigest, kind: manifest.kind.rawValue,
            sender: manifest.originator.text, recipients: places, created: manifest.created.rfc3339, file: file)
        message.root = manifest.commitment?.root ?? ""
        message.passedOn = Self.passedOn(package)
        message.restsOnRecords = restsOnRecords
        facts.messages.append(message)
        try noteStatements(of: package, in: file, judgedBy: context, into: &facts)
        guard manifest.kind == .receipt, let receipt = try? ReceiptDocument(in: package) else { return }
        var stated = AuditEvidence.Receipt(
            by: manifest.originator.text, to: manifest.recipients.first?.text ?? "",
            message: receipt.messageID.description, digest: receipt.manifestDigest,
            state: receipt.state.rawValue, time: receipt.time.rfc3339, stream: places.first?.stream ?? "",
            number: places.first?.number ?? 0, file: file)
        stated.restsOnRecords = restsOnRecords
        facts.receipts.append(stated)
    }

    private static func passedOn(_ package: VerifiedPackage) -> [AuditEvidence.PassedOn] {
        let manifest = package.manifest
        let roots = Dictionary(package.disclosures.map { ($0.entry.entry, $0.root) }) { first, _ in first }
        return manifest.enclosures.map { enclosure in
            AuditEvidence.PassedOn(
                originator: enclosure.originator.text, message: enclosure.messageID.description,
                digest: enclosure.manifestDigest, root: "")
        }
            + manifest.disclosures.map { entry in
                AuditEvidence.PassedOn(
                    originator: entry.originator.text, message: entry.messageID?.description ?? "", digest: "",
                    root: roots[entry.entry] ?? "")
            }
    }

    /// What the statements in a package say: each is its issuer's, no matter who sent it.
    private func noteStatements(
        of package: VerifiedPackage, in file: String, judgedBy context: VerificationContext,
        into facts: inout AuditFacts
    ) throws(Fault) {
        let found = try package.statements(by: StatementVerifier(context))
        facts.acts += found.statements.map { AuditEvidence.SignedAct($0.statement, in: package) }
        for finding in found.findings {
            let isUnknown = finding.code == .statementIssuerUnknown
            facts.refusedParts.append(
                AuditFacts.RefusedByOthers(
                    origin: "",
                    finding: Finding(
                        .auditStatementNotVerified, severity: isUnknown ? .note : nil,
                        [
                            "file": file, "message": package.manifest.messageID.description,
                            "reason": finding.sentence,
                        ])))
        }
    }

    // MARK: Certificates of destruction

    private func destruction(_ path: String) throws(Fault) -> AuditFacts {
        let file = try File(path: path)
        guard file.count <= Self.largestDestruction else { return other(path) }
        let bytes = try file.bytes(limit: Self.largestDestruction)
        guard let object = (try? JSONValue(parsing: bytes))?.object, let party = object["party"]?.string else {
            return unreadable(path, "it is a certificate of destruction that is cut or damaged.")
        }
        var facts = AuditFacts("certificate of destruction")
        // What nobody signed counts for nothing.
        guard try isSigned(path, bytes, by: party) else {
            facts.findings.append(Finding(.auditDestructionUnsigned, ["file": path]))
            return facts
        }
        for message in object["messages"]?.array ?? [] {
            func text(_ name: String) -> String { message.object?[name]?.string ?? "" }
            facts.destructions.append(
                AuditEvidence.Destruction(
                    party: party, message: text("message_id"), digest: text("manifest_digest"),
                    sender: text("originator"), time: text("destroyed"), file: path))
        }
        return facts
    }

    private func isSigned(_ path: String, _ bytes: [UInt8], by party: String) throws(Fault) -> Bool {
        let signature = path + ".p7s"
        guard signatures.contains(signature) else { return false }
        let verdict = try DetachedSignature.judge(File(path: signature), over: bytes, context)
        return verdict.outcome == .passed && verdict.signer?.text == party
    }
}
