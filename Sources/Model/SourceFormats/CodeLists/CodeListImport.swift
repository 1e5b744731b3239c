public import Diagnostics
public import ModelChecks

/// What came out of reading a published list of codes.
public struct CodeListImport: Sendable {
    /// The list.
    public let list: PublishedList
    /// The number of rows.
    public let rows: Int
    /// The number of rows that are no codes of the scheme: names of countries, chapters and headings of the Harmonized
    /// System, airports without a code.
    public let skipped: Int
    /// The number of rows that say again what another says.
    public let repeated: Int
    /// The number of rows that were left out because something is wrong with them.
    public let rejected: Int
    /// The first hundred of those, each with file and line.
    public let findings: [Finding]
}
