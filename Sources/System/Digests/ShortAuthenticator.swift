/// HMAC-SHA-256 (RFC 2104) of many short values under one key, whose two states are set up once and copied.
package final class ShortAuthenticator {
    private let inner = ShortDigester()
    private let outer = ShortDigester()
    private let work = ShortDigester()

    /// An authenticator. It is for one thread at a time.
    package init(key: [UInt8]) {
        let block = 64
        var padded = key.count > block ? Digest.sha256(key).bytes : key
        padded += [UInt8](repeating: 0, count: block - padded.count)
        padded.map { $0 ^ 0x36 }.withUnsafeBytes { inner.add($0) }
        padded.map { $0 ^ 0x5C }.withUnsafeBytes { outer.add($0) }
        padded.withUnsafeMutableBytes { Wiping.wipe($0) }
    }

    /// The code of a value.
    package func code(of value: UnsafeRawBufferPointer) -> SHA256Value {
        work.begin(like: inner)
        work.add(value)
        let digest = work.finish()
        work.begin(like: outer)
        work.add(digest)
        return work.finish()
    }
}
