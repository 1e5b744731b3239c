/// One source record of an entity.
package struct EntityMember: Hashable, Sendable {
    /// Its source.
    package var source: ValueSource
    /// The name exactly as written in the source.
    package var verbatimName: String
    /// The id of its object, shortened for reading.
    package var objectID: String

    /// A member.
    package init(source: ValueSource, verbatimName: String, objectID: String) {
        self.source = source
        self.verbatimName = verbatimName
        self.objectID = objectID
    }
}
