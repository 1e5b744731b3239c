internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import PartyHome
internal import StrictJSON
internal import X509

extension Home {
    /// Gives effect to statements that had none before a succession gave their issuers the right. It can be repeated; the
    /// caller holds the lock.
    func judgeSuccessions(by actor: LogActor) throws(Fault) {
        let successions = try caseFile.statements(.succession).compactMap { stored -> Succession? in
            if case .succession(let signed) = stored.statement.subject { signed.succession } else { nil }
        }
        guard !successions.isEmpty else { return }
        let rights = try caseFile.correctionRights()
        let waiting = try caseFile.statements(.notEntitled).filter { stored in
            guard let object = stored.statement.subject.object else { return false }
            return rights.permits(stored.statement.party, toCorrect: object.originator)
        }
        guard !waiting.isEmpty else { return }
        var state = try caseFile.corrections(
            of: identity.party.text, for: [], about: Set(waiting.compactMap(\.statement.subject.object)))
        var changed: [String] = []
        for terms in successions {
            let step = CorrectionCore.apply(
                .succeeded(party: terms.party, by: terms.successor, at: actor.time), to: &state)
            guard !step.changed.isEmpty else { continue }
            changed += step.changed.sorted()
            var details = JSONObject()
            details["statements"] = .array(changed.prefix(100).map(JSONValue.string))
            try caseFile.note(
                CorrectionChanges(state, step, signed: [], at: actor.time), as: .successionJudged, of: terms.party,
                by: actor, details: details)
        }
    }
}
