package import DelimitedText
package import Diagnostics
internal import Files

/// Tables as text that one reader reads, whatever their encoding, and whether they are spreadsheets.
extension SourceFile {
    /// The file as delimited text in UTF-8, with the format in which to read it.
    ///
    /// - Parameters:
    ///   - mapping: states the format, as far as the file does not.
    ///   - findings: gets what is remarkable about a spreadsheet.
    /// - Throws: the codes of spreadsheets, `csv-no-rows`, `xml-invalid-bytes`.
    package func table(
        _ mapping: MappingFile, findings: inout [Finding]
    ) throws(Fault) -> (file: SourceFile, format: DelimitedOptions) {
        let text = try InputText.inUTF8(self)
        let file = try SpreadsheetRows.text(
            of: text, sheet: mapping.sheet, skip: mapping.delimited.skippedRows, findings: &findings)
        return (file, file.delimited(mapping))
    }

    /// The format in which to read the file, which has been converted to UTF-8 where that was needed.
    func delimited(_ mapping: MappingFile) -> DelimitedOptions {
        var format = mapping.delimited
        // The byte order mark of a file is right, whatever the mapping says.
        if convertedFrom != nil { format.encoding = .utf8 }
        if convertedFrom == SpreadsheetRows.format { (format.delimiter, format.quote) = (0x2C, 0x22) }
        return format
    }
}
