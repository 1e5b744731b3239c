/// Two rows of delimited files side by side, as written.
package struct RowComparison: Hashable, Sendable {
    /// The values of both rows in one column.
    package struct Column: Hashable, Sendable {
        /// The column's name.
        package var name: String
        /// The left row's value; empty where it has none or no such column.
        package var left: String
        /// The right row's value.
        package var right: String

        /// A column.
        package init(_ name: String, left: String, right: String) {
            self.name = name
            self.left = left
            self.right = right
        }
    }

    /// The place of the left row, such as `people.csv, line 2`; empty when it is not a row of a file.
    package var leftPlace: String
    /// The place of the right row.
    package var rightPlace: String
    /// The columns.
    package var columns: [Column]

    /// A comparison.
    package init(leftPlace: String, rightPlace: String, columns: [Column]) {
        self.leftPlace = leftPlace
        self.rightPlace = rightPlace
        self.columns = columns
    }
}
