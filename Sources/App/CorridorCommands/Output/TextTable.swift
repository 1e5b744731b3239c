internal import Diagnostics

/// Rows in aligned columns, escaped for display; wide characters (Chinese, Japanese, Korean) count as two columns.
struct TextTable {
    private var rows: [[String]] = []

    init(_ heading: String...) { self.init(heading) }

    init(_ heading: [String]) { rows = [heading] }

    mutating func add(_ row: String...) { add(row) }

    mutating func add(_ row: [String]) { rows.append(row.map(Printable.text)) }

    /// Whether the table has only a heading.
    var isEmpty: Bool { rows.count < 2 }

    var text: String {
        let layout = layout
        return rows.map(layout.lineOfEscaped).joined(separator: "\n")
    }

    /// The widths of the columns, for rows that are printed after the table.
    var layout: Layout {
        let columns = rows.map(\.count).max() ?? 0
        return Layout(
            widths: (0..<columns).map { column in
                rows.map { $0.count > column ? Self.width($0[column]) : 0 }.max() ?? 0
            })
    }

    /// The widths of columns.
    struct Layout {
        fileprivate let widths: [Int]

        /// A row, escaped; a cell that is wider than its column moves those after it.
        func line(_ row: [String]) -> String { lineOfEscaped(row.map(Printable.text)) }

        fileprivate func lineOfEscaped(_ row: [String]) -> String {
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell
                if column < row.count - 1 {
                    line += String(repeating: " ", count: max(0, widths[column] - TextTable.width(cell)) + 2)
                }
            }
            return line
        }
    }

    /// The width of a text on a terminal, in columns.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x0300...0x036F, 0x200B...0x200F: sum
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
                0x20000...0x3FFFD:
                sum + 2
            default: sum + 1
            }
        }
    }
}
