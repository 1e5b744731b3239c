/// Places labels so that they overlap neither each other nor blocked areas. First come, first served, from a fixed list
/// of candidates: the same input gives the same picture.
struct LabelLayout {
    /// The position of a label.
    struct Placement: Hashable, Sendable {
        let box: PlotRectangle
        /// Whether it is so far from its point that a line should connect them.
        let needsLeader: Bool
    }

    /// The area for labels.
    let bounds: PlotRectangle
    private(set) var taken: [PlotRectangle] = []

    init(bounds: PlotRectangle) { self.bounds = bounds }

    /// Blocks a box for labels.
    mutating func block(_ box: PlotRectangle) { taken.append(box) }

    /// Whether a box is free and inside.
    func isFree(_ box: PlotRectangle) -> Bool { bounds.contains(box) && !taken.contains { $0.intersects(box) } }

    /// Places a label beside a point, close positions first: right, left, above and below, then in growing rings.
    ///
    /// - Returns: `nil` when no candidate is free; the label is then omitted, since a table contains it too.
    mutating func place(width: Double, height: Double, near point: PlotPoint, gap: Double) -> Placement? {
        for ring in 0..<10 {
            let distance = gap + Double(ring) * 14
            let (left, right) = (point.x - distance - width, point.x + distance)
            let (above, below) = (point.y - distance - height, point.y + distance)
            let corners = [
                (right, point.y - height / 2), (left, point.y - height / 2), (point.x - width / 2, above),
                (point.x - width / 2, below), (right, above), (right, below), (left, above), (left, below),
            ]
            for (x, y) in corners {
                let box = PlotRectangle(minX: x, minY: y, maxX: x + width, maxY: y + height)
                guard isFree(box) else { continue }
                block(box)
                return Placement(box: box, needsLeader: ring > 0)
            }
        }
        return nil
    }
}
