import ASiC
import CMS
import Diagnostics
import Digests
import Files
import SafeXML
import TestSupport
import Testing
import X509
import ZipArchive

/// Changes to a container by a third party, each with its code.
struct HostileContainerTests {
    private let fixture: ContainerFixture

    init() throws { fixture = try ContainerFixture() }

    @Test func aChangedEntryFails() throws {
        var entries = try fixture.entries()
        entries[3].bytes[0] ^= 1
        #expect(try problems(entries) == [.digestMismatch])
        let verdict = try fixture.verify(ContainerFixture.pack(entries))
        #expect(verdict.outcome == .failed)
        #expect(verdict.references.map(\.outcome) == [.passed, .passed, .failed])
        #expect(verdict.findings[0].place.entry == "data/photo.jpg")
        let container = try ASiCContainer.open(ContainerFixture.pack(entries), profile: .corridor)
        #expect(throws: Fault.self) { try container.bytes(of: "data/photo.jpg", limit: 100) }
        #expect(throws: Fault.self) { try container.copy("data/photo.jpg", to: MemorySink()) }
    }

    @Test func aDroppedEntryFails() throws {
        for index in 1...3 {
            var entries = try fixture.entries()
            let name = entries.remove(at: index).name
            let verdict = try fixture.verify(ContainerFixture.pack(entries))
            #expect(verdict.outcome == .failed)
            #expect(verdict.findings.contains { $0.code == .entryMissing && $0.facts["name"] == name })
        }
    }

    @Test func anAddedEntryFails() throws {
        for profile in [ASiCProfile.corridor, .asicE] {
            var entries = try fixture.entries()
            entries.insert(("data/evil.json", []), at: 4)
            #expect(try problems(entries, profile).contains(.entryUnlisted))
        }
    }

    @Test func aRenamedEntryFails() throws {
        var entries = try fixture.entries()
        entries[3].name = "data/photo2.jpg"
        #expect(Set(try problems(entries)).isSuperset(of: [.entryUnlisted, .entryMissing]))
    }

    @Test func aDoubledEntryFails() throws {
        var entries = try fixture.entries()
        entries.insert((entries[3].name.uppercased(), entries[3].bytes), at: 4)
        #expect(throws: Fault.self) { try ContainerFixture.pack(entries) }
    }

    @Test func everyOtherOrderOfEntriesFails() throws {
        let entries = try fixture.entries()
        for first in entries.indices {
            for second in entries.indices where second > first {
                var swapped = entries
                swapped.swapAt(first, second)
                #expect(try !problems(swapped).isEmpty, "\(first) and \(second)")
            }
        }
        var swapped = entries
        swapped.swapAt(2, 3)
        #expect(try problems(swapped).contains(.entryOrder))
    }

