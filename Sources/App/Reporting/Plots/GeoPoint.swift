internal import Glibc

/// A position in degrees. The longitude is continuous: it may pass 180 or −180 where a route crosses that meridian.
struct GeoPoint: Hashable, Sendable {
    var latitude: Double
    var longitude: Double

    /// The same position, its longitude shifted by full turns to be as close to `reference` as possible.
    func unwrapped(near reference: Double) -> GeoPoint {
        let turns = ((reference - longitude) / 360).rounded()
        return GeoPoint(latitude: latitude, longitude: longitude + turns * 360)
    }

    /// The text of a longitude: `150°E`, `180°`, `150°W`.
    static func longitudeLabel(_ longitude: Double) -> String {
        let turned = longitude - ((longitude + 180) / 360).rounded(.down) * 360
        let normal = (turned * 100).rounded() / 100
        if normal == 0 { return "0°" }
        if normal.magnitude == 180 { return "180°" }
        return degrees(normal) + (normal < 0 ? "W" : "E")
    }

    /// The text of a latitude: `30°N`, `0°`.
    static func latitudeLabel(_ latitude: Double) -> String {
        let normal = (latitude * 100).rounded() / 100
        return normal == 0 ? "0°" : degrees(normal) + (normal < 0 ? "S" : "N")
    }

    private static func degrees(_ value: Double) -> String { Decimals.coordinate(value.magnitude) + "°" }
}
