/// One source record that an entity is made of.
public struct EntityMember: Hashable, Sendable {
    /// Where it comes from.
    public var source: ValueSource
    /// The name exactly as it stands there.
    public var verbatimName: String
    /// The id of the object made of it, shortened for reading.
    public var objectID: String

    /// A member.
    public init(source: ValueSource, verbatimName: String, objectID: String) {
        self.source = source
        self.verbatimName = verbatimName
        self.objectID = objectID
    }
}
