/// Two rows of delimited files side by side, as they are written there.
public struct RowComparison: Hashable, Sendable {
    /// What both rows say in one column.
    public struct Column: Hashable, Sendable {
        /// The column's name.
        public var name: String
        /// What the left row says; empty where it says nothing or has no such column.
        public var left: String
        /// What the right row says.
        public var right: String

        /// A column.
        public init(_ name: String, left: String, right: String) {
            self.name = name
            self.left = left
            self.right = right
        }
    }

    /// Where the left row stands, such as `people.csv, line 2`; empty when it is no row of a file.
    public var leftPlace: String
    /// Where the right row stands.
    public var rightPlace: String
    /// The columns.
    public var columns: [Column]

    /// A comparison.
    public init(leftPlace: String, rightPlace: String, columns: [Column]) {
        self.leftPlace = leftPlace
        self.rightPlace = rightPlace
        self.columns = columns
    }
}