    @Test func aWrongMimetypeIsRefused() throws {
        var entries = try fixture.entries()
        entries[0].bytes += Array("\n".utf8)
        for profile in [ASiCProfile.corridor, .asicE] { #expect(try problems(entries, profile) == [.mimetypeWrong]) }
        entries = try fixture.entries()
        entries.append(entries.removeFirst())
        #expect(try problems(entries) == [.mimetypeWrong])
        #expect(try problems(entries, .asicE).contains(.mimetypeWrong) == false)
        entries.removeLast()
        #expect(try problems(entries, .asicE) == [.mimetypeWrong])
    }

    @Test func aMissingManifestOrSignatureIsRefused() throws {
        var entries = try fixture.entries()
        entries.remove(at: 4)
        #expect(try problems(entries) == [.manifestMissing])
        #expect(try problems(entries, .asicE) == [.manifestMissing])
        entries = try fixture.entries()
        entries.remove(at: 5)
        #expect(try problems(entries) == [.signatureMissing])
        #expect(try problems(entries, .asicE) == [.signatureMissing])
        // A manifest that refers to a missing signature, beside one whose signature exists.
        entries = try fixture.entries()
        entries[5].name = "META-INF/signature009.p7s"
        #expect(try problems(entries, .asicE) == [.entryMissing])
    }

    @Test func unknownNamesUnderMetaInfAreRefused() throws {
        for name in ["META-INF/evil.xml", "META-INF/ASiCManifest003.xml", "meta-inf/x", "META-INF/a/signature001.p7s"] {
            var entries = try fixture.entries()
            entries.append((name, []))
            #expect(try problems(entries) == [.metaInfEntryUnknown], "\(name)")
        }
        var entries = try fixture.entries()
        entries.append(("META-INF/evil.xml", []))
        #expect(try problems(entries, .asicE) == [.metaInfEntryUnknown])
    }

    @Test(arguments: [true, false]) func theTwinOfACountersignedSignatureFails(_ isCountersigned: Bool) throws {
        let sink = MemorySink()
        try ASiCAmendment(ASiCContainer.open(fixture.container(), profile: .corridor)).addSignature(
            countersigning: isCountersigned, into: sink
        ) { manifest throws(Fault) in try fixture.sign(manifest) }
        let reader = try ZipReader(source: sink.bytes, profile: .corridor)
        var entries = try reader.entries.map { ($0.name, try reader.bytes(of: $0, limit: 1 << 20)) }
        let index = try #require(entries.firstIndex { $0.0 == "META-INF/signature001.p7s" })
        #expect(try problems(entries) == [])
        entries[index].1 = try #require(HighSTwin.of(cms: entries[index].1))
        #expect(try problems(entries) == (isCountersigned ? [.digestMismatch] : []))
    }

    @Test func aSignatureOfNoManifestIsRefused() throws {
        var entries = try fixture.entries()
        entries.append(("META-INF/signature002.p7s", entries[5].bytes))
        #expect(try problems(entries, .asicE) == [.signatureUnlisted])
        #expect(try !problems(entries).isEmpty)
    }

    @Test func aManifestThatWasMadeAgainForOtherContentFails() throws {
        var entries = try fixture.entries()
        entries[3].bytes = Array("other".utf8)
        entries[4].bytes = try manifest { reference in
            reference.name == entries[3].name
                ? .init(
                    name: reference.name, mediaType: reference.mediaType, isRoot: reference.isRoot,
                    digest: .sha256(entries[3].bytes)) : reference
        }
        #expect(try problems(entries) == [.signatureDigestMismatch])
    }

    @Test func aSignatureStrippedAndMadeAgainByAStrangerIsIndeterminate() throws {
        var entries = try fixture.entries()
        entries[5].bytes = try ContainerFixture("Stranger").sign(entries[4].bytes)
        let verdict = try fixture.verify(ContainerFixture.pack(entries))
        #expect(verdict.outcome == .indeterminate)
        #expect(verdict.findings.map(\.code) == [.signerUnknown])
    }

    @Test func aSignedManifestThatListsAnEntryTwiceFails() throws {
        var entries = try fixture.entries()
        let first = try ASiCContainer.open(ContainerFixture.pack(entries), profile: .corridor).manifests[0].manifest
        entries[4].bytes = try ASiCManifest(
            signatureName: first.signatureName, references: first.references + [first.references[2]]
        ).bytes()
        entries[5].bytes = try fixture.sign(entries[4].bytes)
        #expect(try problems(entries).contains(.entryListedTwice))
    }

    /// The problems of a container whose manifest has another text, signed.
    private func problems(manifest text: String, _ profile: ASiCProfile = .corridor) throws -> [FindingCode] {
        var entries = try fixture.entries()
        #expect(text != String(decoding: entries[4].bytes, as: UTF8.self))
        entries[4].bytes = Array(text.utf8)
        entries[5].bytes = try fixture.sign(entries[4].bytes)
        return try problems(entries, profile)
    }

    @Test func aManifestThatSaysTheSameInAnotherFormIsAccepted() throws {
        let text = String(decoding: try fixture.entries()[4].bytes, as: UTF8.self)
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        let others = [
            text + "\n", "\u{FEFF}" + text, text.replacing(declaration + "\n", with: ""),
            text.replacing(declaration, with: "<?xml\tversion='1.0'?>"),
            text.replacing("asic:", with: "b:").replacing(":asic=", with: ":b="),
            text.replacing("asic:", with: "").replacing("xmlns:asic=", with: "xmlns="),
            text.replacing(" Rootfile=\"true\"", with: " Rootfile=\"1\""),
            text.replacing(" Rootfile=\"true\"", with: ""),
            text.replacing(" MimeType=\"application/pkcs7-signature\"", with: ""),
            text.replacing("\n", with: "\r\n  "), text.replacing("\n", with: ""),
            text.replacing("%20", with: " "), text.replacing("manifest.json", with: "manifest%2Ejson"),
            text.replacing("%E6%BC%A2", with: "漢"), text.replacing("%E6%BC%A2", with: "%e6%bc%a2"),
            text.replacing("<ds:DigestValue>", with: "<ds:DigestValue>\n    "),
            text.replacing("<ds:DigestValue>", with: "<ds:DigestValue><![CDATA[").replacing(
                "</ds:DigestValue>", with: "]]></ds:DigestValue>"),
        ]
        for other in others {
            for profile in [ASiCProfile.corridor, .asicE] {
                #expect(try problems(manifest: other, profile) == [], "\(other)")
            }
        }
    }

    @Test func whatAReaderOfAManifestMayOverlookIsRefused() throws {
        let text = String(decoding: try fixture.entries()[4].bytes, as: UTF8.self)
        let extensions = "<asic:Extension Critical=\"false\"><x/></asic:Extension>"
        let others = [
            text.replacing("?>\n", with: "?>\n<!-- x -->"), text + "<!-- x -->",
            text.replacing("<ds:DigestMethod", with: "<!-- x --><ds:DigestMethod"),
            text.replacing("?>\n", with: "?>\n<?x y?>"), text + "<?x y?>",
            text.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: "<?xml-stylesheet href=\"x\"?>"),
            text.replacing(" Rootfile=", with: " Other=\"1\" Rootfile="),
            text.replacing(" Rootfile=", with: " xml:id=\"a\" Rootfile="),
            text.replacing(" Rootfile=", with: " asic:Rootfile="),
            text.replacing("<ds:DigestValue>", with: "<ds:DigestValue Id=\"a\">"),
            text.replacing("<ds:DigestMethod", with: "<ds:Transforms/><ds:DigestMethod"),
            text.replacing(
                "</ds:DigestValue>", with: "</ds:DigestValue><ds:Transforms><ds:Transform/></ds:Transforms>"),
            text.replacing(
                "</ds:DigestValue>",
                with: "</ds:DigestValue><asic:DataObjectReferenceExtensions>\(extensions)"
                    + "</asic:DataObjectReferenceExtensions>"),
            text.replacing(
                "</asic:ASiCManifest>",
                with: "<asic:ASiCManifestExtensions>\(extensions)</asic:ASiCManifestExtensions></asic:ASiCManifest>"),
            text.replacing("<ds:DigestMethod", with: "text<ds:DigestMethod"),
            text.replacing("<asic:SigReference", with: "<asic:Other/><asic:SigReference"),
        ]
        for other in others { #expect(try problems(manifest: other) == [.manifestStructure], "\(other)") }
    }

    @Test func aManifestInAnotherEncodingIsRefused() throws {
        let text = String(decoding: try fixture.entries()[4].bytes, as: UTF8.self)
        for encoding in ["ISO-8859-1", "UTF-16", "windows-1252"] {
            #expect(
                try problems(manifest: text.replacing("encoding=\"UTF-8\"", with: "encoding=\"\(encoding)\"")) == [
                    .xmlEncoding
                ])
        }
        #expect(try problems(manifest: "<!DOCTYPE asic:ASiCManifest>" + text.dropFirst(39)) == [.xmlDoctype])
    }

