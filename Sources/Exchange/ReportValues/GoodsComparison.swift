/// What the sources say of the same goods.
public struct GoodsComparison: Hashable, Sendable {
    /// The goods, in words.
    public var label: String
    /// Why they are taken for the same; empty when that is plain.
    public var basis: String
    /// One row a source.
    public var statements: [GoodsStatement]

    /// A comparison.
    public init(_ label: String, basis: String, statements: [GoodsStatement]) {
        self.label = label
        self.basis = basis
        self.statements = statements
    }
}
