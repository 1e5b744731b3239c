internal import COpenSSL
internal import Digests

/// RSA-OAEP with SHA-256 and no label (RFC 8017, section 7.1; RFC 3560), over EVP.
enum KeyTransport {
    static let algorithm = AlgorithmIdentifier(
        ObjectIdentifiers.rsaOAEP, parameters: RSAParameters.oaep(.sha256)[0])

    /// Encrypts a content key to an RSA key.
    static func wrap(_ key: SecretBytes, to publicKey: OpaquePointer) -> [UInt8]? {
        run(
            publicKey, begin: EVP_PKEY_encrypt_init, work: EVP_PKEY_encrypt,
            input: UnsafeBufferPointer(start: key.start, count: key.count))?
            .bytes
    }

    /// Decrypts a content key; `nil` when it was not encrypted to this key.
    static func unwrap(_ wrapped: [UInt8], with privateKey: OpaquePointer) -> SecretBytes? {
        let key = wrapped.withUnsafeBufferPointer {
            run(privateKey, begin: EVP_PKEY_decrypt_init, work: EVP_PKEY_decrypt, input: $0)
        }
        return key?.count == 32 ? key : nil
    }

    private static func run(
        _ key: OpaquePointer, begin: (OpaquePointer?) -> CInt,
        work: (
            OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>?, UnsafePointer<UInt8>?, Int
        ) -> CInt,
        input: UnsafeBufferPointer<UInt8>
    ) -> SecretBytes? {
        let context = CryptoContext.standard
        guard EVP_PKEY_is_a(key, "RSA") == 1,
            let run = context.withQuery({ EVP_PKEY_CTX_new_from_pkey(context.library, key, $0) })
        else { return nil }
        defer {
            EVP_PKEY_CTX_free(run)
            ERR_clear_error()
        }
        guard begin(run) == 1, EVP_PKEY_CTX_set_rsa_padding(run, RSA_PKCS1_OAEP_PADDING) == 1,
            EVP_PKEY_CTX_set_rsa_oaep_md_name(run, "SHA2-256", nil) == 1,
            EVP_PKEY_CTX_set_rsa_mgf1_md_name(run, "SHA2-256", nil) == 1
        else { return nil }
        var count = 0
        guard work(run, nil, &count, input.baseAddress, input.count) == 1 else { return nil }
        let output = SecretBytes(count)
        guard work(run, output.start, &count, input.baseAddress, input.count) == 1 else { return nil }
        return output.prefix(count)
    }
}
