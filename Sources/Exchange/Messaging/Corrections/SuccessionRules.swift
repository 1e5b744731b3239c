internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// What successions count for: both roots signed the same terms (specs/exchange.md, "Succession").
struct SuccessionRules {
    private let home: Home
    private let time: Timestamp

    /// The rules of a home at a time.
    init(_ home: Home, at time: Timestamp) {
        self.home = home
        self.time = time
    }

    /// Judges a succession that came.
    func judge(_ signed: SignedSuccession, by statement: PartyStatement) throws(Fault) -> PartyStatementJudgement {
        let terms = signed.succession
        guard [terms.party, terms.successor].contains(statement.party) else {
            var facts = try facts(of: terms)
            facts["name"] = statement.party
            return .without(effect: Finding(.successionNotEntitled, facts))
        }
        if let finding = try obstacle(signed) { return .without(effect: finding) }
        return PartyStatementJudgement(
            effects: [
                .pass(to: try holders(ofObjectsOf: terms.party, except: [terms.party, terms.successor])),
                // It knows nothing of what the party gave and had.
                .replay(to: terms.successor),
            ] + (try inheritance(of: terms)),
            findings: [Finding(.partySucceeded, try facts(of: terms))])
    }

    /// What this party has from the one whose place it took, it says to all: from whom that one had it is not known here.
    private func inheritance(of terms: Succession) throws(Fault) -> [PartyStatementChanges.Effect] {
        guard terms.successor == home.identity.party.text else { return [] }
        return try home.caseFile.partners().map { .replay(to: $0.party) }
    }

    /// Why a succession has no effect; `nil` when both roots signed it.
    func obstacle(_ signed: SignedSuccession) throws(Fault) -> Finding? {
        let terms = signed.succession
        if let finding = try obstacle(signed.signature, of: terms.party, on: terms) { return finding }
        return try obstacle(signed.successorSignature, of: terms.successor, on: terms)
    }

    /// Why the signature of one party does not count.
    func obstacle(
        _ signature: [UInt8]?, of party: String, on terms: Succession
    ) throws(Fault) -> Finding? {
        var facts = try facts(of: terms)
        facts["missing"] = try home.name(ofParty: party)
        guard let signature else { return Finding(.successionNotSigned, facts) }
        let roots = try roots(of: party)
        guard !roots.isEmpty else { return Finding(.successionRootUnknown, facts) }
        let trust = TrustStore(anchors: [], revocationLists: [])
        let holds = roots.contains { root in
            DetachedSignature.holds(signature, over: terms.bytes, by: root, trust: trust, at: time)
        }
        return holds ? nil : Finding(.successionNotSigned, facts)
    }

    /// The roots of a party that is this one, a partner, or introduced.
    private func roots(of party: String) throws(Fault) -> [Certificate] {
        guard let id = PartyID(party) else { return [] }
        var anchors = try home.profile(of: id)?.anchors ?? []
        if anchors.isEmpty {
            if let introduced = try home.introducedParties().first(where: { $0.party == id }) {
                anchors = try PartyProfile(reading: introduced.profileBytes, at: time).anchors
            }
        }
        return anchors.map(\.root).filter { $0.role == .root }
    }

    /// The partners that hold something that a party stated: who took its place may correct it there too.
    private func holders(ofObjectsOf party: String, except others: [String]) throws(Fault) -> [String] {
        let stated = Set(try home.caseFile.statedHolders(ofObjectsOf: party))
        var found: [String] = []
        for partner in try home.caseFile.partners().map(\.party) where !others.contains(partner) {
            if stated.contains(partner) {
                found.append(partner)
                continue
            }
            for entry in try home.caseFile.ledger(ofParty: partner) {
                let groups = try home.caseFile.ledgerObjects(of: entry)?.groups ?? []
                if groups.contains(where: { $0.originator == party }) {
                    found.append(partner)
                    break
                }
            }
        }
        return found
    }

    private func facts(of terms: Succession) throws(Fault) -> [String: String] {
        [
            "party": try home.name(ofParty: terms.party), "successor": try home.name(ofParty: terms.successor),
            "reason": terms.reason,
        ]
    }
}
