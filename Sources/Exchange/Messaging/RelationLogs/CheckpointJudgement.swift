internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import TransparencyLog
internal import X509

/// What a home makes of the checkpoint in a message that it takes in. Nothing that is found about a checkpoint keeps a
/// message out: what it contains is signed by its originator all the same.
struct CheckpointJudgement {
    /// What is stored with the message.
    private(set) var record = CheckpointRecord(received: nil, acknowledged: nil)
    /// What was found.
    private(set) var findings: [Finding] = []
    /// The note that the answer to the message acknowledges; `nil` for the newest one known before.
    var seen: String? {
        guard let (head, rule) = record.received, rule.isLinked else { return nil }
        return head.note
    }

    /// Judges the checkpoint of a message to a home.
    init?(_ package: VerifiedPackage, in home: Home, at now: Timestamp) throws(Fault) {
        let manifest = package.manifest
        guard let checkpoint = manifest.checkpoint, manifest.originator != home.identity.party,
            let position = manifest.position(for: home.identity.party)
        else { return nil }
        let name = try home.name(of: manifest.originator)
        var received: (head: ReceivedHead, rule: WitnessRule)?
        do throws(Fault) {
            let profile = try home.profile(of: manifest.originator)
            let trust = TrustStore(
                anchors: profile?.anchors ?? [], revocationLists: profile?.revocationLists ?? [])
            let head = try Self.head(
                checkpoint, of: manifest.originator, to: home.identity.party, at: position, trust: trust, now: now)
            let stream = position.stream.description
            let known = try home.caseFile.known(to: head, of: manifest.originator.text, stream: stream)
            let rule = WitnessRule(head, known: known)
            let message = manifest.messageID.description
            received = (
                ReceivedHead(
                    party: manifest.originator.text, stream: stream, witnessed: head, message: message,
                    note: checkpoint.note, certificate: checkpoint.certificate, received: now.rfc3339), rule
            )
            if let worst = rule.contradictions.min(by: { $0.key < $1.key }) {
                findings.append(
                    Finding(
                        .logEquivocation,
                        [
                            "name": name, "message": message, "reason": Self.words(worst.value),
                            "size": "\(head.head.size)",
                        ]))
            } else if try home.caseFile.begins(stream, of: manifest.originator.text) {
                findings.append(Finding(.logBegan, ["name": name]))
            }
        } catch {
            guard error.kind != .inputOutput, error.kind != .ours else { throw error }
            findings.append(Finding(.checkpointNotVerified, ["name": name, "reason": error.finding.sentence]))
        }
        let seen = try Self.acknowledged(checkpoint, by: manifest.originator, in: home)
        var lost: LostHead?
        if let seen, !seen.isHere, let note = checkpoint.seen {
            // A home that began a new stream has said that it does not remember all of the former one.
            let isFormer = seen.stream != home.identity.stream.description
            findings.append(
                Finding(isFormer ? .ownLogLost : .ownLogBehind, ["name": name, "size": "\(seen.head.size)"]))
            lost = LostHead(
                party: manifest.originator.text, stream: seen.stream, head: seen.head, note: note,
                message: manifest.messageID.description, received: now.rfc3339)
        }
        record = CheckpointRecord(
            received: received,
            acknowledged: seen.flatMap { seen in
                seen.isHere
                    ? CheckpointRecord.Acknowledgement(
                        party: manifest.originator.text, stream: seen.stream, size: seen.head.size) : nil
            }, lost: lost)
    }

    /// The verified head of a checkpoint.
    ///
    /// - Throws: `Fault` of the kinds `.badData` and `.undecided` when it is not what it has to be.
    static func head(
        _ checkpoint: MessageCheckpoint, of party: PartyID, to partner: PartyID, at position: StreamPosition,
        trust: TrustStore, now: Timestamp
    ) throws(Fault) -> WitnessedHead {
        func invalid(_ reason: String) -> Fault { Fault(.checkpointInvalid, kind: .badData, ["reason": reason]) }
        let note = try SignedNote(parsing: Array(checkpoint.note.utf8))
        let stated = try Checkpoint(parsing: note.text)
        let origin = LogOrigin(party: party.text, partner: partner.text, stream: position.stream.description)
        guard stated.origin == origin.text else { throw invalid("it is of another log") }
        let certificate = try Certificate(der: checkpoint.certificate)
        guard certificate.party == party else { throw invalid("its certificate is another party's") }
        let verdict = ChainVerifier.verify(
            certificate, intermediates: [], requirements: .party([.log]), store: trust, at: now)
        guard verdict.outcome == .passed else {
            throw Fault(
                verdict.findings.first ?? Finding(.signerUnknown, ["subject": certificate.subject]),
                kind: .undecided)
        }
        guard NoteKey(name: origin.text, certificate.publicKey).verdict(on: note) == .signed else {
            throw invalid("its signature does not hold")
        }
        return WitnessedHead(
            head: stated.head, sequence: position.sequence,
            proofs: checkpoint.proofs.map { proof in
                WitnessedHead.Proof(size: proof.size, path: proof.path.compactMap { SHA256Value($0) })
            })
    }

    /// The head of this home's own log that the partner acknowledges, and whether this home has it.
    private static func acknowledged(
        _ checkpoint: MessageCheckpoint, by partner: PartyID, in home: Home
    ) throws(Fault) -> (stream: String, head: TreeHead, isHere: Bool)? {
        // What is not this home's own statement says nothing.
        guard let text = checkpoint.seen, let note = try? SignedNote(parsing: Array(text.utf8)),
            let stated = try? Checkpoint(parsing: note.text), let origin = LogOrigin(stated.origin),
            origin.party == home.identity.party.text, origin.partner == partner.text,
            try home.logCertificates().contains(where: {
                NoteKey(name: stated.origin, $0.publicKey).verdict(on: note) == .signed
            })
        else { return nil }
        let isHere = try home.caseFile.hasHead(stated.head, for: partner.text, stream: origin.stream) ?? false
        return (origin.stream, stated.head, isHere)
    }

    private static func words(_ reason: WitnessRule.Contradiction) -> String {
        switch reason {
        case .twoRoots: "it had another root with as many entries before"
        case .proofFails: "the proof from the head before does not hold"
        case .cut: "it has fewer entries than in an earlier message"
        }
    }
}
