internal import COpenSSL
internal import Digests

/// AES-256-GCM over one segment (RFC 5084).
enum ContentCipher {
    static let nonceLength = 12
    static let tagLength = 16

    /// Encrypts; `nil` only when OpenSSL has no AES-256-GCM.
    static func seal(_ plaintext: [UInt8], _ key: SecretBytes, _ nonce: [UInt8]) -> (text: [UInt8], tag: [UInt8])? {
        run(plaintext, key, nonce, encrypt: true) { context, output in
            var tag = [UInt8](repeating: 0, count: tagLength)
            var written: CInt = 0
            guard EVP_CipherFinal_ex(context, nil, &written) == 1,
                EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, CInt(tagLength), &tag) == 1
            else { return nil }
            return (output, tag)
        }
    }

    /// Decrypts, and checks the tag before anything is handed out; `nil` when it is wrong.
    static func open(
        _ ciphertext: ArraySlice<UInt8>, _ key: SecretBytes, _ nonce: [UInt8], tag: [UInt8]
    ) -> [UInt8]? {
        guard tag.count == tagLength else { return nil }
        return run(Array(ciphertext), key, nonce, encrypt: false) { context, output in
            var tag = tag
            var written: CInt = 0
            guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, CInt(tagLength), &tag) == 1,
                EVP_CipherFinal_ex(context, nil, &written) == 1
            else {
                ERR_clear_error()
                var wiped = output
                OPENSSL_cleanse(&wiped, wiped.count)
                return nil
            }
            return output
        }
    }

    private static func run<Result>(
        _ input: [UInt8], _ key: SecretBytes, _ nonce: [UInt8], encrypt: Bool,
        _ end: (OpaquePointer, consuming [UInt8]) -> Result?
    ) -> Result? {
        let context = CryptoContext.standard
        guard nonce.count == nonceLength,
            let method = context.withQuery({ EVP_CIPHER_fetch(context.library, "AES-256-GCM", $0) })
        else { return nil }
        defer { EVP_CIPHER_free(method) }
        guard let cipher = EVP_CIPHER_CTX_new() else { return nil }
        defer { EVP_CIPHER_CTX_free(cipher) }
        guard EVP_CipherInit_ex2(cipher, method, key.start, nonce, encrypt ? 1 : 0, nil) == 1 else { return nil }
        var written: CInt = 0
        var failed = false
        let output = [UInt8](unsafeUninitializedCapacity: input.count) { buffer, initialized in
            guard !input.isEmpty else { return }
            failed =
                EVP_CipherUpdate(cipher, buffer.baseAddress, &written, input, CInt(input.count)) != 1
                || Int(written) != input.count
            initialized = failed ? 0 : input.count
        }
        return failed ? nil : end(cipher, output)
    }
}
