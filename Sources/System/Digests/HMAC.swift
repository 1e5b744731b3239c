/// Keyed digests (RFC 2104).
public enum HMAC {
    /// HMAC-SHA-256.
    public static func sha256(key: [UInt8], _ message: [UInt8]) -> Digest {
        let block = 64
        var padded = key.count > block ? Digest.sha256(key).bytes : key
        padded += [UInt8](repeating: 0, count: block - padded.count)
        let inner = Digest.sha256(padded.map { $0 ^ 0x36 } + message)
        return Digest.sha256(padded.map { $0 ^ 0x5C } + inner.bytes)
    }
}
