internal import Glibc

/// Positions as normal forms, `19.43610 -99.07190`: latitude and longitude in degrees with five decimals, about a metre.
struct GeographicPosition: Equatable, BitwiseCopyable, Sendable {
    /// In degrees, north and east positive.
    let latitude, longitude: Double

    private static let longest = 60
    /// The mean radius of the earth, in metres.
    private static let radius = 6_371_008.8
    /// The side of the squares of the blocking keys, in metres.
    private static let side = 2_000.0
    /// The squares that a position is in: four grids, each moved by half a side, so that two positions within half a side
    /// share a square.
    static let keysOfAValue = 4

    /// A position; `nil` for degrees that are none, and for 0, 0, which stands for a missing one.
    init?(latitude: Double, longitude: Double) {
        guard abs(latitude) <= 90, abs(longitude) <= 180, latitude != 0 || longitude != 0 else { return nil }
        (self.latitude, self.longitude) = (latitude, longitude)
    }

    /// The position of a normal form; `nil` for any other text.
    init?(form: UnsafeBufferPointer<UInt8>) {
        guard form.count <= Self.longest, form.contains(46) else { return nil }
        let parts = String(decoding: form, as: UTF8.self).split(separator: " ")
        guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]) else { return nil }
        self.init(latitude: latitude, longitude: longitude)
    }

    /// Appends the normal form of a text that is a position: two numbers with decimals, with a comma, a semicolon or a
    /// blank between them. False, and nothing, for any other text.
    static func append(_ raw: UnsafeBufferPointer<UInt8>, to form: inout GrowingBytes) -> Bool {
        guard raw.count <= longest, raw.contains(46) else { return false }
        let parts = String(decoding: raw, as: UTF8.self).split { ", ;".contains($0) }
        guard parts.count == 2, parts.contains(where: { $0.contains(".") }), let latitude = Double(parts[0]),
            let longitude = Double(parts[1]), let position = Self(latitude: latitude, longitude: longitude)
        else { return false }
        form.append(contentsOf: Array("\(fixed(position.latitude)) \(fixed(position.longitude))".utf8))
        return true
    }

    /// Degrees with five decimals.
    private static func fixed(_ degrees: Double) -> String {
        let number = Int((abs(degrees) * 100_000).rounded())
        let decimals = String(number % 100_000)
        let zeros = String(repeating: "0", count: 5 - decimals.count)
        return (degrees < 0 && number > 0 ? "-" : "") + "\(number / 100_000).\(zeros)\(decimals)"
    }

    /// The distance to another position in metres, along a great circle.
    func metres(to other: Self) -> Double {
        let radians = Double.pi / 180
        let (a, b) = (latitude * radians, other.latitude * radians)
        let (north, east) = ((b - a) / 2, (other.longitude - longitude) * radians / 2)
        let share = sin(north) * sin(north) + cos(a) * cos(b) * sin(east) * sin(east)
        return 2 * Self.radius * asin(min(1, share.squareRoot()))
    }

    /// The squares of the earth that it is in, one of each grid.
    func keys() -> [UInt32] {
        let degree = Self.radius * Double.pi / 180
        return (0..<Self.keysOfAValue).map { grid in
            let row = (latitude * degree / Self.side + (grid & 1 == 0 ? 0 : 0.5)).rounded(.down)
            // As wide as high: circles of latitude are shorter near the poles.
            let width = max(cos(row * Self.side / degree * Double.pi / 180), 0.01)
            let column = (longitude * degree * width / Self.side + (grid & 2 == 0 ? 0 : 0.5)).rounded(.down)
            let place = UInt64(bitPattern: Int64(row) &* 4_000_003 &+ Int64(column)) &* 4 &+ UInt64(grid)
            return ComparableValue.short(StableHash.mix(place))
        }
    }
}
