/// The statement of one source about goods.
package struct GoodsStatement: Hashable, Sendable {
    /// The description, in the source's own words.
    package var description: String
    /// Its basis: `declared`, `inspected`, `laboratory` …
    package var basis: String
    /// The Harmonized System code; empty when none is given.
    package var commodityCode: String
    /// The weight with its unit; empty when none is given.
    package var weight: String
    /// The source.
    package var source: ValueSource

    /// A statement.
    package init(description: String, basis: String, commodityCode: String, weight: String, source: ValueSource) {
        self.description = description
        self.basis = basis
        self.commodityCode = commodityCode
        self.weight = weight
        self.source = source
    }
}
