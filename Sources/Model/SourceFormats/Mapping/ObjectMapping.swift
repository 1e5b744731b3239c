public import StrictJSON

/// One object that every row makes.
public struct ObjectMapping: Hashable, Sendable {
    /// A reference to another object of the row.
    public struct Reference: Hashable, Sendable {
        /// The property, such as `consignor_ref` or `goods_refs`.
        public let property: String
        /// The labels of the objects referred to.
        public let labels: [String]

        /// A reference.
        public init(property: String, labels: [String]) {
            self.property = property
            self.labels = labels
        }
    }

    /// The object's name in the mapping; empty in the short form.
    public let label: String
    /// The object's type, such as `identity`.
    public let type: String
    /// The column with the record's id; without one, records are numbered as the rows are.
    public let record: String?
    /// The column with the record's source.
    public let source: String?
    /// Properties with the same value in every row, in order.
    public let constants: JSONObject
    /// The columns, in the order of the mapping.
    public let columns: [ColumnMapping]
    /// The references, in the order of the mapping.
    public let references: [Reference]

    /// An object's mapping.
    public init(
        label: String, type: String, record: String?, source: String?, constants: JSONObject, columns: [ColumnMapping],
        references: [Reference]
    ) {
        self.label = label
        self.type = type
        self.record = record
        self.source = source
        self.constants = constants
        self.columns = columns
        self.references = references
    }
}
