internal import Glibc

/// Positions of records.
extension Record {
    /// A position on the earth, in degrees (WGS 84).
    package struct Position: Hashable, Sendable {
        /// The latitude, positive to the north.
        package var latitude: Double
        /// The longitude, positive to the east.
        package var longitude: Double

        /// A position.
        package init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }

        /// The distance in metres along a great circle (haversine, mean radius of the earth).
        func distance(to other: Position) -> Double {
            let radian = Double.pi / 180
            let (a, b) = (latitude * radian, other.latitude * radian)
            let (x, y) = (sin((b - a) / 2), sin((other.longitude - longitude) * radian / 2))
            return 2 * 6_371_009 * asin(min(1, (x * x + cos(a) * cos(b) * y * y).squareRoot()))
        }
    }
}
