internal import CZlib
internal import Diagnostics

/// Raw deflate decompression with exact detection of the end.
struct Inflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let buffer: UnsafeMutableRawBufferPointer
    /// Whether the last block has ended.
    private(set) var isAtEnd = false

    init() {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        precondition(corridor_inflate_init_raw(stream) == Z_OK, "zlib cannot begin")
        self.stream = stream
        buffer = .allocate(byteCount: 1 << 18, alignment: 16)
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        buffer.deallocate()
    }

    /// Decompresses a piece and passes on the output.
    ///
    /// - Throws: `Fault` `zip-data-invalid` for invalid deflate data, for bytes after its end, and for unused bits in
    ///   the last byte that are not zero: those could be changed without detection.
    mutating func unpack(
        _ piece: UnsafeRawBufferPointer, of name: String, _ body: (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) throws(Fault) {
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: piece.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(piece.count)
        while true {
            guard !isAtEnd else {
                if stream.pointee.avail_in > 0 { throw Self.invalid(name, "there is more behind its end") }
                return
            }
            stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(buffer.count)
            // Z_BLOCK stops at the end of each block, where data_type has the number of unused bits in the last byte.
            let status = inflate(stream, Z_BLOCK)
            let made = buffer.count - Int(stream.pointee.avail_out)
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                throw Self.invalid(name, stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)")
            }
            if made > 0 { try body(UnsafeRawBufferPointer(rebasing: buffer[..<made])) }
            let state = stream.pointee.data_type
            if status == Z_STREAM_END {
                isAtEnd = true
            } else if state & 128 != 0, state & 64 != 0 {
                let used = piece.count - Int(stream.pointee.avail_in)
                let unused = Int(state & 63)
                if used > 0, unused > 0, unused < 8, piece[used - 1] >> (8 - unused) != 0 {
                    throw Self.invalid(name, "its last byte has bits that mean nothing")
                }
                isAtEnd = true
            } else if made == 0, stream.pointee.avail_in == 0 || status == Z_BUF_ERROR {
                return
            }
        }
    }

    private static func invalid(_ name: String, _ reason: String) -> Fault {
        Fault(.zipDataInvalid, kind: .badData, at: Place(entry: name), ["name": name, "reason": reason])
    }
}
