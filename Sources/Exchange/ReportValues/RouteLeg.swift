/// One leg of a route.
package struct RouteLeg: Hashable, Sendable {
    /// The certainty of a leg.
    package enum Status: String, Hashable, Sendable, CaseIterable {
        /// A source reports that it happened.
        case actual
        /// A source reports that it is planned.
        case planned
        /// Not reported; inferred from the legs around it.
        case inferred
    }

    /// Its number in the route, from 1.
    package var sequence: Int
    /// Where it begins.
    package var from: RoutePlace
    /// Where it ends.
    package var to: RoutePlace
    /// The mode of transport, in words: `air`.
    package var mode: String
    /// The date, as the source gives it; empty when it does not.
    package var date: String
    /// The certainty of the leg.
    package var status: Status
    /// The source.
    package var source: ValueSource
    /// The description of the goods on this leg.
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
