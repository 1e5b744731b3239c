import ASiC
import CMS
import Diagnostics
import Digests
import Files
import Packages
import Platform
import TestSupport
import Testing
import X509
import ZipArchive

/// Packages and envelopes of which every part was made by programs of others: the manifest by hand, signatures and
/// segments by `openssl cms`, the archive by Python's `zipfile` or Info-ZIP's `zip`.
@Suite(.needsTool("openssl"), .needsTool("python3"))
struct OtherWriterTests {
    typealias Entry = (name: String, bytes: [UInt8])

    private let made: SealedPackages
    private let folder: TemporaryFolder

    init() throws {
        made = try SealedPackages()
        folder = try TemporaryFolder()
    }

    private func entries(_ bytes: [UInt8]) throws -> [Entry] {
        let reader = try ZipReader(source: bytes, profile: .corridor)
        return try reader.entries.map { ($0.name, try reader.bytes(of: $0, limit: 1 << 25)) }
    }

    private func openssl(_ arguments: [String]) throws {
        let result = try Tool.run("openssl", arguments)
        try #require(result.status == 0, "\(result.errorText)")
    }

    private func sign(_ content: [UInt8], _ role: CertificateRole) throws -> [UInt8] {
        let key = try folder.write(
            try #require(made.keys[role]).encryptedPEM(
                passphrase: Passphrase(Array("correct horse".utf8)), rounds: 1000), "key.pem")
        try openssl([
            "cms", "-sign", "-cades", "-binary", "-outform", "DER", "-in", try folder.write(content, "content"),
            "-signer", try folder.write(try #require(made.certificates[role]).pem, "cert.pem"), "-inkey", key,
            "-passin",
            "pass:correct horse", "-certfile", try folder.write(made.authority.certificate.pem, "root.pem"), "-out",
            folder.file("signature"),
        ])
        return try File.bytes(at: folder.file("signature"))
    }

    /// The manifest of these entries in a form of its own, and the signature over it.
    private func signed(_ contents: [Entry], _ role: CertificateRole) throws -> [Entry] {
        var text =
            "<ASiCManifest xmlns='http://uri.etsi.org/02918/v1.2.1#' "
            + "xmlns:d='http://www.w3.org/2000/09/xmldsig#'><SigReference URI='META-INF/signature001.p7s'/>"
        for content in contents {
            text +=
                "<DataObjectReference URI='\(content.name)'>"
                + "<d:DigestMethod Algorithm='http://www.w3.org/2001/04/xmlenc#sha256'></d:DigestMethod>"
                + "<d:DigestValue> \(Base64.encode(Digest.sha256(content.bytes).bytes)) </d:DigestValue>"
                + "</DataObjectReference>"
        }
        let manifest = Array((text + "</ASiCManifest>").utf8)
        return [
            ("mimetype", Array("application/vnd.etsi.asic-e+zip".utf8))
        ] + contents + [
            ("META-INF/ASiCManifest001.xml", manifest), ("META-INF/signature001.p7s", try sign(manifest, role)),
        ]
    }

    private func infoZIP(_ entries: [Entry], _ options: [String]) throws -> [UInt8] {
        let place = try TemporaryFolder()
        for name in ["data", "META-INF"] { try Paths.makeFolder(place.file(name)) }
        for entry in entries { _ = try place.write(entry.bytes, entry.name) }
        let stored = entries.filter { $0.name == "mimetype" || $0.name.hasSuffix(".p7m") }.map(\.name)
        for (names, level) in [([stored[0]], "-0"), (Array(entries.map(\.name).dropFirst()), "-6")] {
            let result = try Tool.run(
                "zip", ["-q", level, "-n", ".p7m"] + options + ["out.zip"] + names, folder: place.path)
            try #require(result.status == 0, "\(result.errorText)")
        }
        return try File.bytes(at: place.file("out.zip"))
    }

    private func judge(_ package: [UInt8]) throws -> PackageJudgement {
        guard case .package(let judgement) = try PackageReader.judge(package, made.context) else {
            throw Fault(.containerKindUnknown, kind: .badData)
        }
        return judgement
    }

