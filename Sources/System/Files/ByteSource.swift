public import Diagnostics

/// Bytes that can be read from any offset, and whose number is known: a file, a memory map, an array, a part of one.
///
/// A source never changes while it is open; every reader of one source sees the same bytes.
public protocol ByteSource: Sendable {
    /// The number of bytes.
    var count: Int { get }

    /// Fills `buffer` from `offset` on, whole.
    ///
    /// - Throws: `Fault` of kind `.inputOutput` when the bytes cannot be read or `offset + buffer.count > count`.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault)

    /// Whether nobody else can change the bytes: what was verified once need not be verified when it is read again.
    var isImmutable: Bool { get }
}

extension ByteSource {
    /// Files lie where others can write, unless a source says otherwise.
    public var isImmutable: Bool { false }

    /// The bytes of a range, as an array.
    public func bytes(_ range: Range<Int>) throws(Fault) -> [UInt8] {
        // All empty arrays share one store, which making one this way writes to.
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

    /// Hands the bytes of a range to `body`, a piece of at most `pieceSize` bytes at a time.
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
    /// Arrays are values.
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

/// A range of another source, as a source.
public struct PartOfSource: ByteSource {
    private let whole: any ByteSource
    private let start: Int
    /// The number of bytes in the part.
    public let count: Int
    /// As the whole.
    public var isImmutable: Bool { whole.isImmutable }

    /// The part of `whole` in `range`.
    public init(_ whole: any ByteSource, _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= whole.count)
        self.whole = whole
        self.start = range.lowerBound
        self.count = range.count
    }

    /// Reads from the whole.
    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard offset >= 0, offset + buffer.count <= count else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": "part", "reason": "it ends too early"])
        }
        try whole.read(at: start + offset, into: buffer)
    }
}
