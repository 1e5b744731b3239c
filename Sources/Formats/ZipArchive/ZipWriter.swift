public import Diagnostics
public import Files

/// Writes an archive of our profile: equal entries in equal order give equal bytes.
///
/// Sizes and checksums come before the content, so that no data descriptor is needed; for this the content is read
/// twice, or its compressed form is kept in memory if it is small. At most one segment (16 MiB) is kept in memory.
public final class ZipWriter {
    /// The number of compressed bytes kept in memory; larger contents are written while they are compressed where the
    /// sink can complete their header afterwards, and compressed a second time elsewhere.
    private static let heldBytes = 16 << 20
    /// The size from which a stored content is read only once, and its header is completed afterwards.
    private static let patchedBytes = 1 << 20

    private let sink: any ByteSink
    private var entries: [ZipEntry] = []
    private var names = ZipNameTable()
    private var isFinished = false
    /// The number of bytes written so far.
    public private(set) var count = 0

    /// Creates a writer.
    public init(sink: any ByteSink) { self.sink = sink }

    /// Adds an entry.
    ///
    /// - Parameters:
    ///   - method: with `.deflated`, contents that do not shrink, or shrink more than readers allow, are stored.
    ///   - observe: receives the content once, piece by piece (for example for a digest).
    /// - Throws: `Fault` `zip-name-unsafe`, `zip-duplicate-entry`, `file-changed`, or errors of source and sink.
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
        /// The place of the header in the sink, once the content is written behind it.
        var patched: (place: Int, sink: any PatchableSink)?
        let start = count
        func header(_ crc32: UInt32) -> [UInt8] {
            ZipRecords.local(
                ZipEntry(
                    name: name, method: .deflated, size: source.count, compressedSize: compressedSize, crc32: crc32,
                    hasExtraField: false, offset: start, dataOffset: 0))
        }
        if method == .deflated {
            try Self.deflate(source) { piece in
                checksum.update(piece)
                observe(piece)
            } output: { piece throws(Fault) in
                compressedSize += piece.count
                guard patched == nil else { return try write(piece) }
                guard compressedSize > Self.heldBytes else { return held.append(contentsOf: piece) }
                if !held.isEmpty, let sink = sink as? any PatchableSink,
                    Self.willShrink(source.count, taken: checksum.count, compressed: compressedSize)
                {
                    patched = (sink.count, sink)
                    try write(header(0))
                    try write(held)
                    try write(piece)
                }
                held = []
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
            offset: start, dataOffset: 0)
        if let patched {
            try Self.overwrite(header(checksum.value), at: patched.place, in: patched.sink)
            entries.append(entry)
            return entry
        }
        try write(ZipRecords.local(entry))
        if deflates, !held.isEmpty {
            try write(held)
        } else {
            try writeAgain(entry, source)
        }
        entries.append(entry)
        return entry
    }

    /// Adds a stored entry that is read once: its checksum is written to the header after the content.
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
        try Self.overwrite(ZipRecords.local(added), at: place, in: sink)
        entries.append(added)
        return added
    }

    private static func overwrite(
        _ header: [UInt8], at place: Int, in sink: any PatchableSink
    ) throws(Fault) {
        var failure: Fault?
        header.withUnsafeBytes { bytes in
            do throws(Fault) { try sink.write(bytes, at: place) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Whether a content is certainly smaller when compressed, whatever its rest: what does not shrink grows by less
    /// than a thousandth, and zlib holds back less than a mebibyte.
    ///
    /// - Parameters:
    ///   - taken: the bytes that were compressed so far.
    ///   - compressed: what they became.
    private static func willShrink(_ size: Int, taken: Int, compressed: Int) -> Bool {
        let growth = (size - taken) >> 10 + 1 << 20
        return taken - compressed > growth && ZipLimits.standard.allowsRatio(size, compressed)
            && !ZipRecords.needs64(size)
    }

    /// The checksum of an in-memory content given in parts.
    public static func checksum(of parts: [UnsafeRawBufferPointer]) -> UInt32 {
        var checksum = Checksum()
        for part in parts { checksum.update(part) }
        return checksum.value
    }

    /// Adds a stored entry whose content is in memory, in parts.
    ///
    /// - Parameter checksum: the result of `checksum(of:)`.
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

    /// Copies an entry of another archive without decompressing it: the data stays the same byte for byte.
    ///
    /// - Throws: `Fault` `zip-duplicate-entry`, or errors of source and sink.
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

    /// Writes the directory. No entry may be added afterwards.
    public func finish() throws(Fault) {
        precondition(!isFinished, "the archive is finished")
        isFinished = true
        let start = count
        for entry in entries { try write(ZipRecords.central(entry)) }
        try write(ZipRecords.end(count: entries.count, directoryOffset: start, directorySize: count - start))
    }

    /// Reads the content a second time, and checks that it has not changed since it was measured.
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
