/// Contact data that several entities share: it links them, and never merges them.
package struct ContactLink: Hashable, Sendable {
    /// Telephone, e-mail or address.
    package let field: EvidenceField
    /// The shared value, as one of them writes it.
    package let value: String
    /// The ids of the entities that share it, sorted.
    package let entities: [String]
    /// The ids of the records with the value, sorted.
    package let records: [String]

    /// A link.
    package init(field: EvidenceField, value: String, entities: [String], records: [String]) {
        self.field = field
        self.value = value
        self.entities = entities
        self.records = records
    }
}
