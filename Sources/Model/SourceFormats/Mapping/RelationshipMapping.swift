/// A relationship that every row makes between two of its objects.
public struct RelationshipMapping: Hashable, Sendable {
    /// The relationship's type, such as `ships-to`.
    public let type: String
    /// The label of the object it goes from.
    public let from: String
    /// The label of the object it goes to.
    public let to: String

    /// A relationship's mapping.
    public init(type: String, from: String, to: String) {
        self.type = type
        self.from = from
        self.to = to
    }
}
