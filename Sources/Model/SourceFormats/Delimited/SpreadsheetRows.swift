internal import DelimitedText
internal import Diagnostics
internal import Files
internal import Spreadsheet

/// Spreadsheets as delimited text, so that one reader reads all tables: the rows of a sheet in UTF-8, with commas and
/// quotes.
enum SpreadsheetRows {
    /// What `SourceFile.convertedFrom` says of a spreadsheet.
    static let format = "xlsx"

    /// A file with the rows of a sheet; the file itself if it is no spreadsheet.
    ///
    /// - Parameters:
    ///   - sheet: the sheet; the first visible one when `nil`.
    ///   - skip: the number of rows before the one that names the columns.
    ///   - findings: gets what is remarkable.
    /// - Throws: the codes of spreadsheets, `csv-no-rows`.
    static func text(
        of input: SourceFile, sheet wanted: String?, skip: Int = 0, findings: inout [Finding]
    ) throws(Fault) -> SourceFile {
        guard input.convertedFrom == nil, try Workbook.isSpreadsheet(input.source) else { return input }
        let workbook = try Workbook(input.source, named: input.name)
        let sheet = try workbook.sheet(named: wanted)
        let text = Text(skip: skip)
        findings += workbook.findings
        findings += try workbook.forEachRow(of: sheet) { row throws(Fault) in text.append(row) }
        func note(_ code: FindingCode, _ sheets: [Workbook.Sheet]) {
            guard !sheets.isEmpty else { return }
            findings.append(
                Finding(
                    code, at: Place(entry: input.name),
                    [
                        "path": input.name, "sheet": sheet.name,
                        "sheets": sheets.map(\.name).joined(separator: ", "),
                    ]))
        }
        if wanted == nil { note(.spreadsheetOtherSheets, workbook.sheets.filter { !$0.isHidden && $0 != sheet }) }
        note(.spreadsheetHiddenSheets, workbook.sheets.filter(\.isHidden))
        guard !text.lines.isEmpty else {
            throw Fault(.csvNoRows, kind: .badData, at: Place(entry: input.name), ["path": input.name])
        }
        return SourceFile(name: input.name, source: text.writer.bytes, convertedFrom: format, lines: text.lines)
    }

    /// The text that is written, and the row of the sheet for each of its lines.
    private final class Text {
        var writer = DelimitedWriter(capacity: 1 << 16, form: .raw)
        var lines: [Int] = []
        private var (width, count) = (0, 0)
        private let skip: Int

        init(skip: Int) { self.skip = skip }

        func append(_ row: SheetRow) {
            // The first row of the table names the columns; rows of a sheet end with their last value.
            if count <= skip { width = row.cells.count }
            count += 1
            var breaks = 0
            for index in 0..<max(width, row.cells.count) {
                if index > 0 { writer.append(",") }
                let cell = index < row.cells.count ? row.cells[index] ?? "" : ""
                breaks += cell.utf8.count { $0 == 0x0A }
                writer.append(field: cell)
            }
            writer.append("\n")
            lines += Array(repeating: row.number, count: breaks + 1)
        }
    }
}
