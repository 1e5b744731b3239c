internal import Diagnostics
internal import Digests

/// Contents of the case file, encrypted with AES-256-GCM: unreadable without the key.
enum SealedContent {
    /// Encrypts bytes under a key.
    ///
    /// - Parameter parts: the associated data; decryption needs the same.
    static func seal(_ bytes: [UInt8], key: SecretBytes, parts: String...) throws(Fault) -> [UInt8] {
        guard let sealed = AuthenticatedCipher.seal(bytes, key, associated: associated(parts)) else {
            throw Fault(
                .cryptographyFailed, kind: .ours, ["what": "encrypt a content"], underlying: OpenSSLError.drain())
        }
        return sealed
    }

    /// Decrypts bytes.
    ///
    /// - Throws: `Fault` `sealed-content-damaged` when the bytes, the key or the associated data differ.
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

    /// Unwraps a key of a part of the case file.
    static func key(_ wrapped: [UInt8], key: SecretBytes, parts: String...) throws(Fault) -> SecretBytes {
        guard let opened = KeyWrap.unwrap(wrapped, with: key) else { throw damaged(parts) }
        return opened
    }

    /// Wraps a key.
    static func wrap(_ key: SecretBytes, with other: SecretBytes) throws(Fault) -> [UInt8] {
        guard let wrapped = KeyWrap.wrap(key, with: other) else {
            throw Fault(.cryptographyFailed, kind: .ours, ["what": "wrap a key"], underlying: OpenSSLError.drain())
        }
        return wrapped
    }

    /// Each part is preceded by its length, so that the boundaries of the parts are unambiguous.
    static func associated(_ parts: [String]) -> [UInt8] {
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
