/// One source record that an entity is made of.
package struct EntityMember: Hashable, Sendable {
    /// Where it comes from.
    package var source: ValueSource
    /// The name exactly as it stands there.
    package var verbatimName: String
    /// The id of the object made of it, shortened for reading.
    package var objectID: String

    /// A member.
    package init(source: ValueSource, verbatimName: String, objectID: String) {
        self.source = source
        self.verbatimName = verbatimName
        self.objectID = objectID
    }
}
