internal import CaseFile
internal import Corrections
package import Diagnostics
internal import Digests
package import Packages
internal import PartyHome
package import Platform
internal import Policy
internal import StrictJSON
internal import TradeModel
package import X509

/// Asking for consent to pass on what others stated, and answering others who ask.
extension PackageSealer {
    /// What was said of consents.
    package struct ConsentSaid: Sendable {
        /// The statements, each sealed to the party that it is for.
        package let statements: [SignedStatement]
        /// Why some could not be sealed yet; they stay owed.
        package let findings: [Finding]
    }

    /// What is asked for.
    package struct ConsentQuestion: Sendable {
        /// The ids of the objects: their current versions.
        package var objects: [String]
        /// The parties that are to get them.
        package var recipients: [PartyID]
        /// The purpose, where one is stated.
        package var purpose: String?
        /// For how many messages.
        package var uses: Int
        /// Why, for the originators.
        package var reason: String

        /// A question.
        package init(
            _ objects: [String], for recipients: [PartyID], purpose: String? = nil, uses: Int = 1, reason: String
        ) {
            self.objects = objects
            self.recipients = recipients
            self.purpose = purpose
            self.uses = uses
            self.reason = reason
        }
    }

    /// How a request is answered.
    package struct ConsentTerms: Sendable {
        /// The objects; `nil` for all that were asked for.
        package var objects: [String]?
        /// The recipients; `nil` for all that were asked for.
        package var recipients: [PartyID]?
        /// For how many messages; `nil` for as many as were asked for.
        package var uses: Int?
        /// When it begins; `nil` for now.
        package var notBefore: Timestamp?
        /// When it ends.
        package var expires: Timestamp
        /// Why, for the party that asked.
        package var reason: String

        /// Terms.
        package init(until expires: Timestamp, reason: String) {
            self.expires = expires
            self.reason = reason
        }
    }

    /// Asks the originators of objects for consent to pass them on: each of them about its own objects, and nobody else.
    ///
    /// - Throws: `Fault` `consent-not-needed`, `partner-unknown`, and those of sealing.
    package func askConsent(_ question: ConsentQuestion) throws(Fault) -> ConsentSaid {
        try saying { sealer throws(Fault) in
            let scopes = try sealer.scopes(of: question)
            let parties = scopes.keys.sorted()
            // Everything that can fail for one of them is checked before the first is asked.
            for party in parties {
                guard let id = PartyID(party) else { continue }
                try sealer.checkReads(.statements(.consent), id)
                _ = try sealer.certificates(of: [id])
            }
            let subjects = parties.compactMap { party in
                scopes[party].map { StatementSubject.consentRequest(ConsentRequest(of: party, for: $0)) }
            }
            let signed = try sealer.sign(subjects, reason: question.reason)
            var (changes, drafts): ([ConsentChange], [LedgerDraft]) = ([], [])
            for (party, statement) in zip(parties, signed) {
                changes.append(ConsentChange(statement, to: [party]))
                guard let scope = scopes[party] else { continue }
                var draft = LedgerDraft(
                    act: "ask", message: statement.statement.digest, manifestDigest: nil, recipient: party)
                var objects = LedgerObjects()
                for object in scope.objects { objects.add(object.id, fields: .only(["id"]), originator: party) }
                draft.objects = objects
                draft.purpose = question.purpose
                drafts.append(draft)
            }
            return (changes, drafts)
        }
    }

    /// Gives consent.
    ///
    /// - Parameter request: the digest of a request that came, or the beginning of it.
    /// - Throws: `Fault` `consent-unknown`, `consent-not-own`, `consent-not-asked`, and those of sealing.
    package func grantConsent(_ request: String, _ terms: ConsentTerms) throws(Fault) -> ConsentSaid {
        try saying { sealer throws(Fault) in
            let (digest, asker, asked) = try sealer.request(request)
            var objects = asked.scope.objects
            if let only = terms.objects { objects = objects.filter { only.contains($0.id) } }
            let scope = ConsentScope(
                recipients: terms.recipients.map { $0.map(\.text) } ?? asked.scope.recipients, objects: objects,
                purpose: asked.scope.purpose, agreement: asked.scope.agreement, uses: terms.uses ?? asked.scope.uses)
            guard !scope.objects.isEmpty, scope.objects.count == terms.objects.map({ Set($0).count }) ?? objects.count,
                scope.isWithin(asked.scope)
            else {
                throw Fault(
                    Finding(
                        .consentNotAsked, severity: .error,
                        ["consent": String(digest.prefix(12)), "name": sealer.home.identity.name]), kind: .usage)
            }
            let grant = ConsentGrant(
                of: digest, to: asker, for: scope, from: terms.notBefore ?? sealer.clock.now(), until: terms.expires)
            let signed = try sealer.sign([.consentGrant(grant)], reason: terms.reason)
            return (signed.map { ConsentChange($0, to: [asker]) }, [])
        }
    }

    /// Refuses consent.
    ///
    /// - Throws: `Fault` `consent-unknown`, `consent-not-own`, and those of sealing.
    package func denyConsent(_ request: String, reason: String) throws(Fault) -> ConsentSaid {
        try saying { sealer throws(Fault) in
            let (digest, asker, _) = try sealer.request(request)
            let signed = try sealer.sign([.consentDenial(of: digest, to: asker)], reason: reason)
            return (signed.map { ConsentChange($0, to: [asker]) }, [])
        }
    }