    @Test func namesAreUniqueOnceTheyAreDecoded() throws {
        let text = String(decoding: try fixture.entries()[4].bytes, as: UTF8.self)
        let start = try #require(text.firstRange(of: "  <asic:DataObjectReference"))
        let end = try #require(text.firstRange(of: "</asic:DataObjectReference>\n"))
        let first = text[start.lowerBound..<end.upperBound]
        for other in [first, first.replacing("manifest.json", with: "%6Danifest.json")] {
            let twice = text.replacing("</asic:ASiCManifest>", with: String(other) + "</asic:ASiCManifest>")
            #expect(try problems(manifest: twice) == [.entryListedTwice])
        }
    }

    @Test func aNameIsWhatItsBytesAre() throws {
        // The same characters in other code points: a file system or another reader may take them for another file.
        var entries = try fixture.entries()
        entries[3].name = "data/é.jpg"
        entries[4].bytes = Array(
            String(decoding: entries[4].bytes, as: UTF8.self).replacing("photo.jpg", with: "%C3%A9.jpg").utf8)
        entries[5].bytes = try fixture.sign(entries[4].bytes)
        #expect(try problems(entries) == [])
        entries[3].name = "data/e\u{301}.jpg"
        for profile in [ASiCProfile.corridor, .asicE] {
            #expect(try problems(entries, profile).contains(.entryMissing))
        }
    }

