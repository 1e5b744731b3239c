/// A point of a drawing, in its own units, x to the right and y down.
struct PlotPoint: Hashable, Sendable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    func distance(to other: PlotPoint) -> Double {
        let (dx, dy) = (other.x - x, other.y - y)
        return (dx * dx + dy * dy).squareRoot()
    }
}

extension SVGPathData.StringInterpolation {
    /// Appends the coordinates of a point, x first.
    mutating func appendInterpolation(_ point: PlotPoint) {
        appendInterpolation(point.x)
        appendLiteral(" ")
        appendInterpolation(point.y)
    }
}
