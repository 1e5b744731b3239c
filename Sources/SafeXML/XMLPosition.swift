/// Where a start tag begins: its line and column, from 1, the column in Unicode scalars.
struct XMLPosition {
    let line: Int32
    let column: Int32
}

/// Walks forward through UTF-8 and knows the line and column of where it is.
struct XMLPositionCounter {
    private(set) var line: Int32 = 1
    private(set) var column: Int32 = 1
    private var offset = 0
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Moves on to `target`; a line ends as XML says, with LF, CR LF or CR.
    mutating func advance(to target: Int) -> XMLPosition {
        while offset < target {
            let byte = bytes[offset]
            if byte == 0x0A || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)) {
                line &+= 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column &+= 1
            }
            offset += 1
        }
        return XMLPosition(line: line, column: column)
    }
}
