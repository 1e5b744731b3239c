import Diagnostics
import Platform
import SafeXML
import TestSupport
import Testing

/// Documents of several blocks, which are scanned before the parser reads them.
@Suite struct XMLStreamTests {
    /// Records the positions of start tags and all text.
    private final class Recorder: XMLStreamHandler {
        var positions: [XMLPosition] = []
        var names: Set<Int> = []
        var text: [UInt8] = []

        func start(_ tag: borrowing XMLStartTag) {
            positions.append(tag.position)
            names.insert(tag.number)
        }

        func end() {}

        func characters(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }
    }

    /// A document of several megabytes, with all kinds of line ends and characters of one to four bytes.
    private static let large: [UInt8] = {
        let words = ["plain", "Łódź", "漢字", "😀 \r\n", "\r", "a\nb", "&amp;", "<![CDATA[<x>]]>", "<!-- <y> -->"]
        var text = "<?xml version='1.0' encoding='UTF-8'?>\n<a>"
        for index in 0..<60_000 {
            let word = words[index % words.count]
            text += word.hasPrefix("<!--") ? "\(word)<e/>" : "<b c='\(index)>'>\(word)</b>\(index % 7 == 0 ? "\n" : "")"
        }
        return Array((text + "</a>").utf8)
    }()

    @Test func placesOfStartTagsAreRightInEveryBlock() throws {
        let bytes = Self.large
        #expect(bytes.count > 1 << 20)
        let recorder = Recorder()
        try XMLStream.read(bytes, handler: recorder)
        let expected = Self.positions(bytes)
        #expect(recorder.positions.count == 60_001)
        #expect(recorder.positions.map(\.offset) == expected.map(\.offset))
        #expect(recorder.positions.map(\.line) == expected.map(\.line))
        #expect(recorder.positions.map(\.column) == expected.map(\.column))
    }

    /// Start tags found by a slow reference implementation: outside of values, comments and character data.
    private static func positions(_ bytes: [UInt8]) -> [(line: Int, column: Int, offset: Int)] {
        var found: [(Int, Int, Int)] = []
        var (line, column, index) = (1, 1, 0)
        func has(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }
        var end: String?
        while index < bytes.count {
            if let wanted = end {
                if has(wanted) { end = nil }
            } else if has("<!--") {
                end = "-->"
            } else if has("<![CDATA[") {
                end = "]]>"
            } else if has("<b") || has("<e") || has("<a") {
                found.append((line, column, index))
                end = has("<b") ? "'>" : nil
            }
            let byte = bytes[index]
            if byte == 0x0D || byte == 0x0A && (index == 0 || bytes[index - 1] != 0x0D) { line += 1 }
            if byte == 0x0D || byte == 0x0A { column = 1 } else if byte & 0xC0 != 0x80 { column += 1 }
            index += 1
        }
        return found
    }

    @Test func aStreamHoldsWhatATreeHolds() throws {
        let recorder = Recorder()
        try XMLStream.read(Self.large, handler: recorder)
        var limits = XMLLimits.standard
        limits.elements = 1_000_000
        let root = try XMLTree.parse(Self.large, limits: limits)
        #expect(root.children.count == 60_000)
        #expect(root.children.map(\.position) == Array(recorder.positions.dropFirst()).map { $0 })
        #expect(recorder.names.count == 3)
    }

