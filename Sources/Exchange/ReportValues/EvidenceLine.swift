/// What the comparison of one field adds to a match weight.
public struct EvidenceLine: Hashable, Sendable {
    /// The field, in words.
    public var field: String
    /// The left record's value; empty when it has none.
    public var left: String
    /// The right record's value; empty when it has none.
    public var right: String
    /// How they compare, in words, such as `equal` or `close spelling`.
    public var level: String
    /// The weight in bits: positive speaks for one thing, negative for two.
    public var bits: Double

    /// A line.
    public init(_ field: String, left: String, right: String, level: String, bits: Double) {
        self.field = field
        self.left = left
        self.right = right
        self.level = level
        self.bits = bits
    }
}
