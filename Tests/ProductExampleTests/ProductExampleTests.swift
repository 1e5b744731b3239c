import ASiC
import Diagnostics
import Files
import Platform
import StrictJSON
import TestSupport
import Testing

/// The examples of the documentation pages: each page shows the file of this folder that is run here.
@Suite struct ProductExampleTests {
    @Test(
        arguments: [
            ("Formats", "StrictJSON"), ("Formats", "JSONSchema"), ("Formats", "ZipArchive"), ("Trust", "CMS"),
            ("Trust", "ASiC"), ("Resolution", "RecordLinkage"), ("Model", "Identifiers"), ("Model", "BundleFormats"),
        ])
    func thePageShowsTheExampleThatIsRun(floor: String, module: String) throws {
        func text(_ path: String) throws -> String {
            String(
                decoding: try File.bytes(at: Paths.join(SharedData.packageFolder, path), limit: 1 << 20), as: UTF8.self)
        }
        let page = try text("Sources/\(floor)/\(module)/\(module).docc/\(module).md")
        let example = try text("Tests/ProductExampleTests/\(module)Example.swift")
        #expect(page.contains("```swift\n\(example)```\n"))
    }

    @Test func strictJSONWritesTheCanonicalForm() throws {
        #expect(try readAndCanonicalize() == #"{"a":"é","b":1}"#)
    }

    @Test func jsonSchemaNamesTheKeywordAndThePlace() throws {
        let findings = try findingsOfAnOrder()
        #expect(Set(findings.map(\.code.name)) == ["schema-required", "schema-minimum"])
        #expect(findings.contains { $0.place.pointer == "/pieces" })
    }

    @Test func zipArchiveReadsWhatItWrites() throws {
        #expect(try packAndRead() == Array("hello".utf8))
    }

    @Test func cmsVerifiesWhatItSigned() throws {
        #expect(try signAndVerify(Array("content".utf8), at: Timestamp(seconds: 1_790_000_000)) == .passed)
    }

    @Test func asicVerifiesTheContainerThatItWrote() throws {
        let verdict = try containerVerdict(at: Timestamp(seconds: 1_790_000_000))
        #expect(verdict.outcome == .passed)
        #expect(verdict.references.count == 1)
    }

    @Test func recordLinkageNamesAClusterForEachRow() throws {
        let clusters = try clustersOfThreeRows()
        #expect(clusters.count == 3)
        #expect(clusters[0] != clusters[2])
    }

    @Test(arguments: [("9074729", true), ("9074720", false)])
    func identifiersChecksAShipNumber(value: String, isValid: Bool) {
        #expect(isValidShipNumber(value) == isValid)
    }

    @Test func bundleFormatsConvertsThereAndBack() throws {
        let bundle = #"""
            {"type":"bundle","id":"bundle--1b6d3a6e-0a3a-4f0e-9d3a-3f1d2c4b5a60","objects":[{"type":"identity",
            "spec_version":"2.1","id":"identity--7c1d9a52-5c0e-4a6b-8f5e-1a2b3c4d5e6f",
            "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",
            "name":"Example Carrier","identity_class":"organization"}]}
            """#
        #expect(try JSONValue(parsing: roundTrip(Array(bundle.utf8))) == JSONValue(parsing: bundle))
    }
}
