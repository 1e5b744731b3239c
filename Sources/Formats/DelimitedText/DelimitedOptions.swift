/// How a delimited file is written.
public struct DelimitedOptions: Hashable, Sendable {
    /// What becomes of a row that has not as many fields as the file has columns. Either way it is reported.
    public enum RaggedRows: String, Hashable, Sendable, CaseIterable {
        /// It is kept as read: missing fields are absent, surplus ones stay.
        case keep
        /// It is left out.
        case skip
    }

    /// The encoding.
    public var encoding: TextEncoding
    /// The byte between fields.
    public var delimiter: UInt8
    /// The byte around fields, doubled inside them (RFC 4180); `nil` when quotes mean nothing.
    public var quote: UInt8?
    /// Whether the first row names the columns.
    public var hasHeader: Bool
    /// The names of the columns of a file without a header.
    public var columns: [String]
    /// Fields that stand for no value, compared without surrounding spaces.
    public var nulls: [String]
    /// What becomes of ragged rows.
    public var raggedRows: RaggedRows
    /// What the file may have at most.
    public var limits: DelimitedLimits

    /// Options; the defaults are RFC 4180 in UTF-8 with a header.
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
