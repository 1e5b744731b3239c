internal import ReportValues
internal import CaseWork

/// Prints two rows of delimited files as written.
enum RowComparisonText {
    /// Prints the places and values of two rows, with all columns.
    static func print(_ rows: RowComparison) {
        func place(_ place: String) -> String { place.isEmpty ? "no row of a file" : place }
        var table = TextTable("  COLUMN", place(rows.leftPlace), place(rows.rightPlace))
        for column in rows.columns {
            table.add("  " + column.name, EntityText.cut(column.left), EntityText.cut(column.right))
        }
        Console.print(table)
        for column in rows.columns { EntityText.printLong(column.name, left: column.left, right: column.right) }
    }
}
