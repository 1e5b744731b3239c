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
