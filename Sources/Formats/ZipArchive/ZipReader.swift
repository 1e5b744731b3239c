public import Diagnostics
public import Files

/// A strict reader of archives: the complete structure is checked before the first entry is returned.
///
/// The initialiser reads and compares the directory and all local headers; contents are checked against their checksums
/// and sizes when they are read.
public final class ZipReader: Sendable {
    /// The entries in the order of the archive.
    public let entries: [ZipEntry]
    private let source: any ByteSource
    private let byName: [String: Int]

    /// Opens an archive.
    ///
    /// - Throws: `Fault` of kind `.badData` with a code that starts with `zip`, whose place names the entry if there is
    ///   one; of kind `.inputOutput` when the source cannot be read.
    public init(
        source: any ByteSource, profile: ZipProfile, limits: ZipLimits = .standard
    ) throws(Fault) {
        let directory = try ZipDirectory(source, profile: profile, limits: limits)
        entries = try ZipLayout.place(directory, in: source, profile: profile)
        self.source = source
        byName = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($0.element.name, $0.offset) })
    }

    /// The entry with exactly this name.
    public func entry(named name: String) -> ZipEntry? { byName[name].map { entries[$0] } }

    /// In-place access to the content of a stored entry; `nil` for a deflated one. The checksum is not checked: the
    /// caller compares a digest, or calls `read(_:into:)` first.
    public func source(of entry: ZipEntry) -> (any ByteSource)? {
        entry.method == .stored ? PartOfSource(source, entry.dataRange) : nil
    }

    /// Access to the content of an entry from its beginning to its end, in bounded memory: a stored one in place, a
    /// deflated one decompressed at each pass. The checksum is not checked.
    public func sequentialSource(of entry: ZipEntry) -> any ByteSource {
        source(of: entry) ?? InflatedSource(entry, compressed: storedBytes(of: entry))
    }

    /// The bytes of an entry in the archive, compressed or not.
    func storedBytes(of entry: ZipEntry) -> any ByteSource { PartOfSource(source, entry.dataRange) }

    /// The content of an entry; throws when it is larger than `limit`.
    ///
    /// - Throws: `Fault` `zip-too-large`, and the errors of `read(_:into:)`.
    public func bytes(of entry: ZipEntry, limit: Int) throws(Fault) -> [UInt8] {
        guard entry.size <= limit else {
            throw Fault(
                .zipTooLarge, kind: .badData, at: Place(entry: entry.name),
                ["size": "\(entry.size)", "limit": "\(limit)"])
        }
        let sink = MemorySink()
        try read(entry, into: sink)
        return sink.bytes
    }

    /// The content of the entry with this name; throws when it is larger than `limit`.
    ///
    /// - Throws: `Fault` `zip-entry-missing`, and the errors of `bytes(of:limit:)`.
    public func bytes(of name: String, limit: Int) throws(Fault) -> [UInt8] {
        guard let entry = entry(named: name) else { throw Fault(.zipEntryMissing, kind: .badData, ["name": name]) }
        return try bytes(of: entry, limit: limit)
    }

    /// Writes the content of an entry to a sink. The written bytes are valid only when this returns, because the
    /// checksum is checked last.
    ///
    /// - Throws: `Fault` `zip-checksum-mismatch`, `zip-size-mismatch`, `zip-data-invalid`.
    public func read(_ entry: ZipEntry, into sink: any ByteSink) throws(Fault) {
        try read(entry) { piece throws(Fault) in try sink.write(piece) }
    }

    /// Reads a stored entry into a buffer of its size.
    ///
    /// - Throws: `Fault` `zip-checksum-mismatch`, and `zip-data-invalid` for an entry that is not stored.
    public func read(stored entry: ZipEntry, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard entry.method == .stored, buffer.count == entry.size else {
            throw Fault(
                .zipDataInvalid, kind: .badData, at: Place(entry: entry.name),
                ["name": entry.name, "reason": "it is not stored as it is"])
        }
        try source.read(at: entry.dataOffset, into: buffer)
        var checksum = Checksum()
        checksum.update(UnsafeRawBufferPointer(buffer))
        guard checksum.value == entry.crc32 else {
            throw Fault(.zipChecksumMismatch, kind: .badData, at: Place(entry: entry.name), ["name": entry.name])
        }
    }

    /// Passes the content of an entry on piece by piece, like `read(_:into:)`.
    public func read(
        _ entry: ZipEntry, _ body: (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) throws(Fault) {
        try read(entry, alongside: { _ in }, body)
    }

    /// Passes the content of an entry on piece by piece, like `read(_:into:)`.
    ///
    /// - Parameter other: also receives the content, on another thread, and has finished when this returns; its result
    ///   is valid only then.
    public func read(
        _ entry: ZipEntry, alongside other: (UnsafeRawBufferPointer) -> Void,
        _ body: (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) throws(Fault) {
        let place = Place(entry: entry.name)
        var checksum = Checksum()
        let wrongSize = Fault(
            .zipSizeMismatch, kind: .badData, at: place, ["name": entry.name, "size": "\(entry.size)"])
        func pass(_ piece: UnsafeRawBufferPointer) throws(Fault) {
            checksum.update(piece)
            guard checksum.count <= entry.size else { throw wrongSize }
            try body(piece)
        }
        switch entry.method {
        case .stored: try source.forEachPiece(of: entry.dataRange, alongside: other, pass)
        case .deflated:
            var inflater = Inflater()
            try source.forEachPiece(of: entry.dataRange) { piece throws(Fault) in
                try inflater.unpack(piece, of: entry.name) { content throws(Fault) in
                    other(content)
                    try pass(content)
                }
            }
            guard inflater.isAtEnd else {
                throw Fault(
                    .zipDataInvalid, kind: .badData, at: place, ["name": entry.name, "reason": "it has no end"])
            }
        }
        guard checksum.count == entry.size else { throw wrongSize }
        guard checksum.value == entry.crc32 else {
            throw Fault(.zipChecksumMismatch, kind: .badData, at: place, ["name": entry.name])
        }
    }
}
