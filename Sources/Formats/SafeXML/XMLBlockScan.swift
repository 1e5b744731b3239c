internal import Diagnostics
internal import Files

/// Scans a document in blocks. It has two blocks: the parser reads one while the other is filled.
// Sendable: used by one thread at a time; the feed waits for the other thread before it takes the result.
final class XMLBlockScan: @unchecked Sendable {
    /// Bytes for the parser, and the start tags in them.
    struct Block {
        let bytes: UnsafeRawBufferPointer
        let starts: [XMLPosition]
    }

    private let source: any ByteSource
    /// The length of the byte order mark.
    private let markLength: Int
    private var scan: XMLStreamScan
    private var offset: Int
    private let buffer: UnsafeMutableRawBufferPointer
    private var isSecond = false
    private var result: Result<Block, Fault>?

    /// The number of bytes per block.
    private static let blockSize = 1 << 17

    init(_ source: any ByteSource, limits: XMLLimits) throws(Fault) {
        let head = try source.bytes(0..<min(XMLProlog.length + 16, source.count))
        var scan = XMLStreamScan(limits: limits)
        var refusal: Fault?
        var mark = 0
        head.withUnsafeBufferPointer { bytes in
            do throws(Fault) { try scan.begin(bytes) } catch { refusal = error }
            mark = XMLStreamScan.markLength(bytes)
        }
        if let refusal { throw refusal }
        if source.count == mark { throw Fault(.xmlNotWellFormed, kind: .badData, ["reason": "the document is empty"]) }
        self.source = source
        self.scan = scan
        (offset, markLength) = (mark, mark)
        buffer = .allocate(byteCount: 2 * Self.blockSize, alignment: 4096)
    }

    deinit { buffer.deallocate() }

    /// Whether there are bytes that have not been scanned.
    var hasMore: Bool { offset < source.count }

    /// Scans the next block; an empty block is the end.
    func next() {
        do throws(Fault) { result = .success(try look()) } catch { result = .failure(error) }
    }

    /// The block scanned last.
    func take() throws(Fault) -> Block {
        guard let result else { preconditionFailure("no block was looked at") }
        self.result = nil
        return try result.get()
    }

    /// The line and column of a byte at an offset that excludes the byte order mark.
    func place(of offset: Int) throws(Fault) -> Place {
        var cursor = XMLCursor()
        let end = min(markLength + offset, source.count)
        try source.forEachPiece(of: markLength..<end) { piece in
            cursor.index = 0
            cursor.advance(to: piece.count, in: piece.assumingMemoryBound(to: UInt8.self))
        }
        return Place(line: Int(cursor.line), column: Int(cursor.column), offset: end)
    }

    private func look() throws(Fault) -> Block {
        let size = min(Self.blockSize, source.count - offset)
        guard size > 0 else {
            try scan.end()
            return Block(bytes: UnsafeRawBufferPointer(start: nil, count: 0), starts: [])
        }
        let start = isSecond ? Self.blockSize : 0
        isSecond.toggle()
        let block = UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + size])
        try source.read(at: offset, into: block)
        try scan.take(UnsafeBufferPointer(block.bindMemory(to: UInt8.self)))
        offset += size
        return Block(bytes: UnsafeRawBufferPointer(block), starts: scan.takeStarts())
    }
}
