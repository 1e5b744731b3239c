import Diagnostics
import EntityResolution
import Files
import RecordLinkage
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Records of the same name are proposed, and none is merged by it.
struct EqualNamesTests {
    @Test(arguments: [
        ("Telsy", "TELSY"), ("FBI", "F.B.I."), ("McAfee", "Mc Afee"), ("Acme Trading", "ACME TRADING LLC"),
        ("The Record", "The Record"), ("海龙", "Hai Long"),
    ])
    func companiesOfOneNameAreProposedAndNotMerged(_ one: String, _ other: String) throws {
        let run = Scenario.resolve([Scenario.company("a", one), Scenario.company("b", other)])
        #expect(run.result.entities.count == 2)
        let pair = try #require(run.result.review.first)
        #expect(run.result.review.count == 1 && Set([pair.left, pair.right]) == ["a", "b"])
        #expect(pair.explanation.verdict == .proposed)
        #expect(try run.explanation(of: "a", "b") == pair.explanation)
    }

    @Test(arguments: [("Ana Quartzfield", "QUARTZFIELD, Ana"), ("Li Na", "李娜"), ("Jose Ramirez", "José Ramírez")])
    func personsOfOneNameAreProposedAndNotMerged(_ one: String, _ other: String) throws {
        let run = Scenario.resolve([Scenario.person("a", one), Scenario.person("b", other)])
        #expect(run.result.entities.count == 2 && run.result.review.count == 1)
        #expect(try #require(run.result.review.first).explanation.guardrails == [.tooLittleForAPerson])
    }

    @Test func ofACommonNameNothingThatIsKnownOfBothMayDiffer() {
        for (name, isProposed) in [("Li Na", false), ("Zenobia Quartzfield", true)] {
            let run = Scenario.resolve([
                Scenario.person("a", name, phone: "+1 202 555 0141"),
                Scenario.person("b", name, phone: "+1 202 555 0142"),
            ])
            #expect(run.result.review.isEmpty == !isProposed, "\(name)")
        }
    }

    @Test func whatSpeaksAgainstItIsHeeded() {
        let born = Scenario.resolve([
            Scenario.person("a", "Zenobia Quartzfield", born: "1971-04-02"),
            Scenario.person("b", "Zenobia Quartzfield", born: "1984-11-23"),
        ])
        #expect(born.result.review.isEmpty)
        let registered = Scenario.resolve([
            Scenario.company("a", "Telsy", identifiers: [Scenario.exclusive("uscc", "91370600MA3FAKE04J")]),
            Scenario.company("b", "Telsy", identifiers: [Scenario.exclusive("uscc", "91370600MA3FAKE05G")]),
        ])
        #expect(registered.result.review.isEmpty)
        let decided = Scenario.resolve(
            [Scenario.company("a", "Telsy"), Scenario.company("b", "Telsy")],
            [Scenario.decision("a", right: "b", verdict: .different)])
        #expect(decided.result.review.isEmpty)
    }

    @Test func aByNameAloneProposesNobody() {
        let run = Scenario.resolve([
            Scenario.company("a", "Telsy", "Uno"), Scenario.company("b", "McAfee", "Uno"),
        ])
        #expect(run.result.review.isEmpty)
    }

    @Test(arguments: [8, 9])
    func aNameThatTooManyBearProposesNobodyAndIsTold(_ count: Int) {
        let run = Scenario.resolve((0..<count).map { Scenario.company("c\($0)", "Telsy") })
        #expect(run.result.review.count == (count > 8 ? 0 : 28))
        let told = run.result.findings.filter { $0.code == .namesTooCommon }
        #expect(told.map { $0.facts["name"] } == (count > 8 ? ["Telsy"] : []))
    }

    @Test(.needsShared("repro/forms/same-name-0.json"), .needsShared("repro/forms/same-name-1.json"))
    func ofTwoBundlesThatNameTheSameTenEachNameIsProposed() throws {
        var objects: [STIXObject] = []
        for name in ["same-name-0.json", "same-name-1.json"] {
            let path = try #require(SharedData.path("repro/forms/" + name))
            let bundle = try JSONValue(parsing: File.bytes(at: path))
            objects += (bundle["objects"]?.array ?? []).compactMap(\.object).map { STIXObject($0) }
        }
        var builder = RecordTableBuilder()
        builder.add(contentsOf: RecordExtraction.records(from: objects))
        let result = Resolver().resolve(builder.build().table).result
        #expect(result.entities.count == 20)
        for number in 0..<10 {
            let pair = Set(
                [number, number + 100].map { number in
                    let digits = String(number)
                    return "identity--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count)
                        + digits
                })
            #expect(result.review.contains { Set([$0.left, $0.right]) == pair }, "\(number)")
        }
    }
}
