import FileMerging
import RecordLinkage
import ReportValues
import CaseWork
import Diagnostics
import SourceFormats
import Testing

/// What the files say in rows that a merge keeps in part only.
@Suite struct SourceRowsTests {
    private static func mapping(_ options: String = "") throws -> MappingFile {
        try MappingFile(
            parsing: Array("{ \"type\": \"identity\",\(options) \"columns\": { \"name\": \"name\" } }".utf8),
            named: "map.json")
    }

    private static func input(_ name: String, _ text: String) -> SourceFile {
        SourceFile(name: name, source: Array(text.utf8))
    }

    private let files = [
        input("a.csv", "name,remark\nOne,\"in two\nlines\"\nTwo,short\n"),
        input("b.csv", "city,name\n\nElsewhere,Three\nNowhere,Four,more\n"),
    ]

    @Test func rowsAreCountedThroughAllFilesAndKnowTheirLines() throws {
        let rows = try SourceRows(files, Self.mapping(), numbers: [1, 2])
        #expect(rows[0] == nil)
        #expect(rows[1]?.place == "a.csv, line 4")
        #expect(rows[1]?.values == ["Two", "short"])
        #expect(rows[2]?.place == "b.csv, line 3")
        #expect(rows[2]?.columns == ["city", "name"])
    }

    @Test func rowsInUTF16AreReadAsTheyAreExported() throws {
        let units = Array("name,remark\nOne,é\nTwo,安娜\n".utf16)
        let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let file = SourceFile(name: "a.csv", source: bytes)
        let rows = try SourceRows([file], Self.mapping(), numbers: [1])
        #expect(rows[1]?.values == ["Two", "安娜"] && rows[1]?.line == 3)
        let plan = try LinkagePlan(Self.mapping(), named: "map.json")
        let plain = SourceFile(name: "a.csv", source: Array("name,remark\nOne,é\nTwo,安娜\n".utf8))
        let (one, other) = (try FileLinkage(plan).read([file]), try FileLinkage(plan).read([plain]))
        #expect(one.table.count == 2 && one.unused == other.unused && one.findings.isEmpty)
    }

    @Test func rowsOfDifferentFilesStandSideBySideByTheNamesOfTheirColumns() throws {
        let rows = try SourceRows(files, Self.mapping(), numbers: [0, 3])
        let comparison = try #require(rows.comparison(0, 3))
        #expect(comparison.leftPlace == "a.csv, line 2" && comparison.rightPlace == "b.csv, line 4")
        #expect(
            comparison.columns == [
                RowComparison.Column("name", left: "One", right: "Four"),
                RowComparison.Column("remark", left: "in two\nlines", right: ""),
                RowComparison.Column("city", left: "", right: "Nowhere"),
                RowComparison.Column("3", left: "", right: "more"),
            ])
    }

    @Test func aRecordThatIsNoRowSaysNothing() throws {
        let rows = try SourceRows(files, Self.mapping(), numbers: [0])
        #expect(rows.comparison(nil, nil) == nil && rows.comparison(5, nil) == nil)
        let comparison = try #require(rows.comparison(nil, 0))
        #expect(comparison.leftPlace.isEmpty)
        #expect(comparison.columns.map(\.right) == ["One", "in two\nlines"])
        #expect(comparison.columns.allSatisfy { $0.left.isEmpty })
    }

    @Test func columnsOfOneNameAreToldApartByTheirTurn() throws {
        let file = Self.input("twice.csv", "name,name\na,b\nc,d\n")
        let comparison = try #require(SourceRows([file], Self.mapping(), numbers: [0, 1]).comparison(0, 1))
        #expect(comparison.columns.map(\.left) == ["a", "b"])
        #expect(comparison.columns.map(\.right) == ["c", "d"])
    }

    @Test func whatStandsForNoValueIsShownAsItIsWritten() throws {
        let mapping = try Self.mapping(" \"nulls\": [\"n/a\"],")
        let file = Self.input("a.csv", "name,remark\nOne,n/a\n")
        #expect(try SourceRows([file], mapping, numbers: [0])[0]?.values == ["One", "n/a"])
    }

    @Test func noMoreIsReadThanIsAskedFor() throws {
        // The second file cannot be read, and need not be.
        let files = [Self.input("a.csv", "name\nOne\n"), Self.input("b.csv", "")]
        #expect(try SourceRows(files, Self.mapping(), numbers: [0])[0]?.values == ["One"])
        #expect(throws: Fault.self) { try SourceRows(files, Self.mapping(), numbers: [1]) }
    }
}
