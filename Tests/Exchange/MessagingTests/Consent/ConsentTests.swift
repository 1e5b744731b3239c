import BundleFormats
import CaseFile
import Corrections
import Diagnostics
import Digests
import Files
import HomeTestSupport
import Markings
import Messaging
import Packages
import PartyHome
import Platform
import Policy
import StrictJSON
import TestSupport
import Testing
import TradeModel
import X509

/// The carrier gives something under originator control to the agency, which asks before it passes it on to the partner.
@Suite struct ConsentTests {
    private let stage: Stage
    private static let name = "identity--00000000-0000-4000-8000-000000000001"
    private static let other = "identity--00000000-0000-4000-8000-000000000002"
    private static let marking = "marking-definition--00000000-0000-4000-8000-00000000000f"

    private let root: ExchangeRoot

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
    }

    private var carrier: Party { stage.carrier }
    private var agency: Party { stage.agency }
    private var partner: Party { stage.partner }
    private var now: Timestamp { Stage.now }

    private func bundle(
        _ text: String = "Example Trading", modified: String = "2026-01-01T00:00:00.000Z"
    ) throws -> String {
        let head = #""spec_version":"2.1","created":"2026-01-01T00:00:00.000Z""#
        let objects = [Self.name, Self.other].map { id in
            """
            {"type":"identity",\(head),"modified":"\(modified)","id":"\(id)","name":"\(text)",
            "identity_class":"organization","object_marking_refs":["\(Self.marking)"]}
            """
        }
        return try stage.folder.write(
            """
            {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000009","objects":[
            {"type":"marking-definition",\(head),"id":"\(Self.marking)","extensions":{
            "extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064":{"extension_type":"property-extension",
            "originator_control":true}}},\(objects.joined(separator: ","))]}
            """, "controlled-\(text.count)-\(modified.prefix(10)).json")
    }

    /// The agency has the bundle from the carrier.
    private func receive(_ bundle: String) throws -> String {
        let envelope = try carrier.seal(bundle, to: [agency], in: stage.folder)[0]
        let outcome = try agency.importFile(envelope)
        #expect(outcome.stored != nil, "\(outcome.codes)")
        return envelope
    }

    /// Brings what waits in the outbox of one party to another.
    @discardableResult
    private func carry(from sender: Party, to receiver: Party) throws -> [Importer.Outcome] {
        try sender.send(to: receiver, over: root)
        try receiver.receive(from: root)
        return try receiver.importInbox()
    }

    private func ask(_ ids: [String] = [name], uses: Int = 1, purpose: String? = nil) throws -> String {
        let said = try agency.mail().askConsent(
            PackageSealer.ConsentQuestion(
                ids, for: [partner.id], purpose: purpose, uses: uses, reason: "a case that both work on"))
        #expect(said.findings.isEmpty)
        return try #require(said.statements.first).statement.digest
    }

    /// The project's own identity is in the bundles of all: a party that only stated it learns of no request.
    @Test func onlyTheOriginatorsOfWhatIsAskedForAreAsked() throws {
        let creator = ExtensionDefinition.creator
        let own = try stage.folder.write(
            """
            {"type":"bundle","id":"bundle--00000000-0000-4000-8000-00000000000a",
            "objects":[\(JSONValue.object(creator.json).text())]}
            """, "partner.json")
        _ = try agency.importFile(partner.seal(own, to: [agency], in: stage.folder)[0])
        _ = try receive(bundle())
        let said = try agency.mail().askConsent(
            PackageSealer.ConsentQuestion(
                [creator.id, Self.name], for: [partner.id, carrier.id], purpose: nil, uses: 1, reason: "a case"))
        let requests = said.statements.compactMap { statement -> ConsentRequest? in
            guard case .consentRequest(let request) = statement.statement.subject else { return nil }
            return request
        }
        #expect(requests.map(\.originator) == [carrier.id.text])
        #expect(requests.first?.scope.objects.map(\.id) == [Self.name])
        // Nobody is asked whether it may have what it stated itself.
        #expect(requests.first?.scope.recipients == [partner.id.text])
        for ids in [[], [creator.id], [Self.name]] {
            let question = PackageSealer.ConsentQuestion(
                ids, for: [carrier.id], purpose: nil, uses: 1, reason: "a case")
            #expect(faultCode { _ = try agency.mail().askConsent(question) } == "consent-not-needed")
        }
    }

    private func grant(
        _ request: String, by party: Party? = nil, _ change: (inout PackageSealer.ConsentTerms) -> Void = { _ in }
    ) throws -> String {
        var terms = PackageSealer.ConsentTerms(until: now.adding(seconds: 86_400), reason: "agreed")
        change(&terms)
        return try #require(
            try (party ?? carrier).mail().grantConsent(request, terms).statements.first
        ).statement.digest
    }

    /// Ask, carried to the carrier, granted, carried back.
    private func consented(
        _ ids: [String] = [name], uses: Int = 1, _ change: (inout PackageSealer.ConsentTerms) -> Void = { _ in }
    ) throws -> String {
        let request = try ask(ids, uses: uses)
        let asked = try carry(from: agency, to: carrier)
        #expect(asked.contains { $0.codes.contains("consent-asked") }, "\(asked.map(\.codes))")
        let digest = try grant(request, change)
        let given = try carry(from: carrier, to: agency)
        #expect(given.contains { $0.codes.contains("consent-given") }, "\(given.map(\.codes))")
        return digest
    }

    private func share(_ ids: [String] = [name], at time: Timestamp? = nil) throws -> PackageSealer.Sealed {
        try agency.mail(at: time ?? now).share(
            ShareRequest([.objects(ids)], with: partner.id), place: { stage.folder.file($0) }
        ).sealed
    }

    // MARK: The whole way

    @Test func withAConsentItIsSharedAndTheReceiverChecksIt() throws {
        _ = try receive(bundle())
        #expect(faultCode { _ = try share() } == "share-empty")
        let digest = try consented()
        let sealed = try share()
        let outcome = try partner.importFile(sealed.path)
        #expect(outcome.stored != nil, "\(outcome.allFindings)")
        #expect(outcome.manifest?.consents.count == 1)
        #expect(try partner.home.caseFile.versions(of: Self.name).isEmpty == false)
        let entry = try #require(try agency.home.caseFile.ledger(ofMessage: sealed.messageID.description).first)
        #expect(entry.disclosure.consents == [digest])
        #expect(try agency.home.caseFile.consentUses() == [digest: 1])
    }

    @Test func askingIsADisclosureToTheOriginatorAlone() throws {
        _ = try receive(bundle())
        _ = try ask()
        let entries = try agency.home.caseFile.ledger(ofObject: Self.name)
        #expect(entries.map(\.entry.disclosure.act) == ["ask"])
        #expect(entries.map(\.entry.disclosure.recipient) == [carrier.id.text])
        #expect(entries.map(\.version.fields) == [.only(["id"])])
    }

    @Test func ofOnesOwnConsentIsNotAsked() throws {
        #expect(faultCode { _ = try ask(["identity--00000000-0000-4000-8000-0000000000aa"]) } == "consent-not-needed")
    }

    @Test func aDenialIsNoConsent() throws {
        _ = try receive(bundle())
        let request = try ask()
        try carry(from: agency, to: carrier)
        _ = try carrier.mail().denyConsent(request, reason: "no")
        let outcomes = try carry(from: carrier, to: agency)
        #expect(outcomes.contains { $0.codes.contains("consent-denied") })
        #expect(faultCode { _ = try share() } == "share-empty")
        #expect(try ConsentStatus.all(at: agency.home, now: now).map(\.state) == [.denied])
    }

    @Test func aGroundInWordsIsNoConsent() throws {
        let envelope = try receive(bundle())
        var terms = PackageSealer.Terms()
        let mail = agency.mail()
        terms.forwarding = try mail.forwarding([envelope], to: [partner.id], release: "they agreed by telephone")
        let code = faultCode {
            _ = try mail.seal([], to: [partner.id], together: false, terms, place: { stage.folder.file($0) })
        }
        #expect(code == "override-not-possible")
    }

    // MARK: What does not count

    @Test func aConsentIsUsedAsOftenAsItSays() throws {
        _ = try receive(bundle())
        let digest = try consented(uses: 2)
        _ = try share()
        _ = try share()
        #expect(faultCode { _ = try share() } == "share-empty")
        #expect(try agency.home.caseFile.consentUses() == [digest: 2])
        #expect(try ConsentStatus.all(at: agency.home, now: now).map(\.state) == [.granted, .usedUp])
    }

    @Test func aConsentForSomeObjectsIsForThese() throws {
        _ = try receive(bundle())
        _ = try consented([Self.name, Self.other], uses: 5) { $0.objects = [Self.name] }
        let plan = try agency.mail().planShare(ShareRequest([.objects([Self.name, Self.other])], with: partner.id))
        #expect(
            Dictionary(uniqueKeysWithValues: plan.items.map { ($0.id, $0.extent) })
                == [Self.name: .whole, Self.other: .withheld])
    }

    @Test func aConsentEnds() throws {
        _ = try receive(bundle())
        _ = try consented { $0.expires = now.adding(seconds: 60) }
        #expect(faultCode { _ = try share(at: now.adding(seconds: 60)) } == "share-empty")
        _ = try share(at: now.adding(seconds: 59))
    }

    @Test func aNewVersionOfTheObjectNeedsANewConsent() throws {
        _ = try receive(bundle())
        _ = try consented(uses: 5)
        _ = try receive(bundle("Example Trading renamed", modified: "2026-02-01T00:00:00.000Z"))
        let plan = try agency.mail().planShare(ShareRequest([.objects([Self.name])], with: partner.id))
        let reasons = plan.items.flatMap(\.withheld).flatMap(\.reasons)
        #expect(reasons.contains { $0.contains("another version") }, "\(reasons)")
    }

    @Test func aRevokedConsentPermitsNothingAndStopsWhatWaits() throws {
        _ = try receive(bundle())
        let digest = try consented(uses: 5)
        let waiting = try agency.mail().share(ShareRequest([.objects([Self.name])], with: partner.id)).sealed
        _ = try carrier.mail().revokeConsent(digest, reason: "found to be wrong")
        let outcomes = try carry(from: carrier, to: agency)
        #expect(outcomes.contains { $0.codes.contains("consent-revoked") })
        #expect(faultCode { _ = try share() } == "share-empty")
        let report = try agency.send(to: partner, over: root)
        #expect(report.findings.map(\.code.name).contains("consent-revoked"))
        #expect(!report.sent.map(\.message.message).contains(waiting.messageID.description))
    }

    @Test func consentByAnotherPartyHasNoEffect() throws {
        _ = try receive(bundle())
        let request = try ask()
        // The partner signs a consent for the carrier's object.
        let scope = ConsentScope(
            recipients: [partner.id.text],
            objects: [ConsentObject(id: Self.name, versions: [String(repeating: "a", count: 64)])])
        let grant = ConsentGrant(
            of: request, to: agency.id.text, for: scope, from: now, until: now.adding(seconds: 60))
        let outcome = try state([.consentGrant(grant)], by: partner, to: agency)
        #expect(outcome.codes.contains("consent-not-entitled"))
        #expect(faultCode { _ = try share() } == "share-empty")
        #expect(try ConsentStatus.all(at: agency.home, now: now).map(\.state) == [.open, .noEffect])
    }

    @Test func consentThatNobodyAskedForHasNoEffect() throws {
        let scope = ConsentScope(
            recipients: [partner.id.text],
            objects: [ConsentObject(id: Self.name, versions: [String(repeating: "a", count: 64)])])
        let grants = [agency, partner].map { asker in
            StatementSubject.consentGrant(
                ConsentGrant(
                    of: String(repeating: "b", count: 64), to: asker.id.text, for: scope, from: now,
                    until: now.adding(seconds: 60)))
        }
        let outcome = try state(grants, by: carrier, to: agency)
        #expect(outcome.codes.isSuperset(of: ["consent-not-asked", "consent-other-asker"]), "\(outcome.codes)")
        #expect(try ConsentStatus.all(at: agency.home, now: now).map(\.state) == [.noEffect, .noEffect])
    }

    /// Statements of a party, by the keys that it has and no honest program, sealed to another one.
    private func state(
        _ subjects: [StatementSubject], by issuer: Party, to receiver: Party
    ) throws -> Importer.Outcome {
        var (signed, previous): ([SignedStatement], String?) = ([], nil)
        for (index, subject) in subjects.enumerated() {
            let statement = try PartyStatement(
                subject, by: issuer.id.text, series: issuer.home.identity.stream, number: index + 1,
                previous: previous, reason: "test", time: now)
            previous = statement.digest
            signed.append(try SignedStatement(signing: statement, by: issuer.signer(.originator), at: now))
        }
        var forge = Forge(stage)
        forge.kind = .statements(.consent)
        forge.originator = issuer
        forge.gateway = issuer
        forge.gateways = [issuer]
        forge.recipients = [receiver]
        let path = try forge.envelope(around: forge.package(of: StatementMessage(.consent, signed).contents))
        return try receiver.importFile(path)
    }

    // MARK: What a receiver refuses

    @Test func aConsentPermitsNothingToTheRecipient() throws {
        _ = try receive(bundle())
        _ = try consented(uses: 5)
        let sealed = try share()
        // The partner has the object and the agency's consent, which is not its own.
        _ = try partner.importFile(sealed.path)
        #expect(
            faultCode {
                _ = try partner.mail().share(
                    ShareRequest([.objects([Self.name])], with: carrier.id), place: { stage.folder.file($0) })
            } == "share-empty")
    }

    @Test func aShareWhoseConsentWasRevokedIsRefusedByTheReceiver() throws {
        _ = try receive(bundle())
        let digest = try consented(uses: 5)
        let sealed = try share()
        _ = try carrier.mail().revokeConsent(digest, reason: "found to be wrong")
        try carry(from: carrier, to: partner)
        let outcome = try partner.importFile(sealed.path)
        #expect(outcome.stored == nil)
        #expect(outcome.codes.isSuperset(of: ["not-permitted", "consent-revoked"]), "\(outcome.codes)")
    }

    @Test func aShareAfterTheConsentEndedIsRefusedByTheReceiver() throws {
        _ = try receive(bundle())
        _ = try consented { $0.expires = now.adding(seconds: 60) }
        let sealed = try share()
        let outcome = try partner.importFile(sealed.path, at: now.adding(seconds: 61))
        #expect(outcome.codes.isSuperset(of: ["not-permitted", "consent-expired"]), "\(outcome.codes)")
    }
}
