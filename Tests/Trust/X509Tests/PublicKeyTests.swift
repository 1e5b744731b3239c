import Diagnostics
import Files
import TestSupport
import Testing

@testable import X509

/// The encodings of public keys are those that OpenSSL writes.
@Suite struct PublicKeyTests {
    private static let kinds: [(kind: KeyKind, openssl: [String])] = [
        (.p256, ["EC", "-pkeyopt", "ec_paramgen_curve:P-256"]), (.p384, ["EC", "-pkeyopt", "ec_paramgen_curve:P-384"]),
        (.rsa(bits: 3072), ["RSA", "-pkeyopt", "rsa_keygen_bits:3072"]),
    ]

    /// A self-signed certificate of a key made with options of `openssl genpkey`, and the key's encoding by OpenSSL.
    private func made(_ options: [String], in folder: TemporaryFolder) throws -> (Certificate, der: [UInt8]) {
        let (key, certificate) = (folder.file("key.pem"), folder.file("certificate.pem"))
        for arguments in [
            ["genpkey", "-out", key, "-algorithm"] + options,
            ["req", "-new", "-x509", "-key", key, "-subj", "/CN=Example", "-out", certificate],
        ] {
            let run = try Tool.run("openssl", arguments)
            try #require(run.status == 0, "\(run.errorText)")
        }
        let shown = try Tool.run("openssl", ["pkey", "-in", key, "-pubout", "-outform", "DER"])
        return (try Certificate.load(path: certificate), shown.output)
    }

    @Test(.needsTool("openssl"), arguments: kinds.indices) func theEncodingIsThatOfOpenSSL(_ index: Int) throws {
        let (kind, options) = Self.kinds[index]
        let (certificate, der) = try made(options, in: try TemporaryFolder())
        #expect(certificate.publicKey.kind == kind)
        #expect(certificate.publicKey.der == der)
        #expect(certificate.publicKey.uncompressedDER == der)
    }

    @Test(.needsTool("openssl"), arguments: ["P-256", "P-384"])
    func aCompressedPointStaysCompressed(_ curve: String) throws {
        let (certificate, der) = try made(
            ["EC", "-pkeyopt", "ec_paramgen_curve:\(curve)", "-pkeyopt", "point-format:compressed"],
            in: try TemporaryFolder())
        let key = certificate.publicKey
        #expect(key.der == der)
        #expect(key.uncompressedDER.count == (curve == "P-256" ? 91 : 120))
    }

    @Test(.needsTool("openssl")) func anotherCurveIsEncodedByOpenSSL() throws {
        let (certificate, der) = try made(
            ["EC", "-pkeyopt", "ec_paramgen_curve:P-521"], in: try TemporaryFolder())
        #expect(certificate.publicKey.kind == nil)
        #expect(certificate.publicKey.der == der)
    }

    @Test func aPrivateKeyHasOnePublicKey() throws {
        let key = try PrivateKey.generate(.p384)
        #expect(key.publicKey === key.publicKey)
    }
}
