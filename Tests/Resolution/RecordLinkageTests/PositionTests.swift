import Testing

@testable import RecordLinkage

/// Columns of positions, compared by metres.
@Suite struct PositionTests {
    private static func form(_ text: String) -> String? {
        var form = GrowingBytes(capacity: 64)
        let isPosition = Array(text.utf8).withUnsafeBufferPointer {
            form.reserve(64)
            return GeographicPosition.append($0, to: &form)
        }
        return isPosition ? String(decoding: form.from(0), as: UTF8.self) : nil
    }

    @Test(arguments: [
        ("19.4361, -99.0719", "19.43610 -99.07190"), ("-33.9;151.2", "-33.90000 151.20000"),
        ("0.5 0", "0.50000 0.00000"),
        ("48.000004 -0.000001", "48.00000 0.00000"),
    ])
    func aPositionHasOneForm(_ text: String, _ form: String) { #expect(Self.form(text) == form) }

    @Test(arguments: ["", "0.0 0.0", "91.5 10.0", "10.0 181.0", "10 20", "12.5", "a.b c.d", "1.5 2.5 3.5", "nan nan."])
    func otherTextIsNone(_ text: String) { #expect(Self.form(text) == nil) }

    @Test func distancesAreThoseOfTheEarth() throws {
        let equator = try #require(GeographicPosition(latitude: 0, longitude: 10))
        let degree = try #require(GeographicPosition(latitude: 0, longitude: 11))
        #expect(abs(equator.metres(to: degree) - 111_195) < 10)
        let (west, east) = (
            try #require(GeographicPosition(latitude: 10, longitude: 179.9995)),
            try #require(GeographicPosition(latitude: 10, longitude: -179.9995))
        )
        #expect(west.metres(to: east) < 120)
        typealias Measure = ValueComparer.Measure
        #expect(
            [0, 50, 900, 15_000, 90_000, .infinity].map { Measure.level(ofMetres: $0) }
                == [Measure.same, Measure.alike, Measure.near, Measure.partial, Measure.different, Measure.different])
    }

    @Test(arguments: [0.0, 19.4, -52.1, 68.7])
    func positionsWithinAStreetShareASquare(_ latitude: Double) throws {
        for step in 0..<200 {
            let longitude = -120 + Double(step) * 1.137
            let one = try #require(GeographicPosition(latitude: latitude + Double(step) * 0.001, longitude: longitude))
            let other = try #require(
                GeographicPosition(latitude: latitude + Double(step) * 0.001 + 0.002, longitude: longitude + 0.002))
            #expect(!Set(one.keys()).isDisjoint(with: other.keys()))
        }
    }

    /// Places at different positions, in the form that tables have them.
    private static func places() -> [People.Row] {
        (0..<60).map { number in
            People.Row(
                record: "\(number)", person: "",
                values: ["place \(number)", "19.\(1000 + number * 37), -99.\(2000 + number * 53)"])
        }
    }

    @Test func aColumnOfPositionsIsFoundFromItsValues() throws {
        let table = try People.table(Self.places(), fields: [.name, .text("place")])
        #expect(table.columns[1].field == .position("note:place"))
        #expect(LinkageField(kind: "position", label: "note:place") == .position("note:place"))
        #expect(LinkageField.position("note:place").plain == .text("place"))
        #expect(LinkageField.mappedPosition.plain == .mappedPosition)
    }
}
