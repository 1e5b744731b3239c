internal import COpenSSL
internal import Synchronization

/// A certificate as OpenSSL decoded it, shared by all that read the same encoding: one command reads the few certificates
/// of its party and of a partner dozens of times, and OpenSSL looks a decoder of the key up among all of its own each
/// time, which takes longer than verifying a signature.
final class DecodedCertificate: @unchecked Sendable {
    // @unchecked: a pointer is not Sendable. The X509 is not changed after init; what OpenSSL caches in it is set under
    // OpenSSL's own lock, and its reference count is atomic.
    let pointer: OpaquePointer
    let publicKey: PublicKey
    /// The encoding, once it was asked for.
    private let encoding = Mutex<[UInt8]?>(nil)

    init(owning pointer: OpaquePointer) {
        self.pointer = pointer
        // Of a kind of key that OpenSSL does not support an empty key is used, which every check rejects.
        publicKey = PublicKey(owning: X509_get_pubkey(pointer) ?? EVP_PKEY_new())
        // Makes OpenSSL decode the extensions now, while only this thread uses the certificate.
        X509_check_purpose(pointer, -1, 0)
    }

    deinit { X509_free(pointer) }

    /// The DER encoding.
    var der: [UInt8] {
        encoding.withLock { known in
            if let known { return known }
            let made = derBytes { i2d_X509(pointer, $0) }
            known = made
            return made
        }
    }

    // MARK: Reading

    /// Certificates kept: far more than a party and its partners need. The largest encoding kept is many times that of a
    /// usual certificate.
    private static let (mostKept, largestKept) = (256, 8192)
    private static let kept = Mutex<[[UInt8]: DecodedCertificate]>([:])

    /// Reads a DER encoding; `nil` when it is not that of a certificate.
    ///
    /// - Parameter isWhole: whether bytes after it are refused.
    static func read(_ der: [UInt8], isWhole: Bool = false) -> DecodedCertificate? {
        if let known = kept.withLock({ $0[der] }) { return known }
        var rest = 0
        let pointer = der.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            let decoded = d2i_X509(nil, &cursor, buffer.count)
            if let start = buffer.baseAddress, let cursor { rest = buffer.count - (cursor - start) }
            return decoded
        }
        guard let pointer else {
            ERR_clear_error()
            return nil
        }
        let decoded = DecodedCertificate(owning: pointer)
        // What is followed by other bytes is not kept, so that it stays refused where a whole encoding is asked for.
        guard rest == 0 else { return isWhole ? nil : decoded }
        if der.count <= largestKept {
            kept.withLock { kept in
                if kept.count >= mostKept { kept.removeAll(keepingCapacity: true) }
                kept[der] = decoded
            }
        }
        return decoded
    }
}
