internal import COpenSSL

/// Bytes as OpenSSL reads and writes them; wiped when they go.
struct MemoryBIO: ~Copyable {
    let pointer: OpaquePointer

    init() {
        guard let pointer = BIO_new(BIO_s_secmem()) else { preconditionFailure("OpenSSL has no memory for a BIO") }
        self.pointer = pointer
    }

    init(_ bytes: [UInt8]) {
        self.init()
        if !bytes.isEmpty { _ = BIO_write(pointer, bytes, CInt(bytes.count)) }
    }

    deinit { BIO_free(pointer) }

    var bytes: [UInt8] {
        var start: UnsafePointer<UInt8>?
        let count = corridor_bio_data(pointer, &start)
        return [UInt8](UnsafeBufferPointer(start: start, count: count))
    }
}

/// How PEM texts that are not secret are read: to their end, and without a question.
enum PEMEnd {
    /// Whether there was no further block, rather than one that cannot be read; forgets OpenSSL's errors.
    static func isReached() -> Bool {
        defer { ERR_clear_error() }
        let error = ERR_peek_last_error()
        return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE
    }

    /// Knows no passphrase. Without it OpenSSL would ask whoever sits there for the one of a certificate that says of
    /// itself that it is encrypted.
    static let noPassphrase:
        @convention(c) (UnsafeMutablePointer<CChar>?, CInt, CInt, UnsafeMutableRawPointer?) -> CInt = {
            _, _, _, _ in -1
        }
}
