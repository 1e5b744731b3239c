import CaseFile
import Corrections
import Diagnostics
import Digests
import Files
import HomeTestSupport
import Messaging
import Packages
import PartyHome
import Platform
import StrictJSON
import TestSupport
import Testing
import X509

/// Requests to destroy messages, decided by two persons, with a certificate that is matched.
@Suite struct DestructionTests {
    private let stage: Stage
    private let root: ExchangeRoot

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
    }

    private var agency: Party { stage.agency }
    private var carrier: Party { stage.carrier }

    /// Brings everything that waits from one party to another.
    private func bring(from sender: Party, to other: Party) throws -> [Importer.Outcome] {
        try sender.send(to: other, over: root)
        try other.receive(from: root)
        return try other.importInbox()
    }

    /// A message of the carrier's at the agency.
    private func delivered(_ name: String = "one") throws -> String {
        try carrier.post([stage.bundle(name)], to: agency)
        let outcome = try #require(try bring(from: carrier, to: agency).first)
        _ = try bring(from: agency, to: carrier)
        return try #require(outcome.manifest).messageID.description
    }

    private func persons(_ names: String...) throws -> ActApprover {
        let registry = PersonRegistry(
            agency.home, passphrase: try Passphrase(Array(Stage.passphrase.utf8)), clock: .fixed(Stage.now),
            randomness: .system, actor: agency.actor())
        for name in names where try !agency.home.caseFile.persons().contains(where: { $0.name == name }) {
            _ = try registry.add(
                name, roles: [.release, .keys], keyFile: nil,
                passphrase: try Passphrase(Array("of \(name) alone".utf8)),
                approver: ActApprover())
        }
        return ActApprover(
            try names.map {
                ActApprover.Signatory(
                    name: $0, keyFile: nil, passphrase: try Passphrase(Array("of \($0) alone".utf8)))
            })
    }

    private func outcomes(at party: Party) throws -> [DestructionState.Outcome] {
        try DestructionState.all(at: party.home).map(\.outcome)
    }

    @Test func whatAPartnerAsksForIsDestroyedByTwoPersonsAndCertified() throws {
        let message = try delivered()
        let asked = try carrier.mail().askToDestroy([message], reason: "given in error")
        let request = try #require(asked.requests.first).digest
        let came = try bring(from: carrier, to: agency)
        #expect(came[0].codes.contains("destruction-asked") && came[0].outcome == .passed)
        // Nothing is destroyed by it.
        #expect(try agency.holdings().objects == 1 && outcomes(at: agency) == [.asked])
        #expect(try outcomes(at: carrier) == [.asked])
        for approver in [ActApprover(), try persons("Ada")] {
            #expect(
                faultCode { _ = try agency.mail().destroy(atRequest: request, reason: "t", approver: approver) }
                    == "destruction-needs-two")
        }
        let same = ActApprover(
            try ["Ada", "Ada"].map {
                ActApprover.Signatory(
                    name: $0, keyFile: nil, passphrase: try Passphrase(Array("of Ada alone".utf8)))
            })
        #expect(
            faultCode { _ = try agency.mail().destroy(atRequest: request, reason: "t", approver: same) }
                == "persons-same")
        #expect(try agency.holdings().objects == 1)
        let done = try agency.mail().destroy(atRequest: request, reason: "agreed", approver: persons("Ada", "Ben"))
        #expect(done.purged.map(\.message) == [message] && done.staying == 0 && done.findings.isEmpty)
        #expect(try agency.holdings().objects == 0 && outcomes(at: agency) == [.destroyed])
        #expect(try LogApprovals(agency.home).verify(agency.home.caseFile.log()) > 0)

        let back = try bring(from: agency, to: carrier)
        #expect(back.contains { $0.codes.contains("destruction-certified") }, "\(back.map(\.codes))")
        let state = try #require(try DestructionState.all(at: carrier.home).first)
        #expect(state.outcome == .destroyed && state.destroyed == [message] && state.answer == "agreed")
        #expect(try carrier.home.caseFile.holders(of: objectID("one")).map(\.state) == [.destroyed])
        // It is answered once.
        #expect(
            faultCode {
                _ = try agency.mail().destroy(atRequest: request, reason: "t", approver: persons("Ada", "Ben"))
            } == "destruction-answered")
    }

    private func objectID(_ name: String) -> String {
        "identity--\(UUID.v5(namespace: carrier.home.identity.stream, name: Array(name.utf8)))"
    }

    @Test func anObjectThatStandsInOtherMessagesStays() throws {
        let first = try delivered()
        // The same object again, in another message.
        let second = try delivered()
        #expect(first != second)
        let request = try #require(
            try carrier.mail().askToDestroy([first], reason: "one of two").requests.first
        ).digest
        _ = try bring(from: carrier, to: agency)
        let done = try agency.mail().destroy(atRequest: request, reason: "agreed", approver: persons("Ada", "Ben"))
        #expect(done.purged.map(\.message) == [first] && done.staying == 1)
        #expect(try agency.holdings().objects == 1)
        // A request for the object names both messages.
        let all = try #require(try carrier.mail().askToDestroy([objectID("one")], reason: "all of it").requests.first)
        guard case .destruction(let what) = all.subject else {
            Issue.record("another subject")
            return
        }
        #expect(what.messages == [first, second].sorted() && what.party == agency.id.text)
    }

    @Test func aLegalHoldRefusesAndWhatIsRefusedCanBeCarriedOutLater() throws {
        let message = try delivered()
        let request = try #require(try carrier.mail().askToDestroy([message], reason: "error").requests.first).digest
        _ = try bring(from: carrier, to: agency)
        let holds = HoldRegistry(agency.home, actor: agency.actor())
        let hold = try holds.add(on: [.message(message)], reason: "a matter")[0].hold
        #expect(
            faultCode {
                _ = try agency.mail().destroy(atRequest: request, reason: "t", approver: persons("Ada", "Ben"))
            } == "hold-stands")
        #expect(try agency.holdings().objects == 1 && outcomes(at: agency) == [.asked])
        _ = try agency.mail().refuseToDestroy(request, reason: "not now")
        let back = try bring(from: agency, to: carrier)
        #expect(back.contains { $0.codes.contains("destruction-refused") })
        #expect(try outcomes(at: carrier) == [.refused])
        try holds.remove(hold.number, reason: "over", approver: ActApprover())
        _ = try agency.mail().destroy(atRequest: request, reason: "agreed", approver: persons("Ada", "Ben"))
        _ = try bring(from: agency, to: carrier)
        #expect(try outcomes(at: carrier) == [.destroyed])
    }

    // MARK: What others say

    private func statement(_ subject: StatementSubject, by party: Party) throws -> SignedStatement {
        let statement = try PartyStatement(
            subject, by: party.id.text, series: UUID.v4(.seeded(7)), number: 1, previous: nil, reason: "a test",
            time: Stage.now)
        return try SignedStatement(signing: statement, by: party.signer(.originator), at: Stage.now)
    }

    /// What becomes of a statement that a party sends to another one.
    private func send(
        _ subject: StatementSubject, from sender: Party, to other: Party, place: Int = 1
    ) throws -> Importer.Outcome {
        let message = StatementMessage(.destruction, [try statement(subject, by: sender)])
        var forge = Forge(stage)
        forge.originator = sender
        forge.recipients = [other]
        forge.gateways = [sender]
        forge.gateway = sender
        forge.kind = .statements(.destruction)
        // Apart from each other and from what the party sent itself: gaps are no errors.
        forge.sequence = 100 + 2 * place
        forge.previous = String(repeating: "9", count: 64)
        return try other.importFile(forge.envelope(around: forge.package(of: message.contents)))
    }

    @Test func onlyTheOriginatorAsksAndOnlyTheOneThatIsAsked() throws {
        let message = try delivered()
        let foreign = DestructionRequest(to: agency.id.text, messages: [message], of: carrier.id.text)
        let outcome = try send(.destruction(foreign), from: stage.partner, to: agency)
        #expect(outcome.codes.contains("destruction-not-entitled"), "\(outcome.codes)")
        let other = DestructionRequest(to: stage.partner.id.text, messages: [message], of: stage.partner.id.text)
        #expect(
            try send(.destruction(other), from: stage.partner, to: agency, place: 2).codes
                .contains("destruction-not-addressed"))
        #expect(try DestructionState.all(at: agency.home).isEmpty)
    }

    @Test func aCertificateForNothingThatWasAskedOrByAnotherPartyCountsForNothing() throws {
        let message = try delivered()
        var certificate = JSONObject()
        certificate["format"] = "corridor-destruction-certificate"
        certificate["party"] = .string(stage.partner.id.text)
        certificate["messages"] = [["message_id": .string(message)]]
        let unasked = DestructionAnswer(to: String(repeating: "1", count: 64), .destroyed(certificate: certificate))
        #expect(
            try send(.destructionAnswer(unasked), from: stage.partner, to: carrier).codes
                .contains("destruction-unasked"))
        let request = try #require(try carrier.mail().askToDestroy([message], reason: "error").requests.first).digest
        let byOther = DestructionAnswer(to: request, .destroyed(certificate: certificate))
        #expect(
            try send(.destructionAnswer(byOther), from: stage.partner, to: carrier, place: 2).codes
                .contains("destruction-by-other"))
        // The right party, and another message.
        certificate["party"] = .string(agency.id.text)
        certificate["messages"] = [
            [
                "message_id": .string(message), "originator": .string(carrier.id.text),
                "manifest_digest": .string(String(repeating: "2", count: 64)),
            ]
        ]
        let wrong = DestructionAnswer(to: request, .destroyed(certificate: certificate))
        let outcome = try send(.destructionAnswer(wrong), from: agency, to: carrier)
        #expect(outcome.codes.contains("destruction-certificate-wrong"), "\(outcome.codes)")
        #expect(try outcomes(at: carrier) == [.asked])
        #expect(try carrier.home.caseFile.holders(of: objectID("one")).map(\.state) == [.acknowledged])
    }

    @Test func nobodyIsAskedForWhatWentToNobody() throws {
        let message = try delivered()
        #expect(
            faultCode {
                _ = try carrier.mail().askToDestroy([message], partner: stage.partner.id.text, reason: "t")
            } == "destruction-nobody-asked")
        #expect(
            faultCode { _ = try carrier.mail().askToDestroy(["abcdef"], reason: "t") } == "correction-subject-unknown")
    }
}
