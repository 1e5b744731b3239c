public import Diagnostics
internal import Dispatch
internal import Platform

extension ByteSource {
    /// Hands the bytes of a range to two bodies, piece by piece: to `body` on this thread, and to `other` on another one
    /// meanwhile. Each sees all pieces in order; when this returns or throws, both are done.
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
            // Done when the other body is done with the piece before the last one: its buffer is free again.
            var pending: [DispatchWorkItem] = []
            let handed = Concurrent.Handed(other)
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
                        handed.value?(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: size))
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
            handed.takeBack()
        }
        if let failure { throw failure }
    }
}
