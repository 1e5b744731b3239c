/// Two rows of delimited files side by side, as they are written there.
package struct RowComparison: Hashable, Sendable {
    /// What both rows say in one column.
    package struct Column: Hashable, Sendable {
        /// The column's name.
        package var name: String
        /// What the left row says; empty where it says nothing or has no such column.
        package var left: String
        /// What the right row says.
        package var right: String

        /// A column.
        package init(_ name: String, left: String, right: String) {
            self.name = name
            self.left = left
            self.right = right
        }
    }

    /// Where the left row stands, such as `people.csv, line 2`; empty when it is no row of a file.
    package var leftPlace: String
    /// Where the right row stands.
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
