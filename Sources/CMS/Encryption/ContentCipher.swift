internal import COpenSSL
internal import Digests

/// AES-256-GCM over one segment (RFC 5084), in place.
enum ContentCipher {
    static let nonceLength = 12
    static let tagLength = 16

    /// Encrypts in place, and gives the tag; `nil` only when OpenSSL has no AES-256-GCM.
    static func seal(
        _ segment: UnsafeMutableRawBufferPointer, _ key: SecretBytes, _ nonce: [UInt8]
    ) -> [UInt8]? {
        run(segment, key, nonce, encrypt: true) { context in
            var tag = [UInt8](repeating: 0, count: tagLength)
            var written: CInt = 0
            guard EVP_CipherFinal_ex(context, nil, &written) == 1,
                EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, CInt(tagLength), &tag) == 1
            else { return nil }
            return tag
        }
    }

    /// Decrypts in place. When the tag is wrong, what was decrypted is wiped and nothing is there.
    static func open(
        _ segment: UnsafeMutableRawBufferPointer, _ key: SecretBytes, _ nonce: [UInt8], tag: [UInt8]
    ) -> Bool {
        guard tag.count == tagLength else { return false }
        let holds: Void? = run(segment, key, nonce, encrypt: false) { context in
            var tag = tag
            var written: CInt = 0
            guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, CInt(tagLength), &tag) == 1,
                EVP_CipherFinal_ex(context, nil, &written) == 1
            else { return nil }
            return ()
        }
        guard holds == nil else { return true }
        ERR_clear_error()
        OPENSSL_cleanse(segment.baseAddress, segment.count)
        return false
    }

    private static func run<Result>(
        _ segment: UnsafeMutableRawBufferPointer, _ key: SecretBytes, _ nonce: [UInt8], encrypt: Bool,
        _ end: (OpaquePointer) -> Result?
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
        if let start = segment.assumingMemoryBound(to: UInt8.self).baseAddress, !segment.isEmpty {
            guard EVP_CipherUpdate(cipher, start, &written, start, CInt(segment.count)) == 1,
                Int(written) == segment.count
            else { return nil }
        }
        return end(cipher)
    }
}
