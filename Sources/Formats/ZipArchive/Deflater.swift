internal import CZlib
internal import Diagnostics

/// Raw deflate compression with constant settings.
struct Deflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let buffer: UnsafeMutableRawBufferPointer

    init() {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Fails only without memory or with the headers of another zlib version; neither can be handled.
        precondition(corridor_deflate_init_raw(stream, 6) == Z_OK, "zlib cannot begin")
        self.stream = stream
        buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        buffer.deallocate()
    }

    /// Compresses a piece and passes on the output; the last piece may be empty.
    func compress(
        _ piece: UnsafeRawBufferPointer, isLast: Bool, _ body: (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) throws(Fault) {
        // zlib does not write through next_in; its type predates const.
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: piece.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(piece.count)
        repeat {
            stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(buffer.count)
            deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            let made = buffer.count - Int(stream.pointee.avail_out)
            if made > 0 { try body(UnsafeRawBufferPointer(rebasing: buffer[..<made])) }
        } while stream.pointee.avail_out == 0
    }
}
