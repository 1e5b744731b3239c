import BundleFormats
import Diagnostics
import Files
import ModelChecks
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Reported bundles, each named after its flaw.
@Suite struct ReportedFormsTests {
    private static let folder = "repro/forms"

    private static let verdicts: [(file: String, codes: [String])] = [
        ("bundle-custom.json", []), ("bundle-spec-version.json", []),
        ("custom-property-name-unknown-type.json", ["schema-property-unknown"]),
        ("must-bad-pattern.json", ["stix-pattern-invalid"]), ("must-created-bad-date.json", ["schema-format"]),
        ("must-custom-property-name.json", ["schema-property-unknown"]),
        ("must-modified-before-created-submilli.json", ["modified-before-created"]),
        ("must-observed-data-of-sdo.json", ["reference-type"]), ("must-pebinary-date.json", ["schema-format"]),
        ("must-process-uuid5.json", ["uuid-version-wrong"]),
        ("must-relationship-of-relationship.json", ["reference-type"]),
        ("must-relationship-to-marking.json", ["reference-type"]),
        ("must-sco-bad-date.json", ["schema-format", "uuid-version-wrong", "schema-format"]),
        ("un1.json", ["location-incomplete"]), ("version-milli.json", []), ("version-submilli.json", []),
    ]

    private static func errors(_ file: String) throws -> [String] {
        let path = try #require(SharedData.path(folder + "/" + file))
        let report = try BundleValidator.validate(try File(path: path), named: file)
        return report.findings.filter { $0.severity == .error }.map(\.code.name)
    }

    @Test(.needsShared(folder), arguments: verdicts) func eachGetsItsVerdict(_ file: String, _ codes: [String]) throws {
        #expect(try Self.errors(file) == codes)
    }

    @Test(.needsShared(folder), .needsTool("stix2_validator")) func theValidatorOfOASISAgrees() throws {
        for (file, codes) in Self.verdicts {
            let path = try #require(SharedData.path(Self.folder + "/" + file))
            // Only its mandatory rules are compared.
            let result = try Tool.run("stix2_validator", ["--enforce-refs", path])
            #expect((result.status == 0) == codes.isEmpty, "\(file): \(result.text)")
        }
    }

    @Test(.needsShared(folder)) func aPropertyBesideTheObjectsIsTold() throws {
        let path = try #require(SharedData.path(Self.folder + "/bundle-custom.json"))
        let report = try BundleValidator.validate(try File(path: path), named: "bundle.json")
        #expect(report.findings.map(\.code) == [.bundlePropertyUnknown] && report.isValid)
        #expect(report.findings.first?.place.pointer == "/x_opencti_note" && report.findings.first?.place.line == 15)
    }

    // MARK: Limits and tolerance

    private static func bundle(_ object: String) -> [UInt8] {
        Array(
            #"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001","objects":[\#(object)]}"#.utf8)
    }

    private static let place = """
        {"type":"location","spec_version":"2.1","id":"location--00000000-0000-4000-8000-000000000002",
        "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","city":"Sampleham"}
        """

    @Test func aPlaceWithoutCountryRegionOrPositionIsAnErrorToldOnce() throws {
        let report = try BundleValidator.validate(Self.bundle(Self.place), named: "b.json")
        #expect(report.findings.map(\.code) == [.locationIncomplete] && !report.isValid)
    }

    @Test func whatFormerProgramsWroteIsAWarningToWhoTakesItIn() throws {
        let report = try BundleValidator.validate(
            Self.bundle(Self.place), named: "b.json", tolerating: BundleValidator.formerErrors)
        #expect(report.findings.map(\.code) == [.locationIncomplete] && report.isValid)
        #expect(report.findings.first?.severity == .warning)
    }

    @Test(arguments: [BundleForm.json, .xml]) func theLimitOfAnObjectIsAnOption(_ form: BundleForm) throws {
        let long = String(repeating: "x", count: 2 << 20)
        let json = Self.bundle(
            """
            {"type":"identity","spec_version":"2.1","id":"identity--00000000-0000-4000-8000-000000000002",
            "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"Example",
            "description":"\(long)"}
            """)
        let sink = MemorySink()
        try BundleConverter.convert(json, named: "b", to: form, into: sink)
        let small = try BundleValidator.validate(sink.bytes, named: "b", objectLimit: 1 << 20)
        #expect(small.findings.map(\.code) == [.jsonElementLimit])
        #expect(try BundleValidator.validate(sink.bytes, named: "b", objectLimit: 3 << 20).isValid)
    }

    @Test func anObjectThatReadersWouldRefuseIsNotWritten() throws {
        var json = JSONObject()
        json["type"] = "note"
        json["id"] = "note--00000000-0000-4000-8000-000000000001"
        json["content"] = .string(String(repeating: "x", count: BundleReader.objectLimit))
        #expect { try BundleWriter.write([STIXObject(json)], to: MemorySink()) } throws: { error in
            (error as? Fault)?.code == .bundleObjectTooLarge
        }
    }
}
