import DelimitedText
import Diagnostics
import Files
import Identifiers
import ModelChecks
import SourceFormats
import StrictJSON
import Testing

/// Published lists in their forms; all codes and names here are fictional.
@Suite struct CodeListReaderTests {
    private static func read(
        _ scheme: String, _ files: [UInt8]..., edition: String = "2024-2"
    ) throws -> CodeListImport {
        let inputs = files.enumerated().map { SourceFile(name: "part\($0.offset + 1).csv", source: $0.element) }
        return try CodeListReader.read(
            inputs, of: try #require(IdentifierScheme.named(scheme)), edition: edition, date: "2024-12-30")
    }

    private static func code(_ scheme: String, _ text: String) throws -> FindingCode? {
        do { _ = try read(scheme, Array(text.utf8)) } catch let fault as Fault { return fault.code }
        return nil
    }

    @Test func placesAreReadAsUNECEPublishesThem() throws {
        // No header, a row for each country, several parts, ISO 8859-1.
        let first = """
            ,"US",,".EXAMPLE STATES",,,,,,,,
            "+","US","ZZ2","Example Landing","Example Landing","CA","RL","1-3-----","2401",,"3300N 11800W",
            "X","US","ZZ3","Old Landing","Old Landing",,"XX","1-------","9501",,,

            """
        let second =
            Array(",\"MX\",\"ZZ4\",\"Puerto Ejempl".utf8) + [0xF3] + Array("\",\"Puerto Ejemplo\",,,,,,,\n".utf8)
        let result = try Self.read("un-locode", Array(first.utf8), second)
        #expect((result.rows, result.skipped, result.rejected, result.repeated) == (4, 1, 0, 0))
        #expect(result.list.count == 3)
        #expect(result.list.entry("USZZ2")?.name == "Example Landing")
        #expect(result.list.entry("MXZZ4")?.name == "Puerto Ejempló")
        #expect(result.list.sources.map(\.name) == ["part1.csv", "part2.csv"])
        #expect(result.list.sources.allSatisfy { $0.sha256.utf8.count == 64 })
    }

    @Test func placesAreReadWithAHeader() throws {
        let text = "country,location,name,status\nUS,ZZ2,Example Landing,RL\nUS,,Nowhere,RL\n"
        let result = try Self.read("un-locode", Array(text.utf8))
        #expect(result.list.entry("USZZ2") == .init("USZZ2", "Example Landing"))
        #expect((result.rows, result.skipped) == (2, 1))
    }

    @Test func goodsAreReadFromRowsAndFromJSON() throws {
        let rows =
            "section,hscode,description,parent,level\nI,99,Examples,TOTAL,2\nI,9901,Example,99,4\nI,990110,Example goods,9901,6\n"
        let json = """
            {"more": false, "results": [
             {"id": "TOTAL", "text": "Total of all", "parent": "#"}, {"id": "9901", "text": "9901 - Example", "parent": "99"},
             {"id": "990110", "text": "990110 - Example goods", "parent": "9901"}]}
            """
        for bytes in [Array(rows.utf8), Array(json.utf8)] {
            let result = try Self.read("hs", bytes, edition: "2022")
            #expect(result.list.entry("990110")?.name == "Example goods")
            #expect((result.list.count, result.skipped, result.rejected) == (1, 2, 0))
            #expect(result.list.name == "hs-2022")
        }
    }

    @Test func airportsAreReadByEitherCode() throws {
        let text = "\"icao\",\"iata\",\"name\"\n\"KZZZ\",\"ZZZ\",\"Example Field\"\n\"ZZ01\",\"\",\"Example Strip\"\n"
        let iata = try Self.read("iata-airport", Array(text.utf8))
        #expect(iata.list.entry("ZZZ")?.name == "Example Field")
        #expect((iata.list.count, iata.skipped) == (1, 1))
        let icao = try Self.read("icao-airport", Array(text.utf8))
        #expect((icao.list.count, icao.rejected) == (1, 1))
        #expect(icao.findings.map(\.place) == [Place(entry: "part1.csv", line: 3)])
    }

    @Test func rowsThatAreWrongAreLeftOutAndToldWithTheirLine() throws {
        let text = """
            code,name,valid_from,valid_to
            USZZ2,Example Landing,2020-01-01,2030-12-31
            USZZ1,Impossible,,
            USZZ5,,,
            USZZ6,Backwards,2030-01-01,2020-01-01
            USZZ7,No day,2020-13-01,
            USZZ8,Short
            USZZ2,Example Landing,2020-01-01,2030-12-31
            USZZ2,Another name,,
            "USZZ9","Two
            lines",,

            """
        let result = try Self.read("un-locode", Array(text.utf8))
        #expect(result.findings.map(\.place.line) == [3, 4, 5, 6, 7, 9, 10])
        #expect(result.findings.allSatisfy { $0.code == .codeListRowRejected })
        #expect((result.rows, result.rejected, result.repeated, result.list.count) == (9, 7, 1, 1))
        #expect(result.list.entry("USZZ2")?.validFrom == "2020-01-01")
    }

    @Test func rowsThatAreLeftOutAreBoundedInNumber() throws {
        let text = "code,name\nUSZZ2,Example\n" + String(repeating: "USZZ1,Impossible\n", count: 5000)
        let result = try Self.read("un-locode", Array(text.utf8))
        #expect((result.rejected, result.findings.count) == (5000, 100))
    }

    @Test func whatIsNoListIsRefused() throws {
        #expect(try Self.code("un-locode", "a,b\n1,2\n") == .codeListShape)
        #expect(try Self.code("un-locode", "{\"code\":\"USZZ2\"}") == .codeListShape)
        #expect(try Self.code("un-locode", "[1]") == .codeListEmpty)
        #expect(try Self.code("un-locode", "[") == .jsonTruncated)
        #expect(try Self.code("un-locode", "code,name\n") == .codeListEmpty)
        #expect(try Self.code("un-locode", "code,name\nUSZZ1,Impossible\n") == .codeListEmpty)
        #expect(try Self.code("un-locode", " \n") == .fileEmpty)
        #expect(try Self.code("un-locode", "code,name\n\"USZZ2,Example\n") == .csvQuoteOpen)
        #expect(throws: Fault.self) { try Self.read("hs", Array("code,name\n990110,\u{0}\n".utf8)) }
        let notUTF8 = Array("code,name\n990110,Ejempl".utf8) + [0xF3, 0x0A]
        #expect(throws: Fault.self) { try Self.read("hs", notUTF8) }
    }

    @Test func theSameListComesOutOfFilesInAnyOrder() throws {
        let one = Array("code,name\nUSZZ2,Example Landing\n".utf8)
        let other = Array("code,name\nUSZZ3,Other Landing\n".utf8)
        func lines(_ result: CodeListImport) -> ArraySlice<UInt8> {
            result.list.fileBytes.drop { $0 != 0x0A }
        }
        #expect(lines(try Self.read("un-locode", one, other)) == lines(try Self.read("un-locode", other, one)))
    }
}
