import BundleFormats
import Diagnostics
import Files
import JSONSchema
import Markings
import ModelChecks
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct BundleValidatorTests {
    /// A bundle with one object of every type.
    private static func bundle(_ change: (inout [STIXObject]) -> Void = { _ in }) throws -> [UInt8] {
        var objects = ModelExamples.objects
        change(&objects)
        let sink = MemorySink()
        try BundleWriter.write(objects, to: sink)
        return sink.bytes
    }

    private static func report(_ text: String) throws -> ValidationReport {
        try BundleValidator.validate(Array(text.utf8), named: "bundle.json")
    }

    /// The codes and places of errors, after a change to the example of a type.
    private static func errors(
        _ type: String, _ change: (inout JSONObject) -> Void
    ) throws -> [(code: FindingCode, pointer: String)] {
        var number = 0
        let bytes = try bundle { objects in
            number = objects.firstIndex { $0.type == type } ?? 0
            if type == "identity" { number = objects.lastIndex { $0.type == type } ?? 0 }
            change(&objects[number].json)
        }
        let report = try BundleValidator.validate(bytes, named: "bundle.json")
        return report.findings.filter { $0.severity == .error }.map {
            ($0.code, ($0.place.pointer ?? "").replacing("/objects/\(number)", with: ""))
        }
    }

    @Test func aBundleOfEveryTypeIsValid() throws {
        let report = try BundleValidator.validate(Self.bundle(), named: "bundle.json")
        #expect(report.findings.filter { $0.severity > .note }.map(\.description) == [])
        #expect(report.objectCount == ModelExamples.objects.count)
        #expect(report.countsByType["consignment"] == 1)
        #expect(report.markings == ["Example release"])
    }

    @Test(.needsTool("stix2_validator")) func theValidatorOfOASISAcceptsTheSameBundle() throws {
        let folder = try TemporaryFolder()
        let bundle = try Self.bundle { objects in
            for index in objects.indices {
                // STIX 2.1 has both; version 3.3.2 of the validator treats them as custom properties.
                if objects[index].type == "malware-analysis" { objects[index].json["installed_software_refs"] = nil }
                if objects[index].type == "language-content" { objects[index].json["lang"] = nil }
            }
        }
        let path = try folder.write(bundle, "bundle.json")
        let result = try Tool.run("stix2_validator", ["--strict", "--enforce-refs", "-d", "103,202", path])
        #expect(result.status == 0, "\(result.text)")
    }

    @Test(
        "Damage is an error in the report with its place",
        arguments: [
            ("", "json-empty"), (#"{"type":"bundle","id":"#, "json-truncated"),
            (#"{"type":"bundle","objects":[{"id":"#, "json-truncated"),
            (#"{"type":"bundle","type":"bundle"}"#, "json-duplicate-key"),
            (#"{"type":"bundle"} {"type":"bundle"}"#, "json-trailing-data"), ("[]", "bundle-malformed"),
            (#"{"type":"report"}"#, "bundle-malformed"), ("{}", "bundle-malformed"),
            (#"{"type":"bundle","objects":{}}"#, "bundle-malformed"), ("PK\u{3}\u{4}", "json-unexpected-character"),
        ])
    func damage(_ text: String, _ code: String) throws {
        let report = try Self.report(text)
        #expect(report.findings.map(\.code.name) == [code])
        #expect(!report.isValid)
        #expect(report.findings.first?.place.entry == "bundle.json")
        #expect(report.findings.first?.place.line != nil)
    }

    @Test func bytesThatAreNoUTF8AreAnError() throws {
        let bytes = Array(#"{"type":"bundle","x":""#.utf8) + [0xFF] + Array("\"}".utf8)
        let report = try BundleValidator.validate(bytes, named: "bundle.json")
        #expect(report.findings.map(\.code) == [.jsonInvalidUTF8])
    }

    @Test func aBundleCutAnywhereIsAnError() throws {
        let bytes = try Self.bundle()
        for length in stride(from: 0, to: bytes.count - 2, by: 997) {
            let report = try BundleValidator.validate(Array(bytes[..<length]), named: "bundle.json")
            #expect(!report.isValid, "\(length)")
        }
    }

    @Test func aBundleWithoutObjectsIsAWarning() throws {
        let report = try Self.report(#"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000"}"#)
        #expect(report.findings.map(\.code) == [.bundleWithoutObjects])
        #expect(report.isValid)
    }

    @Test func whatIsNoObjectIsAnErrorAtItsPlace() throws {
        let report = try Self.report(
            "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":[\n 5]}")
        let finding = try #require(report.findings.first { $0.code == .objectMalformed })
        #expect(finding.place == Place(entry: "bundle.json", pointer: "/objects/0", line: 2, column: 2, offset: 82))
    }

    @Test func anUnknownPropertyOfATradeTypeIsAnErrorAndOfACoreTypeIsNone() throws {
        let trade = try Self.errors("consignment") { $0["x_colour"] = "red" }
        #expect(trade.map(\.code) == [.schemaPropertyUnknown])
        let core = try Self.errors("location") { $0["x_colour"] = "red" }
        #expect(core.isEmpty)
        let content = try Self.errors("location") { object in
            object["extensions"] = [
                ExtensionDefinition.tradeProperties.id: ["extension_type": "property-extension", "colour": "red"]
            ]
        }
        #expect(content.map(\.code) == [.schemaPropertyUnknown])
    }

    @Test func whatOtherValidatorsDoNotLookAtIsFound() throws {
        let reference = try Self.errors("consignment") { $0["consignor_ref"] = "not-an-id" }
        #expect(reference.contains { $0.pointer == "/consignor_ref" })
        let code = try Self.errors("goods-item") { $0["hs_code"] = 12345 }
        #expect(code.map(\.code) == [.schemaType])
        #expect(code.map(\.pointer) == ["/hs_code"])
        let without = try Self.errors("consignment") { $0["extensions"] = nil }
        #expect(without.map(\.code) == [.schemaRequired])
        let weight = try Self.errors("goods-item") { $0["gross_weight"] = ["value": 79] }
        #expect(weight.map(\.code) == [.schemaType])
    }

    @Test func aReferenceOfTheWrongTypeIsOneErrorThatSaysSo() throws {
        let location = try #require(ModelExamples.objects.first { $0.type == "location" })
        let found = try Self.errors("consignment") { $0["consignor_ref"] = .string(location.id) }
        #expect(found.map(\.code) == [.referenceType])
        #expect(found.map(\.pointer) == ["/consignor_ref"])
    }

    @Test func anUnresolvedReferenceIsAnErrorButKnownMarkingsAreNot() throws {
        let target = "identity--00000000-0000-4000-8000-00000000ffff"
        let found = try Self.errors("consignment") { $0["consignor_ref"] = .string(target) }
        #expect(found.map(\.code) == [.referenceUnresolved])
        let marked = try Self.errors("consignment") { $0["object_marking_refs"] = [.string(TrafficLight.amber.id)] }
        #expect(marked.isEmpty)
        let unknown = try Self.errors("consignment") {
            $0["object_marking_refs"] = ["marking-definition--00000000-0000-4000-8000-00000000ffff"]
        }
        #expect(unknown.map(\.code) == [.markingUnknown])
    }

    /// Bundles of other creators, with types that are not in the model, and unknown properties.
    @Test(
        .needsShared("vectors/oasis-stix-examples"), .needsShared("vectors/attack-stix"),
        arguments: [
            "oasis-stix-examples/indicators-for-C2-with-COA.json", "oasis-stix-examples/infrastructure.json",
            "oasis-stix-examples/malicious-email-indicator-with-attachment.json",
            "oasis-stix-examples/threat-reports/apt1.json", "oasis-stix-examples/threat-reports/poisonivy.json",
            "attack-stix/ics-attack-18.1.json", "attack-stix/mobile-attack-17.1.json",
        ])
    func bundlesByOthersAreValid(_ name: String) throws {
        let path = try #require(SharedData.path("vectors/" + name))
        let report = try BundleValidator.validate(File(path: path), named: name)
        #expect(report.findings.filter { $0.severity == .error }.map(\.description) == [])
    }

    @Test func aPropertyOfAnotherMakerThatLooksLikeAReferenceIsOnlyFlagged() throws {
        let bytes = try Self.bundle { objects in
            let index = objects.firstIndex { $0.type == "location" } ?? 0
            objects[index].json["x_example_ref"] = "elsewhere"
        }
        let report = try BundleValidator.validate(bytes, named: "bundle.json")
        #expect(report.isValid)
        #expect(report.findings.filter { $0.severity == .warning }.map(\.code) == [.referenceUnresolved])
    }

    @Test func theMarkingsOfABundleAreNamed() throws {
        let bytes = try Self.bundle { objects in
            objects[objects.count - 1].json["object_marking_refs"] = [.string(TrafficLight.amberStrict.id)]
        }
        let report = try BundleValidator.validate(bytes, named: "bundle.json")
        #expect(report.markings == ["Example release", "TLP:AMBER+STRICT"])
    }

    @Test func twoContentsOfOneVersionAreAConflictAndOneContentTwiceAWarning() throws {
        let twice = try BundleValidator.validate(
            Self.bundle { $0.append($0[$0.count - 1]) }, named: "bundle.json")
        #expect(twice.findings.filter { $0.severity > .note }.map(\.code) == [.objectDuplicate])
        let conflict = try BundleValidator.validate(
            Self.bundle { objects in
                var other = objects[objects.count - 1]
                other.json["disposition"] = "destroyed"
                objects.append(other)
            }, named: "bundle.json")
        #expect(conflict.findings.filter { $0.severity > .note }.map(\.code) == [.versionConflict])
    }

    @Test func findingsNameLineAndColumn() throws {
        let bytes = try Self.bundle { objects in
            let index = objects.firstIndex { $0.type == "conveyance" } ?? 0
            objects[index].json["identifiers"] = [["scheme": "imo-ship", "value": "9074728"]]
        }
        let report = try BundleValidator.validate(bytes, named: "bundle.json")
        let finding = try #require(report.findings.first { $0.code == .identifierCheckFailed })
        let line = try #require(finding.place.line)
        let column = try #require(finding.place.column)
        let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[line - 1]
        #expect(text.dropFirst(column - 1).hasPrefix("\"9074728\""))
        #expect(finding.place.pointer?.hasSuffix("/identifiers/0/value") == true)
        #expect(report.isValid)
    }
}
