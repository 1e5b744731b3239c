import CaseFile
import Corrections
import Diagnostics
import Files
import HomeTestSupport
import Messaging
import PartyHome
import Platform
import TestSupport
import Testing
import X509

/// What a status says of what is owed, and of what waits for a decision.
@Suite struct OpenWorkTests {
    private let play: RetractionStage

    init() throws { play = try RetractionStage() }

    private func codes(at party: Party) throws -> [String] {
        try OpenWork(at: party.home, now: Stage.now).findings.map(\.code.name)
    }

    @Test func whereNothingIsOwedAndNothingWaitsThereIsNothingToSay() throws {
        try play.give()
        for party in [play.carrier, play.agency] {
            let open = try OpenWork(at: party.home, now: Stage.now)
            #expect(open.findings.isEmpty && open.newerVersions.isEmpty)
        }
    }

    @Test func tooManyRetractionsWaitForADecisionUntilItIsMade() throws {
        for name in ["one", "two", "three"] { try play.give(name) }
        let names = ["one", "two", "three"].map { play.id($0) }
        _ = try play.carrier.mail().correct(names, by: .retract, reason: "It was wrong.")
        try play.pass(from: play.carrier, to: play.agency)
        let finding = try #require(try OpenWork(at: play.agency.home, now: Stage.now).findings.first)
        #expect(finding.code.name == "retractions-undecided" && finding.facts["count"] == "3")
        #expect(finding.severity == .warning && finding.facts["since"] == Stage.now.rfc3339)
        _ = try RetractionDecisions(play.agency.home, by: play.agency.actor()).decide(
            [], isAccepted: false, reason: "They did not mean it.")
        #expect(try codes(at: play.agency).isEmpty)
    }

    @Test func aRequestToDestroyWaitsAtThePartyThatIsAskedUntilItIsAnswered() throws {
        try play.give()
        _ = try play.carrier.mail().askToDestroy([play.id()], reason: "in error")
        try play.pass(from: play.carrier, to: play.agency)
        #expect(try codes(at: play.carrier).isEmpty)
        #expect(try codes(at: play.agency) == ["destructions-undecided"])
        let request = try #require(try DestructionState.all(at: play.agency.home).first)
        _ = try play.agency.mail().refuseToDestroy(request.stored.statement.digest, reason: "A reason.")
        #expect(try codes(at: play.agency).isEmpty)
    }
}
