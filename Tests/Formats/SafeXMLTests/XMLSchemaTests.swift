import Diagnostics
import Platform
import SafeXML
import TestSupport
import Testing

@Suite struct XMLSchemaTests {
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
          <xs:element name="list"><xs:complexType><xs:sequence>
            <xs:element name="item" maxOccurs="unbounded"><xs:complexType><xs:simpleContent>
              <xs:extension base="xs:int"><xs:attribute name="n" type="xs:token"/></xs:extension>
            </xs:simpleContent></xs:complexType></xs:element>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """

    private static func compiled(_ files: [String: String]) throws -> XMLSchemaSet {
        try XMLSchemaSet("a.xsd") { files[$0].map { Array($0.utf8) } }
    }

    private static func findings(_ text: String, _ schema: XMLSchemaSet) throws -> [Finding] {
        var found: [Finding] = []
        try XMLStream.read(Array(text.utf8), schema: schema) { found.append($0) }
        return found
    }

    @Test func aDocumentIsValidatedWithLineAndColumn() throws {
        let schema = try Self.compiled(["a.xsd": Self.schema])
        #expect(try Self.findings("<list><item>1</item></list>", schema) == [])
        let found = try Self.findings("<list>\n  <item>1</item> <item>é</item>\n  <other/>\n</list>", schema)
        #expect(found.map(\.code) == [.xmlSchemaValue, .xmlSchemaElement])
        #expect(found.map { $0.place.line } == [2, 3])
        #expect(found.map { $0.place.column } == [18, 3])
        #expect(found.map { $0.place.pointer } == ["/list/item", "/list/other"])
        let attribute = try Self.findings("<list><item m='1'>1</item></list>", schema)
        #expect(attribute.map(\.code) == [.xmlSchemaAttribute])
        #expect(try Self.findings("<list/>", schema).map(\.code) == [.xmlSchemaElement])
    }

    @Test func positionsAreRightInDocumentsLargerThanTheBuffer() throws {
        let schema = try Self.compiled(["a.xsd": Self.schema])
        let lines = (1...30_000).map { "<item n='é\($0)'>\($0 == 29_999 ? "x" : "\($0)")</item>" }
        let found = try Self.findings("<list>\n" + lines.joined(separator: "\n") + "</list>", schema)
        #expect(found.map { $0.place.line } == [30_000])
        #expect(found.map { $0.place.column } == [1])
    }

    @Test func whereASchemaIsSaidToBeIsIgnored() throws {
        let schema = try Self.compiled(["a.xsd": Self.schema])
        let text = """
            <list xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:noNamespaceSchemaLocation="file:///etc/passwd" xsi:schemaLocation="urn:x http://example.com/x.xsd">\
            <item>1</item></list>
            """
        #expect(try Self.findings(text, schema) == [])
    }

    @Test(
        "A schema reads nothing but its set",
        arguments: ["file:///etc/passwd", "/etc/passwd", "http://example.com/b.xsd", "../b.xsd", "b.xsd"])
    func readsNothingElse(_ location: String) {
        let text =
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='\(location)'/></xs:schema>"
        let fault = #expect(throws: Fault.self) { try Self.compiled(["a.xsd": text]) }
        #expect(fault?.code == .xmlSchemaUnusable)
    }

    @Test func whatASchemaImportsIsFoundFromWhereItStands() throws {
        let schema = try Self.compiled([
            "a.xsd":
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='c/b.xsd'/></xs:schema>",
            "c/b.xsd":
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='../d.xsd'/></xs:schema>",
            "d.xsd": Self.schema,
        ])
        #expect(try Self.findings("<list><item>1</item></list>", schema) == [])
    }

    @Test func aSchemaWithADoctypeIsRefused() {
        let fault = #expect(throws: Fault.self) {
            try Self.compiled(["a.xsd": "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + Self.schema])
        }
        #expect(fault?.code == .xmlDoctype)
        #expect(fault?.finding.place.entry == "a.xsd")
    }

    @Test func elementsUnderIdentityConstraintsAreCapped() throws {
        let text = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="list"><xs:complexType><xs:sequence>
            <xs:element name="item" type="xs:string" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
            <xs:unique name="u"><xs:selector xpath="item"/><xs:field xpath="."/></xs:unique></xs:element></xs:schema>
            """
        let schema = try Self.compiled(["a.xsd": text])
        #expect(
            try Self.findings("<list><item>a</item><item>a</item></list>", schema).map(\.code) == [.xmlSchemaIdentity])
        let many = "<list>" + String(repeating: "<item/>", count: XMLStream.elementsUnderConstraints + 1) + "</list>"
        let fault = #expect(throws: Fault.self) { try Self.findings(many, schema) }
        #expect(fault?.code == .xmlTooManyElements)
    }

    @Test(.needsTool("xmllint"), arguments: 0..<20)
    func theVerdictIsThatOfXMLLint(_ seed: Int) throws {
        var random = Randomness.seeded(UInt64(seed)).bytes(200)[...]
        func next(_ below: Int) -> Int { Int(random.popFirst() ?? 0) % below }
        let pieces = [
            "<item>1</item>", "<item n=' a '>-5</item>", "<item>x</item>", "<other/>", "<item m='1'>2</item>", "y",
        ]
        let chosen = (0..<next(6)).map { _ in pieces[next(seed % 2 == 0 ? 2 : pieces.count)] }
        let text = "<list>" + chosen.joined() + "</list>"
        let folder = try TemporaryFolder()
        let schema = try folder.write(Self.schema, "a.xsd")
        let document = try folder.write(text, "a.xml")
        let result = try Tool.run("xmllint", ["--nonet", "--noout", "--schema", schema, document])
        let found = try Self.findings(text, try Self.compiled(["a.xsd": Self.schema]))
        #expect(found.isEmpty == (result.status == 0), "\(text)")
    }
}
