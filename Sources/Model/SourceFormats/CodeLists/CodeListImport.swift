package import Diagnostics
package import ModelChecks

/// The result of reading a published code list.
package struct CodeListImport: Sendable {
    /// The list.
    package let list: PublishedList
    /// The number of rows.
    package let rows: Int
    /// The number of rows that are no codes of the scheme: names of countries, chapters and headings of the Harmonized
    /// System, airports without a code.
    package let skipped: Int
    /// The number of rows that repeat another one.
    package let repeated: Int
    /// The number of rejected rows.
    package let rejected: Int
    /// The first hundred of those, each with file and line.
    package let findings: [Finding]
}
