/// The contribution of one field to a match weight.
package struct EvidenceLine: Hashable, Sendable {
    /// The field, in words.
    package var field: String
    /// The left record's value; empty when it has none.
    package var left: String
    /// The right record's value; empty when it has none.
    package var right: String
    /// The agreement level, in words, such as `equal` or `close spelling`.
    package var level: String
    /// The weight in bits: positive for a match, negative against it.
    package var bits: Double

    /// A line.
    package init(_ field: String, left: String, right: String, level: String, bits: Double) {
        self.field = field
        self.left = left
        self.right = right
        self.level = level
        self.bits = bits
    }
}
