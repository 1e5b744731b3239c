internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import X509

/// The values that decide what becomes of a received file.
extension Importer {
    /// What the stages established, and what the home knows beside it.
    func facts(of reception: Reception) throws(Fault) -> ReceptionFacts {
        var facts = ReceptionFacts(
            authenticity: reception.opening.authenticity.map { ReceptionFacts.Verdict($0.outcome, $0.findings) },
            admission: reception.admission.map {
                ReceptionFacts.Verdict($0.admission.outcome, $0.admission.findings)
            },
            findings: reception.findings, message: try message(of: reception),
            isReleased: reception.release != nil)
        // What only a refusal depends on is looked up for refusals only: it takes a search of the log.
        switch ReceptionDecision(facts) {
        case .accept: return facts
        case .refuse: break
        }
        guard !facts.isReleased else { return facts }
        let digest = try reception.file.digest()
        let messages = reception.package?.all.map(\.manifestDigest) ?? []
        if ReceptionDecision.mayAnswerRefusal(facts) {
            let wasFile = try home.caseFile.wasRefused(fileDigest: digest)
            let wasMessage = try home.caseFile.wasRefused(holding: messages)
            facts.wasRefused = wasFile || wasMessage
        }
        facts.wasPurged = try home.caseFile.wasPurged(fileDigest: digest, manifestDigests: messages)
        if messages.isEmpty, try home.caseFile.quarantined(fileDigest: digest) == nil,
            try !home.caseFile.hasRoom(forUnverified: reception.file.size, within: quota)
        {
            facts.quarantineFull = quota
        }
        return facts
    }

    private func message(of reception: Reception) throws(Fault) -> ReceptionFacts.Message? {
        guard let package = reception.package, let originator = reception.originator else { return nil }
        let validated = reception.validation?.validated
        var message = ReceptionFacts.Message(
            kind: package.manifest.kind, isOwn: package.manifest.originator == home.identity.party,
            isAddressed: package.manifest.position(for: home.identity.party) != nil, originator: originator,
            isValidated: validated != nil, isPermitted: reception.refusal == nil,
            answer: try validated.flatMap { validated throws(Fault) in try answer(in: validated) })
        if let agreement = validated?.agreement { message.objections += try objections(to: agreement) }
        return message
    }

    private func answer(in validated: ValidatedPackage) throws(Fault) -> ReceptionFacts.Answer? {
        switch validated.content {
        case .bundles, .agreement, .request, .statements: return nil
        case .receipt(let receipt):
            let message = receipt.messageID.description
            return ReceptionFacts.Answer(
                message: message,
                wasSent: try home.caseFile.hasSent(
                    message: message, manifestDigest: receipt.manifestDigest,
                    to: validated.package.manifest.originator.text))
        }
    }
}
