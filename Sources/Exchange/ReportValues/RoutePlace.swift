/// A place on a route.
package struct RoutePlace: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Its code, such as a UN/LOCODE or an IATA airport code; empty when it has none.
    package var code: String
    /// Degrees north, when they are known.
    package var latitude: Double?
    /// Degrees east, when they are known.
    package var longitude: Double?

    /// A place.
    package init(_ name: String, code: String = "", latitude: Double? = nil, longitude: Double? = nil) {
        self.name = name
        self.code = code
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The position, when both coordinates are known and valid.
    package var position: (latitude: Double, longitude: Double)? {
        guard let latitude, let longitude, (-90...90).contains(latitude), (-180...180).contains(longitude) else {
            return nil
        }
        return (latitude, longitude)
    }

    /// The name, followed by the code.
    package var label: String {
        if name.isEmpty { return code }
        return code.isEmpty ? name : "\(name) (\(code))"
    }
}
