internal import COpenSSL

/// A memory buffer for OpenSSL's input and output, wiped when released.
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

    /// The contents of the next block of a PEM text with this label; `nil` when none can be read.
    func nextBlock(_ label: String) -> [UInt8]? {
        var data: UnsafeMutablePointer<UInt8>?
        var count = 0
        guard PEM_bytes_read_bio(&data, &count, nil, label, pointer, PEMEnd.noPassphrase, nil) == 1 else { return nil }
        defer { corridor_openssl_free(data) }
        return [UInt8](UnsafeBufferPointer(start: data, count: count))
    }
}

/// Helpers for reading PEM texts without secrets: to their end, and without asking for a passphrase.
enum PEMEnd {
    /// Whether the last read stopped because there was no further block, rather than at an unreadable one; clears
    /// OpenSSL's errors.
    static func isReached() -> Bool {
        defer { ERR_clear_error() }
        let error = ERR_peek_last_error()
        return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE
    }

    /// A callback without a passphrase. Without it OpenSSL would ask at the terminal for the passphrase of a
    /// certificate that claims to be encrypted.
    static let noPassphrase:
        @convention(c) (UnsafeMutablePointer<CChar>?, CInt, CInt, UnsafeMutableRawPointer?) -> CInt = {
            _, _, _, _ in -1
        }
}
