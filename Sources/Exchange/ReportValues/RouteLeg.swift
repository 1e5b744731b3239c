/// One leg of a route.
public struct RouteLeg: Hashable, Sendable {
    /// How surely it was travelled.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// A source says that it happened.
        case actual
        /// A source says that it is to happen.
        case planned
        /// No source says it; it follows from the legs around it.
        case inferred
    }

    /// Its number in the route, from 1.
    public var sequence: Int
    /// Where it begins.
    public var from: RoutePlace
    /// Where it ends.
    public var to: RoutePlace
    /// How the goods travelled, in words: `air`.
    public var mode: String
    /// When, as the source gives it; empty when it does not.
    public var date: String
    /// How surely it was travelled.
    public var status: Status
    /// Who says so.
    public var source: ValueSource
    /// The goods as they were called on this leg.
    public var goods: String

    /// A leg.
    public init(
        _ sequence: Int, from: RoutePlace, to: RoutePlace, mode: String, date: String, status: Status,
        source: ValueSource, goods: String
    ) {
        self.sequence = sequence
        self.from = from
        self.to = to
        self.mode = mode
        self.date = date
        self.status = status
        self.source = source
        self.goods = goods
    }
}
