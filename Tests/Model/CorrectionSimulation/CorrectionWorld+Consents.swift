internal import Corrections
internal import Diagnostics
internal import Digests
internal import ExchangeSimulation
package import Markings
internal import Platform
package import Policy

/// Consents: every third object of another party is passed on only with the consent of its originator.
extension CorrectionWorld {
    /// Why a consent does not permit something: the rule of policy.
    package typealias ConsentRule = @Sendable (ObjectConsent, Reader, PolicyOrigin) -> ConsentObstacle?

    /// Asks, answers, takes back or makes use of a consent.
    mutating func consent(at home: Int, about partner: Int) throws(SimulationFailure) {
        guard isActive(home) else { return }
        switch random.below(10) {
        case 0..<3: try ask(at: home, for: partner)
        case 3..<5: try answer(at: home)
        case 5: try revoke(at: home)
        default: try giveByConsent(at: home)
        }
    }

    /// Gives an object to a party that a consent names, when the consent permits it still.
    private mutating func giveByConsent(at home: Int) throws(SimulationFailure) {
        let own = Self.id(of: homes[home].party)
        var possible: [(object: StatedObject, recipient: String)] = []
        for (_, known) in homes[home].disk.consents.sorted(by: { $0.key < $1.key }) where known.isEffective {
            guard case .consentGrant(let grant) = known.statement.subject, grant.asker == own else { continue }
            for object in grant.scope.objects {
                let stated = StatedObject(object.id, of: known.statement.party)
                guard homes[home].disk.shown.contains(stated) else { continue }
                possible += grant.scope.recipients.map { (stated, $0) }
            }
        }
        guard !possible.isEmpty else { return }
        let (object, recipient) = possible[random.below(possible.count)]
        let partner = Self.party(recipient)
        let isKnownGone = successions.prefix(homes[home].disk.successions).contains { $0.party == partner }
        guard !isKnownGone, let grant = consent(for: object, to: recipient, at: home) else { return }
        let message = post(.objects([object]), from: home, to: partner)
        try use(grant, by: message, at: home)
        try apply(.objectWent(object, to: recipient, message: messages[message].id), at: home)
    }

    func needsConsent(_ object: StatedObject, at home: Int) -> Bool {
        object.originator != Self.id(of: homes[home].party) && (object.object.last?.hexDigitValue ?? 1) % 3 == 0
    }

    private mutating func ask(at home: Int, for recipient: Int) throws(SimulationFailure) {
        let objects = homes[home].disk.shown.filter {
            needsConsent($0, at: home) && $0.originator != Self.id(of: recipient)
        }
        guard let object = random.pick(objects.sorted()) else { return }
        let version = Digest.sha256(Array(object.object.utf8)).hex
        let scope = ConsentScope(
            recipients: [Self.id(of: recipient)], objects: [ConsentObject(id: object.object, versions: [version])],
            uses: 1 + random.below(3))
        try say(.consentRequest(ConsentRequest(of: object.originator, for: scope)), to: object.originator, at: home)
    }

    private mutating func answer(at home: Int) throws(SimulationFailure) {
        let own = Self.id(of: homes[home].party)
        var answered: Set<String> = []
        for known in homes[home].disk.consents.values where known.statement.party == own {
            switch known.statement.subject {
            case .consentGrant(let grant): answered.insert(grant.request)
            case .consentDenial(let request, _): answered.insert(request)
            default: break
            }
        }
        let open = homes[home].disk.consents.filter { digest, known in
            known.statement.act == .ask && known.isEffective && known.statement.party != own
                && !answered.contains(digest)
        }.keys.sorted()
        guard let digest = random.pick(open), let request = homes[home].disk.consents[digest]?.statement,
            case .consentRequest(let asked) = request.subject
        else { return }
        if random.happens(20) {
            return try say(.consentDenial(of: digest, to: request.party), to: request.party, at: home)
        }
        let grant = ConsentGrant(
            of: digest, to: request.party, for: asked.scope, from: now,
            until: now.adding(seconds: Int64(1 + random.below(8)) * 43_200))
        try say(.consentGrant(grant), to: request.party, at: home)
    }

    private mutating func revoke(at home: Int) throws(SimulationFailure) {
        let own = Self.id(of: homes[home].party)
        let grants = homes[home].disk.consents.filter {
            $0.value.statement.party == own && $0.value.statement.act == .grant
        }
        guard let digest = random.pick(grants.keys.sorted()),
            case .consentGrant(let grant)? = grants[digest]?.statement.subject
        else { return }
        try say(.consentRevocation(of: digest, from: grant.asker), to: grant.asker, at: home)
    }

    private mutating func say(_ subject: StatementSubject, to party: String, at home: Int) throws(SimulationFailure) {
        let statement = try state(subject, at: home)
        homes[home].disk.consents[statement.digest] = CorrectionHome.Consent(
            statement, isEffective: true, goesTo: party)
    }

    // MARK: sending and receiving

