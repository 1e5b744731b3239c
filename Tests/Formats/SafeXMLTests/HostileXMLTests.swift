import Diagnostics
import Platform
import SafeXML
import TestSupport
import Testing

/// Each hostile XML input is refused with its code before libxml2 can expand anything.
struct HostileXMLTests {
    @Test(arguments: [
        "<!DOCTYPE a><a/>",
        "<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://example.com/x.dtd\"> %p;]><a/>",
        "<!DOCTYPE a PUBLIC \"-//X//X\" \"http://example.com/x.dtd\"><a/>",
        "<?pi <a> ?><!DOCTYPE a><a/>",
        "<!doctype html><a/>",
        "<a><!DOCTYPE b></a>",
        """
        <!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">\
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><l>&d;</l>
        """,
    ])
    func anyDoctypeIsRefused(text: String) { expect(.xmlDoctype, in: text) }

    @Test func aDoctypeIsFoundAtItsPlace() {
        let fault = refusal("<?xml version=\"1.0\"?>\n  <!-- <!DOCTYPE x> --><!DOCTYPE a><a/>")
        #expect(fault?.finding.place == Place(line: 2, column: 24, offset: 45))
    }

    @Test(arguments: ["<!-- <!DOCTYPE x> --><a/>", "<a><![CDATA[<!DOCTYPE x>]]></a>", "<a b='<!DOCTYPE'/>"])
    func whatOnlyLooksLikeADoctypeIsNotTakenForOne(text: String) {
        #expect(refusal(text)?.code != .xmlDoctype)
    }

    @Test func anEntityThatIsNotXMLsOwnIsRefused() { expect(.xmlNotWellFormed, in: "<a>&e;</a>") }

    @Test func inclusionIsNotFollowed() throws {
        let text = "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></a>"
        let root = try XMLTree.parse(Array(text.utf8))
        #expect(root.children.map(\.name.local) == ["include"])
        #expect(root.children[0].text == "")
    }

    @Test func otherEncodingsAreRefused() {
        expect(.xmlEncoding, in: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>")
        expect(.xmlEncoding, in: "<?xml version=\"1.0\" encoding = 'UTF-16'?><a/>")
        expect(.xmlEncoding, in: "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>")
        expect(.xmlEncoding, in: [0xFE, 0xFF, 0, 0x3C, 0, 0x61])
        expect(.xmlEncoding, in: [0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0])
        expect(.xmlEncoding, in: [0, 0, 0, 0x3C])
    }

    @Test func bytesThatAreNotOfTheEncodingAreRefused() {
        expect(.xmlInvalidBytes, in: Array("<a>".utf8) + [0xE9] + Array("</a>".utf8))
        expect(.xmlInvalidBytes, in: Array("<a>".utf8) + [0xC0, 0x80] + Array("</a>".utf8))
        expect(.xmlInvalidBytes, in: Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8))
        expect(.xmlInvalidBytes, in: "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a>é</a>")
    }

    @Test func controlCharactersAreRefusedAndNoNulHidesTheRest() {
        expect(.xmlCharacterNotAllowed, in: Array("<a/>".utf8) + [0] + Array("<b/>".utf8))
        expect(.xmlCharacterNotAllowed, in: Array("<a>".utf8) + [0x1B] + Array("</a>".utf8))
        expect(.xmlNotWellFormed, in: "<a>&#0;</a>")
        expect(.xmlNotWellFormed, in: "<a>\u{FFFE}</a>")
    }

    @Test func aVersionOtherThan10IsRefused() { expect(.xmlVersion, in: "<?xml version=\"1.1\"?><a/>") }

    @Test(arguments: [
        "", " ", "<", "<a", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<a b=1/>", "<a b='1' b='2'/>",
        "<a>&#xD800;</a>", "<a><![CDATA[x</a>", "<a><!-- -- --></a>", "<a><!-- x</a>", "<p:a/>", "<a p:b=''/>",
        "<a xmlns:p=''/>", "<a:b:c xmlns:a='urn:x'/>", "<a b='<'/>", "<a>]]></a>", "<!ENTITY a 'b'><a/>",
        "<?xml version='1.0'?", " <?xml version='1.0'?><a/>", "<a xmlns:p='urn:x' xmlns:q='urn:x' p:b='' q:b=''/>",
        "<a><b></a></b>",
    ])
    func whatIsNotWellFormedIsRefused(text: String) { expect(.xmlNotWellFormed, in: text) }

    @Test func whatIsWrongIsFoundAtItsPlace() {
        let fault = refusal("<a>\n  <b>\n    <c></b>\n</a>")
        #expect(fault?.finding.place.line == 3)
        #expect(fault?.finding.place.pointer == "/a/b/c")
    }

