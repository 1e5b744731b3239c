/// Contact data that several entities share: it links them, and it never merges them.
public struct ContactLink: Hashable, Sendable {
    /// Telephone, e-mail or address.
    public let field: EvidenceField
    /// The shared value, as one of them writes it.
    public let value: String
    /// The ids of the entities that share it, sorted.
    public let entities: [String]
    /// The ids of the records that say so, sorted.
    public let records: [String]

    /// A link.
    public init(field: EvidenceField, value: String, entities: [String], records: [String]) {
        self.field = field
        self.value = value
        self.entities = entities
        self.records = records
    }
}
