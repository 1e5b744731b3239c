import Diagnostics
import Files
import SafeXML
import TestSupport
import Testing

struct ExclusiveC14NTests {
    @Test func ordersAttributesAndDropsUnusedNamespaces() throws {
        let text =
            "<?xml version='1.0'?>\n<!-- x --><n:a  xmlns:n='urn:n' xmlns:u='urn:u' b='2' a = '1'><c/>&#xD;"
            + "<![CDATA[<]]></n:a>"
        let canonical = try ExclusiveC14N.canonicalize(Array(text.utf8))
        #expect(
            String(decoding: canonical, as: UTF8.self)
                == "<n:a xmlns:n=\"urn:n\" a=\"1\" b=\"2\"><c></c>&#xD;&lt;</n:a>")
    }

    @Test func keepsCommentsAndInclusivePrefixesWhenAsked() throws {
        let text = "<a xmlns:u='urn:u' xmlns:v='urn:v'><!--x--></a>"
        let canonical = try ExclusiveC14N.canonicalize(
            Array(text.utf8), comments: true, inclusivePrefixes: ["u"])
        #expect(String(decoding: canonical, as: UTF8.self) == "<a xmlns:u=\"urn:u\"><!--x--></a>")
    }

    @Test func isItsOwnCanonicalForm() throws {
        let once = try ExclusiveC14N.canonicalize(Array("<a b = 'x&#10;y'><b/>\u{E9}</a>".utf8))
        #expect(try ExclusiveC14N.canonicalize(once) == once)
    }

    @Test func refusesADoctype() {
        #expect(throws: Fault.self) { try ExclusiveC14N.canonicalize(Array("<!DOCTYPE a><a/>".utf8)) }
    }

    /// Those of libxml2's cases that are complete documents without a DTD or namespaces, for which inclusive and
    /// exclusive form are equal; the others select nodes by XPath or declare a document type, which is refused.
    @Test(.needsShared("vectors/c14n-libxml2"), arguments: ["example-2"])
    func agreesWithTheVectors(name: String) throws {
        for comments in [false, true] {
            let folder = comments ? "with-comments" : "without-comments"
            let input = try #require(SharedData.path("vectors/c14n-libxml2/test/c14n/\(folder)/\(name).xml"))
            let expected = try #require(SharedData.path("vectors/c14n-libxml2/result/c14n/\(folder)/\(name)"))
            #expect(
                try ExclusiveC14N.canonicalize(File.bytes(at: input), comments: comments) == File.bytes(at: expected))
        }
    }

    @Test(
        .needsShared("data/cargo-xml-samples"), .needsTool("xmllint"),
        arguments: ["888-11111111_XFWB", "SEL22222222_XFZB", "xfwbExample"])
    func agreesWithXmllintOnRealDocuments(name: String) throws {
        let path = try #require(SharedData.path("data/cargo-xml-samples/src/test/resources/\(name).xml"))
        let judged = try Tool.run("xmllint", ["--nonet", "--exc-c14n", path])
        #expect(try ExclusiveC14N.canonicalize(File.bytes(at: path), comments: true) == judged.output)
    }
}
