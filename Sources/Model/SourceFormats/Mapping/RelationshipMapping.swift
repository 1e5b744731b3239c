/// A relationship that every row makes between two of its objects.
package struct RelationshipMapping: Hashable, Sendable {
    /// The relationship's type, such as `ships-to`.
    package let type: String
    /// The label of the object it goes from.
    package let from: String
    /// The label of the object it goes to.
    package let to: String

    /// A relationship's mapping.
    package init(type: String, from: String, to: String) {
        self.type = type
        self.from = from
        self.to = to
    }
}
