import CMS
import Diagnostics
import Files
import Foundation
import Platform
import TestSupport
import Testing
import X509

/// Signatures as other programs make them from specs/package.md: `openssl cms`, and SignerInfos written around the raw
/// signatures of PyPI's `cryptography`.
///
/// The environment variable `CORRIDOR_ORDINARY_SIGNATURES` has more of them made than the suite does, up to 10,000.
struct OrdinarySignatureTests {
    private static let content = Array("the exact bytes of a manifest".utf8)
    private static let passphrase = "correct horse"

    /// A number of signatures for each case: the given one, unless the environment asks for more in all cases together.
    private static func count(_ usual: Int, cases: Int) -> Int {
        let wanted = ProcessInfo.processInfo.environment["CORRIDOR_ORDINARY_SIGNATURES"].flatMap(Int.init) ?? 0
        return max(usual, min(wanted, 10_000) / cases)
    }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The files of a party's key and certificates.
    private func write(_ party: SigningParty) throws -> (
        key: String, certificate: String, root: String, content: String
    ) {
        let pem = try party.originatorKey.encryptedPEM(
            passphrase: Passphrase(Array(Self.passphrase.utf8)), rounds: 1000)
        return (
            try folder.write(pem, "key.pem"), try folder.write(party.originator.pem, "cert.pem"),
            try folder.write(party.authority.certificate.pem, "root.pem"), try folder.write(Self.content, "content")
        )
    }

