internal import Files
internal import Findings

/// The bytes of a document on their way to the parser: a piece at a time, each looked at before the parser sees it.
final class XMLStreamFeed {
    var scan: XMLStreamScan
    /// Why no more bytes come.
    private(set) var fault: Fault?

    private let source: any ByteSource
    private var offset = 0
    private let buffer: UnsafeMutableRawBufferPointer
    private var ready = 0..<0

    private static let pieceSize = 1 << 16

    init(_ source: any ByteSource, limits: XMLLimits) throws(Fault) {
        self.source = source
        scan = XMLStreamScan(limits: limits)
        buffer = .allocate(byteCount: Self.pieceSize, alignment: 16)
        let head = try source.bytes(0..<min(XMLHead.length + 16, source.count))
        var refusal: Fault?
        head.withUnsafeBufferPointer { bytes in
            do throws(Fault) { try scan.begin(bytes) } catch { refusal = error }
            offset = XMLStreamScan.markLength(bytes)
        }
        if let refusal { throw refusal }
        if source.count == offset {
            throw Fault(.xmlNotWellFormed, .badData, ["reason": "the document is empty"])
        }
    }

    deinit { buffer.deallocate() }

    /// Gives the parser at most `count` bytes; 0 at the end, -1 when there is a fault.
    func read(into target: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        guard fault == nil, let target else { return -1 }
        if ready.isEmpty {
            do throws(Fault) { try fill() } catch {
                fault = error
                return -1
            }
        }
        let size = min(count, ready.count)
        guard size > 0, let base = buffer.baseAddress else { return 0 }
        UnsafeMutableRawPointer(target).copyMemory(from: base + ready.lowerBound, byteCount: size)
        ready = ready.lowerBound + size..<ready.upperBound
        return size
    }

    private func fill() throws(Fault) {
        let size = min(Self.pieceSize, source.count - offset)
        guard size > 0 else { return try scan.end() }
        let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<size])
        try source.read(at: offset, into: piece)
        try scan.take(UnsafeBufferPointer(piece.bindMemory(to: UInt8.self)))
        offset += size
        ready = 0..<size
    }
}
