/// What one source says of goods.
public struct GoodsStatement: Hashable, Sendable {
    /// The description, in the source's own words.
    public var description: String
    /// On what it rests: `declared`, `inspected`, `laboratory` …
    public var basis: String
    /// The Harmonized System code; empty when none is given.
    public var commodityCode: String
    /// The weight with its unit; empty when none is given.
    public var weight: String
    /// Who says so.
    public var source: ValueSource

    /// A statement.
    public init(description: String, basis: String, commodityCode: String, weight: String, source: ValueSource) {
        self.description = description
        self.basis = basis
        self.commodityCode = commodityCode
        self.weight = weight
        self.source = source
    }
}
