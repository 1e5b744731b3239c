/// The limits of a delimited file, against files made to exhaust memory.
public struct DelimitedLimits: Hashable, Sendable {
    /// The number of bytes in a field.
    public var field: Int
    /// The number of bytes in a row.
    public var row: Int
    /// The number of columns.
    public var columns: Int
    /// The number of findings about rows that are kept individually; later ones are only counted.
    public var findings: Int

    /// Creates limits.
    public init(field: Int = 1 << 20, row: Int = 1 << 24, columns: Int = 4096, findings: Int = 1000) {
        self.field = field
        self.row = row
        self.columns = columns
        self.findings = findings
    }

    /// A field of 1 MiB, a row of 16 MiB, 4,096 columns, 1,000 findings.
    public static let standard = DelimitedLimits()
}
