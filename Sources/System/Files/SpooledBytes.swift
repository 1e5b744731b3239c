public import Diagnostics

/// Bytes that are appended and read again: in memory while they are few, then in an unnamed file.
///
/// It is a value: a copy has the bytes that were appended to it. Only one of several copies may be appended to
/// afterwards, because they share the file.
public struct SpooledBytes: ByteSource {
    private let folder: String?
    private let limit: Int
    private var file: SpoolFile?
    /// The bytes after those in the file.
    private var rest: [UInt8] = []
    /// The number of bytes in the file.
    private var filed = 0

    /// The number of bytes that are held back for one write to the file.
    private static let writeSize = 1 << 20

    /// The number of bytes that are held in memory before there is a file, unless another limit is given.
    public static let standardLimit = 16 << 20

    /// No bytes.
    ///
    /// - Parameters:
    ///   - folder: where there is room for the file, readable only by the user; `nil` to hold all bytes in memory.
    ///   - limit: the number of bytes from which there is a file.
    public init(in folder: String?, limit: Int = standardLimit) {
        self.folder = folder
        self.limit = limit
    }

    /// The number of bytes appended.
    public var count: Int { filed + rest.count }

    /// It has no name by which another process could change it.
    public var isImmutable: Bool { true }

    /// Appends bytes.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        rest.append(contentsOf: bytes)
        guard let folder, rest.count >= (file == nil ? limit : Self.writeSize) else { return }
        let target: SpoolFile
        if let file { target = file } else { target = try SpoolFile(in: folder) }
        try target.write(rest)
        file = target
        filed += rest.count
        rest.removeAll(keepingCapacity: rest.count <= 2 * Self.writeSize)
    }

    /// Appends an array.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    public mutating func append(_ bytes: [UInt8]) throws(Fault) {
        var failure: Fault?
        bytes.withUnsafeBytes { piece in
            do throws(Fault) { try append(piece) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Reads at a position.
    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard offset >= 0, offset + buffer.count <= count else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": "spool", "reason": "it ends too early"])
        }
        let inFile = max(0, min(buffer.count, filed - offset))
        if inFile > 0, let file {
            try file.read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<inFile]))
        }
        guard inFile < buffer.count else { return }
        let start = offset + inFile - filed
        rest.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(rebasing: buffer[inFile...]).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + buffer.count - inFile]))
        }
    }
}
