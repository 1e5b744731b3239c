public import Files
public import Findings

/// Reads a delimited file (CSV and its kin) row by row, in bounded memory, as such files really come.
///
/// It follows RFC 4180 and takes more: LF, CRLF and CR line ends, a byte order mark, a trailing 0x1A (the end mark of
/// CP/M and DOS), blank lines (skipped), quotes inside unquoted fields (kept), ragged rows (reported; kept or skipped).
/// What stops it, with a code and a line: bytes that are not in the encoding, a NUL byte, a quote that is never closed,
/// a limit. Not shared between threads.
public final class DelimitedReader {
    /// How the file is written.
    public let options: DelimitedOptions
    /// The file's name, for findings.
    public let name: String
    /// The names of the columns, without surrounding spaces; empty for a file without header or declared columns.
    public private(set) var columns: [String] = []
    /// What was found so far.
    public private(set) var findings: [Finding] = []
    /// The number of findings, those past the limit included.
    public private(set) var findingCount = 0
    /// The number of data rows read so far, the skipped ones included.
    public private(set) var rowCount = 0
    /// The number of rows skipped as ragged.
    public private(set) var skippedCount = 0

    private var scanner: RowScanner
    private let decoder: FieldDecoder
    private let nulls: [[UInt8]]
    private var width: Int?
    private var decodedBytes: [UInt8] = []
    private var decodedEnds: [Int] = []

    /// Begins reading: the byte order mark and the header.
    ///
    /// - Throws: `Fault` `file-empty`, `csv-no-rows`, `csv-options`, and whatever reading the header meets.
    public init(_ source: any ByteSource, named name: String, options: DelimitedOptions = DelimitedOptions())
        throws(Fault)
    {
        guard source.count > 0 else { throw Fault(.fileEmpty, .badData, at: Place(entry: name), ["path": name]) }
        try Self.check(options)
        guard let decoder = FieldDecoder(options.encoding) else {
            throw Fault(.csvOptions, .usage, ["reason": "this machine cannot read \(options.encoding.rawValue)"])
        }
        self.name = name
        self.options = options
        self.decoder = decoder
        nulls = options.nulls.map { Array($0.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()) }
        scanner = try RowScanner(source, named: name, options: options)
        if scanner.hasByteOrderMark { report(Finding(.csvByteOrderMark, at: Place(entry: name), ["path": name])) }
        try readHeader()
    }

    /// The index of a column.
    public func index(of column: String) -> Int? { columns.firstIndex(of: column) }

    /// The index of a column that must be there.
    ///
    /// - Throws: `Fault` `csv-column-missing`, which names the columns that are there.
    public func requiredIndex(of column: String) throws(Fault) -> Int {
        if let index = index(of: column) { return index }
        let present = columns.isEmpty ? "none" : columns.joined(separator: ", ")
        throw Fault(
            .csvColumnMissing, .badData, at: Place(entry: name),
            ["path": name, "column": column, "columns": present])
    }

    /// The next row; `nil` at the end.
    public func next() throws(Fault) -> DelimitedRow? {
        guard try advance() else { return nil }
        return withFields { DelimitedRow($0, nulls: nulls) }
    }

    /// Hands the next row to `body`, in the reader's memory: nothing is copied.
    ///
    /// - Returns: `false` at the end.
    public func withNext(_ body: (DelimitedFields) -> Void) throws(Fault) -> Bool {
        guard try advance() else { return false }
        withFields(body)
        return true
    }

    /// Reads the next row that is not left out; `false` at the end.
    private func advance() throws(Fault) -> Bool {
        while try scanner.scan() {
            rowCount += 1
            try decode()
            if scanner.hasTextAfterQuote {
                report(Finding(.csvTextAfterQuote, at: Place(entry: name, line: scanner.line), facts))
            }
            guard let width else {
                width = fieldCount
                return true
            }
            guard fieldCount != width else { return true }
            let skip = options.raggedRows == .skip
            var facts = facts
            facts["fields"] = "\(fieldCount)"
            facts["columns"] = "\(width)"
            facts["done"] = skip ? "left out" : "kept as read"
            report(
                Finding(
                    fieldCount < width ? .csvRowShort : .csvRowLong, at: Place(entry: name, line: scanner.line),
                    severity: skip ? .error : .warning, facts))
            if !skip { return true }
            skippedCount += 1
        }
        return false
    }

