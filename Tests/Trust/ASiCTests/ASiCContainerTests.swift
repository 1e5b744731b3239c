import ASiC
import CMS
import Diagnostics
import Digests
import Files
import Platform
import TestSupport
import Testing
import X509

@Suite struct ASiCContainerTests {
    private static let now = Timestamp(seconds: 1_790_000_000)
    private let authority: CertificateAuthority
    private let key: PrivateKey
    private let certificate: Certificate
    private let trust: TrustStore

    init() throws {
        authority = try CertificateAuthority.make(
            key: .generate(.p256), name: "Example Carrier", country: "US", clock: .fixed(Self.now), randomness: .system)
        key = try .generate(.p256)
        certificate = try authority.issue(.originator, for: key.publicKey)
        trust = TrustStore(
            anchors: [TrustAnchor(root: authority.certificate)],
            revocationLists: [try authority.revocationList(number: 1, revoked: [])])
    }

    private func make(_ entries: [(String, [UInt8])]) throws -> (bytes: [UInt8], digest: Digest) {
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        for (index, entry) in entries.enumerated() {
            try writer.add(
                entry.0, entry.1, mediaType: "text/plain", compressed: index % 2 == 1, isRoot: index == 0)
        }
        let digest = try writer.finish { manifest throws(Fault) in
            try SignedData.sign(
                manifest, key: key, certificate: certificate, chain: [authority.certificate], signingTime: Self.now)
        }
        return (sink.bytes, digest)
    }

    private func judge(_ bytes: [UInt8], _ profile: ASiCProfile = .corridor) -> (Outcome, Set<String>) {
        do throws(Fault) {
            let container = try ASiCContainer.open(bytes, profile: profile)
            let verdict = container.verify(
                trust: trust, roles: profile == .corridor ? [.originator] : nil, at: Self.now)
            return (verdict.outcome, Set(verdict.findings.map(\.code.name)))
        } catch {
            return (.failed, [error.code.name])
        }
    }

    private let sample: [(String, [UInt8])] = [
        ("manifest.json", Array("{}".utf8)), ("data/a b é.txt", Array(String(repeating: "text ", count: 100).utf8)),
        ("data/empty", []),
    ]

    @Test func whatIsWrittenVerifies() throws {
        let made = try make(sample)
        let container = try ASiCContainer.open(made.bytes, profile: .corridor)
        let verdict = container.verify(trust: trust, roles: [.originator], at: Self.now)
        #expect(verdict.outcome == .passed, "\(verdict.findings)")
        #expect(verdict.manifestDigest == made.digest)
        #expect(container.dataEntries == sample.map(\.0))
        #expect(try container.bytes(of: "data/a b é.txt", limit: 1000) == sample[1].1)
        #expect(verdict.references.map(\.name) == sample.map(\.0))
    }

    @Test func noFlippedBitIsAccepted() throws {
        let bytes = try make([("manifest.json", Array("{}".utf8)), ("data/a", Array("hello".utf8))]).bytes
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << (index % 8)
            #expect(judge(changed).0 != .passed, "byte \(index)")
        }
    }

    @Test func noCutIsAccepted() throws {
        let bytes = try make([("manifest.json", Array("{}".utf8))]).bytes
        for count in stride(from: 0, to: bytes.count, by: 7) { #expect(judge(Array(bytes[..<count])).0 == .failed) }
    }

    @Test(
        .needsTool("zip"), .needsTool("unzip"),
        arguments: ["entry-unlisted", "entry-missing", "meta-inf-entry-unknown"])
    func anEntryPutInOrTakenOutIsFound(_ code: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try make(sample).bytes, "c.asice")
        switch code {
        case "entry-missing": _ = try Tool.run("zip", ["-q", "-d", path, "data/empty"])
        case "entry-unlisted":
            try Paths.makeFolder(folder.file("data"))
            _ = try folder.write("x", "data/extra")
            _ = try Tool.run("zip", ["-q", "-X", "-D", path, "data/extra"], folder: folder.path)
        default:
            try Paths.makeFolder(folder.file("META-INF"))
            _ = try folder.write("x", "META-INF/extra.xml")
            _ = try Tool.run("zip", ["-q", "-X", "-D", path, "META-INF/extra.xml"], folder: folder.path)
        }
        let bytes = try File.bytes(at: path)
        // Our profile refuses archives of other programs by their ZIP fields alone.
        #expect(judge(bytes).0 == .failed)
        let result = judge(bytes, .asicE)
        #expect(result.0 == .failed)
        #expect(result.1.contains(code), "\(result.1)")
    }

    @Test(
        .needsShared("vectors/asic-cades"),
        arguments: [
            ("onefile-ok", Outcome.indeterminate, "signer-unknown"),
            ("multifiles-ok", .indeterminate, "signer-unknown"), ("brokenReference", .failed, "digest-mismatch"),
            ("removed-doc", .failed, "entry-missing"),
        ])
    func containersOfEUDSSGetTheRightVerdict(_ name: String, outcome: Outcome, code: String) throws {
        let path = try #require(SharedData.path("vectors/asic-cades/\(name).asice"))
        let result = judge(try File.bytes(at: path), .asicE)
        #expect(result.0 == outcome, "\(result.1)")
        #expect(result.1.contains(code), "\(result.1)")
    }

    @Test(.needsTool("unzip"), .needsTool("python3"), .needsTool("openssl")) func othersAcceptTheContainer() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try make(sample).bytes, "c.asice")
        #expect(try Tool.run("unzip", ["-t", path]).status == 0)
        let python = "import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None"
        #expect(try Tool.run("python3", ["-c", python, path]).status == 0)
        #expect(try Tool.run("unzip", ["-q", path, "-d", folder.file("x")]).status == 0)
        let root = try folder.write(authority.certificate.pem, "root.pem")
        let result = try Tool.run(
            "openssl",
            [
                "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in",
                folder.file("x/META-INF/signature001.p7s"), "-content", folder.file("x/META-INF/ASiCManifest001.xml"),
                "-CAfile", root, "-attime", "\(Self.now.milliseconds / 1000)", "-out", "/dev/null",
            ])
        #expect(result.status == 0, "\(result.errorText)")
    }

    @Test(.needsTool("xmllint"), .needsShared("vectors/schemas/asic-xades-xmldsig"))
    func theManifestIsValidByTheSchemaOfETSI() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try make(sample).bytes, "c.asice")
        _ = try Tool.run("unzip", ["-q", path, "-d", folder.file("x")])
        let schemas = try #require(SharedData.path("vectors/schemas/asic-xades-xmldsig"))
        let address = "http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd"
        // The schema imports XML-DSig's schema by its web address; the catalog keeps xmllint offline.
        let catalog = try folder.write(
            """
            <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
              <system systemId="\(address)" uri="file://\(schemas)/xmldsig-core-schema.xsd"/>
              <uri name="\(address)" uri="file://\(schemas)/xmldsig-core-schema.xsd"/>
            </catalog>
            """, "catalog.xml")
        let result = try Tool.run(
            "xmllint",
            [
                "--nonet", "--noout", "--schema", Paths.join(schemas, "en_31916201v010101.xsd"),
                folder.file("x/META-INF/ASiCManifest001.xml"),
            ], environment: ["XML_CATALOG_FILES": catalog])
        #expect(result.status == 0, "\(result.errorText)")
    }
}
