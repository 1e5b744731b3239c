import BundleFormats
import Diagnostics
import Files
import Foundation
import JSONSchema
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// What is made of a bundle as a stream, from tapes and on all cores, compared with the plain way: the whole file as a
/// tree, one object after the other.
@Suite struct BundleAgreementTests {
    /// Ten thousand changed bundles take minutes: `Scripts/test --faults` compares them.
    private static let rounds = ProcessInfo.processInfo.environment["CORRIDOR_FAULTS"] == "all" ? 10_000 : 250

    /// The bundles that are changed: some objects of all types, most of them valid, and random ones.
    private static let originals: [[UInt8]] = {
        var made: [[UInt8]] = []
        for start in stride(from: 0, to: ModelExamples.objects.count, by: 6) {
            let sink = MemorySink()
            let end = min(ModelExamples.objects.count, start + 6)
            try? BundleWriter.write(Array(ModelExamples.objects[start..<end]), to: sink)
            made.append(sink.bytes)
        }
        return made + (0..<4).map { GeneratedBundle(seed: $0).bytes }
    }()

    private static let schemas: [String: CompiledSchema] = {
        var compiled: [String: CompiledSchema] = [:]
        for type in ModelTable.types {
            compiled[type.name] = ModelSchema.documents[type.name].flatMap { try? CompiledSchema(compiling: $0) }
        }
        return compiled
    }()

    // MARK: changing

    private static let bytes: [UInt8] = Array("{}[],:\"\\ \n0e-x".utf8) + [0, 0xC3, 0xFF]
    private static let values: [JSONValue] = [
        .null, .bool(true), .string(""), .string("2026-02-30T00:00:00Z"), .string("identity--1"), .array([]),
        .object(JSONObject()), .array([.string("a"), .string("a")]), .number(JSONNumber(-1)),
    ]

    private static func changed(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        random.next() % 2 == 0 ? damaged(original, &random) : altered(original, &random)
    }

    /// Some bytes replaced, added or left out.
    private static func damaged(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var found = original
        for _ in 0...random.next() % 2 {
            let place = Int(random.next() % UInt64(found.count))
            let byte = bytes[Int(random.next() % UInt64(bytes.count))]
            switch random.next() % 3 {
            case 0: found[place] = byte
            case 1: found.insert(byte, at: place)
            default: found.removeSubrange(place..<min(found.count, place + 1 + Int(random.next() % 9)))
            }
            if found.isEmpty { found = [0x20] }
        }
        return found
    }

    /// A member of some objects replaced, added or left out, or an object repeated or moved.
    private static func altered(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        guard case .object(var bundle)? = try? JSONValue(parsing: original), var objects = bundle["objects"]?.array,
            !objects.isEmpty
        else { return original }
        for _ in 0...random.next() % 3 {
            let place = Int(random.next() % UInt64(objects.count))
            guard case .object(var object) = objects[place] else { continue }
            let members = object.members
            let key = members.isEmpty ? "x" : members[Int(random.next() % UInt64(members.count))].key
            let value = values[Int(random.next() % UInt64(values.count))]
            switch random.next() % 6 {
            case 0:
                object[key] = nil
                objects[place] = .object(object)
            case 1, 2:
                object[key] = value
                objects[place] = .object(object)
            case 3:
                object["x_added"] = value
                objects[place] = .object(object)
            case 4: objects.append(objects[place])
            default: objects.swapAt(place, Int(random.next() % UInt64(objects.count)))
            }
        }
        bundle["objects"] = .array(objects)
        return Array(JSONValue.object(bundle).text().utf8)
    }

    // MARK: comparing

    private struct Streamed {
        let value: JSONValue
        let canonical: [UInt8]
    }

    /// The objects of a bundle as the stream has them, and why it did not read them all.
    private static func streamed(_ bytes: [UInt8]) -> (objects: [Streamed], fault: Fault?) {
        var objects: [Streamed] = []
        do throws(Fault) {
            try BundleReader.forEachDocument(
                in: bytes, named: "bundle.json", makeWorker: {},
                work: { (_: Void, document: JSONDocument, _: Int) throws(Fault) -> Streamed in
                    Streamed(value: document.value, canonical: document.canonical())
                },
                consume: { (made: Streamed) throws(Fault) in objects.append(made) })
            return (objects, nil)
        } catch { return (objects, error) }
    }

    /// The codes of a verdict with their places, in no order.
    private static func verdict(_ bytes: [UInt8]) throws -> [String] {
        try BundleValidator.validate(bytes, named: "bundle.json").findings.map {
            "\($0.severity) \($0.code.name) \($0.place.pointer ?? "")"
        }.sorted()
    }

    private static func isWellFormed(_ bundle: JSONValue) -> Bool {
        guard bundle["type"]?.string == "bundle", let objects = bundle["objects"]?.array else { return false }
        return objects.allSatisfy { $0["type"]?.string != nil && $0["id"]?.string != nil }
    }

    private func compare(_ bytes: [UInt8]) throws {
        let (objects, fault) = Self.streamed(bytes)
        let verdict = try Self.verdict(bytes)
        guard let whole = try? JSONValue(parsing: bytes) else {
            #expect(fault != nil)
            #expect(verdict.contains { $0.hasPrefix("error ") })
            return
        }
        // A number may be too large for a canonical form.
        guard let canonical = try? whole.canonicalForm() else { return }
        if Self.isWellFormed(whole) { #expect(fault == nil) }
        guard fault == nil else { return }
        let expected = whole["objects"]?.array ?? []
        #expect(objects.map(\.value) == expected)
        #expect(try objects.map(\.canonical) == expected.map { try $0.canonicalForm() })
        // The same content in other bytes, in other batches: the members in another order, without spaces.
        #expect(try Self.verdict(canonical) == verdict)
        for (number, object) in objects.enumerated() {
            guard let type = object.value["type"]?.string, let schema = Self.schemas[type] else { continue }
            let document = try JSONDocument.parse(object.canonical)
            let isValid = schema.isValid(document)
            #expect(isValid == schema.findings(in: document).isEmpty)
            let hasErrors = verdict.contains { line in
                line.hasPrefix("error ") && "\(line)/".contains(" /objects/\(number)/")
            }
            if !isValid { #expect(hasErrors) }
        }
    }

    @Test func changedBundlesHaveTheObjectsBytesAndVerdictsOfThePlainWay() throws {
        for original in Self.originals { try compare(original) }
        var random = SeededGenerator(20)
        for round in 0..<Self.rounds {
            let bytes = Self.changed(Self.originals[round % Self.originals.count], &random)
            do { try compare(bytes) } catch {
                Issue.record("round \(round): \(error)")
                return
            }
        }
    }
}
