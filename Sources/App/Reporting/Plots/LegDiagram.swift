internal import ReportValues

/// The geometry of a route without a map: places in a column, as on the plan of a railway line. It is used when the
/// position of a place is unknown, because a guessed position would look like a known one.
struct LegDiagram: Sendable {
    struct Stop: Hashable, Sendable {
        let label: String
        let point: PlotPoint
    }

    struct Line: Hashable, Sendable {
        let leg: RouteLeg
        let start: PlotPoint
        let end: PlotPoint
        var middle: PlotPoint { PlotPoint(start.x, (start.y + end.y) / 2) }
    }

    static let width = 480.0
    private static let legHeight = 76.0
    private static let breakHeight = 48.0

    let stops: [Stop]
    let lines: [Line]
    let height: Double

    init(_ route: Route) {
        var stops: [Stop] = []
        var lines: [Line] = []
        var point = PlotPoint(28, 24)
        var last: RoutePlace?
        for leg in route.legs {
            if last != leg.from {
                if last != nil { point.y += Self.breakHeight }
                stops.append(Stop(label: leg.from.label, point: point))
            }
            let start = point
            point.y += Self.legHeight
            lines.append(Line(leg: leg, start: start, end: point))
            stops.append(Stop(label: leg.to.label, point: point))
            last = leg.to
        }
        self.stops = stops
        self.lines = lines
        height = point.y + 24
    }
}
