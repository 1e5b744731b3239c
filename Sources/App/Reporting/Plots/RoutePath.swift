internal import ReportValues

/// The legs of a route with continuous positions: each leg takes the shorter way round the Earth and continues where
/// the previous one ended. So a flight from Asia to Los Angeles crosses the Pacific on the map as well.
struct RoutePath: Sendable {
    struct Leg: Sendable {
        let leg: RouteLeg
        let from: GeoPoint
        let to: GeoPoint
    }

    let legs: [Leg]

    /// A path of legs that are continuous already.
    init(legs: [Leg]) { self.legs = legs }

    /// `nil` when the route has no legs or the position of a place is not known.
    init?(_ route: Route) {
        var legs: [Leg] = []
        var reference: Double?
        for leg in route.legs {
            guard let start = leg.from.position, let end = leg.to.position else { return nil }
            let from = GeoPoint(latitude: start.latitude, longitude: start.longitude)
                .unwrapped(near: reference ?? start.longitude)
            let to = GeoPoint(latitude: end.latitude, longitude: end.longitude).unwrapped(near: from.longitude)
            legs.append(Leg(leg: leg, from: from, to: to))
            reference = to.longitude
        }
        guard !legs.isEmpty else { return nil }
        self.legs = legs
    }

    var points: [GeoPoint] { legs.flatMap { [$0.from, $0.to] } }
}
