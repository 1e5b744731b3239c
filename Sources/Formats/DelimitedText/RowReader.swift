internal import Diagnostics
internal import Files

/// Reads the rows of a delimited file sequentially, validated and in UTF-8.
struct RowReader: ~Copyable {
    let options: DelimitedOptions
    let name: String
    /// The texts of null values.
    let nulls: [[UInt8]]
    private(set) var columns: [String] = []
    private(set) var findings: [Finding] = []
    private(set) var findingCount = 0
    private(set) var rowCount = 0
    private(set) var skippedCount = 0
    /// Whether a row with bytes that are invalid in the encoding is read, with replacement characters, and marked.
    var toleratesInvalidBytes = false
    /// The finding about the bytes of the current row.
    private(set) var invalidBytes: Finding?
    /// The place of the current row in the source, its line end included.
    var rowRange: Range<Int> { scanner.start..<scanner.endOffset }

    private var scanner: RowScanner
    private let decoder: FieldDecoder
    private var width: Int?
    private var decodedBytes: [UInt8] = []
    private var decodedEnds: [Int] = []

    private init(
        _ scanner: consuming RowScanner, _ decoder: FieldDecoder, named name: String, options: DelimitedOptions
    ) {
        self.scanner = scanner
        self.decoder = decoder
        self.name = name
        self.options = options
        nulls = options.nulls.map { Array($0.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()) }
    }

    /// Starts with the byte order mark and the header.
    static func open(
        _ source: any ByteSource, named name: String, options: DelimitedOptions
    ) throws(Fault) -> RowReader {
        guard let decoder = FieldDecoder(options.encoding) else {
            throw Fault(.csvOptions, kind: .usage, ["reason": "this machine cannot read \(options.encoding.rawValue)"])
        }
        var rows = RowReader(
            try RowScanner(source, named: name, options: options), decoder, named: name, options: options)
        if rows.scanner.hasByteOrderMark {
            rows.report(Finding(.csvByteOrderMark, at: Place(entry: name), ["path": name]))
        }
        try rows.readHeader()
        return rows
    }

    /// Passes up to `limit` rows to `body` and returns their number.
    mutating func withNext(upTo limit: Int, _ body: (DelimitedFields) -> Void) throws(Fault) -> Int {
        var count = 0
        while count < limit, try advance() {
            withFields(body)
            count += 1
        }
        return count
    }

    /// Reads the next row that is not skipped; `false` at the end.
    mutating func advance() throws(Fault) -> Bool {
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

    private mutating func readHeader() throws(Fault) {
        columns = options.columns
        for _ in 0..<(options.skippedRows + (options.hasHeader ? 1 : 0)) {
            guard try scanner.scan() else {
                throw Fault(.csvNoRows, kind: .badData, at: Place(entry: name), ["path": name])
            }
        }
        if options.hasHeader {
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

    /// The number of fields in the current row.
    private var fieldCount: Int { scanner.ends.count }

    /// Passes the fields of the current row to `body`.
    @inline(__always)
    func withFields<Result>(_ body: (DelimitedFields) -> Result) -> Result {
        @inline(__always)
        func fields(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int>, gap: Int) -> Result {
            body(
                DelimitedFields(number: rowCount, line: scanner.line, bytes: bytes, ends: ends, gap: gap, nulls: nulls))
        }
        guard options.encoding == .utf8 else {
            return decodedBytes.withUnsafeBufferPointer { bytes in
                decodedEnds.withUnsafeBufferPointer { fields(bytes, $0, gap: 0) }
            }
        }
        return scanner.withText { fields($0, scanner.ends, gap: scanner.gap) }
    }

    /// Validates the current row and converts it to UTF-8.
    private mutating func decode() throws(Fault) {
        invalidBytes = nil
        if options.encoding == .utf8 {
            if scanner.isASCII { return }
            let lines = scanner.withText { text -> Int? in
                let text = UnsafeBufferPointer(rebasing: text[..<(scanner.ends.last ?? 0)])
                return UTF8Check.firstFault(in: text).map { Self.lineEnds(in: text[..<$0]) }
            }
            if let lines {
                let fault = encodingFault(.csvNotUTF8, scanner.line + lines)
                guard toleratesInvalidBytes, width != nil else { throw fault }
                invalidBytes = fault.finding
            }
            return
        }
        decodedBytes.removeAll(keepingCapacity: true)
        decodedEnds.removeAll(keepingCapacity: true)
        var lines = scanner.line
        var areValid = true
        let tolerates = toleratesInvalidBytes && width != nil
        let areAllRead = scanner.withText { text in
            var start = 0
            for end in scanner.ends {
                let field = decoder.decode(Array(text[start..<end]))
                if field == nil { areValid = false }
                if field == nil, !tolerates { return false }
                lines += Self.lineEnds(in: text[start..<end])
                decodedBytes += field ?? []
                decodedEnds.append(decodedBytes.count)
                start = end + scanner.gap
            }
            return true
        }
        if !areAllRead { throw encodingFault(.csvEncoding, lines) }
        if !areValid { invalidBytes = encodingFault(.csvEncoding, scanner.line).finding }
    }

    private func encodingFault(_ code: FindingCode, _ line: Int) -> Fault {
        Fault(
            code, kind: .badData, at: Place(entry: name, line: line),
            ["path": name, "line": "\(line)", "encoding": options.encoding.rawValue])
    }

    private mutating func report(_ finding: Finding) {
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
}
