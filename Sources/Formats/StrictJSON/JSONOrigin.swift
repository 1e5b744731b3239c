internal import Diagnostics

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
        for byte in bytes {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}
