internal import Diagnostics
internal import Files

/// Reads a source line by line, in memory bounded by the longest line: lines end with LF, CR LF or CR.
struct TextLines {
    /// One line.
    struct Line {
        /// Its bytes, without the line's end.
        let bytes: [UInt8]
        /// Its number, from 1.
        let number: Int
        /// The offset of its beginning in bytes.
        let offset: Int
        /// Whether a line end terminates it; the last line of a file may lack one.
        let isClosed: Bool
    }

    /// The longest line: 16 MiB.
    static let limit = 16 << 20

    private let source: any ByteSource
    private let name: String
    private var buffer: [UInt8] = []
    private var position = 0
    private var offset = 0
    private var number = 0

    /// The lines of a source, without a UTF-8 byte order mark.
    init(_ source: any ByteSource, named name: String) throws(Fault) {
        self.source = source
        self.name = name
        if try source.bytes(0..<min(3, source.count)) == [0xEF, 0xBB, 0xBF] { offset = 3 }
    }

    /// The next line; `nil` after the last.
    ///
    /// - Throws: `Fault` `text-line-too-long`; what the source throws.
    mutating func next() throws(Fault) -> Line? {
        let start = offset - (buffer.count - position)
        var scanned = position
        while true {
            if let end = buffer[scanned...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
                // A CR that ends the buffer may be the first half of a CR LF.
                if buffer[end] == 0x0D, end + 1 == buffer.count, try fill() {
                    scanned = end - dropped
                    continue
                }
                number += 1
                let line = Line(bytes: Array(buffer[position..<end]), number: number, offset: start, isClosed: true)
                position = end + 1
                if buffer[end] == 0x0D, position < buffer.count, buffer[position] == 0x0A { position += 1 }
                return line
            }
            guard buffer.count - position <= Self.limit else {
                throw Fault(
                    .textLineTooLong, kind: .badData, at: Place(entry: name, line: number + 1),
                    ["path": name, "line": "\(number + 1)", "limit": "\(Self.limit)"])
            }
            scanned = buffer.count
            if try fill() {
                scanned -= dropped
                continue
            }
            guard position < buffer.count else { return nil }
            number += 1
            let line = Line(bytes: Array(buffer[position...]), number: number, offset: start, isClosed: false)
            position = buffer.count
            return line
        }
    }

    private var dropped = 0

    /// Reads the next piece, after dropping what was returned; `false` at the end.
    private mutating func fill() throws(Fault) -> Bool {
        dropped = position
        guard offset < source.count else {
            dropped = 0
            return false
        }
        buffer.removeFirst(position)
        position = 0
        let piece = try source.bytes(offset..<min(offset + 1 << 18, source.count))
        buffer += piece
        offset += piece.count
        return true
    }
}
