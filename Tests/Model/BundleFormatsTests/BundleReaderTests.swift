import BundleFormats
import Diagnostics
import Files
import StrictJSON
import Testing
import TradeModel

@Suite struct BundleReaderTests {
    @Test func whatIsWrittenIsReadBack() throws {
        let sink = MemorySink()
        try BundleWriter.write(ModelExamples.objects, to: sink)
        #expect(try BundleReader.isBundle(sink.bytes))
        var objects: [STIXObject] = []
        try BundleReader.forEachObject(in: sink.bytes, named: "bundle.json") { objects.append($0) }
        #expect(objects == ModelExamples.objects)
    }

    @Test func theSameObjectsGiveTheSameBytesAndOthersAnotherId() throws {
        let first = MemorySink()
        let second = MemorySink()
        let other = MemorySink()
        try BundleWriter.write(ModelExamples.objects, to: first)
        try BundleWriter.write(ModelExamples.objects, to: second)
        try BundleWriter.write(ModelExamples.objects.reversed(), to: other)
        #expect(first.bytes == second.bytes)
        #expect(try JSONValue(parsing: first.bytes)["id"] != JSONValue(parsing: other.bytes)["id"])
    }

    @Test func aBundleHasALineForEachObject() throws {
        let sink = MemorySink()
        try BundleWriter.write(ModelExamples.objects, to: sink)
        #expect(sink.bytes.count { $0 == UInt8(ascii: "\n") } == ModelExamples.objects.count + 2)
    }

    @Test(
        "What says that it is a bundle is one, damaged or not",
        arguments: [
            #"{"type":"bundle""#, #"{"objects":[{"type":"identity","name":"}]"}],"type":"bundle","id":"#,
            "\u{FEFF}{\"type\": \"bundle\"}", #"{"t\u0079pe":"b\u0075ndle"}"#,
        ])
    func isABundle(_ text: String) throws {
        #expect(try BundleReader.isBundle(Array(text.utf8)))
    }

    @Test(
        "What says something else is none",
        arguments: [
            "", "[]", "\"bundle\"", #"{"type":"report","objects":[{"type":"bundle"}]}"#, #"[{"type":"bundle"}]"#,
            "type,bundle\n", "{}", #"{"bundle":"type"}"#, "%PDF-1.7 {\"type\":\"bundle\"}",
        ])
    func isNoBundle(_ text: String) throws {
        #expect(try !BundleReader.isBundle(Array(text.utf8)))
    }

    /// A bundle whose last object has a number in the property of another maker.
    private func bundle(number: String) -> [UInt8] {
        Array(
            """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[
            {"type":"identity","spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"Example",
            "identity_class":"organization"},
            {"type":"identity","spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a12",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"Example",
            "identity_class":"organization","x_example":{"list":[1,\(number)]}}]}
            """.utf8)
    }

    @Test(arguments: ["1e400", "-1E400", "1e309"]) func aNumberWithoutACanonicalFormIsRefusedInBundles(
        _ number: String
    ) throws {
        let json = bundle(number: number)
        let pointer = "/objects/1/x_example/list/1"
        let found = try BundleValidator.validate(json, named: "a.json").findings
        let finding = try #require(found.first { $0.code == .jsonNumberTooLarge })
        #expect(finding.place.pointer == pointer && finding.place.line == 7 && finding.place.entry == "a.json")
        let read = #expect(throws: Fault.self) { try BundleReader.forEachObject(in: json, named: "a.json") { _ in } }
        #expect(read?.code == .jsonNumberTooLarge && read?.finding.place.pointer == pointer)
        let sink = MemorySink()
        let converted = #expect(throws: Fault.self) {
            try BundleConverter.convert(json, named: "a.json", to: .xml, into: sink)
        }
        #expect(converted?.code == .jsonNumberTooLarge)
        // The same in the other form.
        try BundleConverter.convert(bundle(number: "2"), named: "a.json", to: .xml, into: sink)
        let text = String(decoding: sink.bytes, as: UTF8.self)
        let xml = Array(text.replacing("[1,2]", with: "[1,\(number)]").utf8)
        #expect(Array(text.utf8) != xml)
        let other = try BundleValidator.validate(xml, named: "a.xml").findings
        #expect(other.contains { $0.code == .jsonNumberTooLarge && $0.place.pointer == pointer })
        #expect(
            #expect(throws: Fault.self) {
                try BundleConverter.convert(xml, named: "a.xml", to: .json, into: MemorySink())
            }?.code == .jsonNumberTooLarge)
    }

    @Test(arguments: ["1e-400", "1.7976931348623157e308"]) func aNumberWithACanonicalFormIsAcceptedInBundles(
        _ number: String
    ) throws {
        let found = try BundleValidator.validate(bundle(number: number), named: "a.json").findings
        #expect(!found.contains { $0.code == .jsonNumberTooLarge })
    }

    @Test func aNumberBesideTheObjectsIsRefusedToo() throws {
        let json = Array(#"{"type":"bundle","x_example":1e400,"objects":[]}"#.utf8)
        #expect(try BundleValidator.validate(json, named: "a").findings.map(\.code).contains(.jsonNumberTooLarge))
        #expect(
            #expect(throws: Fault.self) {
                try BundleReader.forEachObject(in: json, named: "a") { _ in }
            }?.code == .jsonNumberTooLarge)
    }

    @Test func aDamagedBundleIsAFaultWithItsPlace() throws {
        let fault = #expect(throws: Fault.self) {
            try BundleReader.forEachObject(in: Array(#"{"type":"bundle","objects":[{"#.utf8), named: "b.json") { _ in }
        }
        #expect(fault?.code == .jsonTruncated)
        #expect(fault?.finding.place.entry == "b.json")
    }
}
