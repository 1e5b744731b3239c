internal import COpenSSL
internal import Diagnostics
internal import Digests
internal import X509

/// Signatures without their CMS, over OpenSSL.
enum RawSignature {
    /// How a signature is made.
    enum Scheme {
        case ecdsa, pss, pkcs1
    }

    /// A signature with another digest than that of the profile.
    static func make(
        _ message: [UInt8], key: PrivateKey, _ scheme: Scheme, digest: String
    ) throws -> [UInt8] {
        guard let run = EVP_MD_CTX_new() else { throw failed }
        defer { EVP_MD_CTX_free(run) }
        var inner: OpaquePointer?
        let begun = key.withPointer { EVP_DigestSignInit_ex(run, &inner, digest, nil, nil, $0, nil) }
        guard begun == 1, prepare(inner, scheme) else { throw failed }
        var count = 0
        guard EVP_DigestSign(run, nil, &count, message, message.count) == 1 else { throw failed }
        var signature = [UInt8](repeating: 0, count: count)
        guard EVP_DigestSign(run, &signature, &count, message, message.count) == 1 else { throw failed }
        return Array(signature.prefix(count))
    }

    /// Whether a signature holds.
    static func holds(
        _ signature: [UInt8], over message: [UInt8], key: PrivateKey, _ scheme: Scheme, digest: String
    ) -> Bool {
        guard let run = EVP_MD_CTX_new() else { return false }
        defer {
            EVP_MD_CTX_free(run)
            ERR_clear_error()
        }
        var inner: OpaquePointer?
        let begun = key.withPointer { EVP_DigestVerifyInit_ex(run, &inner, digest, nil, nil, $0, nil) }
        return begun == 1 && prepare(inner, scheme)
            && EVP_DigestVerify(run, signature, signature.count, message, message.count) == 1
    }

    private static func prepare(_ run: OpaquePointer?, _ scheme: Scheme) -> Bool {
        switch scheme {
        case .ecdsa, .pkcs1: true
        case .pss:
            EVP_PKEY_CTX_set_rsa_padding(run, RSA_PKCS1_PSS_PADDING) == 1
                && EVP_PKEY_CTX_set_rsa_pss_saltlen(run, RSA_PSS_SALTLEN_DIGEST) == 1
        }
    }

    /// The shared secret of ECDH: the x coordinate.
    static func agree(_ own: PrivateKey, with peer: PublicKey) throws -> [UInt8] {
        let secret = own.withPointer { own in
            peer.withPointer { peer -> [UInt8]? in
                guard let run = EVP_PKEY_CTX_new(own, nil) else { return nil }
                defer { EVP_PKEY_CTX_free(run) }
                var count = 0
                guard EVP_PKEY_derive_init(run) == 1, EVP_PKEY_derive_set_peer(run, peer) == 1,
                    EVP_PKEY_derive(run, nil, &count) == 1
                else { return nil }
                var secret = [UInt8](repeating: 0, count: count)
                return EVP_PKEY_derive(run, &secret, &count) == 1 ? secret : nil
            }
        }
        guard let secret else { throw failed }
        return secret
    }

    /// A key encrypted by RSA-OAEP with SHA-256.
    static func encrypt(_ bytes: [UInt8], to key: PublicKey) throws -> [UInt8] {
        let sealed = key.withPointer { key -> [UInt8]? in
            guard let run = EVP_PKEY_CTX_new(key, nil) else { return nil }
            defer { EVP_PKEY_CTX_free(run) }
            var count = 0
            guard EVP_PKEY_encrypt_init(run) == 1, EVP_PKEY_CTX_set_rsa_padding(run, RSA_PKCS1_OAEP_PADDING) == 1,
                EVP_PKEY_CTX_set_rsa_oaep_md_name(run, "SHA2-256", nil) == 1,
                EVP_PKEY_CTX_set_rsa_mgf1_md_name(run, "SHA2-256", nil) == 1,
                EVP_PKEY_encrypt(run, nil, &count, bytes, bytes.count) == 1
            else { return nil }
            var sealed = [UInt8](repeating: 0, count: count)
            return EVP_PKEY_encrypt(run, &sealed, &count, bytes, bytes.count) == 1 ? sealed : nil
        }
        guard let sealed else { throw failed }
        return sealed
    }

    private static var failed: Fault {
        Fault(.cryptographyFailed, kind: .ours, ["what": "make a vector"], underlying: OpenSSLError.drain())
    }
}
