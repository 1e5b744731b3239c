internal import Diagnostics

/// Where a document's text begins, for one that is a part of a larger one.
struct JSONOrigin: Hashable, Sendable {
    /// The offset of the first byte.
    var offset = 0
    /// The line of the first byte, from 1.
    var line = 1
    /// The column of the first byte, from 1.
    var column = 1
    /// The pointer of the value in the larger document.
    var pointer = ""

    /// The beginning of a text that is whole.
    static let start = JSONOrigin()

    /// The place of a byte, counted from the beginning.
    func place(of offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Place {
        var position = self
        position.advance(over: UnsafeBufferPointer(rebasing: source[..<min(offset, source.count)]))
        return position.place
    }

    /// The place where it stands.
    var place: Place { Place(pointer: pointer, line: line, column: column, offset: offset) }

    /// Moves behind `bytes`. A column is one Unicode scalar; a line ends with its line feed.
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