    @Test(.needsTool("zip")) func aPackageByOpenSSLPythonAndZipPasses() throws {
        let package = try made.package(Array("a note".utf8))
        let contents = try entries(package.bytes).filter { $0.name != "mimetype" && !$0.name.hasPrefix("META-INF/") }
        let entries = try signed(contents, .originator)
        for bytes in [try OtherZip.bytes(of: entries), try infoZIP(entries, []), try infoZIP(entries, ["-X"])] {
            let judgement = try judge(bytes)
            #expect(judgement.authenticity.outcome == .passed, "\(judgement.authenticity.findings)")
            #expect(judgement.package?.attachments == ["data/note.txt"])
            #expect(judgement.package?.manifestDigest == Digest.sha256(entries[entries.count - 2].bytes).hex)
            for index in entries.indices.dropFirst() {
                var changed = entries
                changed[index].bytes.append(0x20)
                #expect(try judge(OtherZip.bytes(of: changed)).package == nil, "\(entries[index].name)")
            }
        }
    }

    @Test func whatIsNotSignedIsNotShownWhoeverPackedIt() throws {
        let package = try made.package(Array("a note".utf8))
        var entries = try entries(package.bytes)
        entries.insert(("data/more.txt", Array("not signed".utf8)), at: entries.count - 2)
        let judgement = try judge(OtherZip.bytes(of: entries))
        #expect(judgement.package == nil && judgement.authenticity.outcome == .failed)
        #expect(judgement.authenticity.findings.map(\.code) == [.entryUnlisted])
    }

    @Test func anEnvelopeByOpenSSLAndPythonOpens() throws {
        let attachment = Randomness.seeded(4).bytes(EnvelopeWriter.segmentSize + 1000)
        let package = try made.package(attachment)
        let recipient = try #require(made.certificates[.encryption])
        let certificate = try folder.write(recipient.pem, "recipient.pem")
        var segments: [[UInt8]] = []
        var rest = package.bytes[...]
        while !rest.isEmpty {
            try openssl([
                "cms", "-encrypt", "-binary", "-outform", "DER", "-aes-256-gcm", "-in",
                try folder.write(Array(rest.prefix(EnvelopeWriter.segmentSize)), "segment"), "-out",
                folder.file("segment.p7m"), "-recip", certificate, "-keyid", "-keyopt", "ecdh_kdf_md:sha256",
            ])
            segments.append(try File.bytes(at: folder.file("segment.p7m")))
            rest = rest.dropFirst(EnvelopeWriter.segmentSize)
        }
        #expect(segments.count == 2)
        let slip = RoutingSlip(
            version: package.manifest.version, sender: made.authority.party, recipients: package.manifest.recipients,
            messageID: package.manifest.messageID, positions: package.manifest.positions,
            created: SealedPackages.now, expires: nil, segments: segments.count,
            certificates: [recipient.fingerprint.hex])
        let contents =
            [("routing.json", slip.bytes)]
            + segments.enumerated().map { ("payload-000\($0 + 1).p7m", $1) } as [Entry]
        let bytes = try OtherZip.bytes(of: signed(contents, .gateway))
        guard case .envelope(let judgement) = try PackageReader.judge(bytes, made.context, deferringPayload: true)
        else { throw Fault(.containerKindUnknown, kind: .badData) }
        #expect(judgement.authenticity.outcome == .passed, "\(judgement.authenticity.findings)")
        let inside = try #require(judgement.envelope).decrypt(
            key: try #require(made.keys[.encryption]), certificate: recipient, spool: SpoolFile(in: folder.path),
            in: made.context)
        #expect(try inside.package?.bytes(of: "data/note.txt") == attachment)
    }

    @Test func aHighSTwinOfAnySignatureIsTheSameMessage() throws {
        let package = try made.package(Array("a note".utf8))
        var entries = try entries(package.bytes)
        let last = entries.count - 1
        entries[last].bytes = try #require(HighSTwin.of(cms: entries[last].bytes))
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        for entry in entries { try writer.add(entry.name, entry.bytes, method: .stored) }
        try writer.finish()
        let (original, twin) = (try judge(package.bytes), try judge(sink.bytes))
        #expect(twin.authenticity.outcome == .passed && sink.bytes != package.bytes)
        #expect(twin.package != nil && twin.package?.manifestDigest == original.package?.manifestDigest)
    }
}
