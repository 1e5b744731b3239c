/// The route of the goods of one consignment.
package struct Route: Hashable, Sendable {
    /// The consignment, in words.
    package var label: String
    /// The legs, in the order travelled.
    package var legs: [RouteLeg]

    /// A route.
    package init(_ label: String, legs: [RouteLeg]) {
        self.label = label
        self.legs = legs
    }

    /// The places, each once, in order of first appearance.
    package var places: [RoutePlace] {
        var seen = Set<RoutePlace>()
        return legs.flatMap { [$0.from, $0.to] }.filter { seen.insert($0).inserted }
    }
}
