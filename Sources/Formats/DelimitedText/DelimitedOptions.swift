/// The format of a delimited file.
public struct DelimitedOptions: Hashable, Sendable {
    /// How to handle a row whose number of fields differs from the number of columns. It is always reported.
    public enum RaggedRows: String, Hashable, Sendable, CaseIterable {
        /// Keep it as read: missing fields are absent, surplus fields stay.
        case keep
        /// Skip it.
        case skip
    }

    /// The encoding.
    public var encoding: TextEncoding
    /// The byte that separates fields.
    public var delimiter: UInt8
    /// The byte that quotes fields, doubled inside them (RFC 4180); `nil` when quotes have no meaning.
    public var quote: UInt8?
    /// The number of rows before the header that are not of the table, such as a title and the day of a report.
    public var skippedRows = 0
    /// The most rows that may stand before a header.
    package static let mostSkippedRows = 100
    /// Whether the first row names the columns.
    public var hasHeader: Bool
    /// The names of the columns of a file without a header.
    public var columns: [String]
    /// The texts of null values, compared without surrounding spaces.
    public var nulls: [String]
    /// The handling of ragged rows.
    public var raggedRows: RaggedRows
    /// The limits.
    public var limits: DelimitedLimits

    /// Creates options; the defaults are RFC 4180 in UTF-8 with a header.
    public init(
        encoding: TextEncoding = .utf8, delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""),
        hasHeader: Bool = true, columns: [String] = [], nulls: [String] = [], raggedRows: RaggedRows = .keep,
        limits: DelimitedLimits = .standard
    ) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.quote = quote
        self.hasHeader = hasHeader
        self.columns = columns
        self.nulls = nulls
        self.raggedRows = raggedRows
        self.limits = limits
    }
}
