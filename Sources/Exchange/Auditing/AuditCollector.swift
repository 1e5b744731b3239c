package import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
package import Platform
internal import ReportValues
internal import StrictJSON
internal import TransparencyLog
package import X509

/// Reads the files of an audit, one after the other, and keeps of each what it states and nothing of its content.
package struct AuditCollector {
    private let time: Timestamp
    /// The roots that are trusted beside those of the profiles.
    private let trust: TrustStore
    private var evidence = AuditEvidence()
    private var store = TrustStore(anchors: [], revocationLists: [])
    /// The verdicts on certificates of checkpoints, by their SHA-256.
    private var certificates: [String: String?] = [:]
    private var stated: [(head: LogExportReader.StatedHead, file: String)] = []
    private var acknowledged: [(note: String, file: String)] = []
    private var seen: Set<String> = []

    /// A collector.
    ///
    /// - Parameters:
    ///   - time: the time at which trust is judged.
    ///   - trust: roots and lists that are trusted beside the profiles that are given.
    package init(at time: Timestamp, trust: TrustStore) {
        self.time = time
        self.trust = trust
    }

    /// Reads files.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`; everything about their content is in the evidence.
    package mutating func collect(_ paths: [String]) throws(Fault) -> AuditEvidence {
        // Profiles first: they are what everything else is verified by.
        var rest: [(path: String, kind: Kind)] = []
        for path in paths {
            let source = try File(path: path)
            let kind = try Self.kind(of: source)
            guard kind == .container, let profile = try? PartyProfile(reading: source, at: time) else {
                rest.append((path, kind))
                continue
            }
            evidence.files.append(AuditReport.File(name: path, kind: "profile of \(profile.name)"))
            note(profile, isByExportOnly: false)
        }
        // Then exports, which have the profile of their party.
        for (path, kind) in rest where kind == .export {
            let export = try LogExportReader(reading: File(path: path), named: path)
            evidence.files.append(AuditReport.File(name: path, kind: "log export"))
            evidence.findings += export.findings
            evidence.logs += export.logs
            stated += export.heads.map { ($0, path) }
            if let profile = try? PartyProfile(reading: export.profile, at: time), profile.party.text == export.party {
                note(profile, isByExportOnly: true)
            }
        }
        store = TrustStore(
            anchors: trust.anchors + evidence.profiles.values.flatMap(\.profile.anchors),
            timestampAnchors: trust.timestampAnchors,
            revocationLists: trust.revocationLists + evidence.profiles.values.flatMap(\.profile.revocationLists))
        for (party, known) in evidence.profiles {
            self.known[party] = [known.profile.certificate(.log)].compactMap(\.self)
        }
        for (path, kind) in rest where kind != .export { try read(path, kind, beside: paths) }
        for (head, file) in stated { note(head.note, head.certificate, in: file) }
        // What is stated without a certificate is judged by those that all files have.
        for (text, file) in acknowledged { note(text, nil, in: file) }
        return evidence
    }

    private mutating func note(_ profile: PartyProfile, isByExportOnly: Bool) {
        let id = profile.party.text
        if let known = evidence.profiles[id] {
            // The newest list counts, whatever file has it.
            let isNewer = profile.revocationList.number > known.profile.revocationList.number
            guard isNewer || (known.isByExportOnly && !isByExportOnly) else { return }
            evidence.profiles[id] = (isNewer ? profile : known.profile, known.isByExportOnly && isByExportOnly)
            return
        }
        evidence.profiles[id] = (profile, isByExportOnly)
    }

    // MARK: Kinds of files

    private enum Kind {
        case container
        case export
        case destruction
        case note
        case signature
        case other
    }

    private static func kind(of source: any ByteSource) throws(Fault) -> Kind {
        let start = try source.bytes(0..<min(source.count, 1 << 16))
        guard let first = start.first else { return .other }
        switch first {
        case UInt8(ascii: "P"): return .container
        case 0x30: return .signature
        case UInt8(ascii: "{"):
            let text = String(decoding: start, as: UTF8.self)
            if text.contains("\"format\":\"corridor-destruction-certificate\"") { return .destruction }
            // The first line of an export has its profile, and is long.
            return text.hasPrefix("{\"certificates\":[") || text.contains("\"format\":\"corridor-log-export\"")
                ? .export : .other
        case UInt8(ascii: "c"): return start.starts(with: Array("corridor/".utf8)) ? .note : .other
        default: return .other
        }
    }

    private mutating func read(_ path: String, _ kind: Kind, beside paths: [String]) throws(Fault) {
        func file(_ kind: String) { evidence.files.append(AuditReport.File(name: path, kind: kind)) }
        switch kind {
        case .container: file(try readContainer(path))
        case .destruction:
            file("certificate of destruction")
            try readDestruction(path, signature: paths.contains(path + ".p7s") ? path + ".p7s" : nil)
        case .note:
            file("checkpoint")
            let text = String(decoding: try File.bytes(at: path, limit: 1 << 16), as: UTF8.self)
            acknowledged.append((text, path))
        case .signature: file("signature")
        case .other, .export:
            file("something else")
            evidence.findings.append(Finding(.auditFileOther, ["file": path]))
        }
    }

    private mutating func readContainer(_ path: String) throws(Fault) -> String {
        let context = VerificationContext(trust: store, time: time)
        switch try PackageReader.judge(File(path: path), context) {
        case .package(let judgement):
            guard let package = judgement.package else {
                refuse(path, judgement.authenticity)
                return judgement.manifest?.kind.rawValue ?? "package"
            }
            try note(package, in: path)
            for enclosed in package.all.dropFirst() { try note(enclosed, in: path) }
            return package.manifest.kind.rawValue
        case .envelope(let judgement):
            guard let slip = judgement.routing, judgement.authenticity.outcome == .passed else {
                refuse(path, judgement.authenticity)
                return "envelope"
            }
            evidence.envelopes.append(
                AuditEvidence.Envelope(
                    message: slip.messageID.description, sender: slip.sender.text,
                    recipients: slip.positions.map(Self.place), created: slip.created.rfc3339, file: path))
            return "envelope"
        case .disclosure(let judgement):
            if judgement.authenticity.outcome != .passed { refuse(path, judgement.authenticity) }
            return "disclosure"
        case .foreign, .detached, .unreadable:
            evidence.findings.append(Finding(.auditFileOther, ["file": path]))
            return "something else"
        }
    }

    private mutating func refuse(_ path: String, _ authenticity: Authenticity) {
        let reason = authenticity.findings.first { $0.code == .certificateRevoked } ?? authenticity.findings.first
        evidence.findings.append(
            Finding(
                reason?.code == .certificateRevoked ? .auditCertificateRevoked : .auditFileNotVerified,
                ["file": path, "reason": reason?.sentence ?? "it does not verify."]))
    }

    private static func place(_ position: StreamPosition) -> AuditEvidence.Place {
        AuditEvidence.Place(
            recipient: position.recipient.text, stream: position.stream.description, number: position.sequence)
    }

    private mutating func note(_ package: VerifiedPackage, in file: String) throws(Fault) {
        let manifest = package.manifest
        if let checkpoint = manifest.checkpoint {
            note(checkpoint.note, checkpoint.certificate, in: file)
            // What its originator acknowledges is the other party's own statement.
            if let seen = checkpoint.seen { acknowledged.append((seen, file)) }
        }
        let message = AuditEvidence.Message(
            id: manifest.messageID.description, digest: package.manifestDigest, kind: manifest.kind.rawValue,
            sender: manifest.originator.text, recipients: manifest.positions.map(Self.place),
            created: manifest.created.rfc3339, file: file)
        evidence.messages.append(message)
        guard manifest.kind == .receipt, let receipt = try? ReceiptDocument(in: package) else { return }
        evidence.receipts.append(
            AuditEvidence.Receipt(
                by: manifest.originator.text, to: manifest.recipients.first?.text ?? "",
                message: receipt.messageID.description, digest: receipt.manifestDigest,
                state: receipt.state.rawValue, time: receipt.time.rfc3339, file: file))
    }

    private mutating func readDestruction(_ path: String, signature: String?) throws(Fault) {
        let bytes = try File.bytes(at: path, limit: 1 << 26)
        guard let object = (try? JSONValue(parsing: bytes))?.object, let party = object["party"]?.string else {
            evidence.findings.append(Finding(.auditFileOther, ["file": path]))
            return
        }
        var isSigned = false
        if let signature {
            let verdict = try DetachedSignature.judge(
                File(path: signature), over: bytes, VerificationContext(trust: store, time: time))
            isSigned = verdict.outcome == .passed && verdict.signer?.text == party
        }
        if !isSigned { evidence.findings.append(Finding(.auditDestructionUnsigned, ["file": path])) }
        for message in object["messages"]?.array ?? [] {
            func text(_ name: String) -> String { message.object?[name]?.string ?? "" }
            evidence.destructions.append(
                AuditEvidence.Destruction(
                    party: party, message: text("message_id"), digest: text("manifest_digest"),
                    sender: text("originator"), time: text("destroyed"), isSigned: isSigned, file: path))
        }
    }

    // MARK: Checkpoints

    /// Takes in a head that a note states, when the note is signed by the party whose log it is.
    ///
    /// - Parameter certificate: that of the signer; `nil` for one of those of the profile of its party.
    private mutating func note(_ text: String, _ certificate: [UInt8]?, in file: String) {
        // One note is in many messages.
        guard seen.insert(text).inserted else { return }
        func refuse(_ reason: String) {
            let finding = Finding(.auditCheckpointNotVerified, ["file": file, "reason": reason])
            if !evidence.findings.contains(finding) { evidence.findings.append(finding) }
        }
        guard let note = try? SignedNote(parsing: Array(text.utf8)),
            let checkpoint = try? Checkpoint(parsing: note.text), let origin = LogOrigin(checkpoint.origin)
        else { return refuse("it is malformed.") }
        let candidates: [Certificate]
        if let certificate {
            candidates = [try? Certificate(der: certificate)].compactMap(\.self)
        } else {
            candidates = known[origin.party] ?? []
        }
        let fitting = candidates.filter {
            NoteKey(name: checkpoint.origin, $0.publicKey).verdict(on: note) == .signed
        }
        guard let signer = fitting.first, signer.party?.text == origin.party else {
            return refuse("its signature is not of its party.")
        }
        if let reason = judge(signer) { return refuse(reason) }
        evidence.heads.append(AuditEvidence.Head(origin: origin, head: checkpoint.head, file: file))
    }

    /// The certificates for checkpoints that were seen, by party.
    private var known: [String: [Certificate]] = [:]

    /// Why a certificate is not good for checkpoints; `nil` when it is.
    private mutating func judge(_ certificate: Certificate) -> String? {
        let digest = certificate.fingerprint.hex
        if let judged = certificates[digest] { return judged }
        let verdict = ChainVerifier.verify(
            certificate, intermediates: [], requirements: .party([.log]), store: store, at: time)
        let reason =
            verdict.outcome == .passed ? nil : verdict.findings.first?.sentence ?? "its certificate is not good."
        certificates[digest] = .some(reason)
        if reason == nil, let party = certificate.party { known[party.text, default: []].append(certificate) }
        return reason
    }
}
