package import StrictJSON

/// An object that every row yields.
package struct ObjectMapping: Hashable, Sendable {
    /// A reference to another object of the row.
    package struct Reference: Hashable, Sendable {
        /// The property, such as `consignor_ref` or `goods_refs`.
        package let property: String
        /// The labels of the objects referred to.
        package let labels: [String]

        /// A reference.
        package init(property: String, labels: [String]) {
            self.property = property
            self.labels = labels
        }
    }

    /// The object's name in the mapping; empty in the short form.
    package let label: String
    /// The object's type, such as `identity`.
    package let type: String
    /// The column with the record's id; without one, records are numbered like the rows.
    package let record: String?
    /// The column with the record's source.
    package let source: String?
    /// The columns by which rows that state a party or place alike are one object; empty for none.
    package let key: [String]
    /// Properties with the same value in every row, in order.
    package let constants: JSONObject
    /// The columns, in the order of the mapping.
    package let columns: [ColumnMapping]
    /// The references, in the order of the mapping.
    package let references: [Reference]

    /// An object's mapping.
    package init(
        label: String, type: String, record: String?, source: String?, constants: JSONObject, columns: [ColumnMapping],
        references: [Reference], key: [String] = []
    ) {
        self.label = label
        self.type = type
        self.record = record
        self.source = source
        self.constants = constants
        self.columns = columns
        self.references = references
        self.key = key
    }
}
