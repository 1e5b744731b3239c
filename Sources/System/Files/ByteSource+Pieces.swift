public import Diagnostics
internal import Dispatch
internal import Platform

/// Reading pieces on two threads.
extension ByteSource {
    /// Passes the bytes of a range piece by piece to two bodies at the same time: to `body` on this thread and to
    /// `other` on another thread. Each receives all pieces in order; both have finished when this returns or throws.
    public func forEachPiece(
        of range: Range<Int>, alongside other: (UnsafeRawBufferPointer) -> Void,
        _ body: (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) throws(Fault) {
        let pieceSize = 1 << 20
        guard range.count > pieceSize, Concurrent.workers > 1 else {
            return try forEachPiece(of: range, pieceSize: pieceSize) { piece throws(Fault) in
                other(piece)
                try body(piece)
            }
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * pieceSize, alignment: 4096)
        defer { buffer.deallocate() }
        let queue = DispatchQueue(label: "corridor.pieces")
        var failure: Fault?
        withoutActuallyEscaping(other) { other in
            // An item is done when the other body has processed the piece before the last one, so that its buffer is
            // free again.
            var pending: [DispatchWorkItem] = []
            let shared = Concurrent.SharedValue(other)
            do throws(Fault) {
                var offset = range.lowerBound
                var turn = 0
                while offset < range.upperBound {
                    let size = min(pieceSize, range.upperBound - offset)
                    let start = turn % 2 * pieceSize
                    let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + size])
                    if pending.count == 2 { pending.removeFirst().wait() }
                    try read(at: offset, into: piece)
                    let address = UInt(bitPattern: piece.baseAddress)
                    let item = DispatchWorkItem {
                        shared.value?(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: size))
                    }
                    queue.async(execute: item)
                    pending.append(item)
                    try body(UnsafeRawBufferPointer(piece))
                    offset += size
                    turn += 1
                }
            } catch {
                failure = error
            }
            for item in pending { item.wait() }
            shared.invalidate()
        }
        if let failure { throw failure }
    }
}
