@testable import ReportValues
import Testing

@testable import CaseWork
@testable import Reporting

@Suite struct RouteMapTests {
    private func route(_ stops: [(String, Double, Double)]) -> Route {
        let places = stops.map { RoutePlace($0.0, latitude: $0.1, longitude: $0.2) }
        let legs = zip(places, places.dropFirst()).enumerated().map { index, ends in
            RouteLeg(
                index + 1, from: ends.0, to: ends.1, mode: "air", date: "", status: .actual,
                source: ValueSource("Example"), goods: "")
        }
        return Route("example", legs: legs)
    }

    @Test func theWayFromAsiaToLosAngelesCrossesThePacific() throws {
        let map = try #require(RouteMap(route([("Yantai", 37.5, 121.4), ("Los Angeles", 33.9, -118.4)])))
        #expect(map.main.nodes[0].point.x < map.main.nodes[1].point.x)
        #expect(map.projection.meridians.contains { $0.label == "180°" })
        #expect(!map.projection.meridians.contains { $0.label == "0°" })
    }

    @Test func theWayBackIsAsContiguous() throws {
        let map = try #require(RouteMap(route([("Los Angeles", 33.9, -118.4), ("Yantai", 37.5, 121.4)])))
        #expect(map.main.nodes[0].point.x > map.main.nodes[1].point.x)
        #expect(map.projection.meridians.contains { $0.label == "180°" })
    }

    @Test func theWayFromEuropeToAsiaDoesNot() throws {
        let map = try #require(RouteMap(route([("Frankfurt", 50, 8.6), ("Yantai", 37.5, 121.4)])))
        #expect(map.main.nodes[0].point.x < map.main.nodes[1].point.x)
        #expect(!map.projection.meridians.contains { $0.label == "180°" })
    }

    @Test func everyLegOfAJourneyRoundTheWorldGoesTheShortWay() throws {
        let stops = [("A", 0.0, 0.0), ("B", 0, 100), ("C", 0, -160), ("D", 0, -60), ("A", 0, 0)]
        let path = try #require(RoutePath(route(stops)))
        #expect(path.legs.allSatisfy { ($0.to.longitude - $0.from.longitude).magnitude <= 180 })
        #expect(path.legs.last?.to.longitude == 360)
    }

    @Test func anUnknownOrImpossiblePositionMakesADiagram() {
        #expect(RouteMap(Route("", legs: [])) == nil)
        #expect(RouteMap(route([("A", 91, 0), ("B", 0, 0)])) == nil)
        #expect(RouteMap(route([("A", .nan, 0), ("B", 0, 0)])) == nil)
    }

    @Test func aRouteWithinOneTownFillsTheMap() throws {
        let map = try #require(RouteMap(route([("A", 32.55, -116.97), ("B", 32.53, -117.02), ("A", 32.55, -116.97)])))
        #expect(map.main.nodes.count == 2)
    }

    @Test func closePlacesAreEnlargedAndDrawnApart() throws {
        let map = try #require(RouteMap(Scenario.airRoute))
        #expect(map.insets.map(\.letter) == ["A", "B"])
        for inset in map.insets {
            let points = inset.panel.nodes.map(\.point)
            for (index, point) in points.enumerated() {
                for other in points[(index + 1)...] { #expect(point.distance(to: other) > 40) }
            }
        }
        let numbers = ([map.main] + map.insets.map(\.panel)).flatMap { panel in
            panel.legs.filter { $0.badge != nil }.map(\.leg.sequence)
        }
        #expect(Set(numbers) == [1, 2, 3, 4, 5])
    }

    /// Places from a small generator, so that each seed is one picture for ever.
    @Test(arguments: 1...24) func labelsTouchNeitherEachOtherNorPlaces(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func next(_ range: ClosedRange<Double>) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Double(state >> 40) / Double(1 << 24) * (range.upperBound - range.lowerBound)
        }
        let stops = (0..<3 + Int(seed) % 9).map { index in
            ("Example place \(index)", next(-60...70), next(-180...180))
        }
        let map = try #require(RouteMap(route(stops)))
        for panel in [map.main] + map.insets.map(\.panel) {
            let boxes = panel.labels.map(\.placement.box)
            for (index, box) in boxes.enumerated() {
                #expect(panel.frame.contains(box))
                #expect(!panel.nodes.contains { box.contains($0.point) })
                #expect(!panel.legs.compactMap(\.badge).contains { box.contains($0) })
                for other in boxes[(index + 1)...] { #expect(!box.intersects(other)) }
            }
        }
    }

    @Test func theWayThereAndTheWayBackStayApart() {
        let (a, b) = (PlotPoint(0, 0), PlotPoint(100, 0))
        let (there, back) = (RouteLegCurve(from: a, to: b, lane: 0), RouteLegCurve(from: b, to: a, lane: 0))
        #expect(there.point(at: 0.5).y < 0 && back.point(at: 0.5).y > 0)
        #expect(RouteLegCurve(from: a, to: b, lane: 1).point(at: 0.5).y < there.point(at: 0.5).y)
    }

    @Test(arguments: [
        (121.0, "121°E"), (-118.0, "118°W"), (180.0, "180°"), (-180.0, "180°"), (242.0, "118°W"), (0.0, "0°"),
    ])
    func namesLongitudesBeyondTheAntimeridian(longitude: Double, label: String) {
        #expect(GeoPoint.longitudeLabel(longitude) == label)
    }

    @Test func aDiagramBreaksWhereALegDoesNotGoOn() {
        let (a, b, c, d) = (RoutePlace("A"), RoutePlace("B"), RoutePlace("C"), RoutePlace("D"))
        func leg(_ number: Int, from: RoutePlace, to: RoutePlace) -> RouteLeg {
            RouteLeg(
                number, from: from, to: to, mode: "", date: "", status: .actual, source: ValueSource("Example"),
                goods: "")
        }
        let diagram = LegDiagram(
            Route("", legs: [leg(1, from: a, to: b), leg(2, from: b, to: c), leg(3, from: d, to: a)]))
        #expect(diagram.stops.map(\.label) == ["A", "B", "C", "D", "A"])
        #expect(diagram.lines.count == 3)
    }
}
