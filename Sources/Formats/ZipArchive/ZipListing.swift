public import Diagnostics
public import Files

/// An unverified overview of an archive, to tell a user what kind of file it is when it is not one of ours. Nothing is
/// checked, so it must not be used for decisions or for extraction; use `ZipReader` for those.
public struct ZipListing: Sendable {
    /// The number of entries in the end record; `nil` when there is no end record.
    public let count: Int?
    /// The names in the order of the directory, as far as it could be read, at most 10,000 and 4 MiB; without a
    /// directory, the name of the first entry. Invalid UTF-8 is replaced.
    public let names: [String]
    /// The content of a first entry `mimetype`, as in OpenDocument, EPUB and ASiC.
    public let mediaType: String?

    /// Reads the overview of a file; `nil` when it does not start like an archive.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`.
    public init?(_ source: any ByteSource) throws(Fault) {
        guard source.count >= ZipRecords.endLength else { return nil }
        let head = LittleEndianReader(bytes: try source.bytes(0..<min(source.count, 1 << 10)))
        guard [ZipRecords.localSignature, ZipRecords.endSignature].contains(head.u32(0)) else { return nil }
        let first = Self.firstEntry(head)
        mediaType = first?.name == "mimetype" ? first?.content : nil
        guard let end = try Self.end(source) else {
            count = nil
            names = first.map { [$0.name] } ?? []
            return
        }
        count = end.count
        names = try Self.names(source, end.directory)
    }

    private static func firstEntry(_ head: LittleEndianReader) -> (name: String, content: String)? {
        guard head.u32(0) == ZipRecords.localSignature, head.bytes.count > ZipRecords.localLength else { return nil }
        let start = ZipRecords.localLength
        let end = start + Int(head.u16(26))
        let content = end + Int(head.u16(28))
        guard content <= head.bytes.count else { return nil }
        let size = min(Int(head.u32(18)), 100, head.bytes.count - content)
        return (
            String(decoding: head.bytes[start..<end], as: UTF8.self),
            String(decoding: head.bytes[content..<content + size], as: UTF8.self)
        )
    }

    /// The end record, which may be followed by a comment.
    private static func end(_ source: any ByteSource) throws(Fault) -> (count: Int, directory: Range<Int>)? {
        let start = max(0, source.count - ZipRecords.endLength - 0xFFFF)
        let tail = LittleEndianReader(bytes: try source.bytes(start..<source.count))
        var index = tail.bytes.count - ZipRecords.endLength
        while index >= 0 {
            if tail.bytes[index] == 0x50, tail.u32(index) == ZipRecords.endSignature {
                let size = min(Int(tail.u32(index + 12)), start + index)
                return (Int(tail.u16(index + 10)), start + index - size..<start + index)
            }
            index -= 1
        }
        return nil
    }

    private static func names(_ source: any ByteSource, _ directory: Range<Int>) throws(Fault) -> [String] {
        let records = LittleEndianReader(bytes: try source.bytes(directory.prefix(4 << 20)))
        var names: [String] = []
        var start = 0
        while names.count < 10_000, start + ZipRecords.centralLength <= records.bytes.count,
            records.u32(start) == ZipRecords.centralSignature
        {
            let name = start + ZipRecords.centralLength
            let end = name + Int(records.u16(start + 28))
            guard end <= records.bytes.count else { break }
            names.append(String(decoding: records.bytes[name..<end], as: UTF8.self))
            start = end + Int(records.u16(start + 30)) + Int(records.u16(start + 32))
        }
        return names
    }
}
