/// The limits of a spreadsheet, against files made to exhaust memory or time.
package struct SpreadsheetLimits: Hashable, Sendable {
    /// The bytes of one part of the file, unpacked; 256 MiB.
    package var partBytes = 256 << 20
    /// The number of rows; 1,048,576, as many as a sheet can have.
    package var rows = 1_048_576
    /// The number of columns; 4,096, as in delimited text.
    package var columns = 4096
    /// The bytes of a cell; 1 MiB.
    package var cellBytes = 1 << 20
    /// The bytes of all cells that are kept; 512 MiB.
    package var textBytes = 512 << 20
    /// The number of shared strings; 10 million.
    package var sharedStrings = 10_000_000
    /// The compression ratio of a part larger than a mebibyte; 200, because sheets repeat themselves.
    package var ratio = 200

    /// The standard limits.
    package init() {}

    /// The standard limits.
    package static let standard = SpreadsheetLimits()
}
