/// A person whose data is in a bundle, and the data.
public struct DataSubject: Hashable, Sendable {
    /// The id of the identity.
    public let id: String
    /// Its name.
    public let name: String
    /// The person's category as a data subject, if stated.
    public let category: String?
    /// The person's data, in the order of the objects.
    public internal(set) var fields: [Field] = []
    /// The purposes permitted by the identity's markings; empty when they state none.
    public let purposes: [String]
    /// The strictest colour of the identity's markings, if any.
    public let trafficLight: TrafficLight?

    /// A field with personal data.
    public struct Field: Hashable, Sendable {
        /// The field, such as `birth_date` or `identifiers: curp`.
        public let name: String
        /// Its value, as text.
        public let value: String
        /// The id of the object that contains it.
        public let object: String
        /// Whether it is especially harmful in wrong hands: numbers of identity documents.
        public let isSensitive: Bool
    }
}
