public import Diagnostics

/// Bytes with random access and a known number: a file, a memory map, an array, or a part of one.
///
/// A source does not change while it is open; all readers of a source see the same bytes.
public protocol ByteSource: Sendable {
    /// The number of bytes.
    var count: Int { get }

    /// Fills the whole `buffer`, starting at `offset`.
    ///
    /// - Throws: `Fault` of kind `.inputOutput` when the bytes cannot be read or `offset + buffer.count > count`.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault)

    /// Whether no other process can change the bytes: verified bytes need no second verification when they are read
    /// again.
    var isImmutable: Bool { get }
}

extension ByteSource {
    /// Files can be written by other processes, unless a source states otherwise.
    public var isImmutable: Bool { false }

    /// The bytes of a range, as an array.
    public func bytes(_ range: Range<Int>) throws(Fault) -> [UInt8] {
        // All empty arrays share one buffer, which this initialiser would write to.
        guard !range.isEmpty else { return [] }
        var failure: Fault?
        let result = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
            do throws(Fault) {
                try read(at: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
                initialized = range.count
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return result
    }

    /// All bytes, refused above `limit`.
    public func bytes(limit: Int, named path: String = "input") throws(Fault) -> [UInt8] {
        guard count <= limit else {
            throw Fault(.fileTooLarge, kind: .badData, ["path": path, "size": "\(count)", "limit": "\(limit)"])
        }
        return try bytes(0..<count)
    }

    /// Passes the bytes of a range to `body` in pieces of at most `pieceSize` bytes.
    public func forEachPiece(
        of range: Range<Int>, pieceSize: Int = 1 << 18, _ body: (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) throws(Fault) {
        let size = min(pieceSize, max(range.count, 1))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { buffer.deallocate() }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(size, range.upperBound - offset)])
            try read(at: offset, into: piece)
            try body(UnsafeRawBufferPointer(piece))
            offset += piece.count
        }
    }
}

extension Array: ByteSource where Element == UInt8 {
    /// Arrays have value semantics.
    public var isImmutable: Bool { true }

    /// Copies from the array.
    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard offset >= 0, offset + buffer.count <= count else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": "memory", "reason": "it ends too early"])
        }
        withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + buffer.count]))
        }
    }
}

/// A range of another source.
public struct PartOfSource: ByteSource {
    private let whole: any ByteSource
    private let start: Int
    /// The number of bytes in the part.
    public let count: Int
    /// Whether the whole source is immutable.
    public var isImmutable: Bool { whole.isImmutable }

    /// Creates a source for the bytes of `whole` in `range`.
    public init(_ whole: any ByteSource, _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= whole.count)
        self.whole = whole
        self.start = range.lowerBound
        self.count = range.count
    }

    /// Reads from the whole source.
    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard offset >= 0, offset + buffer.count <= count else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": "part", "reason": "it ends too early"])
        }
        try whole.read(at: start + offset, into: buffer)
    }
}
