/// A relationship that every row yields between two of its objects.
package struct RelationshipMapping: Hashable, Sendable {
    /// The relationship's type, such as `ships-to`.
    package let type: String
    /// The label of its source object.
    package let from: String
    /// The label of its target object.
    package let to: String

    /// A relationship's mapping.
    package init(type: String, from: String, to: String) {
        self.type = type
        self.from = from
        self.to = to
    }
}
