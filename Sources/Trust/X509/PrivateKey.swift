internal import COpenSSL
public import Diagnostics
public import Digests
internal import Files
internal import Synchronization

/// A private key; never printed, and stored only encrypted.
public final class PrivateKey: @unchecked Sendable {
    // Sendable: an EVP_PKEY is only read after its creation, and its reference count is atomic.
    private let pointer: OpaquePointer
    /// The public key, once it was asked for.
    private let known = Mutex<PublicKey?>(nil)

    /// The number of PBKDF2-HMAC-SHA-256 rounds for stored keys.
    public static let derivationRounds = 600_000

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { EVP_PKEY_free(pointer) }

    /// Passes the EVP_PKEY to a module that wraps OpenSSL.
    package func withPointer<Result, Failure: Error>(
        _ body: (OpaquePointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(pointer)
    }

    /// Generates a key.
    public static func generate(
        _ kind: KeyKind, context: CryptoContext = .standard
    ) throws(Fault) -> PrivateKey {
        let made = context.withQuery { query in
            switch kind {
            case .p256: corridor_ec_generate(context.library, query, "P-256")
            case .p384: corridor_ec_generate(context.library, query, "P-384")
            case .rsa(let bits): corridor_rsa_generate(context.library, query, bits)
            }
        }
        guard let made else { throw Self.failed("make a key") }
        return PrivateKey(owning: made)
    }

    /// The public key.
    public var publicKey: PublicKey {
        known.withLock { known in
            if let known { return known }
            let made = separatePublicKey()
            known = made
            return made
        }
    }

    /// The public key without the private one in its memory.
    private func separatePublicKey() -> PublicKey {
        EVP_PKEY_up_ref(pointer)
        if let (kind, point) = PublicKey(owning: pointer).uncompressedPoint {
            let context = CryptoContext.standard
            let made = context.withQuery { query in
                corridor_ec_public_key(
                    context.library, query, kind == .p256 ? "P-256" : "P-384", point, point.count)
            }
            if let made { return PublicKey(owning: made) }
            ERR_clear_error()
        }
        let bytes = derBytes { i2d_PUBKEY(pointer, $0) }
        var cursor: UnsafePointer<UInt8>?
        let decoded = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            cursor = buffer.baseAddress
            return d2i_PUBKEY_ex(nil, &cursor, buffer.count, CryptoContext.standard.library, nil)
        }
        guard let decoded else { preconditionFailure("a key that OpenSSL wrote cannot be read by it") }
        return PublicKey(owning: decoded)
    }

    /// The key in PEM as encrypted PKCS#8: PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC (RFC 8018).
    public func encryptedPEM(passphrase: Passphrase, rounds: Int = derivationRounds) throws(Fault) -> [UInt8] {
        let context = CryptoContext.standard
        guard let plain = EVP_PKEY2PKCS8(pointer) else { throw Self.failed("encode a key") }
        defer { PKCS8_PRIV_KEY_INFO_free(plain) }
        guard let cipher = context.withQuery({ EVP_CIPHER_fetch(context.library, "AES-256-CBC", $0) }),
            let scheme = PKCS5_pbe2_set_iv_ex(
                cipher, CInt(rounds), nil, 16, nil, NID_hmacWithSHA256, context.library)
        else { throw Self.failed("prepare the encryption of a key") }
        defer { EVP_CIPHER_free(cipher) }
        let sealed = passphrase.withCString { text, count in
            context.withQuery { PKCS8_set0_pbe_ex(text, CInt(count), plain, scheme, context.library, $0) }
        }
        guard let sealed else {
            X509_ALGOR_free(scheme)
            throw Self.failed("encrypt a key")
        }
        defer { X509_SIG_free(sealed) }
        let bio = MemoryBIO()
        guard PEM_write_bio_PKCS8(bio.pointer, sealed) == 1 else { throw Self.failed("write a key") }
        return bio.bytes
    }

    /// Reads a stored key of this party.
    ///
    /// - Throws: `Fault` `key-file-exposed` when others than the owner may read the file, `key-unreadable`,
    ///   `passphrase-wrong`.
    public static func load(path: String, passphrase: Passphrase) throws(Fault) -> PrivateKey {
        let file = try File(path: path)
        let mode = try file.permissions()
        guard mode & 0o077 == 0 else {
            throw Fault(.keyFileExposed, kind: .policy, ["path": path, "mode": String(mode, radix: 8)])
        }
        let bytes = try file.bytes(limit: 1 << 16, named: path)
        guard String(decoding: bytes, as: UTF8.self).hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----") else {
            throw Fault(.keyUnreadable, kind: .inputOutput, ["path": path])
        }
        let bio = MemoryBIO(bytes)
        let context = CryptoContext.standard
        let found = passphrase.withCString { text, _ in
            context.withQuery {
                PEM_read_bio_PrivateKey_ex(
                    bio.pointer, nil, nil, UnsafeMutableRawPointer(mutating: text), context.library, $0)
            }
        }
        guard let found else {
            ERR_clear_error()
            throw Fault(.passphraseWrong, kind: .usage, ["path": path])
        }
        return PrivateKey(owning: found)
    }

    static func failed(_ what: String) -> Fault {
        Fault(.cryptographyFailed, kind: .ours, ["what": what], underlying: OpenSSLError.drain())
    }
}
