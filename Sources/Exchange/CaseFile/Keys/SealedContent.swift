internal import Diagnostics
internal import Digests

/// How contents stand in the case file: encrypted with AES-256-GCM, so that whoever has no key has no content.
enum SealedContent {
    /// Encrypts bytes under a key.
    ///
    /// - Parameter parts: what the content belongs to; it opens only together with the same.
    static func seal(_ bytes: [UInt8], key: SecretBytes, parts: String...) throws(Fault) -> [UInt8] {
        guard let sealed = AuthenticatedCipher.seal(bytes, key, associated: associated(parts)) else {
            throw Fault(
                .cryptographyFailed, kind: .ours, ["what": "encrypt a content"], underlying: OpenSSLError.drain())
        }
        return sealed
    }

    /// Decrypts what was sealed.
    ///
    /// - Throws: `Fault` `sealed-content-damaged` when it, the key or what it belongs to are others.
    static func open(_ sealed: [UInt8], key: SecretBytes, parts: String...) throws(Fault) -> SecretBytes {
        guard let opened = AuthenticatedCipher.open(sealed, key, associated: associated(parts)) else {
            throw damaged(parts)
        }
        return opened
    }

    /// Decrypts text.
    static func text(_ sealed: [UInt8], key: SecretBytes, parts: String...) throws(Fault) -> String {
        guard let opened = AuthenticatedCipher.open(sealed, key, associated: associated(parts)) else {
            throw damaged(parts)
        }
        return String(decoding: UnsafeBufferPointer(start: opened.start, count: opened.count), as: UTF8.self)
    }

    /// Decrypts a key of some part of the case file.
    static func key(_ wrapped: [UInt8], key: SecretBytes, parts: String...) throws(Fault) -> SecretBytes {
        guard let opened = KeyWrap.unwrap(wrapped, with: key) else { throw damaged(parts) }
        return opened
    }

    /// Encrypts a key.
    static func wrap(_ key: SecretBytes, with other: SecretBytes) throws(Fault) -> [UInt8] {
        guard let wrapped = KeyWrap.wrap(key, with: other) else {
            throw Fault(.cryptographyFailed, kind: .ours, ["what": "wrap a key"], underlying: OpenSSLError.drain())
        }
        return wrapped
    }

    /// Each part with its length before it, so that no part can run into the next.
    private static func associated(_ parts: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in parts {
            withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { bytes += $0 }
            bytes += part.utf8
        }
        return bytes
    }

    private static func damaged(_ parts: [String]) -> Fault {
        Fault(.sealedContentDamaged, kind: .inputOutput, ["what": parts.prefix(2).joined(separator: " ")])
    }
}
