internal import ReportValues

/// Lays out the panel for places that are close together: in their true directions from each other, moved apart where
/// they would overlap.
enum InsetPanel {
    /// The minimum distance between places.
    static let spacing = 110.0

    static func make(
        frame: PlotRectangle, nodes: [MapPanel.Node], path: RoutePath, beside projection: MapProjection
    ) -> MapPanel {
        let local = MapProjection(
            showing: nodes.map(\.geo), origin: PlotPoint(frame.minX, frame.minY), width: frame.width,
            heights: frame.height...frame.height, margin: 64)
        let room = PlotRectangle(
            minX: frame.minX + 48, minY: frame.minY + 56, maxX: frame.maxX - 48, maxY: frame.maxY - 40)
        let points = apart(nodes.map { local($0.geo) }, in: room)
        let placed = zip(nodes, points).map { MapPanel.Node(label: $0.label, geo: $0.geo, point: $1) }
        // Other places are placed far away in their true direction, so that their lines leave the panel that way.
        let middle = projection(nodes[0].geo)
        func locate(_ geo: GeoPoint, _ label: String) -> PlotPoint {
            if let node = placed.first(where: { $0.geo == geo && $0.label == label }) { return node.point }
            let away = projection(geo)
            let distance = max(1, middle.distance(to: away))
            let reach = frame.width + frame.height
            return PlotPoint(
                frame.center.x + (away.x - middle.x) / distance * reach,
                frame.center.y + (away.y - middle.y) / distance * reach)
        }
        func isHere(_ geo: GeoPoint, _ label: String) -> Bool {
            placed.contains { $0.geo == geo && $0.label == label }
        }
        let touching = path.legs.filter { isHere($0.from, $0.leg.from.label) || isHere($0.to, $0.leg.to.label) }
        return MapPanel(
            frame: frame, nodes: placed, path: RoutePath(legs: touching),
            labelled: placed.map { (text: $0.label, point: $0.point, gap: 10) },
            reserved: [
                PlotRectangle(minX: frame.minX, minY: frame.minY, maxX: frame.minX + 120, maxY: frame.minY + 30)
            ],
            locate: locate, hasNumber: { _ in true })
    }

    /// Moves points apart until none is closer than `spacing` to another, or there is no more space.
    static func apart(_ points: [PlotPoint], in room: PlotRectangle) -> [PlotPoint] {
        var points = points
        for _ in 0..<300 {
            var hasMoved = false
            for i in points.indices {
                for j in points.indices where j > i {
                    var (dx, dy) = (points[j].x - points[i].x, points[j].y - points[i].y)
                    var distance = points[i].distance(to: points[j])
                    guard distance < spacing - 0.5 else { continue }
                    if distance < 0.01 { (dx, dy, distance) = (1, 0.4, 1.08) }
                    let push = (spacing - min(distance, spacing)) / 2
                    points[i] = clamp(
                        PlotPoint(points[i].x - dx / distance * push, points[i].y - dy / distance * push), room)
                    points[j] = clamp(
                        PlotPoint(points[j].x + dx / distance * push, points[j].y + dy / distance * push), room)
                    hasMoved = true
                }
            }
            if !hasMoved { break }
        }
        return points
    }

    private static func clamp(_ point: PlotPoint, _ room: PlotRectangle) -> PlotPoint {
        PlotPoint(min(max(point.x, room.minX), room.maxX), min(max(point.y, room.minY), room.maxY))
    }
}
