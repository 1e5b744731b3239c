/// A rectangle of a drawing.
struct PlotRectangle: Hashable, Sendable {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    /// The box around a point.
    init(around point: PlotPoint, radius: Double) {
        self.init(minX: point.x - radius, minY: point.y - radius, maxX: point.x + radius, maxY: point.y + radius)
    }

    var width: Double { maxX - minX }
    var height: Double { maxY - minY }
    var center: PlotPoint { PlotPoint((minX + maxX) / 2, (minY + maxY) / 2) }

    func contains(_ point: PlotPoint) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    func contains(_ box: PlotRectangle) -> Bool {
        box.minX >= minX && box.maxX <= maxX && box.minY >= minY && box.maxY <= maxY
    }

    func intersects(_ other: PlotRectangle) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    func inset(by margin: Double) -> PlotRectangle {
        PlotRectangle(minX: minX + margin, minY: minY + margin, maxX: maxX - margin, maxY: maxY - margin)
    }

    /// The smallest box with this one and a point in it.
    func including(_ point: PlotPoint) -> PlotRectangle {
        PlotRectangle(
            minX: min(minX, point.x), minY: min(minY, point.y), maxX: max(maxX, point.x), maxY: max(maxY, point.y))
    }
}
