import Diagnostics
import Files
import Platform
import SafeXML
import TestSupport
import Testing

struct XMLTreeTests {
    @Test func readsNamesAttributesTextAndPlaces() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a waybill -->
            <w:Waybill xmlns:w="urn:example:w" xmlns="urn:example:d">
              <Größe w:unit="KGM" note="a &amp; b &#38;#38; &lt;&#10;">79.4</Größe><Place/>
              <Place>Łódź &gt; <![CDATA[<here>]]></Place>
            </w:Waybill>
            """
        let root = try parse(text)
        #expect(root.name == XMLName(namespace: "urn:example:w", local: "Waybill"))
        #expect(root.text == "")
        #expect((root.position?.line, root.position?.column) == (3, 1))
        let size = try #require(root.first("Größe"))
        #expect(size.name.namespace == "urn:example:d")
        #expect(size.text == "79.4")
        #expect(size.attribute(XMLName(namespace: "urn:example:w", local: "unit")) == "KGM")
        #expect(size.attribute("note") == "a & b &#38; <\n")
        #expect((size.position?.line, size.position?.column) == (4, 3))
        #expect(size.path == "/Waybill/Größe")
        let places = root.all("Place")
        #expect(places.map(\.text) == ["", "Łódź > <here>"])
        #expect(places.map { $0.position?.column } == [72, 3])
        #expect(places[1].place.description == "line 5:3 /Waybill/Place")
    }

    @Test func readsAByteOrderMarkAndUSASCII() throws {
        #expect(try XMLTree.parse([0xEF, 0xBB, 0xBF] + "<a>x</a>".utf8).text == "x")
        #expect(try parse("<?xml version='1.0' encoding='us-ascii'?><a>x&#xE9;</a>").text == "xé")
    }

    @Test func keepsWhiteSpaceOfAValueAndDropsLayout() throws {
        let root = try parse("<a> <b> x </b>\r\n<c>\r\n</c></a>")
        #expect(root.text == "")
        #expect(root.first("b")?.text == " x ")
        #expect(root.first("b")?.trimmedText == "x")
        #expect(root.first("c")?.text == "\n")
    }

    @Test func ignoresSchemaLocation() throws {
        let root = try parse(
            """
            <a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="urn:x file:///etc/passwd" xsi:noNamespaceSchemaLocation="http://example.com/x.xsd"/>
            """)
        #expect(root.attributes.count == 2)
    }

    @Test func readsTheTreeOfALargeDocument() throws {
        let text = String(repeating: "Ångström ", count: 80)
        let item = "<item n=\"1\"><weight unit=\"KGM\">79.4</weight><name>\(text)</name></item>"
        let root = try parse("<list>" + String(repeating: item, count: 20_000) + "</list>")
        #expect(root.children.count == 20_000)
        #expect(root.children.last?.first("name")?.text.utf8.count == 880)
    }

    @Test(
        .needsShared("data/cargo-xml-samples"),
        arguments: [
            "888-11111111_XFWB", "888-11111111_XFWB_ACAS_US", "888-11111111_XFWB_multipleULD_multipleHTS",
            "888-11111111_XFWB_noModeCode", "888-11111111_XFWB_pieceQuantityItemCountMismatch", "SEL22222222_XFZB",
            "xfwbExample",
        ])
    func readsTheCargoXMLSamples(name: String) throws {
        let path = try #require(SharedData.path("data/cargo-xml-samples/src/test/resources/\(name).xml"))
        let root = try XMLTree.parse(File.bytes(at: path))
        #expect(root.name.local == (name.contains("XFZB") ? "HouseWaybill" : "Waybill"))
        #expect(root.name.namespace.hasPrefix("iata:"))
        let header = try #require(root.first("BusinessHeaderDocument"))
        #expect(header.first("ID")?.text.isEmpty == false)
        #expect(header.line > 1)
    }

    @Test func whateverIsWrittenIsReadBackTheSame() throws {
        var random = Randomness.seeded(7).bytes(4000)[...]
        func next(_ below: Int) -> Int { Int(random.popFirst() ?? 0) % below }
        let pieces = ["a", "é", "漢", "😀", "&", "<", "]]>", "\"", "'", "\t", "\n", "\r", " ", "&#38;", "--"]
        func word() -> String { (0..<next(6)).map { _ in pieces[next(pieces.count)] }.joined() }
        func element(_ depth: Int) -> XMLElement {
            let namespace = ["", "urn:example:a", "urn:example:b"][next(3)]
            let attributes = (0..<next(3)).map {
                XMLAttribute(XMLName(namespace: "urn:example:a", local: "n\($0)"), word())
            }
            let children = depth == 0 ? [] : (0..<next(4)).map { _ in element(depth - 1) }
            return XMLElement(
                XMLName(namespace: namespace, local: "e\(next(5))"), attributes: attributes, children: children,
                text: children.isEmpty ? word() : "")
        }
        for _ in 0..<40 {
            let tree = element(4)
            let bytes = try XMLWriter.document(tree, prefixes: [("a", "urn:example:a"), ("b", "urn:example:b")])
            #expect(try XMLTree.parse(bytes) == tree)
        }
    }

    private func parse(_ text: String) throws -> XMLElement { try XMLTree.parse(Array(text.utf8)) }
}
