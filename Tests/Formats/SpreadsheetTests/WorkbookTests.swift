import Diagnostics
import Files
import Spreadsheet
import TestSupport
import Testing

/// Spreadsheets by ECMA-376, made by the tests.
struct WorkbookTests {
    private func read(
        _ made: MadeSpreadsheet, sheet: String? = nil, limits: SpreadsheetLimits = .standard
    ) throws -> (rows: [SheetRow], findings: [Finding]) {
        try read(try made.bytes(), sheet: sheet, limits: limits)
    }

    private func read(
        _ bytes: [UInt8], sheet: String? = nil, limits: SpreadsheetLimits = .standard
    ) throws -> (rows: [SheetRow], findings: [Finding]) {
        let workbook = try Workbook(bytes, named: "book.xlsx", limits: limits)
        var rows: [SheetRow] = []
        let findings = try workbook.forEachRow(of: try workbook.sheet(named: sheet)) { rows.append($0) }
        return (rows, workbook.findings + findings)
    }

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? Fault).map { "\($0.code)" } }
    }

    @Test func valuesAreRawAndNotThoseOfTheDisplay() throws {
        var made = MadeSpreadsheet(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c></row>
            <row r="3"><c r="A3"><v>120000000000</v></c><c r="B3"><v>1.2E+11</v></c><c r="C3"><v>1.8600000000000001</v></c>
            <c r="D3" t="b"><v>1</v></c><c r="E3" t="str"><f>A1</f><v>kept</v></c><c r="F3"><v>1E-7</v></c>
            <c r="G3"><v>-4.5</v></c></row>
            """)
        made.strings = ["<t>way</t><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh>"]
        let (rows, findings) = try read(made)
        #expect(
            rows == [
                SheetRow(number: 1, cells: ["way", nil, "inline"]),
                SheetRow(
                    number: 3,
                    cells: ["120000000000", "120000000000", "1.86", "true", "kept", "0.0000001", "-4.5"]),
            ])
        #expect(findings.isEmpty)
    }

    @Test(arguments: [
        (false, "1", "1900-01-01"), (false, "59", "1900-02-28"), (false, "61", "1900-03-01"),
        (false, "46163", "2026-05-21"), (false, "46163.5", "2026-05-21 12:00:00"), (false, "0.25", "06:00:00"),
        (false, "60", "60"), (true, "0", "1904-01-01"), (true, "44701", "2026-05-21"),
        (false, "2958465", "9999-12-31"), (false, "2958466", "2958466"), (false, "-1", "-1"),
    ])
    func datesAreThoseOfTheEpochOfTheWorkbook(_ from1904: Bool, _ serial: String, date: String) throws {
        var made = MadeSpreadsheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>")
        made.styles = [0, 14]
        made.isFrom1904 = from1904
        #expect(try read(made).rows.first?.cells == [date])
    }

    @Test(arguments: [
        ("yyyy\\-mm\\-dd", true), ("[$-409]d\\ mmm\\ yyyy;@", true), ("0.00", false), ("General", false),
        ("&quot;day &quot;0", false), ("[Red]0;[Blue]0", false), ("[h]:mm", true), ("#,##0.00 &quot;kg&quot;", false),
        ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", true),
    ])
    func aNumberIsADateByItsFormat(_ format: String, isDate: Bool) throws {
        var made = MadeSpreadsheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46163</v></c></row>")
        made.formats = [164: format]
        made.styles = [0, 164]
        #expect(try read(made).rows.first?.cells == [isDate ? "2026-05-21" : "46163"])
    }

    @Test func theNamedSheetIsReadElseTheFirstThatIsVisible() throws {
        var made = MadeSpreadsheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
        made.sheets[0].state = "veryHidden"
        made.sheets.append(.init(name: "May", data: "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"))
        #expect(try read(made).rows.first?.cells == ["2"])
        #expect(try read(made, sheet: "Sheet1").rows.first?.cells == ["1"])
        #expect(try Workbook(try made.bytes(), named: "b").sheets.map(\.isHidden) == [true, false])
        #expect(code { _ = try read(made, sheet: "June") } == "spreadsheet-sheet-missing")
    }

    @Test func hiddenRowsFormulasWithoutAValueAndErrorsAreReported() throws {
        let made = MadeSpreadsheet(
            """
            <row r="1"><c r="A1" t="str"><v>a</v></c></row>
            <row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="B2"><f>1+1</f></c><c r="C2" t="e"><v>#N/A</v></c></row>
            """)
        let (rows, findings) = try read(made)
        #expect(rows.last?.cells == ["1"])
        #expect(
            findings.map { "\($0.code)" } == [
                "spreadsheet-hidden-rows", "spreadsheet-formula-unvalued", "spreadsheet-cell-error",
            ])
        #expect(findings.map { $0.facts["line"] ?? $0.facts["cell"] } == ["2", "B2", "C2"])
    }

    @Test func aSheetOfAMillionEmptyRowsEndsQuickly() throws {
        // Some repetition is refused for its ratio alone; with a generous one, the rows are passed over.
        let rows = (1...1_000_000).map { "<row r=\"\($0)\"/>" }.joined()
        let made = MadeSpreadsheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + String(rows.dropFirst(14)))
        var limits = SpreadsheetLimits()
        limits.ratio = 10_000
        let clock = ContinuousClock()
        let bytes = try made.bytes()
        var count = 0
        let time = try clock.measure { count = try read(bytes, limits: limits).rows.count }
        #expect(count == 1)
        #expect(time < .seconds(60))
    }

    /// Our own writer makes no such archive.
    @Test(.needsTool("python3")) func aZipBombIsRefusedBeforeItIsUnpacked() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("bomb.xlsx")
        let script = """
            import zipfile
            with zipfile.ZipFile(r"\(path)", "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("[Content_Types].xml", "<Types/>")
                archive.writestr("xl/worksheets/sheet1.xml", b"<c/>" * 50_000_000)
            """
        try #require(try Tool.run("python3", ["-c", script]).status == 0)
        let file = try File(path: path)
        #expect(file.count < 1 << 20)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(code { _ = try Workbook(file, named: "b") }?.hasPrefix("zip-") == true) }
        #expect(time < .seconds(5))
    }

    @Test func limitsAreKept() throws {
        var limits = SpreadsheetLimits()
        (limits.columns, limits.rows, limits.cellBytes, limits.sharedStrings) = (3, 10, 8, 2)
        func refused(_ data: String, strings: [String] = []) -> String? {
            var made = MadeSpreadsheet(data)
            made.strings = strings
            return code { _ = try read(made, limits: limits) }
        }
        #expect(refused("<row r=\"1\"><c r=\"D1\"><v>1</v></c></row>") == "spreadsheet-limit")
        #expect(refused("<row r=\"11\"><c r=\"A11\"><v>1</v></c></row>") == "spreadsheet-limit")
        #expect(refused("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>123456789</v></c></row>") != nil)
        #expect(refused("", strings: ["<t>a</t>", "<t>b</t>", "<t>c</t>"]) == "spreadsheet-limit")
        #expect(refused("<row r=\"1\"><c r=\"C1\"><v>1</v></c></row>") == nil)
    }

    @Test(arguments: [
        "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"><c r=\"1A\"/></row>", "<row r=\"x\"/>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
    ])
    func aDamagedSheetIsRefused(_ data: String) throws {
        #expect(code { _ = try read(MadeSpreadsheet(data)) } == "spreadsheet-damaged")
    }

    @Test func otherFilesAreRefusedByName() throws {
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(code { _ = try read(ole + Array(repeating: 0, count: 600)) } == "spreadsheet-format")
        let mark: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(code { _ = try read(ole + Array(repeating: 0, count: 600) + mark) } == "spreadsheet-encrypted")
        var macros = MadeSpreadsheet("")
        macros.types = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        #expect(code { _ = try read(macros) } == "spreadsheet-macros")
        var hiddenMacros = MadeSpreadsheet("")
        hiddenMacros.extra["xl/vbaProject.bin"] = "program"
        #expect(code { _ = try read(hiddenMacros) } == "spreadsheet-macros")
        var binary = MadeSpreadsheet("")
        binary.extra["xl/workbook.bin"] = "x"
        #expect(code { _ = try read(binary) } == "spreadsheet-format")
    }

    @Test func noDTDIsAcceptedAndNoLinkIsFollowed() throws {
        var dtd = MadeSpreadsheet("")
        dtd.extra["xl/worksheets/sheet1.xml"] =
            "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"
        #expect(code { _ = try read(dtd) }?.hasPrefix("xml-") == true)
        var linked = MadeSpreadsheet("<row r=\"1\"><c r=\"A1\"><f>[1]Sheet1!A1</f><v>7</v></c></row>")
        linked.extra["xl/externalLinks/externalLink1.xml"] = "<externalLink/>"
        let (rows, findings) = try read(linked)
        #expect(rows.first?.cells == ["7"])
        #expect(findings.map { "\($0.code)" } == ["spreadsheet-external-links"])
    }

    @Test func aFileThatWasCutIsRefused() throws {
        let whole = try MadeSpreadsheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes()
        for length in stride(from: 8, to: whole.count, by: 97) {
            #expect(code { _ = try read(Array(whole[..<length])) } != nil, "\(length)")
        }
    }

    @Test(.needsPythonModule("openpyxl")) func aFileByAnotherProgramIsRead() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("book.xlsx")
        let script = """
            import openpyxl, datetime
            book = openpyxl.Workbook()
            sheet = book.active
            sheet.append(["waybill", "date", "weight"])
            sheet.append(["MX000142075", datetime.date(2026, 5, 21), 1.86])
            sheet.append([120000000000, datetime.datetime(2026, 5, 21, 13, 30), 2])
            book.save(r"\(path)")
            """
        let run = try Tool.run("python", ["-c", script])
        try #require(run.status == 0, "\(run.errorText)")
        let rows = try read(try File.bytes(at: path)).rows.map(\.cells)
        #expect(
            rows == [
                ["waybill", "date", "weight"], ["MX000142075", "2026-05-21", "1.86"],
                ["120000000000", "2026-05-21 13:30:00", "2"],
            ])
    }
}
