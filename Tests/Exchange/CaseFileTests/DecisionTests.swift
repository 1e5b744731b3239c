import CaseFile
import Platform
import RecordLinkage
import StrictJSON
import Testing

@Suite struct DecisionTests {
    private static func decision(
        _ left: String = "identity--a", right: String = "identity--b", verdict: Decision.Verdict = .same,
        at second: Int64 = 1_780_000_000, author: String = "liaison"
    ) -> Decision {
        Decision(
            left: left, right: right, verdict: verdict, author: author, time: Timestamp(seconds: second),
            reason: "seen on paper")
    }

    @Test func decisionsOfAFileKeepTheirAuthorAndTime() throws {
        let desk = try Desk()
        let caseFile = try desk.open()
        let decisions = [Self.decision(), Self.decision("identity--a", right: "identity--c", verdict: .different)]
        #expect(try caseFile.take(decisions, by: desk.actor) == decisions)
        #expect(try caseFile.decisions().map(\.decision) == decisions)
    }

    @Test func theLogSaysWhoTookThemInAndWhoseTheyAre() throws {
        let desk = try Desk()
        let caseFile = try desk.open()
        _ = try caseFile.take([Self.decision()], by: desk.actor)
        let entry = try #require(caseFile.log().last)
        #expect(entry.act == LogAction.decided.rawValue && entry.actor == desk.actor.name)
        let details = try JSONValue(parsing: Array(entry.details.utf8))
        #expect(details["author"]?.string == "liaison")
        #expect(details["decided"]?.string == Timestamp(seconds: 1_780_000_000).rfc3339)
        #expect(try caseFile.verifyLog() == caseFile.log().count)
    }

    @Test func whatIsKnownIsTakenOnce() throws {
        let desk = try Desk()
        let caseFile = try desk.open()
        _ = try caseFile.take([Self.decision()], by: desk.actor)
        let log = try caseFile.log()
        // The same again, also with its records the other way round and twice in one file.
        let turned = Self.decision("identity--b", right: "identity--a")
        #expect(try caseFile.take([Self.decision(), turned, turned], by: desk.actor).isEmpty)
        #expect(try caseFile.log() == log)
        #expect(try caseFile.decisions().count == 1)
    }

    @Test(arguments: [
        decision(at: 1_780_000_001), decision(author: "somebody else"),
        decision("identity--a", right: "identity--b", verdict: .unsure),
    ])
    func whatDiffersInAnythingIsNew(_ other: Decision) throws {
        let desk = try Desk()
        let caseFile = try desk.open()
        _ = try caseFile.take([Self.decision()], by: desk.actor)
        #expect(try caseFile.take([other], by: desk.actor) == [other])
        #expect(try caseFile.decisions().count == 2)
    }
}
