internal import ReportValues

/// One panel of a route map: places, legs and labels with their positions in the drawing, without overlapping labels.
struct MapPanel: Sendable {
    struct Node: Hashable, Sendable {
        let label: String
        let geo: GeoPoint
        var point: PlotPoint
    }

    struct Leg: Sendable {
        let leg: RouteLeg
        let curve: RouteLegCurve
        /// The position of its number; `nil` when there is no space for it.
        let badge: PlotPoint?
        /// The position of the arrow along the curve.
        let arrow: Double
    }

    struct Label: Hashable, Sendable {
        let text: String
        let placement: LabelLayout.Placement
        let point: PlotPoint
    }

    private struct Badge {
        let point: PlotPoint
        let fraction: Double
    }

    static let fontSize = 14.0
    static let badgeRadius = 10.0
    static let nodeRadius = 5.0

    let frame: PlotRectangle
    let nodes: [Node]
    let legs: [Leg]
    let labels: [Label]

    /// Lays out a panel.
    ///
    /// - Parameters:
    ///   - nodes: the places drawn.
    ///   - path: all legs of the route; legs with one end outside the panel are drawn in part.
    ///   - labelled: the texts and their points; by default `nodes` with their names.
    ///   - reserved: boxes that are blocked for labels.
    ///   - locate: the position of an end of a leg in the drawing.
    ///   - hasNumber: whether a leg's number is shown in this panel.
    init(
        frame: PlotRectangle, nodes: [Node], path: RoutePath, labelled: [(text: String, point: PlotPoint, gap: Double)],
        reserved: [PlotRectangle], locate: (GeoPoint, String) -> PlotPoint, hasNumber: (RoutePath.Leg) -> Bool
    ) {
        self.frame = frame
        self.nodes = nodes
        var layout = LabelLayout(bounds: frame.inset(by: 4))
        for box in reserved { layout.block(box) }
        for node in nodes { layout.block(PlotRectangle(around: node.point, radius: Self.nodeRadius + 1)) }

        var lanes: [[PlotPoint]: Int] = [:]
        var legs: [Leg] = []
        for leg in path.legs {
            let start = locate(leg.from, leg.leg.from.label)
            let end = locate(leg.to, leg.leg.to.label)
            let isInside = frame.contains(start) && frame.contains(end)
            let lane = lanes[[start, end], default: 0]
            lanes[[start, end]] = lane + 1
            let curve = RouteLegCurve(from: start, to: end, lane: lane, isStraight: !isInside)
            let badge = hasNumber(leg) ? Self.badge(on: curve, inside: frame, &layout) : nil
            legs.append(Leg(leg: leg.leg, curve: curve, badge: badge?.point, arrow: badge?.fraction ?? 0.5))
        }
        for leg in legs {
            for point in leg.curve.samples(spacing: 9) where frame.contains(point) {
                layout.block(PlotRectangle(around: point, radius: 3))
            }
        }
        self.legs = legs
        var labels: [Label] = []
        for (text, point, gap) in labelled {
            let text = TextWidth.fit(HTMLText.flattened(text), size: Self.fontSize, width: 230)
            let width = TextWidth.estimate(text, size: Self.fontSize) + 6
            if let placement = layout.place(width: width, height: 20, near: point, gap: gap) {
                labels.append(Label(text: text, placement: placement, point: point))
            }
        }
        self.labels = labels
    }

    /// A free place for a leg's number on its line, preferring the middle of the part inside the panel.
    private static func badge(on curve: RouteLegCurve, inside frame: PlotRectangle, _ layout: inout LabelLayout)
        -> Badge?
    {
        let fractions = (0...400).map { Double($0) / 400 }.filter { frame.contains(curve.point(at: $0)) }
        let middle = fractions.count / 2
        for step in 0..<2 * fractions.count {
            let index = step % 2 == 0 ? middle + step / 2 : middle - step / 2
            guard fractions.indices.contains(index) else { continue }
            let fraction = fractions[index]
            let point = curve.point(at: fraction)
            let box = PlotRectangle(around: point, radius: badgeRadius + 2)
            guard layout.isFree(box) else { continue }
            layout.block(box)
            return Badge(point: point, fraction: fraction)
        }
        return nil
    }
}
