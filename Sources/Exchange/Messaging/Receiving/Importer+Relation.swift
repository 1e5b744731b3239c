internal import CaseFile
internal import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// What a received message is to the relation with its originator: the protocol core decides what is answered, asked
/// for again and destroyed.
extension Importer {
    /// The event of a message that was verified; `nil` for an own message, and where its originator is no partner or has
    /// not addressed it to this home.
    func relationEvent(
        of reception: Reception, facts: ReceptionFacts, decision: ReceptionDecision
    ) throws(Fault) -> RelationEvent? {
        if let unread = reception.opening.unread { return try event(of: unread, in: reception) }
        guard let package = reception.package, let message = facts.message, !message.isOwn,
            message.originator != .unknown, let position = package.manifest.position(for: home.identity.party)
        else { return nil }
        let originator = package.manifest.originator
        let key = home.relationKey(originator, at: actor)
        let verdict: VerifiedMessage.Verdict
        switch decision {
        case .accept: verdict = .permitted
        case .refuse(let refusal):
            verdict = .refused(
                RejectionReason(facts, findings: refusal.findings), isAnswered: refusal.isAnswered)
        }
        let stream = position.stream.description
        let (digest, party) = (package.manifestDigest, home.identity.party.text)
        let near = try home.caseFile.positions(
            originator: originator.text, stream: stream, recipient: party,
            in: max(0, position.sequence - 1)...position.sequence)
        var seen = near[position.sequence].map {
            StreamHistory.Seen(digest: $0.manifestDigest, time: $0.handled, custody: $0.isPurged ? .purged : .taken)
        }
        if seen == nil, try home.caseFile.wasRefused(holding: package.all.map(\.manifestDigest)) {
            seen = StreamHistory.Seen(digest: digest, time: actor.time.rfc3339, custody: .held)
        }
        let given = try home.caseFile.receipt(for: digest, to: originator.text)
        let last = try home.caseFile.lastReceived(of: stream, from: originator.text, to: party)
        let history = StreamHistory(
            seen: seen, before: near[position.sequence - 1]?.manifestDigest,
            namedByNext: try AdmissionFacts(home).predecessor(
                of: position.sequence + 1, like: position, from: originator),
            given: given.flatMap { CaseStore.answer($0.state, reason: nil) },
            last: last,
            hasOthers: last > 0
                ? false : try home.caseFile.hasReceived(from: originator.text, to: party, besides: stream),
            isLate: try home.caseFile.isLate(
                in: stream, of: originator.text, sealedAt: package.manifest.created))
        let event = VerifiedMessage(
            message: package.manifest.messageID.description, digest: digest,
            place: ExchangePlace(stream: stream, number: position.sequence), previous: position.previous,
            content: try content(of: reception, from: originator.text), verdict: verdict, history: history)
        return RelationEvent(.verified(event), in: key)
    }

    /// The event of an envelope that verified from outside, and whose inside did not; `nil` unless an active partner's
    /// gateway sealed it to this home. All that is said of it are claims: by them the partner is informed, and nothing moves.
    private func event(of unread: UnreadInside, in reception: Reception) throws(Fault) -> RelationEvent? {
        let (slip, own) = (unread.routing, home.identity.party)
        guard slip.sender != own, Reception.testKeys(reception.opening).isEmpty,
            let partner = try home.caseFile.partner(slip.sender.text), !partner.isSuspended,
            let claim = slip.positions.first(where: { $0.recipient == own })
        else { return nil }
        let envelope = UnreadableEnvelope(
            fileDigest: try reception.file.digest(), message: slip.messageID.description,
            place: ExchangePlace(stream: claim.stream.description, number: claim.sequence),
            reason: RejectionReason(unread))
        return RelationEvent(.unreadable(envelope), in: home.relationKey(slip.sender, at: actor))
    }

    private func content(of reception: Reception, from party: String) throws(Fault) -> VerifiedMessage.Content {
        guard let validated = reception.validation?.validated else {
            return reception.manifest?.kind.isAnswered == true ? .bundle : .notice
        }
        switch validated.content {
        case .bundles, .agreement, .statements: return .bundle
        case .request(let request):
            return .request(
                try request.received { envelope throws(Fault) in
                    try home.caseFile.standing(
                        ofFile: envelope.digest, claiming: envelope.message.description,
                        at: ExchangePlace(stream: request.stream.description, number: envelope.number), to: party)
                })
        case .receipt(let receipt):
            let message = receipt.messageID.description
            let received = ReceivedReceipt(
                message: message, digest: receipt.manifestDigest, answer: receipt.answer)
            return .receipt(received, try home.caseFile.known(message: message, to: party))
        }
    }

    /// What follows from an event, before it is stored.
    func preview(_ event: RelationEvent?) throws(Fault) -> ExchangeStep? {
        guard let event else { return nil }
        return try home.caseFile.preview(event.event, of: event.key)
    }
}

extension ExchangeStep {
    /// Whether a receipt is to be made for the message with this manifest digest.
    func makesReceipt(for digest: String) -> Bool {
        outputs.contains { if case .makeReceipt(let owed) = $0 { owed.digest == digest } else { false } }
    }

    /// Whether the protocol drops the message with this manifest digest, because the home has it.
    func drops(_ digest: String) -> Bool {
        findings.contains { $0.code == .sequenceReplayed }
            && outputs.contains { if case .drop(_, digest) = $0 { true } else { false } }
    }

    /// Whether the protocol holds the message with this manifest digest, whatever else was decided about it.
    func holds(_ digest: String) -> Bool {
        outputs.contains { if case .hold(_, digest, _?) = $0 { true } else { false } }
    }
}
