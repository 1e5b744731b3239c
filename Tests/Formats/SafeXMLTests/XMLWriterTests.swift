import Diagnostics
import Files
import SafeXML
import Testing

struct XMLWriterTests {
    @Test func writesNamespacesAttributesAndText() throws {
        let sink = MemorySink()
        let writer = try XMLWriter(
            to: sink, prefixes: [("a", "urn:example:a"), ("b", "urn:example:b")], indented: true)
        try writer.start(
            XMLName(namespace: "urn:example:a", local: "list"), [XMLAttribute(XMLName(local: "n"), "1\"\n")])
        try writer.element(XMLName(namespace: "urn:example:b", local: "x"), text: "a < b & c\r")
        try writer.element(XMLName(local: "y"))
        try writer.end()
        try writer.finish()
        #expect(
            String(decoding: sink.bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a:list xmlns:a="urn:example:a" xmlns:b="urn:example:b" n="1&quot;&#xA;">
                  <b:x>a &lt; b &amp; c&#xD;</b:x>
                  <y/>
                </a:list>

                """)
    }

    @Test(arguments: ["\u{0}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func refusesCharactersThatXMLCannotHold(text: String) {
        #expect(throws: Fault.self) { try XMLWriter.document(XMLElement(XMLName(local: "a"), text: text)) }
    }

    @Test(arguments: ["", "1a", "a b", "a:b", "a>", "-a", "é\u{D7}"])
    func refusesNamesThatAreNone(name: String) {
        #expect(throws: Fault.self) { try XMLWriter.document(XMLElement(XMLName(local: name))) }
    }

    @Test func refusesWhatWouldNotBeADocument() throws {
        #expect(throws: Fault.self) {
            let writer = try XMLWriter(to: MemorySink())
            try writer.element(XMLName(local: "a"))
            try writer.element(XMLName(local: "b"))
        }
        #expect(throws: Fault.self) { try XMLWriter(to: MemorySink()).end() }
        #expect(throws: Fault.self) { try XMLWriter(to: MemorySink()).finish() }
        #expect(throws: Fault.self) { try XMLWriter(to: MemorySink()).text("x") }
        let twice = XMLAttribute(XMLName(local: "n"), "")
        #expect(throws: Fault.self) {
            try XMLWriter.document(XMLElement(XMLName(local: "a"), attributes: [twice, twice]))
        }
        #expect(throws: Fault.self) { try XMLWriter.document(XMLElement(XMLName(namespace: "urn:x", local: "a"))) }
    }
}
