internal import Diagnostics
internal import Files

/// Checks the layout of the entries in the file: each local header must agree with the directory, and every byte before
/// the directory must belong to exactly one entry.
enum ZipLayout {
    static func place(
        _ directory: ZipDirectory, in source: any ByteSource, profile: ZipProfile
    ) throws(Fault) -> [ZipEntry] {
        var headers: [LocalHeader] = []
        var position = 0
        let items = directory.items.sorted(by: { $0.entry.offset < $1.entry.offset })
        for item in items {
            let name = item.entry.name
            guard item.entry.offset >= position else {
                throw Fault(.zipOverlap, kind: .badData, at: Place(entry: name), ["name": name])
            }
            guard item.entry.offset == position else {
                throw stray(item.entry.offset - position, position == 0 ? "before the first entry" : "before \(name)")
            }
            let header = try LocalHeader(item, in: source, end: directory.start, profile: profile)
            headers.append(header)
            position = header.end
        }
        guard position == directory.start else { throw stray(directory.start - position, "after the last entry") }
        if profile.isStrict { try protect(directory, items: items, headers: headers) }
        return headers.map(\.entry)
    }

    /// Refuses an archive that `ZipWriter` wrote and somebody changed: when one record of the directory is in our form,
    /// which no other program writes, all records must be. A local header alone does not tell: it has neither host nor
    /// attributes, and others write the same.
    private static func protect(
        _ directory: ZipDirectory, items: [ZipDirectory.Item], headers: [LocalHeader]
    ) throws(Fault) {
        guard items.contains(where: \.isInOurForm) else { return }
        func changed(_ what: String, _ place: Place = .unknown) -> Fault {
            Fault(.zipStructure, kind: .badData, at: place, ["what": what])
        }
        for (item, header) in zip(items, headers) {
            let name = item.entry.name
            guard item.isInOurForm else {
                throw changed("the directory's record of \(name) is not in our form", Place(entry: name))
            }
            guard header.isInOurForm else {
                throw LocalHeader.differ(name, header.hasExtra ? "extra field" : "version")
            }
        }
        guard items.map(\.entry.name) == directory.items.map(\.entry.name) else {
            throw changed("its directory is in another order than its entries")
        }
        guard !directory.end.hasComment else { throw Fault(.zipComment, kind: .badData) }
        guard directory.end.isInOurForm else { throw changed("its last record is not in our form") }
    }

    private static func stray(_ count: Int, _ position: String) -> Fault {
        Fault(.zipStrayBytes, kind: .badData, ["count": "\(count)", "position": position])
    }
}

/// A local header that agrees with the directory.
private struct LocalHeader {
    private(set) var entry: ZipEntry
    /// The offset of the next entry.
    private(set) var end: Int
    /// Whether it is as `ZipWriter` writes it.
    let isInOurForm: Bool
    let hasExtra: Bool

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
        isInOurForm = header == ZipRecords.local(entry)
        hasExtra = lengths.extra > 0
        let extraStart = ZipRecords.localLength + lengths.name
        if let field = Self.differing(item, fixed: fixed, header: header) { throw Self.differ(name, field) }
        let extra = try ZipExtraFields(header[extraStart...], of: name, profile: profile)
        entry = ZipEntry(
            name: name, method: entry.method, size: entry.size, compressedSize: entry.compressedSize,
            crc32: entry.crc32, hasExtraField: entry.hasExtraField || lengths.extra > 0, offset: start,
            dataOffset: entry.dataOffset)
        let hasDescriptor = item.flags & 0x0008 != 0
        // What the descriptor after the content says may be zero here; each value on its own, because Info-ZIP states
        // the size alone.
        func agrees(_ stated: Int, _ value: Int) -> Bool { stated == value || (hasDescriptor && stated == 0) }
        let wide = try extra.wide([fixed.u32(22), fixed.u32(18)], of: name)
        guard agrees(Int(fixed.u32(14)), Int(entry.crc32)) else { throw Self.differ(name, "checksum") }
        guard agrees(wide[0], entry.size), agrees(wide[1], entry.compressedSize) else {
            throw Self.differ(name, "size")
        }
        if hasDescriptor {
            end = try Self.passDescriptor(entry, isWide: extra.hasWide, at: end, limit: limit, source: source)
        }
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

    /// Reads the checksum and sizes after the data, with or without a signature, with 32 bits or, where the header has
    /// 64-bit sizes, with 64.
    private static func passDescriptor(
        _ entry: ZipEntry, isWide: Bool, at start: Int, limit: Int, source: any ByteSource
    ) throws(Fault) -> Int {
        let bytes = LittleEndianReader(bytes: try source.bytes(start..<min(start + 24, limit)))
        let is64 = isWide || ZipRecords.needs64(entry.size) || ZipRecords.needs64(entry.compressedSize)
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

    static func differ(_ name: String, _ field: String) -> Fault {
        Fault(.zipHeadersDiffer, kind: .badData, at: Place(entry: name), ["name": name, "field": field])
    }
}
