internal import COpenSSL

/// AES-256 key wrap (RFC 3394) of 32-byte keys.
package enum KeyWrap {
    /// The length of a wrapped key.
    package static let wrappedLength = 40

    /// Wraps a key with a key encryption key; `nil` only when OpenSSL has no AES-256 key wrap.
    package static func wrap(_ key: SecretBytes, with other: SecretBytes) -> [UInt8]? {
        guard key.count == AuthenticatedCipher.keyLength,
            let made = run(key.start, count: key.count, key: other, encrypt: true)
        else { return nil }
        return made.count == wrappedLength ? made.bytes : nil
    }

    /// Unwraps a key; `nil` when it was not wrapped with this key encryption key.
    package static func unwrap(_ wrapped: [UInt8], with other: SecretBytes) -> SecretBytes? {
        guard wrapped.count == wrappedLength, let key = run(wrapped, count: wrapped.count, key: other, encrypt: false),
            key.count == AuthenticatedCipher.keyLength
        else { return nil }
        return key
    }

    // Fetched once, as in AuthenticatedCipher.
    nonisolated(unsafe) static let method = CryptoContext.standard.withQuery {
        EVP_CIPHER_fetch(CryptoContext.standard.library, "AES-256-WRAP", $0)
    }

    private static func run(
        _ input: UnsafePointer<UInt8>, count: Int, key: SecretBytes, encrypt: Bool
    ) -> SecretBytes? {
        guard key.count == AuthenticatedCipher.keyLength, let method, let run = EVP_CIPHER_CTX_new() else { return nil }
        defer { EVP_CIPHER_CTX_free(run) }
        EVP_CIPHER_CTX_set_flags(run, CInt(EVP_CIPHER_CTX_FLAG_WRAP_ALLOW))
        // Unwrapping writes up to one block more than its result.
        let output = SecretBytes(count + 16)
        var written: CInt = 0
        guard EVP_CipherInit_ex2(run, method, key.start, nil, encrypt ? 1 : 0, nil) == 1,
            EVP_CipherUpdate(run, output.start, &written, input, CInt(count)) == 1, written > 0
        else {
            ERR_clear_error()
            return nil
        }
        return output.prefix(Int(written))
    }
}
