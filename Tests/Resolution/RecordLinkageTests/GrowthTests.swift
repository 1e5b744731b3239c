import Platform
import StrictJSON
import Testing

@testable import RecordLinkage

/// Tables that grow: rows are linked to a table that was linked before.
@Suite struct GrowthTests {
    /// A table with the statistics of a model.
    private static func table(
        _ rows: [People.Row], _ model: LinkageModel, fields: [LinkageField] = People.fields
    ) throws -> LinkageTable {
        let builder = LinkageTableBuilder(
            fields: fields, readers: fields.map { _ in { $0 } }, isDetecting: false, statistics: model.statistics)
        try builder.add(rows: rows.map { ($0.record, $0.values) }, from: "list")
        return builder.build()
    }

    /// The former clusters of those rows of a table that were linked before.
    private static func former(_ old: LinkageResult, in table: LinkageTable) -> FormerClusters {
        let names = old.clusterNamesByInput()
        let known = Dictionary(
            uniqueKeysWithValues: (0..<old.table.count).map {
                (old.table.identity($0), names[old.table.inputRow($0)])
            })
        var byInput = [UInt64?](repeating: nil, count: table.count)
        for row in 0..<table.count { byInput[table.inputRow(row)] = known[table.identity(row)] }
        return FormerClusters(byInput, of: table)
    }

    private static func learned(_ rows: [People.Row], fields: [LinkageField] = People.fields) throws -> LinkageModel {
        Linkage().link(try People.table(rows, fields: fields)).modelWithStatistics
    }

    private static func groups(_ result: LinkageResult) -> Set<Set<String>> { Set(People.clusters(result).keys) }

