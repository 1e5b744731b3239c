package import Diagnostics

/// A row of a table that was not exported, and why.
package struct RejectedRow: Sendable {
    /// The row.
    package let place: RowPlace
    /// The line in which it begins.
    package let line: Int
    /// Why it was rejected.
    package let finding: Finding
    /// The source text of the row in UTF-8, without its line end.
    package let text: String
}

/// A row by its file and number.
package struct RowPlace: Hashable, Sendable {
    /// The name of the file.
    package let file: String
    /// The number of the data row, from 1.
    package let row: Int
}
