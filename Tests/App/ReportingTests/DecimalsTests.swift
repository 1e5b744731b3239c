import Testing

@testable import Reporting

@Suite struct DecimalsTests {
    @Test(arguments: [
        (-1.4, "−1.4"), (12.94, "+12.9"), (0, "0.0"), (-0.04, "0.0"), (0.05, "+0.1"), (.nan, "–"), (.infinity, "–"),
        (1e300, "–"),
    ])
    func writesBitsWithTheirSign(value: Double, text: String) {
        #expect(Decimals.text(value, places: 1, signed: true) == text)
    }

    @Test(arguments: [
        (1.0, "over 0.9999"), (0.0, "under 0.0001"), (0.81, "0.81"), (0.99899, "0.9989"), (0.9996, "0.9996"),
        (0.0006, "0.0006"),
    ])
    func neverRoundsAProbabilityUpOrToCertainty(value: Double, text: String) {
        #expect(Decimals.probability(value) == text)
    }

    @Test(arguments: [(0.0, "0"), (-0.01, "0"), (12.34, "12.3"), (-3.0, "-3"), (.nan, "0"), (1e300, "0")])
    func writesCoordinatesForTheDrawing(value: Double, text: String) {
        #expect(Decimals.coordinate(value) == text)
    }

    @Test func groupsLongCounts() {
        #expect(Decimals.count(1_234_567) == "1\u{202F}234\u{202F}567")
        #expect(Decimals.count(-12) == "−12")
        #expect(Decimals.count(1, one: "leg", many: "legs") == "1 leg")
    }
}
