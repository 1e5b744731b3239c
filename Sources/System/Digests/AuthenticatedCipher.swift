internal import COpenSSL

/// AES-256-GCM (NIST SP 800-38D) in place, only with 12-byte nonces and 16-byte tags.
package enum AuthenticatedCipher {
    /// The length of a key.
    package static let keyLength = 32
    /// The length of a nonce.
    package static let nonceLength = 12
    /// The length of a tag.
    package static let tagLength = 16

    /// Encrypts in place and returns the tag; `nil` only when OpenSSL has no AES-256-GCM.
    ///
    /// - Parameter associated: additional data that the tag authenticates.
    package static func seal(
        _ text: UnsafeMutableRawBufferPointer, key: SecretBytes, nonce: [UInt8], associated: [UInt8] = []
    ) -> [UInt8]? {
        run(text, key: key, nonce: nonce, associated: associated, encrypt: true) { context in
            var tag = [UInt8](repeating: 0, count: tagLength)
            var written: CInt = 0
            guard EVP_CipherFinal_ex(context, nil, &written) == 1,
                EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, CInt(tagLength), &tag) == 1
            else { return nil }
            return tag
        }
    }

    /// Decrypts in place. When the tag is wrong, the decrypted bytes are wiped and nothing is returned.
    package static func open(
        _ text: UnsafeMutableRawBufferPointer, key: SecretBytes, nonce: [UInt8], tag: [UInt8],
        associated: [UInt8] = []
    ) -> Bool {
        guard tag.count == tagLength else { return false }
        let holds: Void? = run(text, key: key, nonce: nonce, associated: associated, encrypt: false) { context in
            var tag = tag
            var written: CInt = 0
            guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, CInt(tagLength), &tag) == 1,
                EVP_CipherFinal_ex(context, nil, &written) == 1
            else { return nil }
            return ()
        }
        guard holds == nil else { return true }
        ERR_clear_error()
        OPENSSL_cleanse(text.baseAddress, text.count)
        return false
    }

    /// Encrypts with a random nonce and returns nonce, ciphertext and tag; `nil` only when OpenSSL has no AES-256-GCM.
    package static func seal(_ plaintext: [UInt8], _ key: SecretBytes, associated: [UInt8]) -> [UInt8]? {
        var sealed = [UInt8](repeating: 0, count: nonceLength)
        guard RAND_bytes(&sealed, CInt(nonceLength)) == 1 else { return nil }
        let nonce = sealed
        sealed.reserveCapacity(nonceLength + plaintext.count + tagLength)
        sealed += plaintext
        let tag = sealed.withUnsafeMutableBytes {
            seal(.init(rebasing: $0[nonceLength...]), key: key, nonce: nonce, associated: associated)
        }
        guard let tag else {
            OPENSSL_cleanse(&sealed, sealed.count)
            return nil
        }
        return sealed + tag
    }

    /// The plaintext that `seal(_:_:associated:)` encrypted; `nil` when ciphertext, key or associated data differ.
    package static func open(_ sealed: [UInt8], _ key: SecretBytes, associated: [UInt8]) -> SecretBytes? {
        let count = sealed.count - nonceLength - tagLength
        guard count >= 0 else { return nil }
        let text = SecretBytes(count)
        sealed.withUnsafeBufferPointer { text.start.update(from: $0.baseAddress! + nonceLength, count: count) }
        let isOpen = open(
            UnsafeMutableRawBufferPointer(start: text.start, count: count), key: key,
            nonce: Array(sealed[..<nonceLength]),
            tag: Array(sealed[(nonceLength + count)...]), associated: associated)
        return isOpen ? text : nil
    }

    // Fetched once: looking up a cipher takes longer than encrypting an object. Never changed and never freed.
    nonisolated(unsafe) static let method = CryptoContext.standard.withQuery {
        EVP_CIPHER_fetch(CryptoContext.standard.library, "AES-256-GCM", $0)
    }

    private static func run<Result>(
        _ text: UnsafeMutableRawBufferPointer, key: SecretBytes, nonce: [UInt8], associated: [UInt8],
        encrypt: Bool, end: (OpaquePointer) -> Result?
    ) -> Result? {
        guard key.count == keyLength, nonce.count == nonceLength, let method, let cipher = EVP_CIPHER_CTX_new()
        else { return nil }
        defer { EVP_CIPHER_CTX_free(cipher) }
        guard EVP_CipherInit_ex2(cipher, method, key.start, nonce, encrypt ? 1 : 0, nil) == 1 else { return nil }
        var written: CInt = 0
        if !associated.isEmpty {
            guard EVP_CipherUpdate(cipher, nil, &written, associated, CInt(associated.count)) == 1 else { return nil }
        }
        if let start = text.assumingMemoryBound(to: UInt8.self).baseAddress, !text.isEmpty {
            guard EVP_CipherUpdate(cipher, start, &written, start, CInt(text.count)) == 1, Int(written) == text.count
            else { return nil }
        }
        return end(cipher)
    }
}