    @Test(arguments: [
        ("ASiCManifest>", "Other>", FindingCode.manifestStructure),
        ("xmlenc#sha256", "xmlenc#sha1", .manifestDigestAlgorithm),
        ("v1.2.1#", "v1.2.2#", .manifestStructure), ("application/pkcs7-signature", "text/plain", .manifestStructure),
        ("<ds:DigestValue>", "<ds:DigestValue>!", .manifestStructure),
        ("URI=\"manifest", "URI=\"%zzmanifest", .manifestStructure),
        ("<asic:SigReference", "<!DOCTYPE x><asic:SigReference", .xmlDoctype),
        ("</asic:ASiCManifest>", "<x/></asic:ASiCManifest>", .manifestStructure),
        (
            "</asic:ASiCManifest>",
            "<asic:ASiCManifestExtensions><asic:Extension Critical=\"true\"/></asic:ASiCManifestExtensions></asic:ASiCManifest>",
            .manifestStructure
        ),
    ])
    func aDamagedManifestIsRefused(old: String, new: String, expected: FindingCode) throws {
        var entries = try fixture.entries()
        var text = String(decoding: entries[4].bytes, as: UTF8.self)
        if old == "ASiCManifest>" {
            text = text.replacing("asic:ASiCManifest", with: "asic:Other")
        } else {
            text = text.replacing(old, with: new)
        }
        entries[4].bytes = Array(text.utf8)
        for profile in [ASiCProfile.corridor, .asicE] { #expect(try problems(entries, profile) == [expected]) }
    }

    @Test func noChangedByteIsAccepted() throws {
        let whole = try fixture.container()
        for index in whole.indices {
            var changed = whole
            changed[index] ^= [1, 0x20, 0x80, 0xFF][index % 4]
            #expect(!fixture.problems(changed).isEmpty, "byte \(index)")
        }
    }

    @Test func noPrefixIsAccepted() throws {
        let whole = try fixture.container()
        for length in stride(from: 0, to: whole.count, by: 7) {
            #expect(!fixture.problems(Array(whole[..<length])).isEmpty, "\(length)")
        }
    }

    private func problems(
        _ entries: [(name: String, bytes: [UInt8])], _ profile: ASiCProfile = .corridor
    ) throws -> [FindingCode] {
        fixture.problems(try ContainerFixture.pack(entries), profile: profile)
    }

    private func manifest(_ change: (ASiCManifest.Reference) -> ASiCManifest.Reference) throws -> [UInt8] {
        let first = try ASiCContainer.open(fixture.container(), profile: .corridor).manifests[0].manifest
        return try ASiCManifest(
            signatureName: first.signatureName, references: first.references.map(change)
        ).bytes()
    }
}
