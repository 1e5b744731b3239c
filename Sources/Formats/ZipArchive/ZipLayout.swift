internal import Diagnostics
internal import Files

/// Checks the layout of the entries in the file: each local header must agree with the directory, and every byte before
/// the directory must belong to exactly one entry.
enum ZipLayout {
    static func place(
        _ directory: ZipDirectory, in source: any ByteSource, profile: ZipProfile
    ) throws(Fault) -> [ZipEntry] {
        var entries: [ZipEntry] = []
        var position = 0
        for item in directory.items.sorted(by: { $0.entry.offset < $1.entry.offset }) {
            let name = item.entry.name
            guard item.entry.offset >= position else {
                throw Fault(.zipOverlap, kind: .badData, at: Place(entry: name), ["name": name])
            }
            guard item.entry.offset == position else {
                throw stray(item.entry.offset - position, position == 0 ? "before the first entry" : "before \(name)")
            }
            let header = try LocalHeader(item, in: source, end: directory.start, profile: profile)
            entries.append(header.entry)
            position = header.end
        }
        guard position == directory.start else { throw stray(directory.start - position, "after the last entry") }
        guard !profile.isStrict || entries.map(\.name) == directory.items.map(\.entry.name) else {
            throw Fault(.zipStructure, kind: .badData, ["what": "its directory is in another order than its entries"])
        }
        return entries
    }

    private static func stray(_ count: Int, _ position: String) -> Fault {
        Fault(.zipStrayBytes, kind: .badData, ["count": "\(count)", "position": position])
    }
}

/// A local header that agrees with the directory.
private struct LocalHeader {
    var entry: ZipEntry
    /// The offset of the next entry.
    private(set) var end: Int

    init(
        _ item: ZipDirectory.Item, in source: any ByteSource, end limit: Int, profile: ZipProfile
    ) throws(Fault) {
        entry = item.entry
        let (name, start) = (entry.name, entry.offset)
        let overlap = Fault(.zipOverlap, kind: .badData, at: Place(entry: name), ["name": name])
        guard limit - start >= ZipRecords.localLength else { throw overlap }
        let fixed = LittleEndianReader(bytes: try source.bytes(start..<start + ZipRecords.localLength))
        guard fixed.u32(0) == ZipRecords.localSignature else {
            throw Fault(
                .zipStructure, kind: .badData, at: Place(entry: name),
                ["what": "the header of \(name) is not where it should be"])
        }
        let lengths = (name: Int(fixed.u16(26)), extra: Int(fixed.u16(28)))
        let length = ZipRecords.localLength + lengths.name + lengths.extra
        guard limit - start >= length, limit - start - length >= entry.compressedSize else { throw overlap }
        let header = try source.bytes(start..<start + length)
        entry.dataOffset = start + length
        end = entry.dataOffset + entry.compressedSize
        if profile.isStrict {
            guard header == ZipRecords.local(entry) else {
                throw Self.differ(name, Self.field(item, fixed: fixed, header: header))
            }
            return
        }
        let extraStart = ZipRecords.localLength + lengths.name
        if let field = Self.differing(item, fixed: fixed, header: header) { throw Self.differ(name, field) }
        let extra = try ZipExtraFields(header[extraStart...], of: name)
        entry = ZipEntry(
            name: name, method: entry.method, size: entry.size, compressedSize: entry.compressedSize,
            crc32: entry.crc32, hasExtraField: entry.hasExtraField || lengths.extra > 0, offset: start,
            dataOffset: entry.dataOffset)
        let hasDescriptor = item.flags & 0x0008 != 0
        let said = (crc: fixed.u32(14), compressed: fixed.u32(18), size: fixed.u32(22))
        if hasDescriptor, said.crc == 0, said.compressed == 0, said.size == 0 {
            end = try Self.passDescriptor(entry, at: end, limit: limit, source: source)
            return
        }
        let wide = try extra.wide([said.size, said.compressed], of: name)
        guard said.crc == entry.crc32 else { throw Self.differ(name, "checksum") }
        guard wide == [entry.size, entry.compressedSize] else { throw Self.differ(name, "size") }
        if hasDescriptor { end = try Self.passDescriptor(entry, at: end, limit: limit, source: source) }
    }

    /// The name of the first field of a header in our profile that differs from the directory, for the message.
    private static func field(
        _ item: ZipDirectory.Item, fixed: LittleEndianReader, header: [UInt8]
    ) -> String {
        if let field = differing(item, fixed: fixed, header: header) { return field }
        if fixed.u32(14) != item.entry.crc32 { return "checksum" }
        return fixed.u16(28) > 0 ? "extra field" : "size or version"
    }

    private static func differing(
        _ item: ZipDirectory.Item, fixed: LittleEndianReader, header: [UInt8]
    ) -> String? {
        let nameEnd = ZipRecords.localLength + Int(fixed.u16(26))
        if Array(header[ZipRecords.localLength..<nameEnd]) != item.nameBytes { return "name" }
        if fixed.u16(6) != item.flags { return "flags" }
        if fixed.u16(8) != item.entry.method.rawValue { return "method" }
        if fixed.u16(10) != item.time || fixed.u16(12) != item.date { return "date" }
        return nil
    }

    /// Reads the checksum and sizes after the data, with or without a signature, with 32 or 64 bits.
    private static func passDescriptor(
        _ entry: ZipEntry, at start: Int, limit: Int, source: any ByteSource
    ) throws(Fault) -> Int {
        let bytes = LittleEndianReader(bytes: try source.bytes(start..<min(start + 24, limit)))
        let is64 = ZipRecords.needs64(entry.size) || ZipRecords.needs64(entry.compressedSize)
        for signature in [4, 0] {
            let length = signature + (is64 ? 20 : 12)
            guard bytes.bytes.count >= length else { continue }
            if signature == 4, bytes.u32(0) != ZipRecords.descriptorSignature { continue }
            let sizes =
                is64
                ? (bytes.size(signature + 4), bytes.size(signature + 12))
                : (Int(bytes.u32(signature + 4)), Int(bytes.u32(signature + 8)))
            if bytes.u32(signature) == entry.crc32, sizes.0 == entry.compressedSize, sizes.1 == entry.size {
                return start + length
            }
        }
        throw Fault(.zipDataDescriptor, kind: .badData, at: Place(entry: entry.name), ["name": entry.name])
    }

    private static func differ(_ name: String, _ field: String) -> Fault {
        Fault(.zipHeadersDiffer, kind: .badData, at: Place(entry: name), ["name": name, "field": field])
    }
}