    /// Rows of which many share a name, a city or a birth date, so that blocks are over their limits.
    private static func crowded(_ count: Int, seed: UInt64) -> [People.Row] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = StableHash.mix(state)
            return Int(state % UInt64(bound))
        }
        return People(count, seed: seed).rows.map { row in
            var row = row
            if next(3) > 0 { row.values[0] = ["maria", "jose", "anna"][next(3)] }
            if next(3) > 0 { row.values[1] = ["garcia", "kim", "lopez", "silva", "roman"][next(5)] }
            if next(2) > 0 { row.values[2] = "19\(70 + next(3))-0\(1 + next(9))-1\(next(3))" }
            if next(2) > 0 { row.values[6] = ["sample city", "example town"][next(2)] }
            if next(4) > 0 { row.values[3] = "" }
            if next(4) > 0 { row.values[4] = "" }
            return row
        }
    }

    @Test func aModelWithStatisticsLinksItsTableAsTheTableItself() throws {
        let rows = People(1600, seed: 4).rows
        let first = Linkage().link(try People.table(rows))
        let model = first.modelWithStatistics
        let again = Linkage(model: model).link(try Self.table(rows, model))
        let isEqual = again.roots == first.roots && again.pairs.map(\.weight) == first.pairs.map(\.weight)
        #expect(isEqual)
        let read = try LinkageModel(
            JSONValue(parsing: Array(model.json.text().utf8)), for: People.fields, entry: "model.json")
        let isRead = read == model
        #expect(isRead)
    }

    @Test(arguments: [UInt64(1), 2, 4, 5])
    func anySplitIntoOldAndNewRowsGivesTheClustersOfOneRun(_ seed: UInt64) throws {
        let rows = seed < 4 ? People(1800, seed: seed).rows : Self.crowded(1800, seed: seed)
        let model = try Self.learned(rows)
        let whole = Linkage(model: model).link(try Self.table(rows, model))
        var compared: [Int] = []
        for share in [2, 30, 250] {
            let isOld = rows.map {
                StableHash.mix(StableHash.hash(Array($0.record.utf8)) ^ seed) % 1000 >= UInt64(share)
            }
            let old = Linkage(model: model).link(
                try Self.table(zip(rows, isOld).filter(\.1).map(\.0), model))
            let all = try Self.table(rows, model)
            let grown = Linkage(model: model).link(all, into: Self.former(old, in: all))
            // Not the sets themselves, which would fill the log.
            let isEqual = Self.groups(grown) == Self.groups(whole)
            #expect(isEqual, "of a thousand rows \(share) were added")
            #expect(grown.changes?.added == isOld.count { !$0 })
            if let number = grown.changes?.reconsidered { compared.append(number) }
        }
        // A few added rows are linked without comparing all.
        #expect(compared.contains { $0 < rows.count / 2 })
    }

    @Test func copiesOfKnownRowsJoinTheirClusters() throws {
        let rows = People(1600, seed: 8).rows
        let copies = rows.prefix(40).enumerated().map { number, row in
            // Before and after the known ones in the order of the table.
            People.Row(record: "\(number % 2 == 0 ? "a" : "z")\(number)", person: row.person, values: row.values)
        }
        let model = try Self.learned(rows)
        let old = Linkage(model: model).link(try Self.table(rows, model))
        let all = try Self.table(rows + copies, model)
        let grown = Linkage(model: model).link(all, into: Self.former(old, in: all))
        let isEqual = Self.groups(grown) == Self.groups(Linkage(model: model).link(all))
        #expect(isEqual)
        #expect(grown.changes?.reconsidered != nil)
        #expect((grown.changes?.addedToFormer ?? 0) >= 38)
    }

    @Test func withoutStatisticsAndUnderDecisionsEverythingIsComparedWithTheSameResult() throws {
        let rows = People(1600, seed: 9).rows
        let withStatistics = try Self.learned(rows)
        var plain = withStatistics
        plain.statistics = nil
        let decisions = [
            LinkageDecision(
                left: LinkageRecord(source: "list", record: "r1"), right: LinkageRecord(source: "list", record: "r2"),
                decision: Decision(
                    left: "list/r1", right: "list/r2", verdict: .different, author: "reviewer",
                    time: Timestamp(seconds: 0), reason: ""))
        ]
        for (model, decisions) in [(plain, []), (withStatistics, decisions)] {
            let linkage = Linkage(model: model)
            let old = linkage.link(try Self.table(Array(rows.dropLast(20)), model), decisions: decisions)
            let all = try Self.table(rows, model)
            let grown = linkage.link(all, into: Self.former(old, in: all), decisions: decisions)
            #expect(grown.changes?.reconsidered == nil)
            let isEqual = Self.groups(grown) == Self.groups(linkage.link(all, decisions: decisions))
            #expect(isEqual)
        }
    }

    @Test func formerClustersOfAnotherModelAreNotTrusted() throws {
        let rows = People(1600, seed: 10).rows
        let model = try Self.learned(rows)
        let all = try Self.table(rows, model)
        // All rows but a few in one cluster.
        let names = (0..<all.count).map { $0 % 50 > 0 ? UInt64?.some(7) : nil }
        let grown = Linkage(model: model).link(all, into: FormerClusters(names, of: all))
        #expect(grown.changes?.reconsidered == nil)
        let isEqual = Self.groups(grown) == Self.groups(Linkage(model: model).link(all))
        #expect(isEqual)
        #expect(grown.changes?.splits.count == 1)
    }

    @Test func aFormerClusterKeepsItsNameAndJoinsAndSplitsAreReported() throws {
        let values = ["ada", "example", "1970-01-02", "X1", "5550101", "1 example street", "sample city"]
        let other = ["bo", "sample", "1980-03-04", "X2", "5550102", "2 sample street", "example town"]
        let rows = [("b", values), ("c", values), ("d", values), ("x", other), ("y", other), ("a", values)].map {
            People.Row(record: $0.0, person: "", values: $0.1)
        }
        let table = try People.table(rows)
        // c and d had one name, b another, x and y one with d's: joined here, split there. a is new and comes first.
        let names: [UInt64?] = [1, 2, 2, 3, 3, nil]
        let result = Linkage().link(table, into: FormerClusters(names, of: table))
        #expect(result.clusterNamesByInput() == [2, 2, 2, 3, 3, 2])
        #expect(
            result.changes?.joins == [
                .init(name: "c0000000000000002", former: ["c0000000000000001", "c0000000000000002"])
            ])
        #expect(result.changes?.splits == [])
        let split = Linkage().link(table, into: FormerClusters([1, 1, 1, 1, nil, nil], of: table))
        let byInput = split.clusterNamesByInput()
        #expect(byInput[0...2] == [1, 1, 1] && byInput[5] == 1 && byInput[3] == byInput[4] && byInput[3] != 1)
        #expect(split.changes?.splits.map(\.former) == ["c0000000000000001"])
    }

    @Test func theSizeOfATableMovesThePriorInSteps() throws {
        let rows = People(1600, seed: 12).rows
        let model = try Self.learned(rows)
        let few = try Self.table(Array(rows.prefix(1590)), model)
        #expect(Linkage(model: model).link(few).model.prior == model.prior)
        let half = try Self.table(Array(rows.prefix(800)), model)
        #expect(abs(Linkage(model: model).link(half).model.prior - (model.prior + 1)) < 1e-9)
    }
}
