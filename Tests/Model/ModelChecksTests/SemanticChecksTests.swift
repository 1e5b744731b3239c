import Diagnostics
import ModelChecks
import StrictJSON
import Testing
import TradeModel

@Suite struct SemanticChecksTests {
    private static let suffix = "--00000000-0000-4000-8000-000000000001"

    private static func codes(_ type: String, _ members: [(String, JSONValue)]) -> [String] {
        var json = JSONObject()
        json["type"] = .string(type)
        json["id"] = .string(type + suffix)
        for (key, value) in members { json[key] = value }
        return SemanticChecks.findings(in: [STIXObject(json)]).map(\.code.name)
    }

    @Test func theExamplesOfTheModelHaveNothingWrong() {
        #expect(SemanticChecks.findings(in: ModelExamples.objects).filter { $0.severity > .note } == [])
    }

    @Test func anIdOfAnotherTypeIsFound() {
        #expect(Self.codes("consignment", [("id", .string("movement" + Self.suffix))]) == ["id-type-mismatch"])
    }

    @Test func modifiedBeforeCreatedIsFound() {
        let times: [(String, JSONValue)] = [
            ("created", "2026-01-02T00:00:00.000Z"), ("modified", "2026-01-01T00:00:00.000Z"),
        ]
        #expect(Self.codes("substance", times) == ["modified-before-created"])
    }

    @Test func arrivalBeforeDepartureIsFound() {
        let times: [(String, JSONValue)] = [
            ("departed", "2026-01-02T00:00:00.000Z"), ("arrived", "2026-01-01T00:00:00.000Z"),
        ]
        #expect(Self.codes("movement", times) == ["arrival-before-departure"])
    }

    @Test func anIntervalThatEndsBeforeItBeginsIsFound() {
        let times: [(String, JSONValue)] = [
            ("start_time", "2026-01-02T00:00:00.000Z"), ("stop_time", "2026-01-01T00:00:00.000Z"),
        ]
        #expect(Self.codes("relationship", times) == ["interval-reversed"])
    }

    @Test func aPlaceWithoutCountryRegionOrPositionIsFlagged() {
        #expect(Self.codes("location", [("city", "Sampleham")]) == ["location-incomplete"])
        #expect(Self.codes("location", [("country", "NL")]) == [])
        #expect(Self.codes("location", [("latitude", 52), ("longitude", 4)]) == [])
    }

    @Test func aQuantityWithoutUnitIsFlagged() {
        #expect(Self.codes("goods-item", [("net_weight", ["value": "2"])]) == ["unit-missing"])
        #expect(Self.codes("goods-item", [("net_weight", ["value": "2", "unit_code": "KGM"])]) == [])
    }

    @Test func aCommodityCodeWithoutEditionIsNoted() {
        #expect(Self.codes("goods-item", [("hs_code", "848210")]) == ["hs-edition-missing"])
        #expect(Self.codes("goods-item", [("hs_code", "848210"), ("hs_edition", "2022")]) == [])
    }

    @Test(arguments: [
        ("imo-ship", "9074728", ["identifier-check-failed"]), ("imo-ship", "9074729", []),
        ("imo-ship", "0000000", ["identifier-placeholder"]), ("shelf-mark", "1", ["identifier-scheme-unknown"]),
    ])
    func identifiersAreChecked(_ scheme: String, value: String, codes: [String]) {
        let identifiers: JSONValue = [["scheme": .string(scheme), "value": .string(value)]]
        #expect(Self.codes("conveyance", [("identifiers", identifiers)]) == codes)
        let extensions: JSONValue = [ExtensionDefinition.tradeProperties.id: ["identifiers": identifiers]]
        #expect(Self.codes("identity", [("extensions", extensions)]) == codes)
    }

    @Test(arguments: [
        ("1970", []), ("1970-02", []), ("1972-02-29", []), ("1970-02-29", ["date-impossible"]),
        ("1970-13", ["date-impossible"]),
    ])
    func birthDatesAreOfTheCalendar(_ date: String, _ codes: [String]) {
        let content: JSONValue = ["birth_date": .string(date)]
        #expect(
            Self.codes("identity", [("extensions", [ExtensionDefinition.tradeProperties.id: content])]) == codes)
    }

    @Test func oneTimeWrittenTwoWaysIsOneVersion() {
        var first = JSONObject()
        first["type"] = "substance"
        first["id"] = .string("substance" + Self.suffix)
        var second = first
        first["modified"] = "2026-01-01T00:00:00Z"
        second["modified"] = "2026-01-01T00:00:00.000Z"
        let findings = SemanticChecks.findings(in: [STIXObject(first), STIXObject(second)])
        #expect(findings.map(\.code) == [.versionConflict])
    }

    @Test func newerVersionsOfOneObjectAreInOrder() {
        var first = JSONObject()
        first["type"] = "substance"
        first["id"] = .string("substance" + Self.suffix)
        var second = first
        first["modified"] = "2026-01-01T00:00:00.000Z"
        second["modified"] = "2026-01-01T00:00:00.001Z"
        #expect(SemanticChecks.findings(in: [STIXObject(first), STIXObject(second)]) == [])
    }
}
