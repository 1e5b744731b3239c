package import Diagnostics

/// What Spreadsheet can find, with its words.
extension FindingCode {
    /// A spreadsheet is encrypted.
    package static let spreadsheetEncrypted = FindingCode(
        "spreadsheet-encrypted", severity: .error,
        sentence: "The spreadsheet {path} is encrypted.",
        advice: "Open it with its password and save it without one, on this machine.")

    /// A spreadsheet contains macros.
    package static let spreadsheetMacros = FindingCode(
        "spreadsheet-macros", severity: .error,
        sentence: "The spreadsheet {path} contains macros, programs that come with a file; it was not read.",
        advice: "Save it as XLSX, which has none.")

    /// A spreadsheet is in a format that is not read.
    package static let spreadsheetFormat = FindingCode(
        "spreadsheet-format", severity: .error,
        sentence: "The spreadsheet {path} is in the format {format}, which is not read here.",
        advice: "Save it as XLSX or CSV.")

    /// A part of a spreadsheet is missing or contradicts another one.
    package static let spreadsheetDamaged = FindingCode(
        "spreadsheet-damaged", severity: .error,
        sentence: "The spreadsheet {path} is damaged: {reason}.",
        advice: "Open it with a spreadsheet program and save it again, or ask for it again.")

    /// A spreadsheet exceeds a limit.
    package static let spreadsheetLimit = FindingCode(
        "spreadsheet-limit", severity: .error,
        sentence: "In the spreadsheet {path}, the {what} is over the limit of {limit}.",
        advice: "Export the rows as CSV, which may be of any length.")

    /// The named sheet does not exist.
    package static let spreadsheetSheetMissing = FindingCode(
        "spreadsheet-sheet-missing", severity: .error,
        sentence: "The spreadsheet {path} has no sheet {sheet}; its sheets are {sheets}.",
        advice: "Correct \"sheet\" in the mapping.")

    /// A spreadsheet has sheets besides the one that was read.
    package static let spreadsheetOtherSheets = FindingCode(
        "spreadsheet-other-sheets", severity: .note,
        sentence: "In {path}, the sheet {sheet} was read; the others are {sheets}.",
        advice: "Name another one under \"sheet\" in the mapping.")

    /// A spreadsheet has hidden sheets.
    package static let spreadsheetHiddenSheets = FindingCode(
        "spreadsheet-hidden-sheets", severity: .warning,
        sentence: "The spreadsheet {path} has hidden sheets: {sheets}.",
        advice: "Check whether they belong to what you read; name one under \"sheet\" in the mapping to read it.")

    /// A sheet has hidden rows or columns.
    package static let spreadsheetHiddenRows = FindingCode(
        "spreadsheet-hidden-rows", severity: .warning,
        sentence: "In {path}, {count} of the rows that were read are hidden, the first is row {line}.",
        advice: "Check that they are to be exported; delete them from the sheet otherwise.")

    /// A formula has no value.
    package static let spreadsheetFormulaUnvalued = FindingCode(
        "spreadsheet-formula-unvalued", severity: .warning,
        sentence:
            "In {path}, {count} formulas have no kept value, the first in {cell}; these cells were read as empty.",
        advice: "Open the file with a spreadsheet program and save it again.")

    /// A cell has an error for a value.
    package static let spreadsheetCellError = FindingCode(
        "spreadsheet-cell-error", severity: .warning,
        sentence: "In {path}, {count} cells have an error for a value, the first in {cell}; they were read as empty.",
        advice: "Correct the formulas.")

    /// A spreadsheet refers to other files.
    package static let spreadsheetExternalLinks = FindingCode(
        "spreadsheet-external-links", severity: .note,
        sentence: "The spreadsheet {path} refers to other files, which were not read.",
        advice: "Check that the values that it keeps of them are current.")
}