    private func readHeader() throws(Fault) {
        columns = options.columns
        if options.hasHeader {
            guard try scanner.scan() else {
                throw Fault(.csvNoRows, .badData, at: Place(entry: name), ["path": name])
            }
            try decode()
            columns = withFields { fields in (0..<fields.count).map { Self.trimmed(fields[$0]) } }
            var seen: Set<String> = []
            for column in columns where !seen.insert(column).inserted && !column.isEmpty {
                report(
                    Finding(
                        .csvColumnDuplicate, at: Place(entry: name, line: scanner.line),
                        ["path": name, "column": column]))
            }
        }
        width = columns.isEmpty ? nil : columns.count
    }

    /// The number of fields of the row just scanned.
    private var fieldCount: Int { scanner.ends.count }

    /// Hands the fields of the row just scanned to `body`.
    private func withFields<Result>(_ body: (DelimitedFields) -> Result) -> Result {
        func fields(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int], gap: Int) -> Result {
            ends.withUnsafeBufferPointer { ends in
                body(
                    DelimitedFields(
                        number: rowCount, line: scanner.line, bytes: bytes, ends: ends, gap: gap, nulls: nulls))
            }
        }
        guard options.encoding == .utf8 else {
            return decodedBytes.withUnsafeBufferPointer { fields($0, decodedEnds, gap: 0) }
        }
        return scanner.withText { fields($0, scanner.ends, gap: scanner.gap) }
    }

    /// Checks the row just scanned, and brings it into UTF-8.
    private func decode() throws(Fault) {
        if options.encoding == .utf8 {
            let lines = scanner.withText { text -> Int? in
                let text = UnsafeBufferPointer(rebasing: text[..<(scanner.ends.last ?? 0)])
                return UTF8Check.firstFault(in: text).map { Self.lineEnds(in: text[..<$0]) }
            }
            if let lines { throw encodingFault(.csvNotUTF8, scanner.line + lines) }
            return
        }
        decodedBytes.removeAll(keepingCapacity: true)
        decodedEnds.removeAll(keepingCapacity: true)
        var lines = scanner.line
        let areAllRead = scanner.withText { text in
            var start = 0
            for end in scanner.ends {
                guard let field = decoder.decode(Array(text[start..<end])) else { return false }
                lines += Self.lineEnds(in: text[start..<end])
                decodedBytes += field
                decodedEnds.append(decodedBytes.count)
                start = end + scanner.gap
            }
            return true
        }
        if !areAllRead { throw encodingFault(.csvEncoding, lines) }
    }

    private func encodingFault(_ code: FindingCode, _ line: Int) -> Fault {
        Fault(
            code, .badData, at: Place(entry: name, line: line),
            ["path": name, "line": "\(line)", "encoding": options.encoding.rawValue])
    }

    private func report(_ finding: Finding) {
        findingCount += 1
        if findings.count < options.limits.findings { findings.append(finding) }
    }

    private var facts: [String: String] {
        ["path": name, "row": "\(rowCount)", "line": "\(scanner.line)"]
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let start = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        let end = start.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? start.startIndex - 1
        return String(decoding: start[start.startIndex..<max(end + 1, start.startIndex)], as: UTF8.self)
    }

    private static func lineEnds(in bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    }

    private static func check(_ options: DelimitedOptions) throws(Fault) {
        let special: Set<UInt8> = [0x00, 0x0A, 0x0D]
        let reason: String? =
            if special.contains(options.delimiter) || options.delimiter >= 0x80 {
                "the delimiter must be one ASCII character and no line end"
            } else if options.delimiter == options.quote {
                "the delimiter and the quote are the same"
            } else if options.encoding == .gb18030, options.delimiter >= 0x30 && options.delimiter != 0x3B {
                // Any other byte from 0x30 on can be the second or fourth of a character.
                "in gb18030 the delimiter must be a comma, a semicolon or a tab"
            } else {
                nil
            }
        if let reason { throw Fault(.csvOptions, .usage, ["reason": reason]) }
    }
}
