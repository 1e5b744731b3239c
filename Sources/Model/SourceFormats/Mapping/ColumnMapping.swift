/// What one column becomes.
public struct ColumnMapping: Hashable, Sendable {
    /// Where the unit of a quantity comes from.
    public enum Unit: Hashable, Sendable {
        /// One unit for all rows: a UNECE Recommendation 20 code, or an ISO 4217 currency.
        case fixed(String)
        /// The unit stands in a column.
        case column(String)
    }

    /// The column's name.
    public let column: String
    /// What it becomes.
    public let target: MappingTarget
    /// The unit, when the target is a quantity.
    public let unit: Unit?
    /// How the column writes dates, when it differs from the file.
    public let dates: DatePattern?

    /// A column's mapping.
    public init(column: String, target: MappingTarget, unit: Unit? = nil, dates: DatePattern? = nil) {
        self.column = column
        self.target = target
        self.unit = unit
        self.dates = dates
    }
}
