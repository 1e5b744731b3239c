package import ReportValues
internal import DelimitedText
package import Diagnostics
package import SourceFormats

/// Rows of delimited files as written, with all columns and their places.
///
/// A merge keeps only the compared values of a row; a reviewer needs all of them. The files are read again.
package struct SourceRows: Sendable {
    /// One row.
    package struct Row: Hashable, Sendable {
        /// The name of the file.
        package let file: String
        /// The line in which the row begins, from 1; of a spreadsheet the row of its sheet.
        package let line: Int
        /// The names of the columns; a column without a name has its number, from 1.
        package let columns: [String]
        /// The value in each column; empty if there is none.
        package let values: [String]

        /// The file and the line.
        package var place: String { "\(file), line \(line)" }

        // A name may occur several times: equal occurrences are compared with each other.
        fileprivate var named: [(name: SourceRows.ColumnName, value: String)] {
            var counts: [String: Int] = [:]
            return zip(columns, values).map { column, value in
                counts[column, default: 0] += 1
                return (ColumnName(column: column, turn: counts[column] ?? 1), value)
            }
        }
    }

    private var rows: [Int: Row] = [:]

    /// No rows.
    package init() {}

    /// Reads rows.
    ///
    /// - Parameter numbers: the row numbers, counted from 0 through all files in order.
    /// - Throws: `Fault` of reading a file.
    package init(_ inputs: [SourceFile], _ mapping: MappingFile, numbers: Set<Int>) throws(Fault) {
        guard let last = numbers.max() else { return }
        var number = 0
        for input in inputs where number <= last {
            // What is remarkable about the file was reported when it was first read.
            var remarks: [Finding] = []
            let (file, format) = try input.table(mapping, findings: &remarks)
            let reader = try DelimitedReader(file.source, named: input.name, options: format)
            while number <= last, let row = try reader.next() {
                if numbers.contains(number) { rows[number] = Self.row(row, reader, line: file.line(row.line)) }
                number += 1
            }
        }
    }

    /// The row with a number, if it was read.
    package subscript(number: Int) -> Row? { rows[number] }

    /// Two rows side by side, with all columns, in the order of the left one's file; `nil` when neither was read.
    package func comparison(_ left: Int?, _ right: Int?) -> RowComparison? {
        let (left, right) = (left.flatMap { rows[$0] }, right.flatMap { rows[$0] })
        guard left != nil || right != nil else { return nil }
        let (ones, others) = (left?.named ?? [], right?.named ?? [])
        let values = Dictionary(uniqueKeysWithValues: others.map { ($0.name, $0.value) })
        let known = Set(ones.map(\.name))
        let shared = ones.map {
            RowComparison.Column($0.name.column, left: $0.value, right: values[$0.name] ?? "")
        }
        let rest = others.filter { !known.contains($0.name) }.map {
            RowComparison.Column($0.name.column, left: "", right: $0.value)
        }
        return RowComparison(leftPlace: left?.place ?? "", rightPlace: right?.place ?? "", columns: shared + rest)
    }

    private static func row(_ row: DelimitedRow, _ reader: DelimitedReader, line: Int) -> Row {
        let count = max(row.count, reader.columns.count)
        return Row(
            file: reader.name, line: line,
            columns: (0..<count).map { index in
                let name = index < reader.columns.count ? reader.columns[index] : ""
                return name.isEmpty ? "\(index + 1)" : name
            }, values: (0..<count).map { $0 < row.count ? String(decoding: row.bytes(at: $0), as: UTF8.self) : "" })
    }

    /// A column name and its occurrence.
    fileprivate struct ColumnName: Hashable {
        let column: String
        let turn: Int
    }
}
