import Diagnostics
import Testing

@testable import RecordLinkage

/// Hostile tables: bounded work, nothing lost, nothing joined for lack of data.
struct HostileLinkageTests {
    private func rows(_ count: Int, _ values: [String]) -> [People.Row] {
        (0..<count).map { People.Row(record: "same\($0)", person: "", values: values) }
    }

    @Test(arguments: [0, 1])
    func anEmptyTableAndOneOfOneRecordAreLinked(_ count: Int) throws {
        let result = Linkage().link(try People.table(rows(count, Array(repeating: "x", count: 7))))
        #expect(result.counts().clusters == count)
        #expect(result.pairs.isEmpty)
    }

    @Test func recordsThatSayNothingStayByThemselvesAndAreCounted() throws {
        let table = try People.table(rows(50, Array(repeating: "", count: 7)))
        #expect(Linkage().link(table).counts().clusters == 50)
        #expect(table.findings.map(\.code) == [.recordNotComparable])
    }

    @Test func placeholdersSayNothing() throws {
        let table = try People.table(rows(40, ["unknown", "UNKNOWN", "00000000", "n/a", "000000000", "none", "-"]))
        #expect(Linkage().link(table).counts().clusters == 40)
    }

    @Test func manyIdenticalRecordsAreOneWithoutComparingEachToEach() throws {
        let values = ["mara", "quellen", "1970-05-05", "X1234567", "5551234567", "4 brook street", "nell"]
        let all = People(200).rows + rows(5000, values)
        let result = Linkage().link(try People.table(all))
        let cluster = try #require(People.clusters(result).keys.max { $0.count < $1.count })
        #expect(cluster.count >= 5000)
        #expect(result.pairs.count < 2000)
    }

    @Test(arguments: [2, 50, 3000])
    func aTableOfOneRecordsCopiesIsOneCluster(_ count: Int) throws {
        let values = ["mara", "quellen", "1970-05-05", "X1234567", "5551234567", "4 brook street", "nell"]
        #expect(Linkage().link(try People.table(rows(count, values))).counts().clusters == 1)
    }

    @Test func copiesDoNotMakeTheirValuesCommon() throws {
        let (plain, copied) = (People(200).rows, People(200).rows.prefix(120))
        let repeated = (0..<9).flatMap { turn in
            copied.map { People.Row(record: "\($0.record)-\(turn)", person: $0.person, values: $0.values) }
        }
        let (one, other) = (try People.table(plain), try People.table(plain + repeated))
        #expect(one.count == 200 && other.count == 200 + 9 * 120)
        #expect(other.rowsOfEachContent.count == one.rowsOfEachContent.count)
        for (a, b) in zip(one.columns, other.columns) {
            #expect(a.known == b.known && a.uOfEqualValues == b.uOfEqualValues)
        }
    }

    @Test func oneGiantBlockIsDivided() throws {
        var all: [People.Row] = []
        for number in 0..<1500 {
            all.append(
                People.Row(
                    record: "r\(number)", person: "",
                    values: ["jo", "smith", "", "", "", "\(number) hill road", "springfield"]))
        }
        let table = try People.table(all)
        let blocks = LinkageBlocks(LinkageKeys(table), rows: (0..<1500).map { UInt32($0) })
        #expect(blocks.large.contains { $0.rows.count > 1000 })
        let result = Linkage().link(table)
        #expect(result.table.count == 1500)
        #expect(result.counts().clusters > 1200)
    }

    @Test func oneGiantBlockOfUnknownsInOneCityMergesNobody() throws {
        let all = (0..<1500).map { number in
            People.Row(
                record: "r\(number)", person: "", values: ["unknown", "UNKNOWN", "", "", "", "", "springfield"])
        }
        let result = Linkage().link(try People.table(all))
        #expect(result.table.count == 1500)
        #expect(result.counts().clusters == 1500)
    }

    @Test func aCellOfTenMegabytesIsCompared() throws {
        let long = String(repeating: "mola ", count: 2_000_000)
        var all = People(20).rows
        all[0].values[1] = long
        all[1].values[1] = long
        all[2].values[1] = long + "x"
        let table = try People.table(all)
        let column = table.columns[1]
        #expect(column.values.buffer.allSatisfy { Int($0.length) <= LinkageText.longest })
        #expect(Linkage().link(table).table.count == 20)
    }

    @Test func controlCharactersAndMixedScriptsAreComparedByWhatTheySay() throws {
        let all = [
            People.Row(
                record: "a", person: "",
                values: ["Иван", "Петров", "1970-05-05", "X1", "5551234567", "4 brook street", "nell"]),
            People.Row(
                record: "b", person: "",
                values: ["Ivan\u{7}", "PETROV\u{0B}", "1970-05-05", "X1", "5551234567", "4  brook  st.", "Nell"]),
        ]
        let table = try People.table(all)
        #expect(table.columns[1].string(table.cell(0, 1)) == "petrov")
        #expect(Linkage().link(table).counts().clusters == 1)
    }

    @Test func repeatedRecordIdsAreToldAndNoneIsDropped() throws {
        var all = People(30).rows
        all[7].record = all[3].record
        let table = try People.table(all)
        #expect(table.count == 30)
        #expect(table.findings.map(\.code) == [.recordIDRepeated])
        #expect(Linkage().link(table).clusterNamesByInput().count == 30)
    }
}
