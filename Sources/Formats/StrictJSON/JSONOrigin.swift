internal import Diagnostics
internal import Glibc

/// The position of a document's text in a larger document.
struct JSONOrigin: Hashable, Sendable {
    /// The offset of the first byte.
    var offset = 0
    /// The line of the first byte, from 1.
    var line = 1
    /// The column of the first byte, from 1.
    var column = 1
    /// The pointer of the value in the larger document.
    var pointer = ""

    /// The start of a complete document.
    static let start = JSONOrigin()

    /// The place of a byte, relative to this position.
    func place(of offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Place {
        var position = self
        position.advance(over: UnsafeBufferPointer(rebasing: source[..<min(offset, source.count)]))
        return position.place
    }

    /// The place of this position.
    var place: Place { Place(pointer: pointer, line: line, column: column, offset: offset) }

    /// Advances past `bytes`. A column is one Unicode scalar; a line ends with a line feed.
    mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
        offset += bytes.count
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        var first = 0
        while let end = memchr(start + first, 0x0A, bytes.count - first) {
            first = UnsafeRawPointer(end) - UnsafeRawPointer(start) + 1
            line += 1
            column = 1
            if first == bytes.count { return }
        }
        column += Self.scalars(in: UnsafeBufferPointer(rebasing: bytes[first...]))
    }

    /// The number of bytes that begin a character, counted eight at a time.
    private static func scalars(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let start = bytes.baseAddress else { return 0 }
        var (index, tails) = (0, 0)
        while index + 8 <= bytes.count {
            let word = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
            // The highest bit set, and the one below it clear.
            tails += (word >> 7 & ~word >> 6 & 0x0101_0101_0101_0101).nonzeroBitCount
            index += 8
        }
        while index < bytes.count {
            if bytes[index] & 0xC0 == 0x80 { tails += 1 }
            index += 1
        }
        return bytes.count - tails
    }
}
