/// What the sources say of the same goods.
package struct GoodsComparison: Hashable, Sendable {
    /// The goods, in words.
    package var label: String
    /// Why they are taken for the same; empty when that is plain.
    package var basis: String
    /// One row a source.
    package var statements: [GoodsStatement]

    /// A comparison.
    package init(_ label: String, basis: String, statements: [GoodsStatement]) {
        self.label = label
        self.basis = basis
        self.statements = statements
    }
}
