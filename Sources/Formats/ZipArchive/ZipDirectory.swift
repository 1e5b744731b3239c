internal import Diagnostics
internal import Files

/// The central directory, with every check that does not need the entries.
struct ZipDirectory {
    /// An entry and the fields of its central header that the local header must repeat.
    struct Item {
        var entry: ZipEntry
        let nameBytes: [UInt8]
        let flags: UInt16
        let time: UInt16
        let date: UInt16
        /// Whether its record is as `ZipWriter` writes it.
        let isInOurForm: Bool
    }

    private(set) var items: [Item] = []
    /// The offset of the directory, where the last entry must end.
    let start: Int
    /// The end of the archive.
    let end: ZipDirectoryEnd

    private let profile: ZipProfile
    private let limits: ZipLimits

    init(_ source: any ByteSource, profile: ZipProfile, limits: ZipLimits) throws(Fault) {
        self.profile = profile
        self.limits = limits
        end = try ZipDirectoryEnd(source)
        start = end.directory.lowerBound
        guard end.count <= limits.entries else {
            throw Fault(.zipTooManyEntries, kind: .badData, ["count": "\(end.count)", "limit": "\(limits.entries)"])
        }
        guard end.directory.count <= limits.directoryBytes else {
            throw Fault(
                .zipTooLarge, kind: .badData, ["size": "\(end.directory.count)", "limit": "\(limits.directoryBytes)"])
        }
        let reader = LittleEndianReader(bytes: try source.bytes(end.directory))
        var position = 0
        var names = ZipNameTable()
        var total = 0
        for _ in 0..<end.count {
            let item = try read(reader, &position)
            try names.add(item.entry.name)
            total += item.entry.size
            guard item.entry.size <= limits.entryBytes, total <= limits.totalBytes else {
                throw Fault(
                    .zipTooLarge, kind: .badData, at: Place(entry: item.entry.name),
                    [
                        "size": "\(max(total, item.entry.size))",
                        "limit": "\(min(limits.entryBytes, limits.totalBytes))",
                    ])
            }
            items.append(item)
        }
        guard position == reader.bytes.count else {
            throw Fault(
                .zipStrayBytes, kind: .badData,
                ["count": "\(reader.bytes.count - position)", "position": "in its directory"])
        }
    }

    private func read(_ reader: LittleEndianReader, _ position: inout Int) throws(Fault) -> Item {
        let start = position
        let left = reader.bytes.count - start
        guard left >= ZipRecords.centralLength, reader.u32(start) == ZipRecords.centralSignature else {
            throw Self.structure("its directory is damaged")
        }
        let lengths = (
            name: Int(reader.u16(start + 28)), extra: Int(reader.u16(start + 30)),
            comment: Int(reader.u16(start + 32))
        )
        let nameStart = start + ZipRecords.centralLength
        let extraStart = nameStart + lengths.name
        let end = extraStart + lengths.extra + lengths.comment
        guard end <= reader.bytes.count else { throw Self.structure("its directory is damaged") }
        position = end
        let nameBytes = Array(reader.bytes[nameStart..<extraStart])
        let flags = reader.u16(start + 8)
        let name = try ZipName.check(nameBytes)
        let place = Place(entry: name)
        guard flags & ZipRecords.utf8Flag != 0 || nameBytes.allSatisfy({ $0 < 0x80 }) else {
            throw Fault(.zipNameNotUTF8, kind: .badData)
        }
        guard lengths.comment == 0 else { throw Fault(.zipComment, kind: .badData, at: place) }
        // Bits 0, 6 and 13: encrypted, strongly encrypted, encrypted directory.
        guard flags & 0x2041 == 0 else { throw Fault(.zipEncrypted, kind: .badData, at: place, ["name": name]) }
        // Bits 1 and 2 are the compression level, 3 the data descriptor, 11 UTF-8. No other bit is allowed.
        guard flags & ~(0x000E | ZipRecords.utf8Flag) == 0 else { throw Self.structure("\(name) has an unknown flag") }
        try checkKind(
            name, host: reader.bytes[start + 5], attributes: reader.u32(start + 38))
        guard reader.u16(start + 34) == 0 else { throw Self.structure("\(name) is on another volume") }
        let extra = try ZipExtraFields(
            reader.bytes[extraStart..<extraStart + lengths.extra], of: name, profile: profile)
        guard let method = ZipMethod(rawValue: reader.u16(start + 10)) else {
            throw Fault(
                .zipMethodUnsupported, kind: .badData, at: place,
                ["name": name, "method": "\(reader.u16(start + 10))"])
        }
        let wide = try extra.wide(
            [reader.u32(start + 24), reader.u32(start + 20), reader.u32(start + 42)], of: name)
        let entry = ZipEntry(
            name: name, method: method, size: wide[0], compressedSize: wide[1], crc32: reader.u32(start + 16),
            hasExtraField: lengths.extra > 0, offset: wide[2], dataOffset: 0)
        try check(entry)
        return Item(
            entry: entry, nameBytes: nameBytes, flags: flags, time: reader.u16(start + 12),
            date: reader.u16(start + 14), isInOurForm: ZipRecords.central(entry) == Array(reader.bytes[start..<end]))
    }

    /// Refuses links, devices and folders, by the attributes of the system that created the archive.
    private func checkKind(_ name: String, host: UInt8, attributes: UInt32) throws(Fault) {
        let kind = attributes >> 16 & 0o170000
        let isSpecial = kind != 0 && kind != 0o100000
        // Windows attributes: bit 4 is a folder, bit 10 a reparse point (a link).
        guard !isSpecial, attributes & 0x0410 == 0 else {
            throw Fault(.zipSymlink, kind: .badData, at: Place(entry: name), ["name": name])
        }
    }

    private func check(_ entry: ZipEntry) throws(Fault) {
        let place = Place(entry: entry.name)
        if entry.method == .stored, entry.size != entry.compressedSize {
            throw Fault(
                .zipSizeMismatch, kind: .badData, at: place, ["name": entry.name, "size": "\(entry.size)"])
        }
        guard limits.allowsRatio(entry.size, entry.compressedSize) else {
            throw Fault(
                .zipRatio, kind: .badData, at: place,
                [
                    "name": entry.name, "size": "\(entry.size)", "compressed": "\(entry.compressedSize)",
                    "limit": "\(limits.ratio)",
                ])
        }
    }

    private static func structure(_ what: String) -> Fault { Fault(.zipStructure, kind: .badData, ["what": what]) }
}
