/// What one column becomes.
package struct ColumnMapping: Hashable, Sendable {
    /// Where the unit of a quantity comes from.
    package enum Unit: Hashable, Sendable {
        /// One unit for all rows: a UNECE Recommendation 20 code, or an ISO 4217 currency.
        case fixed(String)
        /// The unit stands in a column.
        case column(String)
    }

    /// The column's name.
    package let column: String
    /// What it becomes.
    package let target: MappingTarget
    /// The unit, when the target is a quantity.
    package let unit: Unit?
    /// How the column writes dates, when it differs from the file.
    package let dates: DatePattern?

    /// A column's mapping.
    package init(column: String, target: MappingTarget, unit: Unit? = nil, dates: DatePattern? = nil) {
        self.column = column
        self.target = target
        self.unit = unit
        self.dates = dates
    }
}
