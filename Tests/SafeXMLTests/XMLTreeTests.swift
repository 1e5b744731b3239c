import Files
import Findings
import SafeXML
import TestSupport
import Testing

@Suite struct XMLTreeTests {
    private func refusal(_ text: String, _ limits: XMLLimits = .standard) -> Fault? {
        do throws(Fault) {
            _ = try XMLTree.parse(Array(text.utf8), limits: limits)
            return nil
        } catch { return error }
    }

    @Test func namesAttributesTextAndLinesAreRead() throws {
        let root = try XMLTree.parse(
            Array("<a xmlns='u' xmlns:p='v' n='1'>\n <p:b x='&lt;&#65;'>t&amp;u<![CDATA[<]]></p:b><b/></a>".utf8))
        #expect(root.name == XMLName(namespace: "u", local: "a"))
        #expect(root.attribute("n") == "1")
        let inner = try #require(root.first("b"))
        #expect(inner.name.namespace == "v")
        #expect(inner.attribute("x") == "<A")
        #expect(inner.text == "t&u<")
        #expect(inner.line == 2)
        #expect(root.all("b").count == 2)
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<?xml version='1.0'?>\n<!-- c -->\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><a>&b;</a>",
    ])
    func anyDoctypeIsRefused(_ text: String) { #expect(refusal(text)?.code == .xmlDoctype) }

    @Test func anUndeclaredEntityIsRefused() { #expect(refusal("<a>&e;</a>")?.code == .xmlMalformed) }

    @Test func xincludeIsRefused() {
        #expect(
            refusal("<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/passwd'/></a>")?.code
                == .xmlInclusion)
    }

    @Test func schemaLocationIsNotFollowed() throws {
        let text =
            "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='u http://127.0.0.1:1/x'/>"
        #expect(throws: Never.self) { try XMLTree.parse(Array(text.utf8)) }
    }

    @Test func depthIsLimited() {
        let text = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
        #expect(refusal(text)?.code == .xmlDepthLimit)
    }

    @Test func sizeElementsAttributesAndTextAreLimited() {
        #expect(refusal("<a/>", XMLLimits(size: 3))?.code == .xmlSizeLimit)
        #expect(refusal("<a><b/><b/></a>", XMLLimits(elements: 2))?.code == .xmlElementLimit)
        #expect(refusal("<a b='' c=''/>", XMLLimits(attributes: 1))?.code == .xmlAttributeLimit)
        #expect(refusal("<a>hello</a>", XMLLimits(text: 4))?.code == .xmlTextLimit)
        #expect(refusal("<a b='hello'/>", XMLLimits(text: 4))?.code == .xmlTextLimit)
    }

    @Test(arguments: ["<a>1<!-- -->0</a>", "<a><!-- -->10</a>", "<a><b>10<!-- --></b></a>"])
    func aCommentInsideAValueIsRefused(_ text: String) { #expect(refusal(text)?.code == .xmlCommentInValue) }

    @Test func aCommentBetweenElementsIsAllowed() {
        #expect(refusal("<!-- x --><a><!-- y --><b/><!-- z --></a><!-- end -->") == nil)
    }

    @Test(arguments: ["<a><?php x?></a>", "<?xml-stylesheet href='x'?><a/>"])
    func aProcessingInstructionIsRefused(_ text: String) {
        #expect(refusal(text)?.code == .xmlProcessingInstruction)
    }

    @Test func duplicateIDsAreRefused() {
        #expect(refusal("<a xml:id='x'><b xml:id='x'/></a>")?.code == .xmlDuplicateID)
    }

    @Test(arguments: [
        "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>",
    ])
    func otherEncodingsAreRefused(_ text: String) { #expect(refusal(text)?.code == .xmlEncoding) }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x3C, 0x00], Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8), [0x3C, 0, 0x61, 0],
        ] as [[UInt8]])
    func whatIsNotUTF8IsRefused(_ bytes: [UInt8]) {
        #expect(#expect(throws: Fault.self) { try XMLTree.parse(bytes) }?.code == .xmlEncoding)
    }

    @Test(arguments: ["", "  \n", "<a>", "<a></b>", "<a b=1/>", "hello", "<a/><b/>", "<a/>x", "<a b='' b=''/>"])
    func damagedXMLIsSaidToBeDamaged(_ text: String) { #expect(refusal(text)?.code == .xmlMalformed) }

    @Test func theFaultTellsTheLine() {
        #expect(refusal("<a>\n<b>\n</c></a>")?.finding.place.line == 3)
    }

    @Test func everyCutOfADocumentIsRefused() {
        let text = Array("<?xml version='1.0'?><a b='c'><d>e</d></a>".utf8)
        for count in 0..<text.count {
            #expect(throws: Fault.self) { try XMLTree.parse(Array(text[..<count])) }
        }
    }

    @Test(.needsShared("data/cargo-xml-samples")) func everyCargoXMLSampleIsRead() throws {
        let folder = try #require(SharedData.path("data/cargo-xml-samples/src/test/resources"))
        let names = try Paths.names(in: folder).filter { $0.hasSuffix(".xml") }
        #expect(names.count == 7)
        for name in names {
            let root = try XMLTree.parse(File.bytes(at: Paths.join(folder, name)))
            #expect(["Waybill", "HouseWaybill"].contains(root.name.local))
        }
    }

    @Test func escapedTextComesBack() throws {
        let text = "a<b>&\"c'\r\n\té漢"
        let root = try XMLTree.parse(Array("<a b=\"\(XMLText.escape(text))\">\(XMLText.escape(text))</a>".utf8))
        #expect(root.text == text)
        #expect(root.attribute("b") == text)
    }
}
