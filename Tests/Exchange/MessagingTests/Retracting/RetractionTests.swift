internal import BundleFormats
internal import CaseFile
internal import CaseWork
internal import Corrections
internal import Diagnostics
internal import Digests
internal import Files
internal import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON
internal import TestSupport
internal import Testing
internal import X509

/// Retractions, reinstatements and narrowings between homes.
@Suite struct RetractionTests {
    private let play: RetractionStage

    init() throws { play = try RetractionStage() }

    private func retract(_ names: [String], by party: Party, at time: Timestamp = Stage.now) throws {
        _ = try party.mail(at: time).correct(names, by: .retract, reason: "It was wrong.")
    }

    @Test func aRetractionReachesEverybodyWhoHoldsTheObject() throws {
        try play.give()
        try play.share()
        #expect(try play.seen(by: play.partner) == [play.id()])
        try retract([play.id()], by: play.carrier)
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try play.seen(by: play.agency).isEmpty)
        let outcomes = try play.pass(from: play.agency, to: play.partner)
        #expect(outcomes.contains { $0.manifest?.kind == .statements(.retraction) && $0.stored != nil })
        #expect(try play.seen(by: play.partner).isEmpty)
        // The way back: each answers the one who sent it, and the ledger knows.
        try play.pass(from: play.partner, to: play.agency)
        try play.pass(from: play.agency, to: play.carrier)
        for (party, holder) in [(play.carrier, play.agency), (play.agency, play.partner)] {
            let statement = try #require(party.home.caseFile.statements().first)
            #expect(statement.passings.map(\.party) == [holder.id.text])
            #expect(statement.passings.map(\.answer) == ["accepted"])
            #expect(try party.home.caseFile.holders(of: play.id()).map(\.state) == [.corrected])
        }
    }

    @Test func whatComesLaterStaysHiddenAndAReinstatementShowsItAgain() throws {
        try retractBeforeTheObjectComes()
        #expect(try play.seen(by: play.agency).isEmpty)
        _ = try play.carrier.mail().correct([play.id()], by: .reinstate, reason: "It was right.")
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try play.seen(by: play.agency) == [play.id()])
    }

    /// The retraction overtakes the message with the object.
    private func retractBeforeTheObjectComes() throws {
        let path = try play.carrier.seal(play.stage.bundle(), to: [play.agency], in: play.stage.folder)[0]
        try retract([play.id()], by: play.carrier)
        try play.pass(from: play.carrier, to: play.agency)
        let outcome = try play.agency.importFile(path)
        #expect(outcome.codes.contains("objects-stay-hidden"))
    }

    @Test func whatAnotherPartyStatesOfTheSameObjectStays() throws {
        try play.give()
        // The partner states the same object, by a message of its own.
        let path = try play.partner.seal(play.stage.bundle(), to: [play.agency], in: play.stage.folder)[0]
        #expect(try play.agency.importFile(path).stored != nil)
        try retract([play.id()], by: play.carrier)
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try play.seen(by: play.agency) == [play.id()])
        let version = try #require(play.agency.home.caseFile.currentObjects().first).number
        #expect(try play.agency.home.caseFile.allOriginators()[version] == [play.partner.id.text])
    }

    @Test func nothingOfWhatIsRetractedGoesOut() throws {
        try play.give()
        try play.give("two")
        try retract([play.id()], by: play.carrier)
        try play.pass(from: play.carrier, to: play.agency)
        let message = try #require(play.agency.home.caseFile.packages(.received).first).message
        #expect(
            faultCode {
                _ = try play.agency.mail().share(ShareRequest([.message(message)], with: play.partner.id))
            } == "share-empty")
        let sealed = try play.agency.home.caseFile.packages(.received)[0].file
        let envelope = Paths.join(play.agency.home.layout.sealed, sealed)
        #expect(
            faultCode {
                let forwarding = try play.agency.mail().forwarding(
                    [envelope], to: [play.partner.id], release: "The carrier said yes.")
                var terms = PackageSealer.Terms()
                terms.forwarding = forwarding
                _ = try play.agency.mail().seal(
                    [], to: [play.partner.id], together: false, terms, place: { play.stage.folder.file($0) })
            } == "override-not-possible")
    }

    @Test func aNarrowingHoldsForEveryDecisionOfAllHolders() throws {
        try play.give()
        let red = try NarrowingMarkings.definitions(["TLP:RED"], at: play.carrier.home)
        _ = try play.carrier.mail().correct([play.id()], by: .narrow(red), reason: "It was too wide.")
        let outcome = try play.pass(from: play.carrier, to: play.agency)
        #expect(outcome.contains { $0.codes.contains("object-narrowed") })
        #expect(
            faultCode {
                _ = try play.agency.mail().share(ShareRequest([.objects([play.id()])], with: play.partner.id))
            } == "share-empty")
        // The object stays in the views of the agency.
        #expect(try play.seen(by: play.agency) == [play.id()])
    }

    @Test func aPartyThatGetsTheObjectAfterItWasNarrowedGetsTheNarrowing() throws {
        try play.give()
        let green = try NarrowingMarkings.definitions(["TLP:GREEN"], at: play.carrier.home)
        _ = try play.carrier.mail().correct([play.id()], by: .narrow(green), reason: "For the community.")
        try play.pass(from: play.carrier, to: play.agency)
        try play.share()
        try play.pass(from: play.agency, to: play.partner)
        #expect(try play.partner.home.caseFile.narrowings(of: [play.id()])[play.id()]?.count == 1)
    }

    @Test(arguments: ["TLP:PURPLE", "marking-definition--00000000-0000-4000-8000-000000000001", "nothing.json"])
    func whatIsNoMarkingIsNotAdded(_ text: String) throws {
        #expect(
            faultCode { _ = try NarrowingMarkings.definitions([text], at: play.carrier.home) }
                == "narrowing-marking-unknown")
    }

    @Test func manyRetractionsWaitForAPersonAndAreNotPassedOn() throws {
        for name in ["one", "two", "three"] { try play.give(name) }
        try play.share()
        try retract([play.id(), play.id("two")], by: play.carrier)
        let outcome = try play.pass(from: play.carrier, to: play.agency)
        #expect(outcome.contains { $0.codes.contains("retractions-wait") })
        #expect(try play.seen(by: play.agency).count == 3)
        #expect(try play.agency.home.caseFile.owedStatements().isEmpty)
        let decisions = RetractionDecisions(play.agency.home, by: play.agency.actor())
        #expect(
            faultCode { _ = try decisions.decide(["abcdef"], isAccepted: true, reason: "No.") }
                == "retraction-not-waiting")
        #expect(try decisions.decide([], isAccepted: false, reason: "Not now.").count == 2)
        #expect(try play.seen(by: play.agency).count == 3)
        let digest = try #require(
            play.agency.home.caseFile.statements(aboutObject: play.id()).first
        ).statement.digest
        #expect(try decisions.decide([String(digest.prefix(12))], isAccepted: true, reason: "That one.").count == 1)
        #expect(try play.seen(by: play.agency) == [play.id("two"), play.id("three")])
        try play.pass(from: play.agency, to: play.partner)
        #expect(try play.partner.home.caseFile.statements().map(\.statement.digest) == [digest])
    }

    @Test func onlyTheOriginatorCorrects() throws {
        try play.give()
        #expect(faultCode { try retract([play.id()], by: play.agency) } == "correction-not-own")
        #expect(faultCode { try retract([play.id("nine")], by: play.carrier) } == "correction-subject-unknown")
        #expect(faultCode { try retract(["00000000"], by: play.carrier) } == "correction-subject-unknown")
        #expect(
            faultCode { _ = try play.carrier.mail().correct([play.id()], by: .reinstate, reason: "Why not.") }
                == "retraction-unknown")
    }

    @Test func aMessageIsRetractedObjectByObject() throws {
        try play.give()
        let message = try #require(play.carrier.home.caseFile.packages(.sent).first { $0.kind == "bundle" }).message
        let result = try play.carrier.mail().correct([message], by: .retract, reason: "All of it.")
        #expect(result.statements.compactMap(\.subject.object?.object) == [play.id()])
        #expect(result.recipients.map(\.party) == [play.agency.id.text])
    }

    @Test func statementsAreNumberedAndNameTheOneBefore() throws {
        for name in ["one", "two"] { try play.give(name) }
        try retract([play.id()], by: play.carrier)
        try retract([play.id("two")], by: play.carrier)
        let statements = try play.carrier.home.caseFile.statements().map(\.statement)
        #expect(statements.map(\.place.number) == [1, 2])
        #expect(statements[1].previous == statements[0].digest)
        #expect(Set(statements.map(\.place.series)).count == 1)
    }

    @Test func whatCannotBeSealedStaysOwedAndGoesLater() throws {
        try play.give()
        try play.share()
        try retract([play.id()], by: play.carrier)
        _ = try play.agency.home.caseFile.setSuspended(
            play.partner.id.text, true, reason: "A test.", by: play.agency.actor())
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try play.agency.home.caseFile.owedStatements().map(\.party) == [play.partner.id.text])
        _ = try play.agency.home.caseFile.setSuspended(
            play.partner.id.text, false, reason: "A test.", by: play.agency.actor())
        try play.pass(from: play.agency, to: play.partner)
        #expect(try play.seen(by: play.partner).isEmpty)
        #expect(try play.agency.home.caseFile.owedStatements().isEmpty)
    }

    @Test func theMessageOfAStatementIsNotPurged() throws {
        try play.give()
        try retract([play.id()], by: play.carrier)
        try play.pass(from: play.carrier, to: play.agency)
        let message = try #require(
            play.agency.home.caseFile.packages(.received).first { $0.kind == "retraction" }
        ).message
        #expect(
            faultCode {
                _ = try Purger(play.agency.home, actor: play.agency.actor()).purge(.messages([message]), reason: "x")
            } == "statements-not-purged")
    }
}
