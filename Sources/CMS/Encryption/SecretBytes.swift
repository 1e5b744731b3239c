internal import COpenSSL

/// A key or a shared secret: wiped when it goes.
final class SecretBytes {
    let start: UnsafeMutablePointer<UInt8>
    let count: Int

    init(_ count: Int) {
        self.count = count
        start = .allocate(capacity: max(count, 1))
        start.initialize(repeating: 0, count: max(count, 1))
    }

    /// Takes over bytes, which are wiped where they were.
    convenience init(taking bytes: consuming [UInt8]) {
        self.init(bytes.count)
        start.update(from: bytes, count: bytes.count)
        OPENSSL_cleanse(&bytes, bytes.count)
    }

    /// Random bytes of OpenSSL's generator.
    convenience init?(random count: Int) {
        self.init(count)
        guard RAND_priv_bytes(start, CInt(count)) == 1 else { return nil }
    }

    deinit {
        OPENSSL_cleanse(start, count)
        start.deallocate()
    }

    /// The first bytes, as a secret of their own.
    func prefix(_ count: Int) -> SecretBytes {
        let part = SecretBytes(count)
        part.start.update(from: start, count: count)
        return part
    }

    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }
}
