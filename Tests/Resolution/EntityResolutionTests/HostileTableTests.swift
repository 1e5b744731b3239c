import Diagnostics
internal import Testing

@testable internal import EntityResolution

/// Hostile tables: bounded time, a clear finding, nothing dropped silently.
struct HostileTableTests {
    @Test func anEmptyTableAndOneRecordAreFine() {
        #expect(Scenario.resolve([]).result.entities.isEmpty)
        #expect(Scenario.resolve([Scenario.person("a", "Li Na")]).result.entities.count == 1)
    }

    @Test func recordsThatSayNothingStayByThemselvesAndAreTold() {
        let run = Scenario.resolve((0..<5).map { Record(id: "\($0)", kind: .person) })
        #expect(run.result.entities.count == 5)
        #expect(run.result.review.isEmpty)
        #expect(run.result.findings.map(\.code.name) == ["record-not-comparable"])
    }

    @Test func manyIdenticalRecordsAreBoundedAndTold() {
        let rfc = Scenario.exclusive("rfc", "TRB010101AA4")
        let run = Scenario.resolve(
            (0..<3000).map { Scenario.company("r\($0)", "Transportes Rio Bravo", identifiers: [rfc]) })
        #expect(run.result.entities.count == 1)
        #expect(run.result.findings.contains { $0.code.name == "block-narrowed" })
    }

    @Test func oneGiantBlockIsSplitByRarerKeysAndFindsItsPairs() {
        // All share one telephone; two of them match by a passport.
        var records = (0..<1500).map {
            Scenario.person("p\($0)", "Zenobia Quartz\(String($0, radix: 7))", phone: "+52 664 555 0142")
        }
        let passport = Record.Identifier(scheme: "passport", value: "X0000001", issuer: "MX")
        records[17].identifiers = [passport]
        records.append(Scenario.person("other", records[17].names[0].text, identifiers: [passport]))
        let run = Scenario.resolve(records)
        #expect(run.result.entity(of: "other")?.members == ["other", "p17"])
    }

    @Test func oneGiantBlockOfUnknownsInOneCityMergesNobody() {
        let result = Scenario.resolve(
            (0..<1500).map { number in
                Scenario.person(
                    "p\(number)", number % 2 == 0 ? "UNKNOWN" : "unknown",
                    address: Record.Address(city: "Springfield", country: "US"), country: "US")
            }
        ).result
        #expect(result.entities.count == 1500)
        #expect(result.entities.allSatisfy { $0.members.count == 1 })
    }

    @Test func aCellOfTenMegabytesIsCompared() {
        let long = String(repeating: "mola ", count: 2_000_000)
        let run = Scenario.resolve([
            Scenario.person("a", long, phone: "+1 202 555 0142"), Scenario.person("b", long + "x"),
            Scenario.company("c", long), Scenario.company("d", long + "x", phone: "+1 202 555 0142"),
        ])
        #expect(run.result.entities.count == 4)
    }

    @Test(arguments: [
        String(repeating: "李", count: 5000), String(repeating: "a ", count: 5000), "\u{0}\u{1B}[31m", "🧪🧪", "﷽",
        "Ａ\u{202E}evil", "'); --", "\n\n\n",
    ])
    func strangeNamesAreCompared(_ name: String) throws {
        let run = Scenario.resolve([
            Scenario.person("a", name), Scenario.person("b", name), Scenario.company("c", name),
            Scenario.company("d", name),
            Record(
                id: "e", kind: .place, addresses: [Record.Address(street: name, city: name, postcode: name)]),
        ])
        #expect(run.result.entities.count == 5)
        #expect(try run.explanation(of: "a", "b").verdict != .merged)
    }

    /// Records of different kinds have names, addresses and weights of their own, and comparing them would be an error:
    /// not even keys that happen to have one hash bring them together.
    @Test func keysOfDifferentKindsNeverMeet() {
        for kind in RecordKind.allCases {
            for number in UInt64(0)..<2000 {
                var key = BlockingKey(.phone, kind)
                key.add(number)
                let refined = BlockingKey.value(key.value, refinedBy: UInt32(number))
                #expect(key.value >> 29 == kind.index && refined >> 29 == kind.index && key.value != 0)
            }
        }
    }

    @Test func eachPairIsComparedOnce() {
        let table = Scenario.table(Scenario.reference)
        let prepared = NormalizedTable(table)
        for limit in [2, 3, 250] {
            var seen: [[Int]: Int] = [:]
            let blocking = Blocking(prepared, limit: limit, window: 3)
            blocking.forEachPair(with: [Bool](repeating: true, count: table.count)) { seen[[$0, $1], default: 0] += 1 }
            blocking.forEachNeighbour { seen[[$0, $1], default: 0] += 1 }
            #expect(!seen.isEmpty)
            #expect(seen.allSatisfy { $0.value == 1 && $0.key[0] < $0.key[1] })
        }
    }
}