    /// Sends what was said of consents and did not go yet.
    mutating func sendConsents(at home: Int) {
        var owed: [String: [PartyStatement]] = [:]
        for known in homes[home].disk.consents.values where known.message == nil {
            if let party = known.goesTo { owed[party, default: []].append(known.statement) }
        }
        for (party, statements) in owed.sorted(by: { $0.key < $1.key }) where !homes[self.home(of: party)].isGone {
            let sorted = statements.sorted { $0.digest < $1.digest }
            let message = post(.statements(sorted), from: home, to: Self.party(party))
            for statement in sorted { homes[home].disk.consents[statement.digest]?.message = message }
        }
    }

    private func home(of party: String) -> Int { homes.firstIndex { $0.party == Self.party(party) } ?? 0 }

    /// What was said of consents is said again: to a party that was restored, or to all.
    mutating func sayConsentsAgain(to party: String?, at home: Int) {
        for (digest, known) in homes[home].disk.consents where party == nil || known.goesTo == party {
            homes[home].disk.consents[digest]?.message = nil
        }
    }

    /// Takes statements about consents in.
    mutating func takeConsents(_ statements: [PartyStatement], at home: Int) throws(SimulationFailure) {
        let own = Self.id(of: homes[home].party)
        for statement in statements
        where statement.act.kind == .consent && homes[home].disk.consents[statement.digest] == nil {
            let known = homes[home].disk.consents
            let verdict: ConsentVerdict
            do throws(Fault) {
                verdict = try ConsentVerdict(statement, at: own) { digest throws(Fault) in
                    guard let request = known[digest]?.statement, request.party == own,
                        case .consentRequest(let asked) = request.subject
                    else { return nil }
                    return asked
                }
            } catch {
                throw failure("a statement about consent cannot be judged: \(error)")
            }
            // A home that was restored has forgotten what it asked for; of two devices one does not know.
            let mayHaveForgotten = wereRestored.contains(home) || homes.count { $0.party == homes[home].party } > 1
            guard verdict.isEffective || verdict == .notAsked && mayHaveForgotten else {
                throw failure("home \(home) accuses a party that only said what it may: \(verdict) \(statement.act)")
            }
            homes[home].disk.consents[statement.digest] = CorrectionHome.Consent(
                statement, isEffective: verdict.isEffective, goesTo: nil)
        }
    }

    // MARK: use

    /// The consent under which an object may go to a party; `nil` when there is none.
    func consent(for object: StatedObject, to party: String, at home: Int) -> String? {
        let statements = homes[home].disk.consents.filter(\.value.isEffective).mapValues(\.statement)
        let revoked = ConsentVerdict.revokedGrants(in: statements.values)
        let reader = Reader([Audience(scheme: "party-id", value: party)], isOnward: true, time: now)
        for (digest, statement) in statements.sorted(by: { $0.key < $1.key }) {
            guard case .consentGrant(let grant) = statement.subject, statement.party == object.originator,
                grant.scope.objects.contains(where: { $0.id == object.object })
            else { continue }
            let consent = ObjectConsent(
                grant: digest, originator: statement.party,
                isForGiver: grant.asker == Self.id(of: homes[home].party), recipients: Set(grant.scope.recipients),
                versions: [], notBefore: grant.notBefore, expires: grant.expires,
                usesLeft: grant.scope.uses - (homes[home].disk.uses[digest]?.count ?? 0),
                isRevoked: revoked.contains(RevokedGrant(digest, of: statement.party)))
            if consentRule(consent, reader, PolicyOrigin(party: object.originator, received: nil)) == nil {
                return digest
            }
        }
        return nil
    }

    /// Counts a use of a consent, and checks it against everything that the home knows.
    mutating func use(_ digest: String, by message: Int, at home: Int) throws(SimulationFailure) {
        homes[home].disk.uses[digest, default: []].insert(message)
        guard let known = homes[home].disk.consents[digest], case .consentGrant(let grant) = known.statement.subject
        else {
            throw failure("home \(home) uses a consent that nobody gave")
        }
        for other in homes[home].disk.consents.values {
            if case .consentRevocation(digest, _) = other.statement.subject,
                other.statement.party == known.statement.party
            {
                throw failure("home \(home) uses a consent that was revoked")
            }
        }
        guard now < grant.expires else { throw failure("home \(home) uses a consent that has ended") }
        guard homes[home].disk.uses[digest]?.count ?? 0 <= grant.scope.uses else {
            throw failure("home \(home) uses a consent more often than it may")
        }
    }

    /// Whoever has a consent knows that it was taken back, if its giver does.
    func checkConsents(_ gone: Set<Int>) throws(SimulationFailure) {
        for home in homes.indices where !homes[home].isGone {
            for (digest, known) in homes[home].disk.consents where known.statement.act == .grant && known.isEffective {
                for giver in homes.indices
                where !homes[giver].isGone && Self.id(of: homes[giver].party) == known.statement.party {
                    let revocations = homes[giver].disk.consents.values.filter { said in
                        if case .consentRevocation(digest, _) = said.statement.subject { true } else { false }
                    }
                    for said in revocations where homes[home].disk.consents[said.statement.digest] == nil {
                        throw failure("home \(home) does not know that a consent was revoked, and home \(giver) does")
                    }
                }
            }
        }
    }
}