    /// Revokes a consent, and seals the revocation to the party that it was given to and to those recipients named in it
    /// that are partners.
    ///
    /// - Parameter grant: the digest of a grant of this home, or the beginning of it.
    /// - Throws: `Fault` `consent-unknown`, `consent-not-own`, and those of sealing.
    package func revokeConsent(_ grant: String, reason: String) throws(Fault) -> ConsentSaid {
        try saying { sealer throws(Fault) in
            let own = sealer.home.identity.party.text
            let stored = try sealer.home.caseFile.consentStatement(grant, .grant)
            guard case .consentGrant(let given) = stored.statement.subject else {
                throw Fault(.consentUnknown, kind: .usage, ["consent": grant])
            }
            guard stored.statement.party == own else {
                throw try sealer.notOwn(stored.statement.digest, stored.statement.party)
            }
            let signed = try sealer.sign(
                [.consentRevocation(of: stored.statement.digest, from: given.asker)], reason: reason)
            var parties = [given.asker]
            for party in given.scope.recipients where party != own && party != given.asker {
                if try sealer.home.caseFile.partner(party) != nil { parties.append(party) }
            }
            return (signed.map { ConsentChange($0, to: parties) }, [])
        }
    }

    // MARK: Steps

    /// States something, and seals it to those that it is for.
    private func saying(
        _ body: (PackageSealer) throws(Fault) -> (changes: [ConsentChange], drafts: [LedgerDraft])
    ) throws(Fault) -> ConsentSaid {
        keys.prepare([.originator, .gateway])
        return try writing { sealer throws(Fault) in
            let (changes, drafts) = try body(sealer)
            var details = JSONObject()
            details["act"] = (changes.first?.signed.statement.act.rawValue).map(JSONValue.string)
            details["reason"] = (changes.first?.signed.statement.reason).map(JSONValue.string)
            details["statements"] = .array(changes.map { .string($0.signed.statement.digest) })
            details["to"] = .array(Set(changes.flatMap(\.recipients)).sorted().map(JSONValue.string))
            try sealer.home.caseFile.note(changes, disclosing: drafts, by: sealer.actor, details: details)
            return ConsentSaid(statements: changes.map(\.signed), findings: try sealer.sealOwedStatements())
        }
    }

    private func notOwn(_ digest: String, _ party: String) throws(Fault) -> Fault {
        Fault(
            .consentNotOwn, kind: .usage,
            ["consent": String(digest.prefix(12)), "name": try home.partyNames()[party]])
    }

    /// A request that came to this home.
    private func request(_ name: String) throws(Fault) -> (digest: String, asker: String, request: ConsentRequest) {
        let stored = try home.caseFile.consentStatement(name, .ask)
        guard stored.decision == .effective, case .consentRequest(let request) = stored.statement.subject else {
            throw Fault(.consentUnknown, kind: .usage, ["consent": name])
        }
        guard request.originator == home.identity.party.text else {
            throw try notOwn(stored.statement.digest, request.originator)
        }
        return (stored.statement.digest, stored.statement.party, request)
    }

    /// What is asked of each originator, by its party id.
    private func scopes(of question: ConsentQuestion) throws(Fault) -> [String: ConsentScope] {
        let own = home.identity.party.text
        let now = clock.now()
        let agreements = try home.agreements()
        // What everybody's bundles contain is nobody's own: asking about it would inform parties that are not concerned.
        let asked = question.objects.filter { !ExtensionDefinition.fixedIDs.contains($0) }
        let numbers = try home.caseFile.currentVersions(of: asked).map(\.number)
        var objects: [String: [String: Set<String>]] = [:]
        for stored in try home.caseFile.objects(numbered: numbers) {
            for origin in try home.caseFile.provenance(of: stored.number) where origin.originator != own {
                let version = Digest.sha256(JSONValue.object(stored.object.json).canonical()).hex
                objects[origin.originator, default: [:]][stored.object.id, default: []].insert(version)
            }
        }
        let found = objects.values.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        if let missing = asked.first(where: { !found.contains($0) }) {
            throw Fault(.consentNotNeeded, kind: .usage, ["object": missing])
        }
        let scopes: [String: ConsentScope] = objects.reduce(into: [:]) { scopes, one in
            let terms = agreements.terms(from: one.key, to: own, at: now).first
            // A party may have what it stated itself.
            let recipients = question.recipients.map(\.text).filter { $0 != one.key }
            guard !recipients.isEmpty else { return }
            scopes[one.key] = ConsentScope(
                recipients: recipients,
                objects: one.value.map { ConsentObject(id: $0.key, versions: $0.value) }, purpose: question.purpose,
                agreement: terms.map { ConsentAgreement(id: $0.agreement, number: $0.number) }, uses: question.uses)
        }
        guard !scopes.isEmpty else {
            let object = asked.first ?? question.objects.first ?? "What was named"
            throw Fault(.consentNotNeeded, kind: .usage, ["object": object])
        }
        return scopes
    }
}
