internal import Glibc

/// The equirectangular projection of a part of the Earth into a frame, true to scale at the middle latitude.
struct MapProjection: Sendable {
    let frame: PlotRectangle
    let latitudes: ClosedRange<Double>
    let longitudes: ClosedRange<Double>
    private let x: PlotScale
    private let y: PlotScale

    /// The part that contains all points with a margin, in a frame of the given width; the height follows.
    ///
    /// - Parameter heights: the range of the height; the part shown is extended to fill it.
    init(showing points: [GeoPoint], origin: PlotPoint, width: Double, heights: ClosedRange<Double>, margin: Double) {
        let (south, north) = Self.span(points.map(\.latitude), atLeast: 0.4)
        let (west, east) = Self.span(points.map(\.longitude), atLeast: 0.4)
        let (middleLatitude, middleLongitude) = ((south + north) / 2, (west + east) / 2)
        let squeeze = max(0.2, cos(middleLatitude * .pi / 180))
        let wanted = (width - 2 * margin) / ((east - west) * squeeze)
        let height = min(max((north - south) * wanted + 2 * margin, heights.lowerBound), heights.upperBound)
        let scale = min(wanted, (height - 2 * margin) / (north - south))
        let (halfHeight, halfWidth) = (height / scale / 2, width / scale / squeeze / 2)
        frame = PlotRectangle(minX: origin.x, minY: origin.y, maxX: origin.x + width, maxY: origin.y + height)
        latitudes = middleLatitude - halfHeight...middleLatitude + halfHeight
        longitudes = middleLongitude - halfWidth...middleLongitude + halfWidth
        x = PlotScale(longitudes, to: (frame.minX, frame.maxX))
        y = PlotScale(latitudes, to: (frame.maxY, frame.minY))
    }

    func callAsFunction(_ point: GeoPoint) -> PlotPoint { PlotPoint(x(point.longitude), y(point.latitude)) }

    /// The meridians of the graticule with their positions and labels.
    var meridians: [(x: Double, label: String)] {
        x.ticks(atMost: 8, steps: Self.steps).map { (x($0), GeoPoint.longitudeLabel($0)) }
    }

    /// The parallels of the graticule, none of them beyond a pole.
    var parallels: [(y: Double, label: String)] {
        y.ticks(atMost: 5, steps: Self.steps).filter { $0.magnitude <= 90 }
            .map { (y($0), GeoPoint.latitudeLabel($0)) }
    }

    private static let steps: [Double] = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 45, 60, 90]

    private static func span(_ values: [Double], atLeast width: Double) -> (Double, Double) {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        guard high - low < width else { return (low, high) }
        let middle = (low + high) / 2
        return (middle - width / 2, middle + width / 2)
    }
}
