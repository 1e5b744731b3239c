/// One leg of a route.
package struct RouteLeg: Hashable, Sendable {
    /// How surely it was travelled.
    package enum Status: String, Hashable, Sendable, CaseIterable {
        /// A source says that it happened.
        case actual
        /// A source says that it is to happen.
        case planned
        /// No source says it; it follows from the legs around it.
        case inferred
    }

    /// Its number in the route, from 1.
    package var sequence: Int
    /// Where it begins.
    package var from: RoutePlace
    /// Where it ends.
    package var to: RoutePlace
    /// How the goods travelled, in words: `air`.
    package var mode: String
    /// When, as the source gives it; empty when it does not.
    package var date: String
    /// How surely it was travelled.
    package var status: Status
    /// Who says so.
    package var source: ValueSource
    /// The goods as they were called on this leg.
    package var goods: String

    /// A leg.
    package init(
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
