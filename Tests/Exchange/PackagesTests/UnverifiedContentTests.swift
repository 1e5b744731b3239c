import CMS
import Diagnostics
import Files
import Packages
import TestSupport
import Testing
import ZipArchive

/// What did not pass can be looked at, and it is said which contents are not what was listed.
@Suite struct UnverifiedContentTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func content(_ bytes: [UInt8]) throws -> UnverifiedContent {
        try UnverifiedContent(of: bytes, spool: SpoolFile(in: folder.path)) { _ throws(Fault) in
            throw Fault(.keyNotNamed, kind: .badData)
        }
    }

    @Test func aContentThatIsNotWhatWasListedIsSaidToBe() throws {
        let package = try SealedPackages().package(Array("a note".utf8)).bytes
        let reader = try ZipReader(source: package, profile: .corridor)
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        for entry in reader.entries {
            let bytes = try reader.bytes(of: entry, limit: 1 << 20)
            try writer.add(
                entry.name, entry.name == "data/note.txt" ? Array("a lie!".utf8) : bytes, method: entry.method)
        }
        try writer.finish()
        for (bytes, isListed) in [(package, true), (sink.bytes, false)] {
            let content = try content(bytes)
            #expect(content.names == ["manifest.json", "data/note.txt"])
            let note = MemorySink()
            #expect(try content.copy("data/note.txt", to: note) == isListed)
            #expect(note.bytes == Array((isListed ? "a note" : "a lie!").utf8))
            #expect(try content.copy("manifest.json", to: MemorySink()))
        }
    }

    @Test func whatIsNoContainerHasNone() {
        #expect(throws: Fault.self) { try content(Array("no archive".utf8)) }
    }

    @Test func anEnvelopeStaysClosedWithoutItsKey() throws {
        let made = try SealedPackages()
        let sealed = try made.envelope(made.package(Array("a note".utf8)))
        let fault = #expect(throws: Fault.self) { try content(sealed) }
        #expect(fault?.finding.code == .keyNotNamed)
    }
}
