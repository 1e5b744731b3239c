internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import PartyHome
internal import X509

/// What follows when a party states what it has from this one (specs/exchange.md, "After a restore").
struct HoldingsRules {
    private let home: Home
    private let rights: CorrectionRights

    /// The rules of a home.
    init(_ home: Home) throws(Fault) {
        self.home = home
        rights = try home.caseFile.correctionRights()
    }

    /// Judges holdings that came.
    ///
    /// - Parameter sender: the party whose message brought them.
    func judge(
        _ holdings: Holdings, by statement: PartyStatement, from sender: String
    ) throws(Fault) -> PartyStatementJudgement {
        let own = home.identity.party.text
        guard holdings.party == own, statement.party != own else { return PartyStatementJudgement() }
        let (new, unrecorded) = try sorted(holdings, by: statement.party)
        var judgement = PartyStatementJudgement(
            effects: [.ended(streams: holdings.ended, of: statement.party), .held(new, by: statement.party)])
        // Of a party from which nothing came before only a restore makes it say what it has.
        if sender == statement.party, try !home.caseFile.hasReceived(from: sender, to: own) {
            judgement.effects.append(.replay(to: statement.party))
        }
        let name = statement.party
        if !new.isEmpty {
            judgement.findings.append(
                Finding(
                    .holdingsNoted,
                    ["name": name, "count": "\(holdings.objects.count)", "new": "\(new.count)"]))
        }
        if !unrecorded.isEmpty {
            judgement.findings.append(
                Finding(.holdingsUnrecorded, ["name": name, "count": "\(unrecorded.count)"]))
        }
        // What is not here any more is corrected by who stated it: it is to know that this home gave it on.
        let lost = try home.caseFile.givenOnWithoutRecord(new, to: statement.party).filter { $0.originator != own }
        for (originator, objects) in Dictionary(grouping: lost, by: \.originator).sorted(by: { $0.key < $1.key }) {
            var isToldOf = false
            for party in rights.entitled(for: originator).subtracting([own, name]).sorted()
            where try home.caseFile.partner(party) != nil {
                judgement.effects.append(.replay(to: party))
                isToldOf = true
            }
            guard !isToldOf, originator != name else { continue }
            judgement.findings.append(
                Finding(
                    .holdingsOriginatorUnknown,
                    ["name": name, "count": "\(objects.count)", "originator": originator]))
        }
        return judgement
    }

    /// The objects of which this home had no record, and those of which nothing shows that they may have gone from here.
    private func sorted(
        _ holdings: Holdings, by party: String
    ) throws(Fault) -> (new: [StatedObject], unrecorded: [StatedObject]) {
        let own = home.identity.party.text
        let names = rights.predecessors(of: party)
        let holders = try home.caseFile.holders(of: holdings.objects.map(\.object))
        let isIncomplete =
            try home.caseFile.hasIncompleteRecord() || rights.predecessors(of: own).count > 1
        var (new, unrecorded): ([StatedObject], [StatedObject]) = ([], [])
        for object in holdings.objects {
            let isKnown = (holders[object.object] ?? []).contains { holder in
                if holder.isInLedger { return names.contains(holder.party) }
                return holder.party == party && holder.version.originator == object.originator
            }
            if isKnown { continue }
            if isIncomplete || rights.permits(own, toCorrect: object.originator) {
                new.append(object)
            } else {
                unrecorded.append(object)
            }
        }
        return (new, unrecorded)
    }
}