    private func expectPassed(
        _ der: [UInt8], by party: SigningParty, number: Int, location: SourceLocation = #_sourceLocation
    ) {
        for profile in [SignatureProfile.corridor, .baseline] {
            let verdicts = SignedData.verify(
                der, content: Self.content, profile: profile, trust: party.store, roles: [.originator],
                at: SigningParty.now)
            #expect(
                verdicts.map(\.outcome) == [.passed], "\(number): \(verdicts.flatMap(\.findings))",
                sourceLocation: location)
        }
    }

    @Test(
        .needsTool("openssl"),
        arguments: [
            (KeyKind.p256, ["-md", "sha256"]), (.p384, ["-md", "sha384"]), (.rsa(bits: 3072), ["-md", "sha256"]),
            (
                .rsa(bits: 3072),
                ["-md", "sha256", "-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:digest"]
            ),
        ], [[], ["-nosmimecap"], ["-keyid"], ["-nosmimecap", "-keyid"]])
    func whatOpenSSLSignsIsAccepted(_ line: (kind: KeyKind, options: [String]), more: [String]) throws {
        let party = try SigningParty(kind: line.kind)
        let files = try write(party)
        for number in 0..<Self.count(3, cases: 16) {
            let out = folder.file("\(number).p7s")
            // The root may travel with the signature or not.
            let root = number.isMultiple(of: 2) ? ["-certfile", files.root] : []
            let result = try Tool.run(
                "openssl",
                [
                    "cms", "-sign", "-cades", "-binary", "-outform", "DER", "-in", files.content, "-signer",
                    files.certificate, "-inkey", files.key, "-passin", "pass:\(Self.passphrase)", "-out", out,
                ] + root + line.options + more)
            try #require(result.status == 0, "\(result.errorText)")
            expectPassed(try File.bytes(at: out), by: party, number: number)
        }
    }

    @Test(.needsTool("openssl")) func theSaltOfOpenSSLsDefaultIsRefused() throws {
        let party = try SigningParty(kind: .rsa(bits: 3072))
        let files = try write(party)
        let result = try Tool.run(
            "openssl",
            [
                "cms", "-sign", "-cades", "-binary", "-outform", "DER", "-in", files.content, "-signer",
                files.certificate, "-inkey", files.key, "-passin", "pass:\(Self.passphrase)", "-out",
                folder.file("out"), "-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:max",
            ])
        try #require(result.status == 0, "\(result.errorText)")
        let verdict = SignedData.verify(
            try File.bytes(at: folder.file("out")), content: Self.content, profile: .corridor, trust: party.store,
            roles: nil, at: SigningParty.now)
        #expect(verdict[0].findings.map(\.code) == [.signatureAlgorithm])
    }

    /// Writes signatures in all forms that the specification accepts, in turn.
    private static let program = """
        import hashlib, sys
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec, padding

        folder, passphrase, count, pss = sys.argv[1], sys.argv[2].encode(), int(sys.argv[3]), sys.argv[4] == "pss"
        read = lambda name: open(folder + "/" + name, "rb").read()
        key = serialization.load_pem_private_key(read("key.pem"), passphrase)
        certificate = x509.load_pem_x509_certificate(read("cert.pem"))
        der = certificate.public_bytes(serialization.Encoding.DER)
        root = x509.load_pem_x509_certificate(read("root.pem")).public_bytes(serialization.Encoding.DER)
        identifier = certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.digest
        content = read("content")

        def value(tag, *parts):
            body = b"".join(parts)
            if len(body) < 128: return bytes([tag, len(body)]) + body
            length = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
            return bytes([tag, 128 | len(length)]) + length + body
        def sequence(*parts): return value(0x30, *parts)
        def set_of(*parts): return value(0x31, *sorted(parts))
        def integer(number): return value(2, number.to_bytes(number.bit_length() // 8 + 1, "big"))
        def oid(text):
            arcs = [int(part) for part in text.split(".")]
            body = bytes([arcs[0] * 40 + arcs[1]])
            for arc in arcs[2:]:
                groups = [arc & 127]
                while arc > 127:
                    arc >>= 7
                    groups.insert(0, 128 | arc & 127)
                body += bytes(groups)
            return value(6, body)
        null = b"\\x05\\x00"

        wide = isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.key_size == 384
        digest, name = (hashes.SHA384(), "2.16.840.1.101.3.4.2.2") if wide else (hashes.SHA256(), "2.16.840.1.101.3.4.2.1")
        def hash_of(data): return hashlib.new(digest.name, data).digest()
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            if pss:
                hash_algorithm = sequence(oid(name), null)
                signature_algorithm = sequence(oid("1.2.840.113549.1.1.10"), sequence(
                    value(0xA0, hash_algorithm), value(0xA1, sequence(oid("1.2.840.113549.1.1.8"), hash_algorithm)),
                    value(0xA2, integer(32))))
                sign = lambda data: key.sign(data, padding.PSS(padding.MGF1(digest), 32), digest)
            else:
                signature_algorithm = sequence(oid("1.2.840.113549.1.1.1"), null)
                sign = lambda data: key.sign(data, padding.PKCS1v15(), digest)
        else:
            signature_algorithm = sequence(oid("1.2.840.10045.4.3.3" if wide else "1.2.840.10045.4.3.2"))
            sign = lambda data: key.sign(data, ec.ECDSA(digest))

        def attribute(identifier, content): return sequence(oid(identifier), value(0x31, content))
        data = oid("1.2.840.113549.1.7.1")
        issuer = certificate.issuer.public_bytes()
        for number in range(count):
            bit = lambda place: number >> place & 1
            digest_algorithm = sequence(oid(name), null if bit(0) else b"")
            named = value(4, hashlib.sha256(der).digest())
            if bit(1): named = sequence(oid("2.16.840.1.101.3.4.2.1"), null if bit(2) else b"") + named
            if bit(2): named += sequence(sequence(value(0xA4, issuer)), integer(certificate.serial_number))
            attributes = [
                attribute("1.2.840.113549.1.9.3", data), attribute("1.2.840.113549.1.9.4", value(4, hash_of(content))),
                attribute("1.2.840.113549.1.9.16.2.47", sequence(sequence(sequence(named))))]
            if bit(3): attributes.append(attribute("1.2.840.113549.1.9.5", value(0x17, b"260921120000Z")))
            if bit(4): attributes.append(attribute("1.2.840.113549.1.9.15", sequence(sequence(oid("2.16.840.1.101.3.4.1.42")))))
            if bit(5): attributes.append(attribute(
                "1.2.840.113549.1.9.52", sequence(digest_algorithm, b"\\xA1" + signature_algorithm[1:])))
            signed = set_of(*attributes)
            version = integer(3 if bit(6) else 1)
            signer = value(0x80, identifier) if bit(6) else sequence(issuer, integer(certificate.serial_number))
            info = sequence(version, signer, digest_algorithm, b"\\xA0" + signed[1:], signature_algorithm,
                            value(4, sign(signed)))
            certificates = set_of(der, root) if bit(0) ^ bit(3) else set_of(der)
            signed_data = sequence(version, value(0x31, digest_algorithm), sequence(data),
                                   b"\\xA0" + certificates[1:], value(0x31, info))
            open(f"{folder}/{number}.p7s", "wb").write(sequence(oid("1.2.840.113549.1.7.2"), value(0xA0, signed_data)))
        """

    @Test(
        .needsPythonModule("cryptography", by: "python3"),
        arguments: [(KeyKind.p256, "-"), (.p384, "-"), (.rsa(bits: 3072), "pss"), (.rsa(bits: 3072), "pkcs1")])
    func whatIsWrittenAroundARawSignatureIsAccepted(_ kind: KeyKind, padding: String) throws {
        let party = try SigningParty(kind: kind)
        _ = try write(party)
        let count = Self.count(64, cases: 4)
        let result = try Tool.run(
            "python3", ["-c", Self.program, folder.path, Self.passphrase, "\(count)", padding])
        try #require(result.status == 0, "\(result.errorText)")
        for number in 0..<count {
            expectPassed(try File.bytes(at: folder.file("\(number).p7s")), by: party, number: number)
        }
    }
}
