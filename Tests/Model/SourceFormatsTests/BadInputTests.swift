import DelimitedText
import Diagnostics
import Files
import SourceFormats
import TestSupport
import Testing

@Suite struct BadInputTests {
    static let mapping = #"{ "type": "identity", "record": "id", "columns": { "name": "name", "phone": "phone" } }"#

    @Test(arguments: [SourceFormat.cargoXML, .csv, .ofacSDN, nil])
    func refusesAnEmptyFile(format: SourceFormat?) {
        let fault = Fixture.fault { _ = try Fixture.read([("a", "")], as: format, mapping: Self.mapping) }
        #expect(fault?.code == .fileEmpty && fault?.kind == .badData)
    }

    @Test(arguments: ["%PDF-1.7\n", "PK\u{3}\u{4}zip", "{\"type\":\"other\"}"])
    func refusesAFileOfAnotherType(text: String) {
        #expect(Fixture.fault { _ = try Fixture.read([("a", text)]) }?.code == .fileTypeUnknown)
    }

    @Test func refusesXMLThatIsNoCargoMessage() {
        #expect(Fixture.fault { _ = try Fixture.read([("a.xml", "<html/>")]) }?.code == .fileTypeUnknown)
    }

    @Test func refusesACargoMessageAsTheSDNList() {
        let fault = Fixture.fault { _ = try Fixture.read([("a.xml", "<a/>")], as: .ofacSDN) }
        #expect(fault?.code == .fileTypeUnknown)
    }

    @Test func refusesDelimitedTextWithoutAMapping() {
        #expect(Fixture.fault { _ = try Fixture.read([("a.csv", "a,b\n1,2\n")]) }?.code == .mappingMissing)
    }

    @Test(arguments: [0.02, 0.3, 0.6, 0.999])
    func refusesATruncatedMessageWithItsPlace(part: Double) throws {
        let bytes = try File.bytes(at: Fixture.example("meridian-express/master-888-55501423.xfwb.xml"))
        let cut = Array(bytes.prefix(Int(Double(bytes.count) * part)))
        let fault = Fixture.fault { _ = try Fixture.read([("a.xml", cut)]) }
        #expect(fault?.kind == .badData)
        #expect(fault?.finding.place.entry == "a.xml")
        #expect(fault?.finding.place.line != nil)
    }

    @Test func refusesAMessageWithDamagedMarkup() throws {
        let text = try String(
            decoding: File.bytes(at: Fixture.example("meridian-express/master-888-55501423.xfwb.xml")), as: UTF8.self)
        let damaged = text.replacing("</TypeCode>", with: "</TypeCod>", maxReplacements: 1)
        #expect(Fixture.fault { _ = try Fixture.read([("a.xml", damaged)]) }?.kind == .badData)
    }

    @Test func refusesAMessageThatIsNotUTF8() throws {
        var bytes = try File.bytes(at: Fixture.example("meridian-express/master-888-55501423.xfwb.xml"))
        let index = try #require(bytes.firstIndex(of: UInt8(ascii: "Y")))
        bytes[index] = 0xFF
        #expect(Fixture.fault { _ = try Fixture.read([("a.xml", bytes)]) }?.kind == .badData)
    }

    @Test(arguments: ["MessageHeaderDocument", "BusinessHeaderDocument", "IssueDateTime", "MasterConsignment"])
    func refusesAMessageWithoutWhatItMustHave(element: String) throws {
        let text = try String(
            decoding: File.bytes(at: Fixture.example("meridian-express/master-888-55501423.xfwb.xml")), as: UTF8.self)
        let fault = Fixture.fault { _ = try Fixture.read([("a.xml", text.replacing(element, with: "Other"))]) }
        #expect(fault?.code == .cargoXMLIncomplete)
        #expect(fault?.finding.sentence.contains(element) == true)
    }

    @Test func refusesAFileThatIsNotUTF8() {
        let fault = Fixture.fault {
            _ = try Fixture.read([("a.csv", Array("id,name,phone\n1,".utf8) + [0xE9, 0x0A])], mapping: Self.mapping)
        }
        #expect(fault?.code == .csvNotUTF8 && fault?.finding.place.line == 2)
    }

    @Test func refusesAFileWithoutAMappedColumnAndNamesThoseThatAreThere() {
        let fault = Fixture.fault { _ = try Fixture.read([("a.csv", "id,name\n1,x\n")], mapping: Self.mapping) }
        #expect(fault?.code == .csvColumnMissing)
        #expect(fault?.finding.sentence.contains("phone") == true)
        #expect(fault?.finding.sentence.contains("id, name") == true)
    }

    @Test func keepsARowWithTooFewFieldsAndReportsIt() throws {
        let result = try Fixture.read([("a.csv", "id,name,phone\n1,Ann\n2,Bob,1\n")], mapping: Self.mapping)
        #expect(result.findings.map(\.code) == [.csvRowShort])
        #expect(result.findings.first?.place.line == 2)
        #expect(result.named("Ann").count == 1 && result.named("Bob").count == 1)
    }

    @Test func reportsARowOfTheListThatIsNoRowAndGoesOn() throws {
        let row = { (id: String) in id + ",\"X Y\",-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n" }
        let result = try Fixture.read([("sdn.csv", row("1") + "broken,row\r\n" + row("2") + "\u{1A}")])
        #expect(result.findings.contains { $0.code == .sdnRowInvalid && $0.place.line == 2 })
        #expect(result.summary.recordsSkipped == 1)
        #expect(result.named("X Y").count == 2)
    }

    /// Each context has all names of the surrounding ones: these would be copied a billion times.
    @Test func refusesAContextThatGrowsWithEveryNode() {
        let names = (0..<5_000).map { "\"n\($0)\":\"urn:x:\($0)\"" }.joined(separator: ",")
        let nodes = (0..<5_000).map { "{\"@context\":{\"m\($0)\":\"urn:y\"},\"@id\":\"urn:z:\($0)\"}" }
        let text = "{\"@context\":{\(names)},\"@graph\":[\(nodes.joined(separator: ","))]}"
        let fault = Fixture.fault { _ = try Fixture.read([("a.jsonld", text)], as: .oneRecord) }
        #expect(fault?.code == .linkedDataContextLimit)
    }

    @Test func refusesAManifestOfEmptySegmentsAndElements() {
        let head =
            "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260101*0000*U*00401*000000001*0*P*:~"
        let elements = Fixture.fault {
            _ = try Fixture.read(
                [("a.x12", head + "M10" + String(repeating: "*", count: 5000) + "~")], as: .x12)
        }
        #expect(elements?.code == .x12Malformed)
        #expect(elements?.finding.sentence.contains("1000 elements") == true)
    }
}
