internal import CaseFile
package import Corrections
package import Diagnostics
internal import Packages
package import PartyHome
internal import Platform
internal import StrictJSON
package import X509

/// Passing on the rights and duties of a party.
extension PackageSealer {
    /// Proposes that another party takes the place of this one: the terms, signed by this party's root. Nothing follows
    /// before the other root has signed too.
    ///
    /// - Parameter root: signs with the root, as persons approve.
    /// - Throws: those of the keys, and `Fault` of kind `.badData` for terms that have not the right form.
    package func proposeSuccession(
        by successor: PartyID, reason: String, root: KeyManager
    ) throws(Fault) -> SignedSuccession {
        let terms = try Succession(of: home.identity.party.text, by: successor.text, reason: reason)
        return SignedSuccession(
            terms, signature: try root.signSuccession(terms.bytes, with: successor, reason: reason))
    }

    /// Accepts to take the place of another party: adds the signature of this party's root, and states the succession to
    /// all partners.
    ///
    /// - Throws: `Fault` `succession-not-own`, `succession-not-signed`, `succession-root-unknown`, and those of the keys
    ///   and of a restored home.
    package func acceptSuccession(
        _ proposed: SignedSuccession, root: KeyManager
    ) throws(Fault) -> (succession: SignedSuccession, findings: [Finding]) {
        let terms = proposed.succession
        guard terms.successor == home.identity.party.text else { throw try notOwn(terms) }
        let rules = SuccessionRules(home, at: clock.now())
        if let finding = try rules.obstacle(proposed.signature, of: terms.party, on: terms) {
            throw Fault(finding, kind: .policy)
        }
        var signed = proposed
        guard let party = PartyID(terms.party) else { throw try notOwn(terms) }
        signed.successorSignature = try root.signSuccession(terms.bytes, with: party, reason: terms.reason)
        return (signed, try stateSuccession(signed))
    }

    /// States a succession that both roots signed to all partners.
    ///
    /// - Throws: as for accepting.
    package func publishSuccession(_ signed: SignedSuccession) throws(Fault) -> [Finding] {
        let terms = signed.succession
        guard [terms.party, terms.successor].contains(home.identity.party.text) else { throw try notOwn(terms) }
        if let finding = try SuccessionRules(home, at: clock.now()).obstacle(signed) {
            throw Fault(finding, kind: .policy)
        }
        return try stateSuccession(signed)
    }

    private func stateSuccession(_ signed: SignedSuccession) throws(Fault) -> [Finding] {
        keys.prepare([.originator, .gateway])
        return try writing { sealer throws(Fault) in
            let home = sealer.home
            let isStated = try home.caseFile.statements(.succession).contains { stored in
                stored.statement.party == home.identity.party.text && stored.statement.subject == .succession(signed)
            }
            guard !isStated else { return [] }
            let partners = try home.caseFile.partners().map(\.party)
            var details = JSONObject()
            details["party"] = .string(signed.succession.party)
            details["successor"] = .string(signed.succession.successor)
            let findings = try sealer.state(
                [(.succession(signed), partners)], reason: signed.succession.reason, as: .successionStated,
                details: details
            ).findings
            try home.judgeSuccessions(by: actor)
            return findings
        }
    }

    private func notOwn(_ terms: Succession) throws(Fault) -> Fault {
        Fault(
            .successionNotOwn, kind: .usage,
            [
                "party": try home.name(ofParty: terms.party),
                "successor": try home.name(ofParty: terms.successor),
            ])
    }
}
