/// The statements of the sources about the same goods.
package struct GoodsComparison: Hashable, Sendable {
    /// The goods, in words.
    package var label: String
    /// Why they are considered the same; empty when that is obvious.
    package var basis: String
    /// One row per source.
    package var statements: [GoodsStatement]

    /// A comparison.
    package init(_ label: String, basis: String, statements: [GoodsStatement]) {
        self.label = label
        self.basis = basis
        self.statements = statements
    }
}
