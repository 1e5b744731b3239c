/// A person whose data stands in a bundle, and which of it.
public struct DataSubject: Hashable, Sendable {
    /// The id of the identity.
    public let id: String
    /// Its name.
    public let name: String
    /// What the person is to the matter, when stated.
    public let category: String?
    /// What is stated of the person, in the order of the objects.
    public internal(set) var fields: [Field] = []
    /// What the markings of the identity allow it to be used for; empty when they do not say.
    public let purposes: [String]
    /// The strictest colour that the identity is marked with, when there is one.
    public let trafficLight: TrafficLight?

    /// A field with personal data.
    public struct Field: Hashable, Sendable {
        /// The field, such as `birth_date` or `identifiers: curp`.
        public let name: String
        /// Its value, as text.
        public let value: String
        /// The id of the object that it stands in.
        public let object: String
        /// Whether it is of a kind that does special harm in wrong hands: numbers of identity documents.
        public let isSensitive: Bool
    }
}
