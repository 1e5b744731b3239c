public import Diagnostics
public import Files
internal import Synchronization

/// A strictly parsed JSON text: a tape of eight bytes for each value, with strings left in the source.
///
/// Use it to check and search documents of any size; `value(at:)` copies a part into a `JSONValue`. It is immutable and
/// may be shared between threads.
public final class JSONDocument: Sendable {
    /// The storage of the text.
    private enum Source: Sendable {
        case array([UInt8])
        case map(MappedFile)
    }

    private let source: Source
    private let tape: [TapeWord]
    let origin: JSONOrigin
    private let lines = Mutex<LineIndex?>(nil)

    private init(_ source: Source, tape: [TapeWord], origin: JSONOrigin) {
        self.source = source
        self.tape = tape
        self.origin = origin
    }

    /// Parses a text.
    ///
    /// - Throws: `Fault` of kind `.badData` with one of the `json-…` codes, with line, column, byte offset and pointer
    ///   of the error.
    public static func parse(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(Fault) -> JSONDocument {
        try parse(bytes, limits: limits, origin: .start)
    }

    /// Parses a text that is part of a larger one.
    static func parse(_ bytes: [UInt8], limits: JSONLimits, origin: JSONOrigin) throws(Fault) -> JSONDocument {
        let tape = try bytes.withUnsafeBufferPointer { (source) throws(Fault) in
            var parser = TapeParser(source, limits: limits, origin: origin)
            return try parser.parse()
        }
        return JSONDocument(.array(bytes), tape: tape, origin: origin)
    }

    /// Parses the text of a mapped file, which stays mapped for the lifetime of the document.
    public static func parse(_ map: MappedFile, limits: JSONLimits = .standard) throws(Fault) -> JSONDocument {
        let tape = try map.withBytes { (bytes) throws(Fault) in
            var parser = TapeParser(bytes.bindMemory(to: UInt8.self), limits: limits, origin: .start)
            return try parser.parse()
        }
        return JSONDocument(.map(map), tape: tape, origin: .start)
    }

    /// The root value.
    public var root: JSONNode { JSONNode(0) }

    /// The number of bytes of the text.
    public var size: Int { withSource { $0.count } }

    /// The number of values and keys.
    public var nodeCount: Int { tape.count }

    /// Passes tape and source to `body` as unsafe memory.
    package func withView<Result, Failure: Error>(
        _ body: (TapeView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withSource { (bytes) throws(Failure) in
            try tape.withUnsafeBufferPointer { (words) throws(Failure) in
                // A document has at least one node and one byte, so both buffers have an address.
                try body(TapeView(words: words.baseAddress!, source: bytes.baseAddress!))
            }
        }
    }

    func withSource<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        switch source {
        case .array(let bytes): try bytes.withUnsafeBufferPointer(body)
        case .map(let map):
            try map.withBytes { (bytes) throws(Failure) in try body(bytes.bindMemory(to: UInt8.self)) }
        }
    }

    /// Line, column and offset of a byte, with an index that is built on first use.
    package func place(ofByte offset: Int) -> Place {
        withSource { bytes in
            lines.withLock { index in
                let made = index ?? LineIndex(bytes, from: origin)
                index = made
                return made.place(of: offset, in: bytes)
            }
        }
    }
}

/// A value of a `JSONDocument`: an index that is valid only in that document.
public struct JSONNode: Hashable, Sendable {
    package let index: Int

    package init(_ index: Int) { self.index = index }
}
