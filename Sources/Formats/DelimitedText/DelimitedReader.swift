public import Diagnostics
public import Files

/// Reads a delimited file (CSV and similar formats) row by row in bounded memory, tolerating common deviations.
///
/// It follows RFC 4180 and accepts more: LF, CRLF and CR line ends, a byte order mark, a trailing 0x1A (the end mark of
/// CP/M and DOS), blank lines (skipped), quotes inside unquoted fields (kept), ragged rows (reported; kept or skipped).
/// Errors, with a code and a line: bytes that are invalid in the encoding, a NUL byte, a quote that is never closed, an
/// exceeded limit. Not shared between threads.
public final class DelimitedReader {
    private var rows: RowReader

    /// The format of the file.
    public var options: DelimitedOptions { rows.options }
    /// The name of the file, for findings.
    public var name: String { rows.name }
    /// The names of the columns, without surrounding spaces; empty for a file without header or declared columns.
    public var columns: [String] { rows.columns }
    /// The findings so far.
    public var findings: [Finding] { rows.findings }
    /// The number of findings, including those beyond the limit.
    public var findingCount: Int { rows.findingCount }
    /// The number of data rows read so far, including skipped ones.
    public var rowCount: Int { rows.rowCount }
    /// The number of rows skipped as ragged.
    public var skippedCount: Int { rows.skippedCount }

    /// Whether rows with bytes that are invalid in the encoding are read, with what is valid in them, and marked by
    /// `invalidBytes`; otherwise such a row is an error.
    package var toleratesInvalidBytes: Bool {
        get { rows.toleratesInvalidBytes }
        set { rows.toleratesInvalidBytes = newValue }
    }
    /// The finding about the bytes of the row that was read last.
    package var invalidBytes: Finding? { rows.invalidBytes }
    /// The place in the source of the row that was read last, its line end included.
    package var rowRange: Range<Int> { rows.rowRange }

    /// Starts reading with the byte order mark and the header.
    ///
    /// - Throws: `Fault` `file-empty`, `csv-no-rows`, `csv-options`, and errors in the header.
    public init(_ source: any ByteSource, named name: String, options: DelimitedOptions = DelimitedOptions())
        throws(Fault)
    {
        guard source.count > 0 else { throw Fault(.fileEmpty, kind: .badData, at: Place(entry: name), ["path": name]) }
        try Self.check(options)
        rows = try RowReader.open(source, named: name, options: options)
    }

    /// The index of a column.
    public func index(of column: String) -> Int? { columns.firstIndex(of: column) }

    /// The index of a required column.
    ///
    /// - Throws: `Fault` `csv-column-missing`, which lists the existing columns.
    public func requiredIndex(of column: String) throws(Fault) -> Int {
        if let index = index(of: column) { return index }
        let present = columns.isEmpty ? "none" : columns.joined(separator: ", ")
        throw Fault(
            .csvColumnMissing, kind: .badData, at: Place(entry: name),
            ["path": name, "column": column, "columns": present])
    }

    /// The next row; `nil` at the end.
    public func next() throws(Fault) -> DelimitedRow? {
        guard try rows.advance() else { return nil }
        return rows.withFields { DelimitedRow($0, nulls: rows.nulls) }
    }

    /// Passes the next rows to `body` in the reader's memory, without copying. `body` must not call the reader.
    ///
    /// - Parameter limit: the maximum number of rows.
    /// - Returns: the number of rows; smaller than the limit only at the end.
    @discardableResult
    public func withNext(upTo limit: Int, _ body: (DelimitedFields) -> Void) throws(Fault) -> Int {
        try rows.withNext(upTo: limit, body)
    }

    private static func check(_ options: DelimitedOptions) throws(Fault) {
        let special: Set<UInt8> = [0x00, 0x0A, 0x0D]
        let reason: String? =
            if special.contains(options.delimiter) || options.delimiter >= 0x80 {
                "the delimiter must be one ASCII character and no line end"
            } else if options.delimiter == options.quote {
                "the delimiter and the quote are the same"
            } else if options.encoding == .gb18030, options.delimiter >= 0x30 && options.delimiter != 0x3B {
                // Any other byte from 0x30 on can be the second or fourth byte of a character.
                "in gb18030 the delimiter must be a comma, a semicolon or a tab"
            } else {
                nil
            }
        if let reason { throw Fault(.csvOptions, kind: .usage, ["reason": reason]) }
    }
}
