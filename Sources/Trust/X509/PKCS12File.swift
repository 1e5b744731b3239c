internal import COpenSSL
public import Diagnostics
internal import Digests

/// A key with its certificate and the certificates above it, in one encrypted file (PKCS#12, RFC 7292).
public struct PKCS12File: Sendable {
    /// The private key.
    public let key: PrivateKey
    /// Its certificate.
    public let certificate: Certificate
    /// The certificates above it.
    public let chain: [Certificate]

    /// Creates a file's content.
    public init(key: PrivateKey, certificate: Certificate, chain: [Certificate]) {
        self.key = key
        self.certificate = certificate
        self.chain = chain
    }

    /// Decrypts a file.
    ///
    /// - Throws: `Fault` `key-unreadable`, or `passphrase-wrong`.
    public init(der: [UInt8], named path: String, passphrase: Passphrase) throws(Fault) {
        let decoded = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            return d2i_PKCS12(nil, &cursor, buffer.count)
        }
        guard let decoded else {
            ERR_clear_error()
            throw Fault(.keyBagUnreadable, kind: .badData, ["path": path, "reason": "it is no PKCS#12 file"])
        }
        defer { PKCS12_free(decoded) }
        var key: OpaquePointer?
        var certificate: OpaquePointer?
        var others: OpaquePointer?
        let isOpen = passphrase.withCString { text, _ in PKCS12_parse(decoded, text, &key, &certificate, &others) } == 1
        ERR_clear_error()
        defer { corridor_certificates_free(others) }
        guard isOpen else { throw Fault(.passphraseWrong, kind: .usage, ["path": path]) }
        let chain = (0..<max(0, corridor_certificates_count(others))).compactMap { index in
            corridor_certificates_at(others, index).map(Certificate.init(owning:))
        }
        let (ownKey, ownCertificate) = (key.map(PrivateKey.init(owning:)), certificate.map(Certificate.init(owning:)))
        guard let ownKey, let ownCertificate else {
            throw Fault(
                .keyBagUnreadable, kind: .badData, ["path": path, "reason": "it holds no key with a certificate"])
        }
        self.init(key: ownKey, certificate: ownCertificate, chain: chain)
    }

    /// The encrypted file: PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC, and an HMAC-SHA-256 MAC.
    public func encrypted(passphrase: Passphrase, named name: String) throws(Fault) -> [UInt8] {
        let others = corridor_certificates_new()
        defer { corridor_certificates_free(others) }
        for one in chain { one.withPointer { _ = corridor_certificates_push(others, $0) } }
        let rounds = CInt(PrivateKey.derivationRounds)
        let context = CryptoContext.standard
        let made = withExtendedLifetime(chain) {
            passphrase.withCString { text, _ in
                key.withPointer { key in
                    certificate.withPointer { certificate in
                        context.withQuery {
                            PKCS12_create_ex(
                                text, name, key, certificate, others, NID_aes_256_cbc, NID_aes_256_cbc, rounds, rounds,
                                0, context.library, $0)
                        }
                    }
                }
            }
        }
        guard let made else { throw PrivateKey.failed("encrypt a key") }
        defer { PKCS12_free(made) }
        return derBytes { i2d_PKCS12(made, $0) }
    }
}
