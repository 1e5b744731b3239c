public import Diagnostics

/// A destination for sequential writes.
public protocol ByteSink: AnyObject {
    /// Writes all of `bytes`.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func write(_ bytes: UnsafeRawBufferPointer) throws(Fault)
}

/// A sink whose written bytes can still be changed.
public protocol PatchableSink: ByteSink {
    /// The number of bytes written so far.
    var count: Int { get }

    /// Overwrites the bytes at `offset`.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Fault)
}

extension ByteSink {
    /// Writes an array.
    public func write(_ bytes: [UInt8]) throws(Fault) {
        var failure: Fault?
        bytes.withUnsafeBytes { buffer in
            do throws(Fault) { try write(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Writes a string as UTF-8.
    public func write(_ text: String) throws(Fault) { try write(Array(text.utf8)) }

    /// Writes all bytes of a source.
    public func write(contentsOf source: any ByteSource) throws(Fault) {
        try source.forEachPiece(of: 0..<source.count) { piece throws(Fault) in try write(piece) }
    }
}

/// A sink that collects bytes in memory.
public final class MemorySink: ByteSink {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    /// An empty sink.
    public init() {}

    /// Appends.
    public func write(_ piece: UnsafeRawBufferPointer) throws(Fault) { bytes.append(contentsOf: piece) }
}
