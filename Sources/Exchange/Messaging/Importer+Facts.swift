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
        if ReceptionDecision.mayAnswerRefusal(facts) {
            facts.wasRefused = try home.caseFile.wasRefused(fileDigest: digest)
        }
        facts.wasPurged = try home.caseFile.wasPurged(
            fileDigest: digest, manifestDigests: reception.package?.all.map(\.manifestDigest) ?? [])
        return facts
    }

    private func message(of reception: Reception) throws(Fault) -> ReceptionFacts.Message? {
        guard let package = reception.package, let originator = reception.originator else { return nil }
        let validated = reception.validation?.validated
        return ReceptionFacts.Message(
            kind: package.manifest.kind, isOwn: package.manifest.originator == home.identity.party,
            isAddressed: package.manifest.position(for: home.identity.party) != nil, originator: originator,
            isValidated: validated != nil,
            answer: try validated.flatMap { validated throws(Fault) in try answer(in: validated) })
    }

    private func answer(in validated: ValidatedPackage) throws(Fault) -> ReceptionFacts.Answer? {
        switch validated.content {
        case .bundles: return nil
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
