internal import COpenSSL

/// AES-256-GCM and AES-256 key wrap of many small contents, each under a key of its own, with contexts that are set up
/// once: setting them up takes longer than encrypting an object. The results are those of `AuthenticatedCipher` and
/// `KeyWrap`.
package final class ContentSealer {
    private let cipher: OpaquePointer
    private let wrapping: OpaquePointer

    /// A sealer for one thread at a time; `nil` only when OpenSSL has no memory.
    package init?() {
        guard let cipher = EVP_CIPHER_CTX_new() else { return nil }
        guard let wrapping = EVP_CIPHER_CTX_new() else {
            EVP_CIPHER_CTX_free(cipher)
            return nil
        }
        EVP_CIPHER_CTX_set_flags(wrapping, CInt(EVP_CIPHER_CTX_FLAG_WRAP_ALLOW))
        self.cipher = cipher
        self.wrapping = wrapping
    }

    deinit {
        EVP_CIPHER_CTX_free(cipher)
        EVP_CIPHER_CTX_free(wrapping)
    }

    /// Encrypts with a random nonce and returns nonce, ciphertext and tag; `nil` only when OpenSSL has no AES-256-GCM.
    package func seal(_ plaintext: [UInt8], _ key: SecretBytes, associated: [UInt8]) -> [UInt8]? {
        let (nonceLength, tagLength) = (AuthenticatedCipher.nonceLength, AuthenticatedCipher.tagLength)
        guard key.count == AuthenticatedCipher.keyLength, let method = AuthenticatedCipher.method else { return nil }
        var isSealed = false
        let size = nonceLength + plaintext.count + tagLength
        let sealed = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            guard let nonce = buffer.baseAddress else { return }
            let text = nonce + nonceLength
            var written: CInt = 0
            isSealed =
                RAND_bytes(nonce, CInt(nonceLength)) == 1
                && EVP_CipherInit_ex2(cipher, method, key.start, nonce, 1, nil) == 1
                && (associated.isEmpty
                    || EVP_CipherUpdate(cipher, nil, &written, associated, CInt(associated.count)) == 1)
                && (plaintext.isEmpty
                    || EVP_CipherUpdate(cipher, text, &written, plaintext, CInt(plaintext.count)) == 1)
                && EVP_CipherFinal_ex(cipher, text + plaintext.count, &written) == 1
                && EVP_CIPHER_CTX_ctrl(
                    cipher, EVP_CTRL_AEAD_GET_TAG, CInt(tagLength), text + plaintext.count) == 1
            count = isSealed ? size : 0
        }
        return isSealed ? sealed : nil
    }

    /// Wraps a key with a key encryption key; `nil` only when OpenSSL has no AES-256 key wrap.
    package func wrap(_ key: SecretBytes, with other: SecretBytes) -> [UInt8]? {
        guard key.count == AuthenticatedCipher.keyLength, other.count == AuthenticatedCipher.keyLength,
            let method = KeyWrap.method
        else { return nil }
        var written: CInt = 0
        // Wrapping writes up to one block more than its result.
        let wrapped = [UInt8](unsafeUninitializedCapacity: KeyWrap.wrappedLength + 16) { buffer, count in
            let isWrapped =
                EVP_CipherInit_ex2(wrapping, method, other.start, nil, 1, nil) == 1
                && EVP_CipherUpdate(wrapping, buffer.baseAddress, &written, key.start, CInt(key.count)) == 1
            count = isWrapped ? Int(written) : 0
        }
        return wrapped.count == KeyWrap.wrappedLength ? wrapped : nil
    }
}