    /// Input that is refused in the first block is refused in all later ones, at any position of block boundaries.
    @Test(arguments: [131_000, 131_050, 131_069, 131_070, 131_071, 131_072, 131_073, 262_143, 400_000])
    func whatIsHostileIsRefusedInEveryBlock(_ length: Int) {
        func document(_ bad: [UInt8]) -> [UInt8] {
            let head = Array("<a><b>".utf8)
            return head + Array(repeating: UInt8(ascii: "x"), count: length - head.count) + bad
                + Array("</b></a>".utf8)
        }
        func refusal(_ bad: [UInt8]) -> Fault? {
            do throws(Fault) { try XMLStream.read(document(bad)) } catch { return error }
            return nil
        }
        let cases: [(String, FindingCode)] = [
            ("</b><!DOCTYPE a><b>", .xmlDoctype), ("<?x y?>", .xmlProcessingInstruction),
            ("\u{1}", .xmlCharacterNotAllowed),
            (String(repeating: "<c>", count: 200), .xmlTooDeep), ("<!-- c -->", .xmlCommentInValue),
            ("<c \((0..<200).map { "a\($0)=''" }.joined(separator: " "))/>", .xmlTooManyAttributes),
            ("&e;", .xmlNotWellFormed), ("<c>", .xmlNotWellFormed),
        ]
        for (bad, code) in cases { #expect(refusal(Array(bad.utf8))?.code == code, "\(bad.prefix(20))") }
        #expect(refusal([0xED, 0xA0, 0x80])?.code == .xmlInvalidBytes)
        #expect(refusal([0xF0, 0x9F, 0x98])?.code == .xmlInvalidBytes)
        #expect(refusal(Array("😀".utf8)) == nil)
        #expect(refusal(Array("</b><!DOCTYPE a><b>".utf8))?.finding.place.offset == length + 4)
    }

    @Test func whatIsNotWellFormedIsFoundAtItsByte() throws {
        let text = "\u{FEFF}<?xml version='1.0'?>\r\n<a>\n  <é>漢 & b</é>\n</a>"
        let fault = #expect(throws: Fault.self) { try XMLStream.read(Array(text.utf8)) }
        let place = try #require(fault?.finding.place)
        #expect(place.pointer == "/a/é")
        #expect(place.line == 3)
        let offset = try #require(place.offset)
        let rest = String(decoding: Array(text.utf8)[offset...], as: UTF8.self)
        #expect(rest.hasPrefix(" b</é>"))
        #expect(place.column == 9)
    }

    @Test func aSchemaDoesNotHideWhatIsNotWellFormed() throws {
        let schema = try XMLSchemaSet("a.xsd") { _ in
            Array("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a'/></xs:schema>".utf8)
        }
        let fault = #expect(throws: Fault.self) { try XMLStream.read(Array("<a>\n<b></a>".utf8), schema: schema) }
        #expect(fault?.code == .xmlNotWellFormed)
        #expect(fault?.finding.place.line == 2)
        #expect(fault?.finding.sentence.contains("mismatch") == true)
    }

    @Test func mutationsAreJudgedAlikeAsATreeAndAsAStream() throws {
        let seed = Array(
            "<?xml version='1.0'?>\n<a xmlns='urn:x'><b c='d>' e=\"'\">f&amp;é</b><!-- g --><h/><![CDATA[<i>]]></a>"
                .utf8)
        let pieces = [
            "<", ">", "/", "'", "\"", "]]>", "-->", "<!--", "<![CDATA[", "<!DOCTYPE", "<?", "?>", "\r", "\u{1}",
        ]
        var random = Randomness.seeded(31).bytes(20_000)[...]
        func next(_ below: Int) -> Int { (Int(random.popFirst() ?? 0) << 8 | Int(random.popFirst() ?? 0)) % below }
        for _ in 0..<2000 {
            var bytes = seed
            for _ in 0...next(2) {
                let index = next(bytes.count)
                switch next(3) {
                case 0: bytes.remove(at: index)
                case 1: bytes[index] = UInt8(next(256))
                default: bytes.insert(contentsOf: pieces[next(pieces.count)].utf8, at: index)
                }
            }
            let tree = Result { () throws(Fault) in try XMLTree.parse(bytes) }
            let stream = Result { () throws(Fault) in try XMLStream.read(bytes, limits: .standard) }
            switch (tree, stream) {
            case (.success, .success): break
            case (.failure(let one), .failure(let other)): #expect(one.kind == other.kind)
            default: Issue.record("judged unlike: \(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }
}
