/// One value that is said of an entity, and who says so.
package struct EntityValue: Hashable, Sendable {
    /// What the value is: an evidence field's name, or `identifier:` with the scheme.
    package let property: String
    /// The value as written.
    package let value: String
    /// What is to be known of it, such as that it fails its check; empty when nothing is.
    package let note: String
    /// The ids of the records that say so, sorted.
    package let records: [String]
    /// How many root originators say so.
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
