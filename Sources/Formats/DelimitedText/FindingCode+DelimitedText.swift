public import Diagnostics

/// What DelimitedText can find, with its words.
extension FindingCode {
    /// A delimited file is not in UTF-8, and no other encoding was declared.
    public static let csvNotUTF8 = FindingCode(
        "csv-not-utf8", severity: .error,
        sentence: "The file {path} is not UTF-8: line {line} contains bytes that are not valid UTF-8.",
        advice: "Save it as UTF-8, or declare its encoding in the mapping: iso-8859-1, windows-1252 or gb18030.")

    /// A delimited file is not in the declared encoding.
    public static let csvEncoding = FindingCode(
        "csv-encoding", severity: .error,
        sentence: "The file {path} is not {encoding}: line {line} contains bytes that are not valid in this encoding.",
        advice: "Declare the encoding in which the file was written.")

    /// A delimited file begins with a byte order mark.
    public static let csvByteOrderMark = FindingCode(
        "csv-byte-order-mark", severity: .note,
        sentence: "The file {path} begins with a byte order mark, which was ignored.",
        advice: "Nothing to do.")

    /// A delimited file contains a NUL byte.
    public static let csvNulByte = FindingCode(
        "csv-nul-byte", severity: .error,
        sentence: "The file {path} contains a NUL byte in line {line}: it is not text, or it is UTF-16.",
        advice: "Save it as UTF-8 text.")

    /// A quoted field is not closed.
    public static let csvQuoteOpen = FindingCode(
        "csv-quote-open", severity: .error,
        sentence: "In {path}, the quote opened in line {line} is never closed.",
        advice: "The file may be truncated: ask for it again, or close the quote.")

    /// There is text between a closing quote and the next delimiter.
    public static let csvTextAfterQuote = FindingCode(
        "csv-text-after-quote", severity: .warning,
        sentence: "In {path}, row {row} (line {line}) has text after a closing quote; it was kept.",
        advice: "Check the quotes of this row.")

    /// A row has fewer fields than the file has columns.
    public static let csvRowShort = FindingCode(
        "csv-row-short", severity: .warning,
        sentence:
            "In {path}, row {row} (line {line}) has {fields} fields, but the file has {columns} columns; it was "
            + "{done}.",
        advice: "Check the delimiters and quotes of this row.")

    /// A row has more fields than the file has columns.
    public static let csvRowLong = FindingCode(
        "csv-row-long", severity: .warning,
        sentence:
            "In {path}, row {row} (line {line}) has {fields} fields, but the file has {columns} columns; it was "
            + "{done}.",
        advice: "Check the delimiters and quotes of this row.")

    /// Two columns have one name.
    public static let csvColumnDuplicate = FindingCode(
        "csv-column-duplicate", severity: .error,
        sentence: "The file {path} has two columns named {column}.",
        advice: "Rename one of them, so that a mapping can tell them apart.")

    /// A required column is not in the file.
    public static let csvColumnMissing = FindingCode(
        "csv-column-missing", severity: .error,
        sentence: "The file {path} has no column {column}; its columns are {columns}.",
        advice: "Correct the mapping, or check that it is the file you meant.")

    /// A delimited file has no row at all.
    public static let csvNoRows = FindingCode(
        "csv-no-rows", severity: .error,
        sentence: "The file {path} has no rows.",
        advice: "Check that it is the file you meant.")

    /// A field, row or number of columns is over its limit.
    public static let csvLimit = FindingCode(
        "csv-limit", severity: .error,
        sentence: "In {path}, line {line}, the {what} is over the limit of {limit}.",
        advice: "Check for an unclosed quote and for the right delimiter; raise the limit if the file is in order.")

    /// The options for reading contradict each other.
    public static let csvOptions = FindingCode(
        "csv-options", severity: .error,
        sentence: "The delimited file cannot be read with these options: {reason}.",
        advice: "Correct the mapping.")
}
