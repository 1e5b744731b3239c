internal import CaseFile
import Diagnostics
internal import Digests
internal import Files
import HomeTestSupport
internal import Messaging
import Packages
internal import PartyHome
internal import Platform
internal import TestSupport
internal import Testing
import X509

/// Legal holds: what is held is not destroyed, whatever asks for it.
@Suite struct HoldTests {
    private let stage: Stage
    private let later = Stage.now.adding(seconds: 3600)

    init() throws { stage = try Stage() }

    private var agency: Party { stage.agency }

    private var registry: HoldRegistry { HoldRegistry(agency.home, actor: agency.actor(later)) }

    private func purger(_ party: Party? = nil) -> Purger { Purger((party ?? agency).home, actor: agency.actor(later)) }

    private func imported(_ name: String) throws -> String {
        try #require(try agency.importFile(stage.envelope(name)).manifest).messageID.description
    }

    private func object(_ name: String) -> String {
        "identity--\(UUID.v5(namespace: stage.carrier.home.identity.stream, name: Array(name.utf8)))"
    }

    @Test(arguments: ["message", "object", "partner"])
    func whatIsHeldIsNotPurgedUntilTheHoldIsRemoved(_ kind: String) throws {
        let message = try imported("one")
        let subject: LegalHold.Subject =
            switch kind {
            case "message": .message(message)
            case "object": .object(object("one"))
            default: .partner(stage.carrier.id.text)
            }
        let hold = try registry.add(on: [subject], reason: "Example v. Example")[0].hold
        let before = try agency.holdings()
        do throws(Fault) {
            _ = try purger().purge(.messages([message]), reason: "test")
            Issue.record("it was purged")
        } catch {
            #expect(error.code == .holdStands && error.kind == .policy)
            #expect(error.finding.sentence.contains("hold \(hold.number) on the \(kind) \(subject.id)"))
        }
        #expect(try agency.holdings() == before)
        // The case file itself refuses it: code that calls the store without the purger is refused too.
        let number = try #require(try agency.home.caseFile.packages(.received).first).number
        #expect(
            faultCode { try agency.home.caseFile.purge([number], reason: "test", by: agency.actor()) } == "hold-stands")
        #expect(try agency.home.caseFile.purges().isEmpty)
        try registry.remove(hold.number, reason: "settled", approver: ActApprover())
        #expect(try purger().purge(.messages([message]), reason: "test").purged.count == 1)
    }

    @Test func whatIsPurgedByItsAgeLeavesOutWhatIsHeldAndSaysSo() throws {
        let messages = try ["one", "two", "three"].map { try imported($0) }
        _ = try registry.add(on: [.message(messages[1])], reason: "a matter")
        let preview = try purger().preview(.before(later))
        #expect(preview.filter { $0.hold == nil }.map(\.package.message) == [messages[0], messages[2]])
        #expect(preview.filter { $0.hold != nil }.map(\.package.message) == [messages[1]])
        let result = try purger().purge(.before(later), reason: "retention")
        #expect(result.purged.map(\.message) == [messages[0], messages[2]])
        #expect(result.held.count == 1 && result.held[0].sentence.contains(messages[1]))
        // The second time there is nothing left, and the hold is named again.
        let again = try purger().purge(.before(later), reason: "retention")
        #expect(again.purged.isEmpty && again.held.count == 1)
    }

    @Test func aHoldOnAMessageAlsoKeepsWhatItEncloses() throws {
        let partner = stage.partner
        let mail = agency.mail()
        var terms = PackageSealer.Terms()
        terms.forwarding = try mail.forwarding([stage.envelope("one")], to: [partner.id], release: nil)
        let path = try mail.seal(
            [], to: [partner.id], together: false, terms, place: { stage.folder.file($0) })[0].path
        _ = try partner.importFile(path)
        let received = try partner.home.caseFile.packages(.received)
        let outer = try #require(received.first { $0.originator == agency.id.text })
        let inner = try #require(received.first { $0.originator == stage.carrier.id.text })
        let holds = HoldRegistry(partner.home, actor: partner.actor())
        let hold = try holds.add(on: [.message(outer.message)], reason: "a matter")[0].hold
        // A purge of the enclosed message would take the file of the one around it.
        #expect(faultCode { _ = try purger(partner).purge(.messages([inner.message]), reason: "t") } == "hold-stands")
        try holds.remove(hold.number, reason: "over", approver: ActApprover())
        _ = try holds.add(on: [.message(inner.message)], reason: "a matter")
        #expect(faultCode { _ = try purger(partner).purge(.messages([outer.message]), reason: "t") } == "hold-stands")
        #expect(try partner.home.caseFile.purges().isEmpty)
    }

    @Test func theCopyOfAHeldMessageThatWasSentIsKept() throws {
        let root = try ExchangeRoot(in: stage.folder)
        try stage.carrier.post([stage.bundle()], to: agency)
        let message = try #require(try stage.carrier.home.caseFile.packages(.sent).first).message
        let holds = HoldRegistry(stage.carrier.home, actor: stage.carrier.actor())
        let hold = try holds.add(on: [.message(message)], reason: "a matter")[0].hold
        try stage.carrier.send(to: agency, over: root)
        try agency.receive(from: root)
        _ = try agency.importInbox()
        try agency.send(to: stage.carrier, over: root)
        try stage.carrier.receive(from: root)
        #expect(try stage.carrier.importInbox().map(\.outcome) == [.passed])
        #expect(try stage.carrier.count(in: stage.carrier.home.layout.sent) == 1)
        try holds.remove(hold.number, reason: "over", approver: ActApprover())
        #expect(try stage.carrier.count(in: stage.carrier.home.layout.sent) == 0)
    }

    @Test func aRefusedFileOfAHeldPartnerIsNotDiscarded() throws {
        let path = try stage.envelope()
        _ = try agency.importFile(path)
        let id = try #require(try agency.importFile(path).quarantineID)
        let hold = try registry.add(on: [.partner(stage.carrier.id.text)], reason: "a matter")[0].hold
        #expect(faultCode { try agency.home.discard(id, reason: "t", by: agency.actor()) } == "hold-stands")
        #expect(try agency.holdings().quarantinedFiles == 1)
        try registry.remove(hold.number, reason: "over", approver: ActApprover())
        try agency.home.discard(id, reason: "t", by: agency.actor())
        #expect(try agency.holdings().quarantinedFiles == 0)
    }

    @Test func aHoldIsAddedOnceAndItsNumberIsNotUsedAgain() throws {
        let message = try imported("one")
        let first = try registry.add(on: [.message(message)], reason: "a matter")[0]
        let same = try registry.add(on: [.message(message)], reason: "a matter")[0]
        #expect(first.isNew && !same.isNew && same.hold.number == first.hold.number)
        let other = try registry.add(on: [.message(message)], reason: "another matter")[0]
        try registry.remove(other.hold.number, reason: "over", approver: ActApprover())
        // One of two was removed.
        #expect(faultCode { _ = try purger().purge(.messages([message]), reason: "t") } == "hold-stands")
        #expect(
            faultCode { try registry.remove(other.hold.number, reason: "t", approver: ActApprover()) } == "hold-unknown"
        )
        #expect(try registry.add(on: [.message(message)], reason: "third")[0].hold.number == 3)
        #expect(try agency.home.caseFile.verifyLog() > 0)
    }

    @Test func whatIsNotHereCannotBeHeld() throws {
        let message = try imported("one")
        #expect(faultCode { _ = try agency.home.holdSubject(named: "00000000") } == "hold-subject-missing")
        #expect(try agency.home.holdSubject(named: String(message.prefix(8))) == .message(message))
        #expect(try agency.home.holdSubject(named: object("one").uppercased()) == .object(object("one")))
        _ = try purger().purge(.messages([message]), reason: "t")
        #expect(faultCode { _ = try registry.add(on: [.message(message)], reason: "t") } == "hold-subject-missing")
        #expect(try agency.home.caseFile.holds().isEmpty)
    }

    @Test func aHomeCanAskTwoPersonsToRemoveAHold() throws {
        let message = try imported("one")
        let persons = PersonRegistry(
            agency.home, passphrase: try Passphrase(Array(Stage.passphrase.utf8)), clock: .fixed(later),
            randomness: .system, actor: agency.actor(later))
        for name in ["Ada", "Ben"] {
            _ = try persons.add(
                name, roles: [.release, .keys], keyFile: nil,
                passphrase: try Passphrase(Array("of \(name) alone".utf8)),
                approver: ActApprover())
        }
        _ = try agency.home.setPersonRules(
            PersonRules(requiresPersons: false, requiresTwo: [.hold]), reason: "t", approver: ActApprover(),
            by: agency.actor(later))
        // A hold is added without a signature: it must be quick.
        let hold = try registry.add(on: [.message(message)], reason: "a matter")[0].hold
        let signatories = try ["Ada", "Ben"].map {
            ActApprover.Signatory(name: $0, keyFile: nil, passphrase: try Passphrase(Array("of \($0) alone".utf8)))
        }
        #expect(
            faultCode { try registry.remove(hold.number, reason: "t", approver: ActApprover([signatories[0]])) }
                == "persons-needed")
        #expect(try agency.home.caseFile.holds()[0].stands)
        try registry.remove(hold.number, reason: "over", approver: ActApprover(signatories))
        #expect(try LogApprovals(agency.home).verify(agency.home.caseFile.log()) == 1)
    }
}
