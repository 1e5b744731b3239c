import BundleFormats
import Diagnostics
import Files
import Platform
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Bundles shaped to make validation slow or wrong: their verdict depends on nothing but what they say.
@Suite struct HostileBundleTests {
    private static func id(_ number: Int) -> String {
        "location--\(number.padded(to: 8))-0000-4000-8000-000000000000"
    }

    /// The number of a place that is not there.
    private static let missing = 9_999_999

    /// Places in a chain, each derived from the one before, the first from one that is not there.
    private static let chain: [String] = (0..<3000).flatMap { number in
        let times = #""created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z""#
        return [
            #"{"type":"location","spec_version":"2.1","id":"\#(id(number))",\#(times),"country":"NL"}"#,
            #"{"type":"relationship","spec_version":"2.1","id":"relationship\#(id(number).dropFirst(8))",\#(times),"#
                + #""relationship_type":"derived-from","source_ref":"\#(id(number))","target_ref":"\#(id(number == 0 ? missing : number - 1))"}"#,
        ]
    }

    private static func verdict(_ objects: [String]) throws -> [String] {
        let text =
            #"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":["#
            + objects.joined(separator: ",") + "]}"
        let report = try BundleValidator.validate(Array(text.utf8), named: "bundle.json")
        #expect(report.objectCount == objects.count)
        return report.findings.map { "\($0.severity) \($0.code.name) \($0.facts["target"] ?? "")" }.sorted()
    }

    @Test func theOrderOfTheObjectsDoesNotMatter() throws {
        let inOrder = try Self.verdict(Self.chain)
        #expect(inOrder == ["error reference-unresolved \(Self.id(Self.missing))"])
        #expect(try Self.verdict(Self.chain.reversed()) == inOrder)
        var random = SeededGenerator(7)
        #expect(try Self.verdict(Self.chain.shuffled(using: &random)) == inOrder)
    }

    @Test func thousandsOfTypesAndNamesOfPropertiesAreJudgedAsOneIs() throws {
        let objects = (0..<2000).map { number in
            #"{"type":"x-type-\#(number)","id":"x-type-\#(number)--00000000-0000-4000-8000-000000000000","#
                + (0..<20).map { #""x_\#(number)_\#($0)":"\#($0)""# }.joined(separator: ",") + "}"
        }
        let one = Set(try Self.verdict([objects[0]]))
        #expect(Set(try Self.verdict(objects)) == one)
    }
}