    @Test func depthIsCapped() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        _ = try XMLTree.parse(Array(nested(128).utf8))
        expect(.xmlTooDeep, in: nested(129))
        expect(.xmlTooDeep, in: String(repeating: "<a>", count: 1_000_000))
    }

    @Test func sizeElementsAttributesNamespacesAndTextAreCapped() throws {
        var limits = XMLLimits.standard
        limits.bytes = 10
        expect(.xmlTooLarge, in: "<a>12345</a>", limits: limits)
        limits = .standard
        limits.elements = 3
        expect(.xmlTooManyElements, in: "<a><b/><b/><b/></a>", limits: limits)
        limits = .standard
        limits.textBytes = 10
        expect(.xmlTextTooLong, in: "<a>123456<![CDATA[78901]]></a>", limits: limits)
        expect(.xmlTextTooLong, in: "<a b='12345678901'/>", limits: limits)
        limits.namespaces = 2
        expect(.xmlTooManyNamespaces, in: "<a xmlns='urn:x'><b xmlns:a='urn:a' xmlns:b='urn:b'/></a>", limits: limits)
        // libxml2 compares attributes pairwise: a million of them would take it hours.
        let attributes = (0..<1_000_000).map { " a\($0)=''" }.joined()
        expect(.xmlTooManyAttributes, in: "<a\(attributes)/>")
    }

    @Test func aCommentInsideAValueIsRefused() {
        expect(.xmlCommentInValue, in: "<a><b>100<!-- x -->0</b></a>")
        expect(.xmlCommentInValue, in: "<a><b><!-- x -->100</b></a>")
        #expect(
            refusal("<a><b>100<!-- x -->0</b></a>")?.finding.place
                == Place(pointer: "/a/b", line: 1, column: 4, offset: 3))
    }

    @Test func aCommentBetweenElementsIsAllowed() {
        #expect(refusal("<!-- x --><a><!-- y --><b/> <!-- z --></a><!-- end -->") == nil)
    }

    @Test func aProcessingInstructionInsideTheRootElementIsRefused() {
        expect(.xmlProcessingInstruction, in: "<a><b>1<?x y?>2</b></a>")
        #expect(refusal("<?xml-stylesheet href='x'?><a/>") == nil)
    }

    @Test func duplicateIdsAreRefused() {
        expect(.xmlDuplicateID, in: "<a><b xml:id='x'/><c xml:id='x'/></a>")
        let id = XMLName(namespace: "urn:example:s", local: "id")
        let text = "<a xmlns:s='urn:example:s'><b s:id='x'/><c s:id='x'/></a>"
        #expect(throws: Fault.self) { try XMLTree.parse(Array(text.utf8), ids: [id]) }
    }

    @Test func everyPrefixOfADocumentIsRefused() {
        let text = Array("<?xml version=\"1.0\"?><a b='c'><!-- d --><e>f&amp;<![CDATA[g]]></e></a>".utf8)
        for length in 0..<text.count { #expect(refusal(Array(text.prefix(length))) != nil, "\(length)") }
        #expect(refusal(text) == nil)
    }

    @Test func noMutationCrashesTheParserOrItsCanonicalForm() throws {
        let seed = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?><!-- x --><a:b xmlns:a="urn:a" c="d&amp;e" xml:id="f">
            <g>漢 &lt;&#10;<![CDATA[h]]></g><i j='k'/></a:b>
            """.utf8)
        let pieces = [
            "<", ">", "&", "\"", "'", "<!DOCTYPE", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "xmlns", "\u{0}", "=",
        ]
        var random = Randomness.seeded(21).bytes(5_000)[...]
        func next(_ below: Int) -> Int { (Int(random.popFirst() ?? 0) << 8 | Int(random.popFirst() ?? 0)) % below }
        var read = 0
        while random.count > 8 {
            var bytes = seed
            let index = next(bytes.count)
            switch next(3) {
            case 0: bytes[index] = UInt8(next(256))
            case 1: bytes.replaceSubrange(index..<min(index + next(20), bytes.count), with: [])
            default: bytes.insert(contentsOf: pieces[next(pieces.count)].utf8, at: index)
            }
            guard let tree = try? XMLTree.parse(bytes) else { continue }
            // A relative namespace is well-formed but has no canonical form (Canonical XML 1.0, section 1.3).
            guard let canonical = try? ExclusiveC14N.canonicalize(bytes) else { continue }
            read += 1
            #expect(try XMLTree.parse(canonical) == tree, "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(read > 50)
    }

    private func expect(
        _ code: FindingCode, in text: String, limits: XMLLimits = .standard,
        location: SourceLocation = #_sourceLocation
    ) {
        expect(code, in: Array(text.utf8), limits: limits, location: location)
    }

    private func expect(
        _ code: FindingCode, in bytes: [UInt8], limits: XMLLimits = .standard,
        location: SourceLocation = #_sourceLocation
    ) {
        let fault = refusal(bytes, limits)
        #expect(fault?.code == code, "\(fault?.description ?? "read")", sourceLocation: location)
        #expect(fault?.kind == .badData, sourceLocation: location)
    }

    private func refusal(_ text: String) -> Fault? { refusal(Array(text.utf8)) }

    private func refusal(_ bytes: [UInt8], _ limits: XMLLimits = .standard) -> Fault? {
        let fault: Fault?
        do throws(Fault) {
            _ = try XMLTree.parse(bytes, limits: limits)
            fault = nil
        } catch {
            fault = error
        }
        // Streamed documents are refused for the same reason.
        do throws(Fault) {
            try XMLStream.read(bytes, limits: limits)
            #expect(fault == nil || fault?.code == .xmlDuplicateID, "\(fault?.description ?? "")")
        } catch {
            #expect(error.code == fault?.code, "\(error.description)")
        }
        return fault
    }
}
