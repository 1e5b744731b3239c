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
import TestSupport
import Testing
import X509

/// A party passes its rights on to another one: both roots sign, or nothing follows.
@Suite struct SuccessionTests {
    private let stage: Stage
    private let root: ExchangeRoot

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
    }

    private func bring(from sender: Party, to other: Party) throws -> [Importer.Outcome] {
        try sender.send(to: other, over: root)
        try other.receive(from: root)
        return try other.importInbox()
    }

    private func objectID(_ name: String) -> String {
        "identity--\(UUID.v5(namespace: stage.carrier.home.identity.stream, name: Array(name.utf8)))"
    }

    private func proposal() throws -> SignedSuccession {
        try stage.carrier.mail().proposeSuccession(
            by: stage.partner.id, reason: "A merger.", root: stage.carrier.keeper())
    }

    private func statement(_ subject: StatementSubject, by party: Party, number: Int = 1) throws -> SignedStatement {
        let statement = try PartyStatement(
            subject, by: party.id.text, series: UUID.v4(.seeded(9)), number: number,
            previous: number > 1 ? String(repeating: "1", count: 64) : nil, reason: "a test", time: Stage.now)
        return try SignedStatement(signing: statement, by: party.signer(.originator), at: Stage.now)
    }

    /// What becomes of a statement that a party sends to the agency.
    private func send(_ subject: StatementSubject, from sender: Party, place: Int = 1) throws -> Importer.Outcome {
        let kind = subject.act.kind
        var forge = Forge(stage)
        forge.originator = sender
        forge.gateways = [sender]
        forge.gateway = sender
        forge.kind = .statements(kind)
        forge.sequence = 100 + 2 * place
        forge.previous = String(repeating: "9", count: 64)
        return try stage.agency.importFile(
            forge.envelope(
                around: forge.package(
                    of: StatementMessage(kind, [statement(subject, by: sender, number: place)]).contents))
        )
    }

    @Test func whoTakesAPlaceMayCorrectWhatTheOtherPartyStated() throws {
        try stage.carrier.post([stage.bundle("one")], to: stage.agency)
        _ = try bring(from: stage.carrier, to: stage.agency)
        let object = StatedObject(objectID("one"), of: stage.carrier.id.text)
        // Before the succession is known, its retraction has no effect; it counts when the succession comes.
        #expect(
            try send(.retraction(of: object), from: stage.partner).codes.contains("statement-not-entitled"))
        #expect(try stage.agency.home.caseFile.currentObjects().count == 1)
        let accepted = try stage.partner.mail().acceptSuccession(proposal(), root: stage.partner.keeper())
        #expect(accepted.findings.isEmpty && accepted.succession.successorSignature != nil)
        let came = try bring(from: stage.partner, to: stage.agency)
        #expect(came.contains { $0.codes.contains("party-succeeded") }, "\(came.map(\.codes))")
        #expect(try stage.agency.home.caseFile.currentObjects().isEmpty)
        let rights = try stage.agency.home.caseFile.correctionRights()
        #expect(rights.permits(stage.partner.id.text, toCorrect: stage.carrier.id.text))
        #expect(!rights.permits(stage.carrier.id.text, toCorrect: stage.partner.id.text))
        // The other party tells it too; it is the same.
        #expect(try stage.carrier.mail().publishSuccession(accepted.succession).isEmpty)
        #expect(try bring(from: stage.carrier, to: stage.agency).allSatisfy { $0.outcome == .passed })
        #expect(try stage.agency.home.caseFile.verifyLog() > 0)
        // What comes from the former party after that is stated to the successor, which may have no record of it.
        _ = try bring(from: stage.agency, to: stage.partner)
        #expect(try stage.agency.home.caseFile.owedReplays().isEmpty)
        try stage.carrier.post([stage.bundle("two")], to: stage.agency)
        _ = try bring(from: stage.carrier, to: stage.agency)
        #expect(try stage.agency.home.caseFile.owedReplays() == [stage.partner.id.text])
    }

    @Test(arguments: ["neither", "old", "new", "other terms", "another's root"])
    func aSuccessionThatNotBothRootsSignedHasNoEffect(_ flaw: String) throws {
        let proposed = try proposal()
        let accepted = try stage.partner.mail().acceptSuccession(proposed, root: stage.partner.keeper()).succession
        var signed = accepted
        switch flaw {
        case "neither": (signed.signature, signed.successorSignature) = (nil, nil)
        case "old": signed.signature = nil
        case "new": signed.successorSignature = nil
        case "other terms":
            signed = SignedSuccession(
                try Succession(
                    of: stage.carrier.id.text, by: stage.partner.id.text, reason: "Other terms."),
                signature: accepted.signature, successorSignature: accepted.successorSignature)
        // The successor alone, for both.
        default: signed.signature = accepted.successorSignature
        }
        let outcome = try send(.succession(signed), from: stage.partner)
        #expect(outcome.codes.contains("succession-not-signed"), "\(flaw): \(outcome.codes)")
        let rights = try stage.agency.home.caseFile.correctionRights()
        #expect(!rights.permits(stage.partner.id.text, toCorrect: stage.carrier.id.text))
        #expect(faultCode { _ = try stage.partner.mail().publishSuccession(signed) } == "succession-not-signed")
    }

    @Test func aSuccessionIsStatedByOneOfTheTwo() throws {
        let signed = try stage.partner.mail().acceptSuccession(proposal(), root: stage.partner.keeper()).succession
        #expect(faultCode { _ = try stage.agency.mail().publishSuccession(signed) } == "succession-not-own")
        #expect(
            faultCode { _ = try stage.agency.mail().acceptSuccession(proposal(), root: stage.agency.keeper()) }
                == "succession-not-own")
        let terms = try Succession(of: stage.carrier.id.text, by: stage.partner.id.text, reason: "A merger.")
        #expect(
            faultCode {
                _ = try stage.partner.mail().acceptSuccession(SignedSuccession(terms), root: stage.partner.keeper())
            }
                == "succession-not-signed")
    }
}
