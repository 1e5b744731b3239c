/// The line of one leg: a quadratic curve that bends to the left of its direction, so that outbound and return legs do
/// not overlap.
struct RouteLegCurve: Hashable, Sendable {
    let start: PlotPoint
    let control: PlotPoint
    let end: PlotPoint

    /// - Parameter lane: 0 for the first leg between two places, 1 for the second, bulging further.
    init(from start: PlotPoint, to end: PlotPoint, lane: Int, isStraight: Bool = false) {
        self.start = start
        self.end = end
        let length = start.distance(to: end)
        let middle = PlotPoint((start.x + end.x) / 2, (start.y + end.y) / 2)
        guard !isStraight, length > 0 else {
            control = middle
            return
        }
        let bulge = min(length * (0.26 + 0.2 * Double(lane)), 96 + 40 * Double(lane))
        control = PlotPoint(
            middle.x + (end.y - start.y) / length * bulge, middle.y - (end.x - start.x) / length * bulge)
    }

    /// The point at a fraction of the way.
    func point(at t: Double) -> PlotPoint {
        let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
        return PlotPoint(a * start.x + b * control.x + c * end.x, a * start.y + b * control.y + c * end.y)
    }

    /// The direction at a fraction of the way, of length one.
    func direction(at t: Double) -> PlotPoint {
        let dx = 2 * (1 - t) * (control.x - start.x) + 2 * t * (end.x - control.x)
        let dy = 2 * (1 - t) * (control.y - start.y) + 2 * t * (end.y - control.y)
        let length = (dx * dx + dy * dy).squareRoot()
        return length > 0 ? PlotPoint(dx / length, dy / length) : PlotPoint(1, 0)
    }

    /// Points along the way, about `spacing` apart.
    func samples(spacing: Double) -> [PlotPoint] {
        let count = max(2, min(400, Int(start.distance(to: end) / spacing)))
        return (0...count).map { point(at: Double($0) / Double(count)) }
    }
}
