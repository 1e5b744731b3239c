internal import DelimitedText
package import Diagnostics
internal import Files
internal import Spreadsheet
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
    /// - Throws: `Fault` `table-unreadable` when it is no table, `mapping-unneeded` and `message-type-unmapped` when it is
    ///   known for something else, and the errors of reading it.
    package init(for input: SourceFile) throws(Fault) {
        try Self.requireTable(input)
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

    /// Refuses a file that is recognised as something else than a table.
    private static func requireTable(_ input: SourceFile) throws(Fault) {
        let text = try InputText.inUTF8(input)
        guard text.source.count > 0, try !Workbook.isSpreadsheet(text.source) else { return }
        let format: SourceFormat
        do throws(Fault) {
            format = try FormatDetection.format(of: text, hasMapping: false)
        } catch {
            // What is not recognised is a table, or is said not to be one by its reader.
            if error.code == .messageTypeUnmapped || error.kind == .inputOutput { throw error }
            return
        }
        // Any XML that is not known counts as Cargo-XML until it is read.
        guard format != .cargoXML else { return }
        throw Fault(
            .mappingUnneeded, kind: .usage, at: Place(entry: input.name),
            ["path": input.name, "format": format.rawValue])
    }
}
