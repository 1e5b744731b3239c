/// What a delimited file may have at most, against files made to exhaust memory.
public struct DelimitedLimits: Hashable, Sendable {
    /// Bytes in a field.
    public var field: Int
    /// Bytes in a row.
    public var row: Int
    /// Columns.
    public var columns: Int
    /// Findings about rows that are kept one by one; those after it are only counted.
    public var findings: Int

    /// Limits.
    public init(field: Int = 1 << 20, row: Int = 1 << 24, columns: Int = 4096, findings: Int = 1000) {
        self.field = field
        self.row = row
        self.columns = columns
        self.findings = findings
    }

    /// A field of 1 MiB, a row of 16 MiB, 4,096 columns, 1,000 findings.
    public static let standard = DelimitedLimits()
}
