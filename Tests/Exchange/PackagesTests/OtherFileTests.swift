import ASiC
import Diagnostics
import Files
import Packages
import Testing
import X509
import ZipArchive

/// A file that is no container of ours is said to be what it is, and never to be a damaged one.
@Suite struct OtherFileTests {
    private let context = VerificationContext(
        trust: TrustStore(anchors: [], revocationLists: []), time: SealedPackages.now)

    private func judge(_ bytes: [UInt8]) throws -> PackageReader.Judgement {
        try PackageReader.judge(bytes, context)
    }

    private static func zip(_ entries: [(name: String, text: String)]) throws -> [UInt8] {
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        for entry in entries { try writer.add(entry.name, Array(entry.text.utf8), method: .stored) }
        try writer.finish()
        return sink.bytes
    }

    @Test(arguments: [
        ("", "empty"), (" \n", "blank"), ("%PDF-1.7\n", "a PDF document"), ("hello", "a text file"),
        ("<?xml version=\"1.0\"?><a/>", "an XML document"), ("\u{FEFF}<a/>", "an XML document"),
        ("<!DOCTYPE html><title>x</title>", "an HTML page"), ("[1]", "a JSON document"),
        ("{\"type\":\"bundle\",\"objects\":[]}", "a STIX bundle that is not signed"),
        ("-----BEGIN CERTIFICATE-----\nMIIB", "a PEM file, CERTIFICATE"), ("\u{7F}ELF\u{1}", "a program"),
        ("a\u{0}b", "of an unknown kind, 3 bytes"),
    ])
    func whatIsNoContainerIsSaidToBeWhatItIs(text: String, what: String) throws {
        let judgement = try judge(Array(text.utf8))
        #expect(judgement.authenticity.outcome == .failed)
        let finding = try #require(judgement.authenticity.findings.first)
        #expect(finding.code == .fileNotCorridor && finding.facts["what"] == what, "\(finding)")
        #expect(!finding.advice.lowercased().contains("ask its sender"))
    }

    @Test func anArchiveIsSaidToBeOneWithItsFirstEntry() throws {
        let document = try Self.zip([("word/document.xml", "<x/>"), ("b", ""), ("c", "")])
        let book = try Self.zip([("mimetype", "application/epub+zip"), ("META-INF/signatures.xml", "<x/>")])
        for (bytes, what) in [
            (document, "a ZIP with 3 entries, first word/document.xml"),
            (Array(document.prefix(60)), "a ZIP that was cut off, first entry word/document.xml"),
            (try Self.zip([("one", "1")]), "a ZIP with 1 entry, one"), (try Self.zip([]), "a ZIP without entries"),
            (book, "a ZIP of the type application/epub+zip with 2 entries, first mimetype"),
        ] {
            let finding = try judge(bytes).authenticity.findings.first
            #expect(finding?.code == .fileNotCorridor)
            #expect(finding?.facts["what"] == what)
        }
    }

    @Test(arguments: [
        "META-INF/signatures.xml", "META-INF/signatures0.xml", "META-INF/abc-signatures-1.xml",
    ])
    func aContainerSignedByXAdESIsSaidToBeAndLeftUndecided(name: String) throws {
        for type in ["e", "s"] {
            let bytes = try Self.zip([
                ("mimetype", "application/vnd.etsi.asic-\(type)+zip"), ("a.txt", "a"), (name, "<x/>"),
                ("META-INF/manifest.xml", "<x/>"),
            ])
            let judgement = try judge(bytes)
            guard case .foreign(let authenticity) = judgement else {
                Issue.record("\(judgement)")
                return
            }
            #expect(authenticity.outcome == .indeterminate)
            #expect(authenticity.findings.map(\.code) == [.containerXAdES])
            #expect(authenticity.findings.first?.place.entry == name)
        }
    }

    /// Folders as entries are not allowed in what is judged; what the file is can be told all the same.
    @Test func aContainerSignedByXAdESThatIsNotStrictIsSaidToBeOneToo() throws {
        var bytes = try Self.zip([
            ("mimetype", "application/vnd.etsi.asic-e+zip"), ("META-INF0", ""), ("META-INF/signatures0.xml", "<x/>"),
        ])
        for index in bytes.indices.dropLast(9) where bytes[index..<index + 9].elementsEqual("META-INF0".utf8) {
            bytes[index + 8] = UInt8(ascii: "/")
        }
        #expect(try judge(bytes).authenticity.findings.map(\.code) == [.containerXAdES])
    }

    @Test func whatIsLeftOfAContainerOfOursIsSaidToBeDamaged() throws {
        let made = try SealedPackages()
        let package = try made.package(Array("a note".utf8)).bytes
        var changed = package
        changed[0] ^= 0xFF
        for bytes in [Array(package.dropLast(1)), Array(package.prefix(200)), changed] {
            let codes = try judge(bytes).authenticity.findings.map(\.code)
            #expect(codes == [.zipNotAnArchive] || codes == [.zipStructure] || codes == [.zipHeadersDiffer], "\(codes)")
        }
    }

    @Test func whoeverAsksForAPackageIsToldToo() throws {
        let fault = #expect(throws: Fault.self) { try PackageAmendment(Array("%PDF-1.7".utf8)) }
        #expect(fault?.code == .fileNotCorridor)
        let other = #expect(throws: Fault.self) {
            try PackageReader.unverifiedBytes(of: "manifest.json", in: Self.zip([("x", "")]), limit: 10)
        }
        #expect(other?.code == .fileNotCorridor)
    }
}
