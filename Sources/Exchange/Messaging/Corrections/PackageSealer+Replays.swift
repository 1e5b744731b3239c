internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// Saying again what concerns a partner, after one of the two homes was restored.
extension PackageSealer {
    /// Makes what is owed to partners since a restore: owes them all statements that concern them, and states what this home
    /// has from each. Without the keys it stays owed. The caller holds the lock.
    func makeOwedReplays() throws(Fault) {
        let parties = try home.caseFile.owedReplays()
        guard !parties.isEmpty, !home.isRestored else { return }
        let objects = try home.caseFile.statedObjects()
        for party in parties {
            do throws(Fault) {
                try makeReplay(to: party, about: objects)
            } catch {
                guard error.isOfOneRecipient || error.isOfKeys else { throw error }
                return
            }
        }
    }

    private func makeReplay(to party: String, about objects: Set<StatedObject>) throws(Fault) {
        let own = home.identity.party.text
        var state = try home.caseFile.corrections(of: own, for: [], about: objects)
        let step = CorrectionCore.apply(.partnerRestored(party), to: &state)
        let names = state.rights.predecessors(of: party)
        var held = try home.caseFile.objects(from: names).union(
            try home.caseFile.objectsGivenOnWithoutRecord(of: names.subtracting([own])))
        // From whom a party had what it gave, whose place this one took, is not known here.
        let inherited = state.rights.predecessors(of: own).subtracting([own])
        if !inherited.isEmpty {
            let objects = try home.caseFile.objects(from: inherited)
            held.formUnion(objects.filter { state.rights.permits(party, toCorrect: $0.originator) })
        }
        let parts = Holdings.parts(
            to: party, objects: held, ended: try home.caseFile.endedStreams(but: home.identity.stream.description))
        let signed = try sign(
            parts.map(StatementSubject.holdings), reason: "What this home has from the recipient, after a restore.",
            in: home.holdingsSeries)
        var details = JSONObject()
        details["act"] = .string(StatementAct.holdings.rawValue)
        details["to"] = [.string(party)]
        details["objects"] = .number(JSONNumber(held.count))
        details["count"] = .number(JSONNumber(step.changed.count))
        try home.caseFile.noteReplay(
            to: party, CorrectionChanges(state, step, signed: [], at: clock.now()),
            holdings: signed.map {
                PartyStatementChanges($0, from: own, decision: .effective, effects: [.pass(to: [party])])
            }, by: actor, details: details)
    }
}

extension Home {
    /// The series of the statements of what this home has: apart from those about objects, so that a fork of one says nothing
    /// of the other.
    var holdingsSeries: UUID { UUID.v5(namespace: identity.stream, name: Array("holdings".utf8)) }
}
