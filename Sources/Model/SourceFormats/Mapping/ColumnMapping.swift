/// The mapping of one column.
package struct ColumnMapping: Hashable, Sendable {
    /// The source of a quantity's unit.
    package enum Unit: Hashable, Sendable {
        /// One unit for all rows: a UNECE Recommendation 20 code, or an ISO 4217 currency.
        case fixed(String)
        /// The unit is in a column.
        case column(String)
    }

    /// The column's name.
    package let column: String
    /// The target.
    package let target: MappingTarget
    /// The unit, when the target is a quantity.
    package let unit: Unit?
    /// The format of dates in the column, if it differs from the file's.
    package let dates: DatePattern?

    /// A column's mapping.
    package init(column: String, target: MappingTarget, unit: Unit? = nil, dates: DatePattern? = nil) {
        self.column = column
        self.target = target
        self.unit = unit
        self.dates = dates
    }
}
