import DelimitedText
import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct DelimitedReaderTests {
    private func rows(_ bytes: [UInt8], _ options: DelimitedOptions = DelimitedOptions()) throws(Fault)
        -> ([[String?]], DelimitedReader)
    {
        let reader = try DelimitedReader(bytes, named: "a.csv", options: options)
        var rows: [[String?]] = []
        while let row = try reader.next() { rows.append(row.fields) }
        return (rows, reader)
    }

    private func rows(_ text: String, _ options: DelimitedOptions = DelimitedOptions()) throws(Fault)
        -> ([[String?]], DelimitedReader)
    {
        try rows(Array(text.utf8), options)
    }

    private func fault(_ bytes: [UInt8], _ options: DelimitedOptions = DelimitedOptions()) -> Fault? {
        do throws(Fault) {
            _ = try rows(bytes, options)
            return nil
        } catch { return error }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func takesEveryLineEnd(end: String) throws {
        let (rows, reader) = try rows("a,b" + end + "1,2" + end + end + "3,4")
        #expect(reader.columns == ["a", "b"])
        #expect(rows == [["1", "2"], ["3", "4"]])
    }

    @Test func quotesHideDelimitersQuotesAndLineEnds() throws {
        let reader = try DelimitedReader(
            Array("a,b\n\"x, \"\"y\"\"\nz\",2\r\n3,\"\"\n".utf8), named: "a.csv")
        let first = try #require(try reader.next())
        #expect(first.fields == ["x, \"y\"\nz", "2"])
        #expect(first.line == 2 && first.number == 1)
        let second = try #require(try reader.next())
        #expect(second.fields == ["3", ""])
        #expect(second.line == 4 && second.number == 2)
        #expect(try reader.next() == nil)
        #expect(reader.findings.isEmpty)
    }

    @Test func reportsAByteOrderMark() throws {
        let (rows, reader) = try rows([0xEF, 0xBB, 0xBF] + Array("a\n1\n".utf8))
        #expect(reader.columns == ["a"])
        #expect(rows == [["1"]])
        #expect(reader.findings.map(\.code) == [.csvByteOrderMark])
    }

    @Test(arguments: ["\u{1A}", "\r\n\u{1A}", "\n\u{1A}\n"])
    func endsAtATrailingEndMark(tail: String) throws {
        #expect(try rows("a,b\n1,2" + tail).0 == [["1", "2"]])
    }

    @Test func keepsAnEndMarkInsideTheText() throws {
        #expect(try rows("a\nx\u{1A}y\n").0 == [["x\u{1A}y"]])
    }

    @Test func readsNullsAsAbsent() throws {
        let options = DelimitedOptions(hasHeader: false, nulls: ["-0-"])
        #expect(try rows("1,-0- ,\"-0-\",-0-1,\n", options).0 == [["1", nil, nil, "-0-1", ""]])
    }

    @Test func keepsAShortRowAndReportsItWithItsLine() throws {
        let (rows, reader) = try rows("a,b,c\n\"x\ny\",2,3\n1,2\n1,2,3,4\n")
        #expect(rows.count == 3)
        #expect(reader.findings.map(\.code) == [.csvRowShort, .csvRowLong])
        #expect(reader.findings.map(\.place.line) == [4, 5])
        #expect(reader.findings.allSatisfy { $0.severity == .warning })
    }

    @Test func leavesARaggedRowOutWhenAskedAndSaysSo() throws {
        let (rows, reader) = try rows("a,b\n1\n1,2\n", DelimitedOptions(raggedRows: .skip))
        #expect(rows == [["1", "2"]])
        #expect(reader.skippedCount == 1 && reader.rowCount == 2)
        #expect(reader.findings.map(\.severity) == [.error])
        #expect(reader.findings.first?.sentence.contains("left out") == true)
    }

    @Test func tellsTheLineWhereAnUnclosedQuoteOpens() {
        let fault = fault(Array("a,b\n1,2\n3,\"x\ny\nz\n".utf8))
        #expect(fault?.code == .csvQuoteOpen)
        #expect(fault?.finding.place.line == 3)
    }

    @Test func keepsTextAfterAClosingQuote() throws {
        let (rows, reader) = try rows("a,b\n\"x\"y,2\n")
        #expect(rows == [["xy", "2"]])
        #expect(reader.findings.map(\.code) == [.csvTextAfterQuote])
    }

    @Test(
        arguments: [
            [0x61, 0x0A, 0x62, 0x0A, 0xE9, 0x0A], [0x61, 0x0A, 0x62, 0x0A, 0xC3], [0x61, 0x0A, 0x62, 0x0A, 0xC0, 0x80],
            [0x61, 0x0A, 0x62, 0x0A, 0xED, 0xA0, 0x80], [0x61, 0x0A, 0x22, 0x0A, 0xF5, 0x80, 0x80, 0x80, 0x22],
            [0x61, 0x0A, 0x62, 0x0A, 0xF0, 0x9F, 0x98, 0x2C],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8WithTheLine(bytes: [UInt8]) {
        #expect(fault(bytes)?.code == .csvNotUTF8)
        #expect(fault(bytes)?.finding.place.line == 3)
    }

    @Test func refusesUTF16() {
        #expect(fault([0xFF, 0xFE, 0x61, 0x00])?.code == .csvNotUTF8)
    }

    @Test func readsLatin1() throws {
        let bytes: [UInt8] = [0x61, 0x0A, 0x52, 0xED, 0x6F, 0x0A]
        #expect(try rows(bytes, DelimitedOptions(encoding: .latin1)).0 == [["Río"]])
    }

    @Test func readsWindows1252AndRefusesItsGaps() throws {
        let options = DelimitedOptions(encoding: .windows1252)
        #expect(try rows([0x61, 0x0A, 0x80, 0xF1, 0x0A], options).0 == [["€ñ"]])
        #expect(fault([0x61, 0x0A, 0x81, 0x0A], options)?.code == .csvEncoding)
    }

    @Test func readsGB18030() throws {
        let options = DelimitedOptions(encoding: .gb18030)
        // 李娜 with two bytes each, then U+20000 with four.
        let bytes: [UInt8] = [0x61, 0x2C, 0x62, 0x0A, 0xC0, 0xEE, 0xC4, 0xC8, 0x2C, 0x95, 0x32, 0x82, 0x36, 0x0A]
        #expect(try rows(bytes, options).0 == [["李娜", "\u{20000}"]])
        #expect(fault([0x61, 0x0A, 0xC0, 0x0A], options)?.code == .csvEncoding)
    }

    @Test func refusesANulByte() {
        let fault = fault(Array("a\nb\0c\n".utf8))
        #expect(fault?.code == .csvNulByte)
        #expect(fault?.finding.place.line == 2)
    }

    @Test(arguments: ["", "\n\n", "\u{1A}"])
    func refusesAFileWithoutRows(text: String) {
        #expect(fault(Array(text.utf8))?.code == (text.isEmpty ? .fileEmpty : .csvNoRows))
    }

    @Test func refusesAFieldOverItsLimit() {
        let options = DelimitedOptions(limits: DelimitedLimits(field: 8))
        #expect(fault(Array("a\n123456789\n".utf8), options)?.code == .csvLimit)
    }

    @Test func refusesTooManyColumns() {
        let options = DelimitedOptions(limits: DelimitedLimits(columns: 2))
        #expect(fault(Array("a,b,c\n".utf8), options)?.code == .csvLimit)
    }

    @Test func refusesADelimiterThatAnEncodingUsesInsideCharacters() {
        #expect(
            fault(Array("a\n".utf8), DelimitedOptions(encoding: .gb18030, delimiter: UInt8(ascii: "|")))?.code
                == .csvOptions)
    }

    @Test func namesTheColumnsThatAreThereWhenOneIsMissing() throws {
        let reader = try DelimitedReader(Array("name,phone\nx,1\n".utf8), named: "a.csv")
        do throws(Fault) {
            _ = try reader.requiredIndex(of: "street")
            Issue.record("no fault")
        } catch {
            #expect(error.code == .csvColumnMissing)
            #expect(error.finding.sentence.contains("name, phone"))
        }
    }

    @Test func readsAFieldThatCrossesThePiecesOfTheSource() throws {
        let long = String(repeating: "é\"\"x", count: 100_000)
        let (rows, _) = try rows("a,b\n\"" + long + "\",2\n" + String(repeating: "1,2\n", count: 100_000))
        #expect(rows.count == 100_001)
        #expect(rows[0][0] == String(repeating: "é\"x", count: 100_000))
    }

    @Test(
        .needsShared("data/ofac-sdn"),
        arguments: [
            ("sdn_20211216T0142.csv", 9154), ("sdn_20220519T1856.csv", 10169), ("sdn_20230411T1843.csv", 11973),
        ])
    func countsTheRowsOfRealLists(name: String, count: Int) throws {
        let path = try #require(SharedData.path("data/ofac-sdn/" + name))
        let reader = try DelimitedReader(
            try File(path: path), named: name, options: DelimitedOptions(hasHeader: false, nulls: ["-0-"]))
        while let row = try reader.next() { #expect(row.count == 12) }
        #expect(reader.rowCount == count)
        #expect(reader.findings.isEmpty)
    }
}
