internal import COpenSSL

/// A key or a shared secret, wiped when released.
package final class SecretBytes: @unchecked Sendable {
    // Sendable: its creator fills it before sharing it.
    package let start: UnsafeMutablePointer<UInt8>
    /// The number of bytes.
    package let count: Int

    /// `count` zero bytes, to be filled.
    package init(_ count: Int) {
        self.count = count
        start = .allocate(capacity: max(count, 1))
        start.initialize(repeating: 0, count: max(count, 1))
    }

    /// Takes over bytes and wipes the original array.
    package convenience init(taking bytes: consuming [UInt8]) {
        self.init(bytes.count)
        start.update(from: bytes, count: bytes.count)
        OPENSSL_cleanse(&bytes, bytes.count)
    }

    /// Random bytes from OpenSSL's generator.
    package convenience init?(random count: Int) {
        self.init(count)
        guard RAND_priv_bytes(start, CInt(count)) == 1 else { return nil }
    }

    deinit {
        OPENSSL_cleanse(start, count)
        start.deallocate()
    }

    /// The first `count` bytes, as a separate secret.
    package func prefix(_ count: Int) -> SecretBytes {
        let part = SecretBytes(count)
        part.start.update(from: start, count: count)
        return part
    }

    /// A copy; the caller is responsible for wiping it.
    package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// The SHA-256. Of a random key it identifies the key and reveals nothing else.
    package var sha256: Digest {
        let stream = DigestStream(.sha256)
        stream.update(UnsafeRawBufferPointer(start: start, count: count))
        return stream.finish()
    }

    /// Whether the bytes are equal, in time that does not depend on where they differ.
    package func holds(_ bytes: [UInt8]) -> Bool {
        bytes.count == count && (count == 0 || CRYPTO_memcmp(start, bytes, count) == 0)
    }
}

/// Wipes secrets from memory so that the compiler cannot optimise it away.
public enum Wiping {
    /// Fills memory with zeros.
    public static func wipe(_ memory: UnsafeMutableRawBufferPointer) {
        OPENSSL_cleanse(memory.baseAddress, memory.count)
    }
}
