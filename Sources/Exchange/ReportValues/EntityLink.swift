/// A connection between two entities that does not make them one.
package struct EntityLink: Hashable, Sendable {
    /// The connection, in words: `shares the phone +86 535 555 0142 with`.
    package var words: String
    /// The other entity's id; its card is linked when the report contains one.
    package var otherID: String
    /// The other entity's name.
    package var otherName: String

    /// A link.
    package init(words: String, otherID: String, otherName: String) {
        self.words = words
        self.otherID = otherID
        self.otherName = otherName
    }
}
