/// One value of an entity, with its sources.
package struct EntityValue: Hashable, Sendable {
    /// The property: an evidence field's name, or `identifier:` with the scheme.
    package let property: String
    /// The value as written.
    package let value: String
    /// A caution about the value, such as a failed check; empty for none.
    package let note: String
    /// The ids of the records with the value, sorted.
    package let records: [String]
    /// The number of root originators of the value.
    package let originators: Int

    /// A value with its sources.
    package init(property: String, value: String, note: String = "", records: [String], originators: Int) {
        self.property = property
        self.value = value
        self.note = note
        self.records = records
        self.originators = originators
    }
}
