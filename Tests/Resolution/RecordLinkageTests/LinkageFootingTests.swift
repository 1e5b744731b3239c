import Diagnostics
import Foundation
import Testing

@testable import RecordLinkage

/// Learning that keeps its footing: tables of copies, tables without matches, and columns that are no evidence.
struct LinkageFootingTests {
    private static let fields: [LinkageField] = [.givenName, .familyName, .birthDate]

    @Test(arguments: [1, 2, 3] as [UInt64])
    func exactCopiesAreFoundAndNothingElse(_ seed: UInt64) throws {
        var tables = FictionalTables(seed: seed)
        let rows = tables.people(900, copies: 300)
        let score = LinkageEvaluation(Linkage().link(try People.table(rows, fields: Self.fields))).clusters
        #expect(score.precision == 1)
        #expect(score.recall == 1)
    }

    @Test func copiesThatWereTypedAgainAreFoundBesideExactOnes() throws {
        var tables = FictionalTables(seed: 4)
        var rows = tables.people(900, copies: 300)
        for index in rows.indices where rows[index].record.hasPrefix("c") && index % 8 == 0 {
            rows[index].values[1] += "h"
        }
        let score = LinkageEvaluation(Linkage().link(try People.table(rows, fields: Self.fields))).clusters
        #expect(score.precision > 0.98)
        #expect(score.recall > 0.95)
    }

    @Test func aCommonNameAloneTwiceIsProposedAndNotMerged() throws {
        var tables = FictionalTables(seed: 2)
        var rows = (0..<200).map { index in
            People.Row(record: "r\(index)", person: "", values: [tables.given(), "\(tables.family())\(index % 9)"])
        }
        for index in 0..<12 { rows[index].values[1] = "lindgren" }
        for index in 6..<24 { rows[index].values[0] = "ada" }
        rows = rows.enumerated().filter { $0.offset < 6 || $0.offset >= 12 }.map(\.element)
        rows.append(People.Row(record: "one", person: "", values: ["ada", "lindgren"]))
        rows.append(People.Row(record: "other", person: "", values: ["ada", "lindgren"]))
        let result = Linkage().link(try People.table(rows, fields: [.givenName, .familyName]))
        let pair = try #require(
            result.pairs.first { pair in
                Set([pair.left, pair.right].map { result.table.identity(Int($0)).record }) == ["one", "other"]
            })
        #expect(!result.isMerged(pair))
        #expect(pair.probability < result.threshold)
    }

    @Test func aTableWithoutMatchesMergesNothingAndSaysThatItTeachesLittle() throws {
        var tables = FictionalTables(seed: 5)
        let rows = tables.people(400, copies: 0)
        let result = Linkage().link(try People.table(rows, fields: Self.fields))
        #expect(result.counts().several == 0)
        #expect(result.findings.map(\.code) == [.linkageLittleLearned])
    }

    @Test func aModelMovesBetweenTablesOfAnySize() throws {
        let large = Linkage().link(try People.table(People(3000, seed: 8).rows))
        let table = try People.table(People(300, seed: 9).rows)
        let small = Linkage(model: large.model).link(table)
        let records = Double(try #require(large.model.records)) / Double(try #require(small.model.records))
        #expect(abs(exp2(small.model.prior - large.model.prior) / records - 1) < 1e-6)
        let own = LinkageEvaluation(Linkage().link(table)).clusters
        #expect(LinkageEvaluation(small).clusters.f1 > own.f1 - 0.02)
        #expect(Linkage(model: large.model).link(large.table).model == large.model)
    }

    @Test func columnsThatSayNothingChangeNothing() throws {
        let rows = People(500, seed: 3).rows
        let plain = People.clusters(Linkage().link(try People.table(rows)))
        let more = rows.enumerated().map { index, row in
            People.Row(
                record: row.record, person: row.person,
                values: row.values + ["elbonia", "\(index + 1)", row.values[4], ""])
        }
        let fields = People.fields + [.country, .identifier("row"), .text("telephone"), .text("empty")]
        let table = try People.table(more, fields: fields)
        #expect(Array(table.uses.suffix(4)) == [.constant, .rowNumber, .repeats([4]), .compared])
        #expect(table.findings.map(\.code) == [.columnConstant, .columnIsRowNumber, .columnRepeated])
        #expect(Set(People.clusters(Linkage().link(table)).keys) == Set(plain.keys))
    }

    @Test func aWholeNameBesideItsPartsCountsOnce() throws {
        let rows = People(500, seed: 6).rows
        let named = rows.map { row in
            People.Row(
                record: row.record, person: row.person,
                values: row.values + [row.values[1].isEmpty ? "" : "\(row.values[1]) \(row.values[0])"])
        }
        let table = try People.table(named, fields: People.fields + [.name])
        #expect(table.uses.last == .repeats([0, 1]))
    }

    @Test func aCodeBesideWhatItStandsForCountsOnce() throws {
        let countries = ["elbonia", "freedonia", "ruritania", "sylvania"]
        let rows = People(300, seed: 6).rows.enumerated().map { index, row in
            let country = Int(StableHash.mix(UInt64(index)) % 4)
            return People.Row(
                record: row.record, person: row.person, values: row.values + [countries[country], "e\(country)"])
        }
        let table = try People.table(rows, fields: People.fields + [.text("land"), .country])
        #expect(table.uses.last == .repeats([7]))
    }

    @Test func aTableOfConstantColumnsMergesNothing() throws {
        let rows = (0..<60).map { People.Row(record: "r\($0)", person: "", values: ["ada", "lind", "freedonia"]) }
        let result = Linkage().link(try People.table(rows, fields: [.givenName, .familyName, .country]))
        #expect(result.counts().clusters == 60)
    }

    @Test func birthDatesOfOneDecadeDoNotJoinStrangers() throws {
        var tables = FictionalTables(seed: 7)
        let rows = tables.people(800, copies: 200, years: 1990...1994)
        let score = LinkageEvaluation(Linkage().link(try People.table(rows, fields: Self.fields))).clusters
        #expect(score.precision > 0.98)
        #expect(score.recall > 0.98)
    }

    @Test func aSourceOfTenRowsIsMatchedWithALargeOne() throws {
        let rows = People(3000, seed: 11).rows
        let few = rows.filter { $0.record.hasSuffix("77") }.prefix(10).map {
            People.Row(record: "few-" + $0.record, person: $0.person, values: $0.values)
        }
        let table = try FictionalTables.table([("large", rows), ("small", few)], fields: People.fields)
        let result = Linkage().link(table)
        #expect(!result.isOneToOne)
        #expect(LinkageEvaluation(result).clusters.f1 > 0.97)
    }
}
