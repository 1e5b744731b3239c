internal import Diagnostics
internal import Files

/// A buffered part of a source that moves forward, grows as needed and tracks line and column.
struct SourceBuffer {
    private let source: any ByteSource
    private let piece: Int
    private var bytes: [UInt8] = []
    /// The index in `bytes` of the next byte.
    private var start = 0
    /// The offset in the source of the byte after `bytes`.
    private var end = 0
    /// The position of the next byte.
    private(set) var position = JSONOrigin.start

    /// - Parameter piece: the number of bytes per read.
    init(_ source: any ByteSource, piece: Int) {
        self.source = source
        self.piece = max(1, piece)
    }

    /// Whether the next bytes are these.
    mutating func starts(with prefix: [UInt8]) throws(Fault) -> Bool {
        try fill(prefix.count)
        return bytes[start...].starts(with: prefix)
    }

    /// Moves to the first byte other than white space and returns it; `nil` at the end.
    mutating func nextToken() throws(Fault) -> UInt8? {
        while true {
            var blank = start
            while blank < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[blank]) { blank += 1 }
            move(to: blank)
            if start < bytes.count { return bytes[start] }
            try fill(1)
            guard start < bytes.count else { return nil }
        }
    }

    /// Moves past the byte that `nextToken` returned.
    mutating func skip() { move(to: start + 1) }

    /// Appends the bytes of the value that starts here to `value` and moves past them; up to the end of the source if
    /// that comes first. `false` when they exceed `limit`.
    mutating func takeValue(limit: Int, into value: inout [UInt8]) throws(Fault) -> Bool {
        var scan = ValueScan()
        while true {
            bytes.withUnsafeBufferPointer { scan.advance(over: UnsafeBufferPointer(rebasing: $0[start...])) }
            guard scan.length <= limit else { return false }
            if scan.isDone { break }
            let known = bytes.count - start
            try fill(known + 1)
            if bytes.count - start == known { break }
        }
        value.append(contentsOf: bytes[start..<start + scan.length])
        move(to: start + scan.length)
        return true
    }

    /// A description of the next byte, for messages.
    var found: String {
        bytes.withUnsafeBufferPointer { bytes in
            guard start < bytes.count else { return "the end" }
            if let length = UTF8Sequence.length(bytes, at: start), bytes[start] >= 0x20 {
                return "‘" + String(decoding: bytes[start..<start + length], as: UTF8.self) + "’"
            }
            return "the byte 0x" + String(bytes[start], radix: 16, uppercase: true)
        }
    }

    private mutating func move(to index: Int) {
        bytes.withUnsafeBufferPointer { position.advance(over: UnsafeBufferPointer(rebasing: $0[start..<index])) }
        start = index
    }

    /// Loads at least `count` bytes, unless the source ends before.
    private mutating func fill(_ count: Int) throws(Fault) {
        guard bytes.count - start < count, end < source.count else { return }
        bytes.removeFirst(start)
        start = 0
        while bytes.count < count, end < source.count {
            // Doubles the size, so that a large value is not copied once for each piece.
            let size = min(max(piece, bytes.count), source.count - end)
            bytes += try source.bytes(end..<end + size)
            end += size
        }
    }
}
