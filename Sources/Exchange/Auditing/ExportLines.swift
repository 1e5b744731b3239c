internal import Diagnostics
internal import Files

/// The lines of a file, a bounded number at a time.
struct ExportLines {
    /// The longest line, in bytes: that of the profile.
    static let longest = 1 << 25
    private static let pieceSize = 1 << 18

    private let source: any ByteSource
    private var offset = 0
    private var pending: [UInt8] = []

    /// Whether bytes are left that no newline ends, or a line is too long.
    private(set) var isBroken = false

    init(_ source: any ByteSource) { self.source = source }

    /// The next lines, without their ends; `nil` at the end.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    mutating func next() throws(Fault) -> [[UInt8]]? {
        while !isBroken, offset < source.count {
            let end = min(offset + Self.pieceSize, source.count)
            let piece = try source.bytes(offset..<end)
            offset = end
            guard let last = piece.lastIndex(of: UInt8(ascii: "\n")) else {
                pending += piece
                isBroken = pending.count > Self.longest
                continue
            }
            let lines = (pending + piece[..<last]).split(
                separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            pending = Array(piece[(last + 1)...])
            return lines.map { Array($0) }
        }
        isBroken = isBroken || !pending.isEmpty
        return nil
    }
}
