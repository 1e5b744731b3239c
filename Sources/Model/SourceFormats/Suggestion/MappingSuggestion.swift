internal import DelimitedText
package import Diagnostics
package import StrictJSON

/// A mapping suggested for a table from its header and first rows, and what is not certain about it.
package struct MappingSuggestion: Sendable {
    /// The mapping.
    package let mapping: JSONObject
    /// The columns in the order of the file, each with what the mapping does with it.
    package let columns: [SuggestedColumn]
    /// What has to be looked at apart from columns.
    package let doubts: [String]
    /// The number of rows that were looked at.
    package let rowCount: Int
    /// The encoding, as a mapping states it.
    package let encoding: String
    /// Whether the first row names the columns.
    package let hasHeader: Bool

    /// Suggests a mapping for a file.
    ///
    /// - Throws: `Fault` `table-unreadable` when it is no table, and the errors of reading it.
    package init(for input: SourceFile) throws(Fault) {
        let sample = try TableSample(input)
        var table = SuggestedTable(sample, named: input.name)
        table.recognise()
        table.assign()
        mapping = table.mapping
        columns = table.columns
        doubts = table.doubts
        rowCount = sample.rows.count
        encoding = sample.encoding
        hasHeader = sample.hasHeader
    }
}
