@testable import BundleFormats
import Diagnostics
import Files
@testable import ModelChecks
import Platform
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// What one reading finds with presumptions about the rest of a bundle is what two readings find with an index.
@Suite struct PresumingValidationTests {
    private static let day = Timestamp("2026-12-01T00:00:00Z")

    /// The report of two readings: one for the index, one for the checks.
    private static func indexed(_ bundle: [UInt8]) throws -> ValidationReport {
        var index = BundleIndex(clock: day)
        _ = try BundleReader.forEachElement(
            in: bundle, named: "b", objectLimit: BundleReader.objectLimit
        ) { element throws(Fault) in index.add(BundleIndex.Entry(element.document)) }
        return try BundleValidator.validate(bundle, named: "b", indexed: index)
    }

    private static func written(_ objects: [STIXObject]) throws -> [UInt8] {
        let sink = MemorySink()
        try BundleWriter.write(objects, to: sink)
        return sink.bytes
    }

    private static let accusation: STIXObject = {
        var object = JSONObject()
        object["type"] = "relationship"
        object["spec_version"] = "2.1"
        object["id"] = "relationship--00000000-0000-4000-8000-00000000acc0"
        object["created"] = "2026-02-01T00:00:00.000Z"
        object["modified"] = "2026-02-01T00:00:00.000Z"
        object["relationship_type"] = "misdeclared-as"
        return STIXObject(object)
    }()

    /// Objects of the examples with some left out, repeated, changed and moved.
    private static func damaged(_ random: inout SeededGenerator) -> [STIXObject] {
        var objects = ModelExamples.objects
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let place = Int.random(in: 0..<objects.count, using: &random)
            switch Int.random(in: 0...7, using: &random) {
            case 0: objects.remove(at: place)
            case 1: objects.append(objects[place])
            case 2:
                var other = objects[place]
                other.json["modified"] = "2026-11-30T00:00:00.000Z"
                objects.insert(other, at: 0)
            case 3: objects[place].json["created_by_ref"] = .string(objects[0].id)
            case 4:
                objects[place].json["object_marking_refs"] = [
                    "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"
                ]
            case 5:
                objects[place].json["outside_refs"] = ["identity--00000000-0000-4000-8000-999999999999"]
                objects[place].json["created_by_ref"] = "identity--00000000-0000-4000-8000-999999999999"
            case 6:
                var accusation = accusation
                accusation.json["source_ref"] = .string(objects[place].id)
                accusation.json["target_ref"] = .string(objects[objects.count / 2].id)
                objects.insert(accusation, at: Int.random(in: 0...objects.count, using: &random))
            default: objects[place].json["modified"] = "yesterday"
            }
        }
        if Bool.random(using: &random) { objects.shuffle(using: &random) }
        return objects
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>) func oneReadingFindsWhatTwoFind(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let bundle = try Self.written(Self.damaged(&random))
        let expected = try Self.indexed(bundle)
        for workers in [1, 3] {
            let found = try Concurrent.withWorkers(workers) {
                try BundleValidator.validate(bundle, named: "b", clock: Self.day)
            }
            #expect(found == expected)
        }
    }

    /// The same verdict without places in the file when a bundle is validated while it is written.
    @Test(arguments: 1...60 as ClosedRange<UInt64>) func aBundleThatIsBeingWrittenIsJudgedAlike(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let objects = Self.damaged(&random)
        let bundle = try Self.written(objects)
        var validation = WritingValidation(clock: Self.day)
        let worker = validation.makeWorker()
        for (number, object) in objects.enumerated() {
            let document = try JSONDocument.parse(Array(JSONValue.object(object.json).text().utf8))
            validation.take(try worker.check(document, at: number))
        }
        func plain(_ report: ValidationReport) -> [String] {
            report.findings.map {
                "\($0.severity) \($0.code.name) \($0.place.pointer ?? "") \($0.facts.sorted { $0 < $1 })"
            }
        }
        let (found, expected) = (try validation.report(on: bundle), try Self.indexed(bundle))
        #expect(plain(found) == plain(expected) && found.counts == expected.counts)
    }

    /// Valid bundles need no second reading, in whatever order their objects are.
    @Test(arguments: 1...5 as ClosedRange<UInt64>) func presumptionsHoldOfAWholeBundle(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let objects = ModelExamples.objects.shuffled(using: &random)
        var presuming = PresumingValidation(
            BundleValidation(name: "b", checks: SemanticChecks(), objectLimit: 1 << 20, tolerated: []))
        let worker = presuming.makeWorker()
        for (number, object) in objects.enumerated() {
            let document = try JSONDocument.parse(Array(JSONValue.object(object.json).text().utf8))
            presuming.take(try worker.check(BundleElement(document: document, position: number, marks: nil)))
        }
        #expect(try presuming.report(of: nil) != nil)
    }

    /// A list so long that not all of it is kept is the same in the end.
    @Test func aBundleWithMoreFindingsThanAreListedIsJudgedAlike() throws {
        let objects = (0..<6_000).map { number in
            var object = JSONObject()
            object["type"] = "location"
            object["spec_version"] = "2.1"
            object["id"] = .string("location--\(number.padded(to: 8))-0000-4000-8000-000000000000")
            object["created"] = "2026-02-01T00:00:00.000Z"
            object["modified"] = "2026-02-01T00:00:00.000Z"
            // A note and a warning of each; of a third of them an error.
            object["country"] = "QQ"
            object["x_other_ref"] = "identity--00000000-0000-4000-8000-000000000000"
            if number % 3 == 0 { object["modified"] = "2026-01-01T00:00:00.000Z" }
            return STIXObject(object)
        }
        let bundle = try Self.written(objects)
        let (found, expected) = (
            try BundleValidator.validate(bundle, named: "b", clock: Self.day), try Self.indexed(bundle)
        )
        #expect(found == expected && found.findings.count == ValidationReport.limit)
    }
}
