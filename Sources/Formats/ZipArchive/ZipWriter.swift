public import Diagnostics
public import Files

/// Writes an archive of our profile: the same bytes for the same entries, in the order in which they are added.
///
/// Sizes and checksums stand before the content, so that a reader needs no data descriptor; a content is read twice for
/// that, or its compressed form is held while it is small. No more than a segment (16 MiB) is held in memory.
public final class ZipWriter {
    /// How much of a compressed content is held before it is made a second time instead.
    private static let heldBytes = 16 << 20
    /// From how many bytes on a stored content is read once only, and its header completed afterwards.
    private static let patchedBytes = 1 << 20

    private let sink: any ByteSink
    private var entries: [ZipEntry] = []
    private var names = ZipNameTable()
    private var isFinished = false
    /// The number of bytes written so far.
    public private(set) var count = 0

    /// A writer.
    public init(sink: any ByteSink) { self.sink = sink }

    /// Adds an entry.
    ///
    /// - Parameters:
    ///   - method: `.deflated` is a wish: what does not shrink, or shrinks more than readers allow, is stored.
    ///   - observe: sees the content once, piece by piece (for a digest, say).
    /// - Throws: `Fault` `zip-name-unsafe`, `zip-duplicate-entry`, `file-changed`, or what source and sink throw.
    @discardableResult
    public func add(
        _ name: String, _ source: any ByteSource, method: ZipMethod,
        observe: (UnsafeRawBufferPointer) -> Void = { _ in }
    ) throws(Fault) -> ZipEntry {
        precondition(!isFinished, "the archive is finished")
        let name = try ZipName.check(Array(name.utf8))
        try names.add(name)
        if method == .stored, source.count > Self.patchedBytes, let sink = sink as? any PatchableSink {
            return try add(name, source: source, patching: sink, observe: observe)
        }
        var checksum = Checksum()
        var held: [UInt8] = []
        var compressedSize = 0
        if method == .deflated {
            try Self.deflate(source) { piece in
                checksum.update(piece)
                observe(piece)
            } output: { piece throws(Fault) in
                compressedSize += piece.count
                if compressedSize <= Self.heldBytes { held.append(contentsOf: piece) } else { held = [] }
            }
        } else {
            try source.forEachPiece(of: 0..<source.count, alongside: observe) { piece throws(Fault) in
                checksum.update(piece)
            }
        }
        let deflates =
            method == .deflated && compressedSize < source.count
            && ZipLimits.standard.allowsRatio(source.count, compressedSize)
        let entry = ZipEntry(
            name: name, method: deflates ? .deflated : .stored, size: source.count,
            compressedSize: deflates ? compressedSize : source.count, crc32: checksum.value, hasExtraField: false,
            offset: count, dataOffset: 0)
        try write(ZipRecords.local(entry))
        if deflates, !held.isEmpty {
            try write(held)
        } else {
            try writeAgain(entry, source)
        }
        entries.append(entry)
        return entry
    }

    /// Adds a stored entry whose checksum is put into its header when the content has been written: it is read once.
    private func add(
        _ name: String, source: any ByteSource, patching sink: any PatchableSink,
        observe: (UnsafeRawBufferPointer) -> Void
    ) throws(Fault) -> ZipEntry {
        func entry(_ checksum: UInt32) -> ZipEntry {
            ZipEntry(
                name: name, method: .stored, size: source.count, compressedSize: source.count, crc32: checksum,
                hasExtraField: false, offset: start, dataOffset: 0)
        }
        let start = count
        let place = sink.count
        try write(ZipRecords.local(entry(0)))
        var checksum = Checksum()
        try source.forEachPiece(of: 0..<source.count, alongside: observe) { piece throws(Fault) in
            checksum.update(piece)
            try write(piece)
        }
        let added = entry(checksum.value)
        let header = ZipRecords.local(added)
        var failure: Fault?
        header.withUnsafeBytes { bytes in
            do throws(Fault) { try sink.write(bytes, at: place) } catch { failure = error }
        }
        if let failure { throw failure }
        entries.append(added)
        return added
    }

    /// The checksum of a content that is in memory, in parts.
    public static func checksum(of parts: [UnsafeRawBufferPointer]) -> UInt32 {
        var checksum = Checksum()
        for part in parts { checksum.update(part) }
        return checksum.value
    }

    /// Adds a stored entry whose content is in memory, in parts.
    ///
    /// - Parameter checksum: as `checksum(of:)` gives it.
    @discardableResult
    public func add(
        _ name: String, stored parts: [UnsafeRawBufferPointer], checksum: UInt32
    ) throws(Fault) -> ZipEntry {
        precondition(!isFinished, "the archive is finished")
        let name = try ZipName.check(Array(name.utf8))
        try names.add(name)
        let size = parts.reduce(0) { $0 + $1.count }
        let entry = ZipEntry(
            name: name, method: .stored, size: size, compressedSize: size, crc32: checksum, hasExtraField: false,
            offset: count, dataOffset: 0)
        try write(ZipRecords.local(entry))
        for part in parts { try write(part) }
        entries.append(entry)
        return entry
    }

    /// Adds an entry of another archive as it lies there, without unpacking it: the same content, the same bytes.
    ///
    /// - Throws: `Fault` `zip-duplicate-entry`, or what source and sink throw.
    public func add(_ entry: ZipEntry, from archive: ZipReader) throws(Fault) {
        precondition(!isFinished, "the archive is finished")
        try names.add(entry.name)
        let copy = ZipEntry(
            name: entry.name, method: entry.method, size: entry.size, compressedSize: entry.compressedSize,
            crc32: entry.crc32, hasExtraField: false, offset: count, dataOffset: 0)
        try write(ZipRecords.local(copy))
        let bytes = archive.storedBytes(of: entry)
        try bytes.forEachPiece(of: 0..<bytes.count) { piece throws(Fault) in try write(piece) }
        entries.append(copy)
    }

    /// Writes the directory. Nothing may be added afterwards.
    public func finish() throws(Fault) {
        precondition(!isFinished, "the archive is finished")
        isFinished = true
        let start = count
        for entry in entries { try write(ZipRecords.central(entry)) }
        try write(ZipRecords.end(count: entries.count, directoryOffset: start, directorySize: count - start))
    }

    /// Reads the content a second time, and makes sure that it is the one that was measured.
    private func writeAgain(_ entry: ZipEntry, _ source: any ByteSource) throws(Fault) {
        var checksum = Checksum()
        let start = count
        if entry.method == .deflated {
            try Self.deflate(source) {
                checksum.update($0)
            } output: { piece throws(Fault) in
                try write(piece)
            }
        } else {
            try source.forEachPiece(of: 0..<source.count) { piece throws(Fault) in
                checksum.update(piece)
                try write(piece)
            }
        }
        guard checksum.value == entry.crc32, count - start == entry.compressedSize else {
            throw Fault(.fileChanged, kind: .inputOutput, ["path": entry.name])
        }
    }

    private static func deflate(
        _ source: any ByteSource, input: (UnsafeRawBufferPointer) -> Void,
        output: (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) throws(Fault) {
        let deflater = Deflater()
        try source.forEachPiece(of: 0..<source.count) { piece throws(Fault) in
            input(piece)
            try deflater.compress(piece, isLast: false, output)
        }
        try deflater.compress(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, output)
    }

    private func write(_ bytes: [UInt8]) throws(Fault) {
        try sink.write(bytes)
        count += bytes.count
    }

    private func write(_ piece: UnsafeRawBufferPointer) throws(Fault) {
        try sink.write(piece)
        count += piece.count
    }
}
