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

    @Test func aDamagedBundleIsAFaultWithItsPlace() throws {
        let fault = #expect(throws: Fault.self) {
            try BundleReader.forEachObject(in: Array(#"{"type":"bundle","objects":[{"#.utf8), named: "b.json") { _ in }
        }
        #expect(fault?.code == .jsonTruncated)
        #expect(fault?.finding.place.entry == "b.json")
    }
}
