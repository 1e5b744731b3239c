internal import DelimitedText
internal import Diagnostics
internal import Files

/// The first rows of a table whose format nobody has stated yet.
struct TableSample {
    /// The format, as far as it was found out.
    var options: DelimitedOptions
    /// The name of the encoding, as a mapping states it.
    var encoding: String
    /// The names of the columns; made up when the file has none.
    var columns: [String]
    /// Whether the first row names the columns.
    var hasHeader: Bool
    /// The first rows.
    var rows: [[String?]]
    /// Whether it is a spreadsheet, which has neither delimiter nor encoding.
    let isSpreadsheet: Bool
    /// What is not certain about the format.
    var doubts: [String] = []

    /// The number of rows before the header that are not of the table, such as a title.
    private(set) var skippedRows = 0

    /// The most rows that are looked at.
    static let limit = 500

    /// The values of a column.
    func values(_ index: Int) -> [String?] { rows.map { index < $0.count ? $0[index] : nil } }

    /// Reads the first rows of delimited text.
    ///
    /// - Throws: `Fault` `table-unreadable` when it is no table, `file-empty`, and the errors of the reader.
    init(_ original: SourceFile) throws(Fault) {
        guard original.source.count > 0 else {
            throw Fault(.fileEmpty, kind: .badData, at: Place(entry: original.name), ["path": original.name])
        }
        var remarks: [Finding] = []
        let text = try InputText.inUTF8(original)
        let input = try SpreadsheetRows.text(of: text, sheet: nil, findings: &remarks)
        isSpreadsheet = input.convertedFrom == SpreadsheetRows.format
        var head = try input.source.bytes(0..<min(input.source.count, 1 << 20))
        let isWhole = head.count == input.source.count
        if !isWhole, let end = head.lastIndex(of: 0x0A) { head = Array(head[...end]) }
        options = DelimitedOptions()
        (encoding, doubts) = ("utf-8", remarks.map(\.sentence))
        if let converted = input.convertedFrom {
            encoding = converted
        } else {
            let found = Self.encoding(of: head)
            (options.encoding, encoding) = (found.encoding, found.encoding.rawValue)
            if let doubt = found.doubt { doubts.append(doubt) }
        }
        let decoded = options.encoding.utf8(head).map { String(decoding: $0, as: UTF8.self) } ?? ""
        options.delimiter = isSpreadsheet ? 0x2C : Self.delimiter(of: decoded)
        options.hasHeader = false
        let reader = try DelimitedReader(head, named: input.name, options: options)
        rows = []
        while rows.count <= Self.limit, let row = try Self.next(reader, isWhole: isWhole) { rows.append(row.fields) }
        (columns, hasHeader) = ([], true)
        skippedRows = Self.titleRows(rows)
        rows.removeFirst(skippedRows)
        guard let first = rows.first, rows.map(\.count).max() ?? 0 > 1 else {
            throw Fault(.tableUnreadable, kind: .badData, at: Place(entry: input.name), ["path": input.name])
        }
        if skippedRows > 0 {
            doubts.append(
                "The first \(skippedRows == 1 ? "row is no row" : "\(skippedRows) rows are no rows") of the table: left out by \"skip\"."
            )
        }
        nameColumns(first)
    }

    /// The next row; the last one of an incomplete head may be cut inside quotes.
    private static func next(_ reader: DelimitedReader, isWhole: Bool) throws(Fault) -> DelimitedRow? {
        do throws(Fault) { return try reader.next() } catch {
            if !isWhole, error.code == .csvQuoteOpen { return nil }
            throw error
        }
    }

    /// The number of rows before the header: with less than half of the values of the fullest row, and before a row
    /// whose texts are names of columns.
    private static func titleRows(_ rows: [[String?]]) -> Int {
        func values(_ row: [String?]) -> [String] { row.compactMap { $0 }.filter { !SourceText.trimmed($0).isEmpty } }
        let full = rows.prefix(30).map { values($0).count }.max() ?? 0
        guard full > 2, let header = rows.prefix(20).firstIndex(where: { values($0).count * 2 > full }), header > 0
        else { return 0 }
        let names = values(rows[header])
        return names.count { ColumnName($0).reading.meaning != nil } * 2 > names.count ? header : 0
    }

    private mutating func nameColumns(_ first: [String?]) {
        let width = first.count
        let names = first.map { SourceText.trimmed($0 ?? "") }
        let isData = (0..<width).contains { index in
            let forms = ColumnForms(values: [first[index]])
            return forms.areEmails || forms.areInternationalPhones || forms.scheme != nil || forms.datePattern() != nil
                || forms.areDecimals(point: ".")
        }
        let knownNames = names.count { ColumnName($0).reading.meaning != nil }
        hasHeader = !isData || knownNames * 2 > width
        options.hasHeader = hasHeader
        if hasHeader {
            columns = names
            rows.removeFirst()
            return
        }
        columns = (1...width).map { "column \($0)" }
        options.columns = columns
    }

    // MARK: encoding and delimiter

    private static func encoding(of head: [UInt8]) -> (encoding: TextEncoding, doubt: String?) {
        if String(validating: head, as: UTF8.self) != nil { return (.utf8, nil) }
        if areMostlyCommonChinese(head), TextEncoding.gb18030.utf8(head) != nil {
            return (.gb18030, "The encoding was guessed from the bytes: gb18030.")
        }
        let isWindows = head.contains { (0x80...0x9F).contains($0) } && TextEncoding.windows1252.utf8(head) != nil
        let encoding: TextEncoding = isWindows ? .windows1252 : .latin1
        return (encoding, "The encoding was guessed from the bytes: \(encoding.rawValue). Check letters with accents.")
    }

    /// Whether most bytes beyond ASCII are pairs for the 3,755 common characters of GB 2312, which text in Latin letters
    /// hardly ever has.
    private static func areMostlyCommonChinese(_ head: [UInt8]) -> Bool {
        var (pairs, common, index) = (0, 0, 0)
        while index < head.count {
            guard head[index] >= 0x80 else {
                index += 1
                continue
            }
            pairs += 1
            if (0xB0...0xD7).contains(head[index]), index + 1 < head.count, head[index + 1] >= 0xA1 { common += 1 }
            index += 2
        }
        return pairs > 0 && common * 2 > pairs
    }

    private static func delimiter(of text: String) -> UInt8 {
        let lines = text.split(whereSeparator: \.isNewline).prefix(20)
        let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
        func score(_ byte: UInt8) -> Int {
            let counts = lines.map { line in
                var isQuoted = false
                return line.utf8.count { character in
                    if character == 0x22 { isQuoted.toggle() }
                    return character == byte && !isQuoted
                }
            }
            guard let first = counts.first, first > 0 else { return 0 }
            return first + counts.count { $0 == first } * 1000
        }
        return candidates.max { score($0) < score($1) } ?? 0x2C
    }
}
