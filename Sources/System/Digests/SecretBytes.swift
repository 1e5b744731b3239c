internal import COpenSSL

/// A key or a shared secret: wiped when it goes.
package final class SecretBytes: @unchecked Sendable {
    // Sendable: whoever makes it fills it before anybody else is handed it.
    package let start: UnsafeMutablePointer<UInt8>
    /// The number of bytes.
    package let count: Int

    /// So many zeros, to be filled.
    package init(_ count: Int) {
        self.count = count
        start = .allocate(capacity: max(count, 1))
        start.initialize(repeating: 0, count: max(count, 1))
    }

    /// Takes over bytes, which are wiped where they were.
    package convenience init(taking bytes: consuming [UInt8]) {
        self.init(bytes.count)
        start.update(from: bytes, count: bytes.count)
        OPENSSL_cleanse(&bytes, bytes.count)
    }

    /// Random bytes of OpenSSL's generator.
    package convenience init?(random count: Int) {
        self.init(count)
        guard RAND_priv_bytes(start, CInt(count)) == 1 else { return nil }
    }

    deinit {
        OPENSSL_cleanse(start, count)
        start.deallocate()
    }

    /// The first bytes, as a secret of their own.
    package func prefix(_ count: Int) -> SecretBytes {
        let part = SecretBytes(count)
        part.start.update(from: start, count: count)
        return part
    }

    /// A copy, for whom wiping is the caller's matter.
    package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// The SHA-256; of a random key it says which one it is, and nothing else about it.
    package var sha256: Digest {
        let stream = DigestStream(.sha256)
        stream.update(UnsafeRawBufferPointer(start: start, count: count))
        return stream.finish()
    }

    /// Whether these are the bytes; takes the same time wherever they differ.
    package func holds(_ bytes: [UInt8]) -> Bool {
        bytes.count == count && (count == 0 || CRYPTO_memcmp(start, bytes, count) == 0)
    }
}

/// Takes secrets out of memory in a way that no compiler leaves out.
public enum Wiping {
    /// Fills memory with zeros.
    public static func wipe(_ memory: UnsafeMutableRawBufferPointer) {
        OPENSSL_cleanse(memory.baseAddress, memory.count)
    }
}
