import Diagnostics
import Files
import SafeXML
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Source files in other encodings give the same result as in UTF-8.
@Suite struct InputTextTests {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func example(_ name: String) throws -> [UInt8] { try File.bytes(at: Fixture.example(name)) }

    private static func utf16(_ bytes: [UInt8], isBigEndian: Bool, isMarked: Bool = true) -> [UInt8] {
        let units = (isMarked ? [0xFEFF] : []) + Array(String(decoding: bytes, as: UTF8.self).utf16)
        return units.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
    }

    private static func read(_ name: String, _ bytes: [UInt8]) throws -> [UInt8] {
        try Fixture.read([(name, bytes)]).bytes
    }

    private static let examples = [
        "formats/entities.ftm.jsonl", "formats/house-MX000142099.one-record.jsonld", "formats/manifest.x12",
        "formats/persons.un-list.xml", "formats/waybills.cargo-imp.txt", "meridian-express/house-MX000142075.xfzb.xml",
    ]

    @Test(arguments: examples) func aByteOrderMarkMakesNoDifference(_ name: String) throws {
        let bytes = try Self.example(name)
        #expect(try Self.read("a", Self.mark + bytes) == Self.read("a", bytes))
    }

    @Test(arguments: examples, [true, false]) func textInUTF16SaysTheSame(_ name: String, _ isBigEndian: Bool) throws {
        let bytes = try Self.example(name)
        #expect(try Self.read("a", Self.utf16(bytes, isBigEndian: isBigEndian)) == Self.read("a", bytes))
    }

    @Test(arguments: examples, [true, false])
    func UTF16IsKnownWithoutAMark(_ name: String, _ isBigEndian: Bool) throws {
        let bytes = try Self.example(name)
        let text = Self.utf16(bytes, isBigEndian: isBigEndian, isMarked: false)
        #expect(try Self.read("a", text) == Self.read("a", bytes))
    }

    @Test(arguments: [true, false], [true, false])
    func delimitedTextInUTF16IsKnownWhateverTheMappingSays(_ isBigEndian: Bool, _ isMarked: Bool) throws {
        let text = Array("id,name\n1,\u{674E}\u{5A1C}\n".utf8)
        for encoding in ["utf-16", "utf-8", "windows-1252", "gb18030"] {
            let map =
                #"{ "type": "identity", "record": "id", "encoding": "\#(encoding)", "columns": { "name": "name" } }"#
            let made = try Fixture.read(
                [("a.csv", Self.utf16(text, isBigEndian: isBigEndian, isMarked: isMarked))], as: .csv, mapping: map)
            #expect(made.named("\u{674E}\u{5A1C}").count == 1)
            let marked = try Fixture.read([("a.csv", Self.mark + text)], as: .csv, mapping: map)
            #expect(marked.named("\u{674E}\u{5A1C}").count == 1)
        }
    }

    @Test func aBundleOfOthersWithAMarkIsTakenWhole() throws {
        let bytes = try Self.example("formats/others.stix.json")
        let result = try Fixture.read([("a.json", Self.mark + bytes)])
        var objects: [STIXObject] = []
        try result.forEachObject { object throws(Fault) in objects.append(object) }
        #expect(objects.count == (try JSONValue(parsing: bytes)["objects"]?.array?.count))
    }

    private static func list(_ encoding: String, _ name: [UInt8]) -> [UInt8] {
        Array(
            "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><CONSOLIDATED_LIST><ENTITIES><ENTITY><DATAID>1</DATAID>"
                .utf8)
            + Array("<FIRST_NAME>".utf8) + name
            + Array("</FIRST_NAME><LISTED_ON>2020-01-01</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>".utf8)
    }

    @Test(
        "XML is read in the encoding that it declares",
        arguments: [
            ("ISO-8859-1", [0x41, 0xE9], "Aé"), ("iso-8859-1", [0xD1], "Ñ"), ("windows-1252", [0x80, 0x41], "€A"),
            ("GB18030", [0xB6, 0xAB], "东"), ("GBK", [0xB6, 0xAB], "东"), ("UTF-8", [0xC3, 0xA9], "é"),
        ] as [(String, [UInt8], String)])
    func declaredEncodings(_ encoding: String, bytes: [UInt8], name: String) throws {
        let result = try Fixture.read([("a.xml", Self.list(encoding, bytes))])
        #expect(result.named(name).count == 1)
    }

    @Test func bytesThatAreNotOfTheDeclaredEncodingAreRefused() {
        for (encoding, bytes) in [("windows-1252", [0x81]), ("GB18030", [0xFF]), ("UTF-8", [0xE9])]
            as [(String, [UInt8])]
        {
            let fault = Fixture.fault { _ = try Fixture.read([("a.xml", Self.list(encoding, bytes))]) }
            #expect(fault?.kind == .badData, "\(encoding)")
        }
        let half: [UInt8] = [0xFF, 0xFE, 0x3C, 0x00, 0x00, 0xD8]
        #expect(Fixture.fault { _ = try Fixture.read([("a.xml", half)]) }?.code == .xmlInvalidBytes)
        #expect(Fixture.fault { _ = try Fixture.read([("a.xml", half + [0x00])]) }?.code == .xmlInvalidBytes)
    }

    @Test(
        .needsShared("repro/forms"),
        arguments: ["xfzb-bom.xml", "xfzb-latin1.xml", "xfzb-utf16.xml", "or-bom.json", "ftm-bom.jsonl"])
    func whatWasReportedIsRead(_ name: String) throws {
        let path = try #require(SharedData.path("repro/forms/" + name))
        let result = try Fixture.read(paths: [path])
        #expect(!result.findings.contains { $0.severity == .error } && result.objects.count > 2)
    }
}
