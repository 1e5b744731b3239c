import Platform
import Testing

@testable import RecordLinkage

/// What keeps records apart whatever else agrees.
struct LinkageVetoTests {
    private static let ships: [LinkageField] = [.name, .country, .identifier("imo-ship")]
    private static let people: [LinkageField] = [.givenName, .familyName, .birthDate, .phone, .street]

    /// Ships most of which share their names with others, each with two records.
    private func fleet(_ tables: inout FictionalTables, _ count: Int) -> [People.Row] {
        var rows: [People.Row] = []
        for index in 0..<count {
            let (name, number) = ("\(tables.given()) star", tables.shipNumber(index))
            let flag = tables.one(of: ["elbonia", "freedonia"])
            for copy in 0..<2 {
                rows.append(
                    People.Row(
                        record: "s\(index)-\(copy)", person: number,
                        values: [copy == 0 ? name : "mv " + name, flag, copy == 0 ? number : "IMO " + number]))
            }
        }
        return tables.shuffled(rows)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func shipsWithOtherValidNumbersAreNeverOne(_ seed: UInt64) throws {
        var tables = FictionalTables(seed: seed)
        let score = LinkageEvaluation(Linkage().link(try People.table(fleet(&tables, 150), fields: Self.ships)))
        #expect(score.clusters.precision == 1)
        #expect(score.clusters.recall > 0.99)
    }

    @Test func aThirdRecordDoesNotJoinThem() throws {
        var tables = FictionalTables(seed: 3)
        var rows = fleet(&tables, 150)
        let (one, other) = (tables.shipNumber(900), tables.shipNumber(901))
        for (index, number) in [one, "", other, one, other].enumerated() {
            rows.append(
                People.Row(record: "x\(index)", person: "", values: ["queen of the quiet fjord", "elbonia", number]))
        }
        let result = Linkage(threshold: 0.2).link(try People.table(rows, fields: Self.ships))
        for cluster in People.clusters(result).keys {
            #expect(!(cluster.contains("x0") && cluster.contains("x2")))
            #expect(!(cluster.contains("x3") && cluster.contains("x4")))
        }
    }

    @Test func aNumberThatFailsItsCheckKeepsNobodyApart() throws {
        var tables = FictionalTables(seed: 3)
        let number = tables.shipNumber(1)
        let wrong = String(number.dropLast()) + (number.hasSuffix("1") ? "2" : "1")
        let rows = [number, wrong].enumerated().map {
            People.Row(record: "x\($0.offset)", person: "", values: ["queen of the fjord", "elbonia", $0.element])
        }
        let table = try People.table(rows, fields: Self.ships)
        let scorer = LinkageScorer(table, LinkageModel(standardFor: Self.ships))
        let vector = RowComparer(table).compare(0, 1)
        #expect(scorer.veto(vector, left: 0, right: 1) == .none)
        #expect(scorer.weight(vector, left: 0, right: 1) > LinkageVetoes.excluded)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func relativesOfOneHouseholdStayApart(_ seed: UInt64) throws {
        var tables = FictionalTables(seed: seed)
        let score = LinkageEvaluation(
            Linkage().link(try People.table(tables.households(500), fields: Self.people)))
        #expect(score.clusters.precision > 0.97)
        #expect(score.clusters.recall > 0.85)
    }

    @Test func aRecordThatMayBeTheFathersOrTheSonsIsJoinedWithNeither() throws {
        var tables = FictionalTables(seed: 1)
        var rows = tables.households(400)
        let home = ["5550777777", "1 quiet street"]
        for (record, born) in [("father", "1951-02-03"), ("son", "1984-11-21"), ("either", "")] {
            rows.append(People.Row(record: record, person: "", values: ["ulf", "quiet palmberg", born] + home))
        }
        let clusters = People.clusters(Linkage().link(try People.table(rows, fields: Self.people)))
        #expect(clusters.keys.contains(["either"]))
        #expect(clusters.keys.contains(["father"]))
    }

    @Test(arguments: [1, 4])
    func anyOrderAndAnyNumberOfWorkersKeepTheSameApart(_ workers: Int) throws {
        var tables = FictionalTables(seed: 9)
        let (rows, ships) = (tables.households(150), fleet(&tables, 100))
        let shuffled = (tables.shuffled(rows), tables.shuffled(ships))
        func clusters(_ rows: [People.Row], _ fields: [LinkageField], batches: Int) throws -> [Set<String>: UInt64] {
            People.clusters(Linkage().link(try People.table(rows, fields: fields, batches: batches)))
        }
        let expected = (try clusters(rows, Self.people, batches: 1), try clusters(ships, Self.ships, batches: 1))
        let found = try Concurrent.withWorkers(workers) {
            (try clusters(shuffled.0, Self.people, batches: 3), try clusters(shuffled.1, Self.ships, batches: 4))
        }
        #expect(found.0 == expected.0)
        #expect(found.1 == expected.1)
    }
}
