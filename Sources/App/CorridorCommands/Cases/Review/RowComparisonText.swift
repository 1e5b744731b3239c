internal import ReportValues
internal import CaseWork

/// How two rows of delimited files are shown to people, as they are written there.
enum RowComparisonText {
    /// Prints where two rows stand and what they say, every column of both.
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
