import ASiC
import CMS
import Diagnostics
import Digests
import Files
import Platform
import TestSupport
import Testing
import X509

/// pyHanko, an independent implementation of CAdES, accepts our signatures, and we verify its signatures.
@Suite(.needsPythonModule("pyhanko")) struct PyHankoTests {
    private let folder: TemporaryFolder
    /// pyHanko uses the system's clock.
    private let now = Clock.system.now()

    init() throws { folder = try TemporaryFolder() }

    private static let judge = """
        import asyncio, sys
        from asn1crypto import cms, crl, pem, x509
        from pyhanko.sign.validation import async_validate_detached_cms
        from pyhanko_certvalidator import ValidationContext
        def load(path):
            data = open(path, "rb").read()
            return pem.unarmor(data)[2] if pem.detect(data) else data
        signature, content, root, revocations = sys.argv[1:]
        context = ValidationContext(
            trust_roots=[x509.Certificate.load(load(root))], crls=[crl.CertificateList.load(load(revocations))],
            allow_fetching=False, revocation_mode="require")
        signed = cms.ContentInfo.load(load(signature))["content"]
        status = asyncio.run(async_validate_detached_cms(
            input_data=open(content, "rb").read(), signed_data=signed, signer_validation_context=context))
        print(status.summary(), status.bottom_line)
        """

    private static let sign = """
        import asyncio, sys
        from asn1crypto import keys, pem, x509
        from pyhanko.sign.signers import SimpleSigner
        from pyhanko_certvalidator.registry import SimpleCertificateStore
        def load(path):
            data = open(path, "rb").read()
            return pem.unarmor(data)[2] if pem.detect(data) else data
        content, key, certificate, root, digest, pss, output = sys.argv[1:]
        store = SimpleCertificateStore()
        store.register(x509.Certificate.load(load(root)))
        signer = SimpleSigner(
            signing_cert=x509.Certificate.load(load(certificate)), signing_key=keys.PrivateKeyInfo.load(load(key)),
            cert_registry=store, prefer_pss=pss == "pss")
        signature = asyncio.run(signer.async_sign_general_data(
            open(content, "rb").read(), digest_algorithm=digest, detached=True, use_cades=True))
        open(output, "wb").write(signature.dump())
        """

    private func python(_ script: String, _ arguments: [String]) throws -> Tool.Result {
        try Tool.run("python", ["-c", script] + arguments)
    }

    private struct Party {
        let authority: CertificateAuthority
        let key: PrivateKey
        let certificate: Certificate
        let list: CertificateRevocationList

        init(_ kind: KeyKind, at now: Timestamp) throws {
            authority = try CertificateAuthority.make(
                key: .generate(kind == .p384 ? .p384 : .p256), name: "Example Carrier", country: "US",
                clock: .fixed(now.adding(seconds: -3600)), randomness: .system)
            key = try .generate(kind)
            certificate = try authority.issue(.originator, for: key.publicKey)
            list = try authority.revocationList(number: 1)
        }

        var trust: TrustStore {
            TrustStore(anchors: [TrustAnchor(root: authority.certificate)], revocationLists: [list])
        }
    }

    @Test(arguments: [KeyKind.p256, .p384, .rsa(bits: 3072)]) func pyHankoTrustsWhatWeSign(_ kind: KeyKind) throws {
        let party = try Party(kind, at: now)
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        try writer.add("note.txt", Array("a note".utf8), mediaType: "text/plain", compressed: true)
        try writer.finish { manifest throws(Fault) in
            try SignedData.sign(
                manifest, key: party.key, certificate: party.certificate, chain: [party.authority.certificate],
                signingTime: now)
        }
        let signed = try ASiCContainer.open(sink.bytes, profile: .corridor).manifests[0]
        let arguments = [
            try folder.write(signed.signature, "s.p7s"), try folder.write(signed.bytes, "manifest.xml"),
            try folder.write(party.authority.certificate.pem, "root.pem"), try folder.write(party.list.pem, "crl.pem"),
        ]
        let result = try python(Self.judge, arguments)
        #expect(result.text == "INTACT:TRUSTED True\n", "\(result.errorText)")
        // It also reports an error when there is one.
        _ = try folder.write(signed.bytes + [10], "manifest.xml")
        #expect(try python(Self.judge, arguments).text == "INVALID False\n")
    }

    @Test(arguments: [(KeyKind.p256, "sha256", "-"), (.p384, "sha384", "-"), (.rsa(bits: 3072), "sha256", "pss")])
    func whatPyHankoSignsIsJudgedByTheSameRules(_ kind: KeyKind, digest: String, padding: String) throws {
        let party = try Party(kind, at: now)
        let manifest = try ASiCManifest(
            signatureName: "META-INF/signature.p7s",
            references: [
                .init(name: "note.txt", mediaType: "text/plain", isRoot: false, digest: .sha256(Array("a note".utf8)))
            ]
        ).bytes()
        let passphrase = try Passphrase(Array("correct horse".utf8))
        let encrypted = try folder.write(try party.key.encryptedPEM(passphrase: passphrase, rounds: 1000), "key.pem")
        let plain = folder.file("plain.pem")
        _ = try Tool.run("openssl", ["pkey", "-in", encrypted, "-passin", "pass:correct horse", "-out", plain])
        let result = try python(
            Self.sign,
            [
                try folder.write(manifest, "manifest.xml"), plain,
                try folder.write(party.certificate.pem, "cert.pem"),
                try folder.write(party.authority.certificate.pem, "root.pem"), digest, padding, folder.file("s.p7s"),
            ])
        try #require(result.status == 0, "\(result.errorText)")
        let signature = try File.bytes(at: folder.file("s.p7s"))
        let note = Array("a note".utf8)
        func verdict(_ note: [UInt8], _ trust: TrustStore) throws -> ContainerVerdict {
            let bytes = try ContainerFixture.pack([
                ("note.txt", note), ("META-INF/ASiCManifest.xml", manifest), ("META-INF/signature.p7s", signature),
                ("mimetype", Array("application/vnd.etsi.asic-e+zip".utf8)),
            ])
            return try ASiCContainer.open(bytes, profile: .asicE).verify(trust: trust, roles: nil, at: now)
        }
        let good = try verdict(note, party.trust)
        #expect(good.outcome == .passed, "\(good.findings)")
        #expect(try verdict(note, TrustStore(anchors: [], revocationLists: [])).outcome == .indeterminate)
        let changed = try verdict(Array("b note".utf8), party.trust)
        #expect(changed.outcome == .failed && changed.findings.map(\.code).contains(.digestMismatch))
    }
}
