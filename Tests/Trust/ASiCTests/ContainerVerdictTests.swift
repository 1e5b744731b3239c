import ASiC
import CMS
import Diagnostics
import Digests
import Files
import Platform
import TestSupport
import Testing
import X509
import ZipArchive

struct ContainerVerdictTests {
    @Test func whatIsWrittenPasses() throws {
        let fixture = try ContainerFixture()
        let bytes = try fixture.container()
        for profile in [ASiCProfile.corridor, .asicE] {
            let container = try ASiCContainer.open(bytes, profile: profile)
            #expect(container.dataEntries == ContainerFixture.contents.map(\.name))
            let verdict = container.verify(
                trust: fixture.trust, roles: profile == .corridor ? [.originator] : nil, at: ContainerFixture.now)
            #expect(verdict.outcome == .passed, "\(verdict.findings)")
            #expect(verdict.references.map(\.name) == container.dataEntries)
            #expect(verdict.references.allSatisfy { $0.outcome == .passed })
            #expect(verdict.signatures.count == 1)
            #expect(verdict.signatures.first?.signer == fixture.certificate)
            #expect(verdict.manifestDigest == .sha256(container.manifests[0].bytes))
            for (name, content) in ContainerFixture.contents {
                #expect(try container.bytes(of: name, limit: 1000) == content)
                #expect(try container.source(of: name).bytes(limit: 1000) == content)
                #expect(container.size(of: name) == content.count)
                let sink = MemorySink()
                try container.copy(name, to: sink)
                #expect(sink.bytes == content)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 8]) func anyNumberOfWorkersFindsTheSame(_ workers: Int) throws {
        let fixture = try ContainerFixture()
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        for number in 0..<20 {
            try writer.add(
                "data/\(number)", [UInt8](repeating: UInt8(number), count: 5000), mediaType: "text/plain",
                compressed: false, isRoot: false)
        }
        _ = try writer.finish { manifest throws(Fault) in try fixture.sign(manifest) }
        var bytes = sink.bytes
        for name in ["data/3", "data/17"] {
            let entry = try ZipReader(source: bytes, profile: .corridor).entries.first { $0.name == name }
            bytes[try #require(entry).dataRange.lowerBound] ^= 1
        }
        let container = try ASiCContainer.open(bytes, profile: .corridor)
        let verdict = Concurrent.withWorkers(workers) {
            container.verify(trust: fixture.trust, roles: [.originator], at: ContainerFixture.now)
        }
        #expect(verdict.outcome == .failed)
        #expect(verdict.references.map(\.name) == (0..<20).map { "data/\($0)" })
        #expect(verdict.references.filter { $0.outcome == .failed }.map(\.name) == ["data/3", "data/17"])
    }

    @Test func theWriterNamesTheContainerByItsManifest() throws {
        let fixture = try ContainerFixture()
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        try writer.add("routing.json", Array("{}".utf8), mediaType: "application/json", compressed: false, isRoot: true)
        var signed: [UInt8] = []
        let digest = try writer.finish { manifest throws(Fault) in
            signed = manifest
            return try fixture.sign(manifest)
        }
        #expect(digest == .sha256(signed))
        #expect(try fixture.verify(sink.bytes).manifestDigest == digest)
        #expect(
            String(decoding: signed, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" \
                xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
                  <asic:SigReference URI="META-INF/signature001.p7s" MimeType="application/pkcs7-signature"/>
                  <asic:DataObjectReference URI="routing.json" MimeType="application/json" Rootfile="true">
                    <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
                    <ds:DigestValue>RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=</ds:DigestValue>
                  </asic:DataObjectReference>
                </asic:ASiCManifest>

                """)
    }

    @Test func namesThatAreReservedAreNotAdded() throws {
        for name in ["mimetype", "MIMETYPE", "META-INF/x", "meta-inf/x", "META-INF"] {
            let writer = try ASiCWriter(sink: MemorySink())
            #expect(throws: Fault.self) { try writer.add(name, [], mediaType: "text/plain", compressed: false) }
        }
    }

    @Test func aContainerWithoutContentIsNotWritten() throws {
        let writer = try ASiCWriter(sink: MemorySink())
        #expect(throws: Fault.self) { try writer.finish { _ in [] } }
    }

    @Test func aSecondSignatureOverTheSameEntriesPasses() throws {
        let fixture = try ContainerFixture()
        let packed = try coSigned(fixture, with: fixture)
        let verdict = try fixture.verify(packed)
        #expect(verdict.outcome == .passed, "\(verdict.findings)")
        #expect(verdict.signatures.count == 2)
    }

    @Test func aSecondSignatureByAStrangerIsIndeterminate() throws {
        let fixture = try ContainerFixture()
        let verdict = try fixture.verify(coSigned(fixture, with: ContainerFixture("Stranger")))
        #expect(verdict.outcome == .indeterminate)
        #expect(verdict.signatures.map(\.outcome) == [.passed, .indeterminate])
        #expect(verdict.findings.map(\.place.entry) == ["META-INF/signature002.p7s"])
    }

    private func coSigned(_ fixture: ContainerFixture, with other: ContainerFixture) throws -> [UInt8] {
        var entries = try fixture.entries()
        let first = try ASiCContainer.open(fixture.container(), profile: .corridor).manifests[0].manifest
        let second = try ASiCManifest(
            signatureName: "META-INF/signature002.p7s", references: first.references
        ).bytes()
        entries.append(("META-INF/ASiCManifest002.xml", second))
        entries.append(("META-INF/signature002.p7s", try other.sign(second)))
        return try ContainerFixture.pack(entries)
    }

    @Test(
        .needsShared("vectors/asic-cades"),
        arguments: [
            ("onefile-ok", Outcome.indeterminate, [.signerUnknown]),
            ("multifiles-ok", .indeterminate, [.signerUnknown]), ("brokenReference", .failed, [.digestMismatch]),
            ("removed-doc", .failed, [.entryMissing]),
        ] as [(String, Outcome, Set<FindingCode>)])
    func judgesContainersOfOtherMakers(name: String, outcome: Outcome, codes: Set<FindingCode>) throws {
        let path = try #require(SharedData.path("vectors/asic-cades/\(name).asice"))
        let container = try ASiCContainer.open(File(path: path), profile: .asicE)
        let verdict = container.verify(
            trust: TrustStore(anchors: [], revocationLists: []), roles: nil, at: ContainerFixture.now)
        #expect(verdict.outcome == outcome, "\(verdict.findings)")
        #expect(codes.isSubset(of: Set(verdict.findings.map(\.code))), "\(verdict.findings)")
        #expect(verdict.findings.contains { $0.code == .signerUnknown })
        #expect(throws: Fault.self) { try ASiCContainer.open(File(path: path), profile: .corridor) }
    }

    @Test(.needsShared("vectors/schemas"), .needsTool("xmllint"))
    func theManifestIsValidByTheSchema() throws {
        let folder = try TemporaryFolder()
        let schemas = try #require(SharedData.path("vectors/schemas/asic-xades-xmldsig"))
        let catalog = try folder.write(
            """
            <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
              <uri name="http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd" \
            uri="file://\(schemas)/xmldsig-core-schema.xsd"/>
              <system systemId="http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd" \
            uri="file://\(schemas)/xmldsig-core-schema.xsd"/>
            </catalog>
            """, "catalog.xml")
        let manifest = try ASiCContainer.open(ContainerFixture().container(), profile: .corridor).manifests[0].bytes
        let path = try folder.write(manifest, "manifest.xml")
        let result = try Tool.run(
            "xmllint", ["--nonet", "--noout", "--schema", "\(schemas)/en_31916201v010101.xsd", path],
            environment: ["XML_CATALOG_FILES": catalog])
        #expect(result.status == 0, "\(result.errorText)")
    }

    @Test(.needsTool("openssl"), .needsTool("unzip"))
    func unzipAndOpensslCheckAContainerByHand() throws {
        let fixture = try ContainerFixture()
        let folder = try TemporaryFolder()
        let path = try folder.write(fixture.container(), "a.asice")
        let root = try folder.write(fixture.authority.certificate.pem, "root.pem")
        #expect(try Tool.run("unzip", ["-q", path, "-d", folder.file("out")]).status == 0)
        let result = try Tool.run(
            "openssl",
            [
                "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in",
                folder.file("out/META-INF/signature001.p7s"), "-content",
                folder.file("out/META-INF/ASiCManifest001.xml"), "-CAfile", root, "-attime",
                "\(ContainerFixture.now.milliseconds / 1000)", "-out", "/dev/null",
            ])
        #expect(result.status == 0, "\(result.errorText)")
    }
}
