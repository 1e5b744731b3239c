/// The records of an archive as written by `ZipWriter` (PKWARE APPNOTE 6.3.x, sections 4.3.7 to 4.3.16). A reader with
/// our own profile regenerates them from the parsed values and compares, so that no byte can be changed.
enum ZipRecords {
    static let localSignature: UInt32 = 0x0403_4B50
    static let centralSignature: UInt32 = 0x0201_4B50
    static let endSignature: UInt32 = 0x0605_4B50
    static let end64Signature: UInt32 = 0x0606_4B50
    static let locator64Signature: UInt32 = 0x0706_4B50
    static let descriptorSignature: UInt32 = 0x0807_4B50

    static let localLength = 30
    static let centralLength = 46
    static let endLength = 22
    static let end64Length = 56
    static let locator64Length = 20

    /// Bit 11: names are UTF-8.
    static let utf8Flag: UInt16 = 0x0800
    /// 1980-01-01, the first date of the format.
    private static let date: UInt16 = 0x0021
    /// The value of a 32-bit field that refers to the 64-bit field.
    static let see64 = UInt32.max

    private static func version(_ is64: Bool) -> UInt16 { is64 ? 45 : 20 }

    static func needs64(_ value: Int) -> Bool { value >= Int(see64) }

    static func local(_ entry: ZipEntry) -> [UInt8] {
        let is64 = needs64(entry.size) || needs64(entry.compressedSize)
        let name = Array(entry.name.utf8)
        var record = LittleEndian()
        record.add(localSignature)
        record.add(version(is64))
        addCommon(entry, is64: is64, to: &record)
        record.add(UInt16(truncatingIfNeeded: name.count))
        record.add(UInt16(is64 ? 20 : 0))
        record.bytes += name
        if is64 {
            record.add(UInt16(1))
            record.add(UInt16(16))
            record.add(UInt64(entry.size))
            record.add(UInt64(entry.compressedSize))
        }
        return record.bytes
    }

    static func central(_ entry: ZipEntry) -> [UInt8] {
        let is64 = needs64(entry.size) || needs64(entry.compressedSize)
        let isFar = needs64(entry.offset)
        let name = Array(entry.name.utf8)
        let extra = (is64 ? 16 : 0) + (isFar ? 8 : 0)
        var record = LittleEndian()
        record.add(centralSignature)
        record.add(version(is64 || isFar))
        record.add(version(is64 || isFar))
        addCommon(entry, is64: is64, to: &record)
        record.add(UInt16(truncatingIfNeeded: name.count))
        record.add(UInt16(extra > 0 ? extra + 4 : 0))
        // Comment, disk, internal attributes; external attributes.
        for _ in 0..<3 { record.add(UInt16(0)) }
        record.add(UInt32(0))
        record.add(isFar ? see64 : UInt32(entry.offset))
        record.bytes += name
        if extra > 0 {
            record.add(UInt16(1))
            record.add(UInt16(extra))
            if is64 {
                record.add(UInt64(entry.size))
                record.add(UInt64(entry.compressedSize))
            }
            if isFar { record.add(UInt64(entry.offset)) }
        }
        return record.bytes
    }

    static func end(count: Int, directoryOffset: Int, directorySize: Int) -> [UInt8] {
        let is64 = count >= 0xFFFF || needs64(directoryOffset) || needs64(directorySize)
        var record = LittleEndian()
        if is64 {
            record.add(end64Signature)
            record.add(UInt64(end64Length - 12))
            record.add(version(true))
            record.add(version(true))
            record.add(UInt32(0))
            record.add(UInt32(0))
            record.add(UInt64(count))
            record.add(UInt64(count))
            record.add(UInt64(directorySize))
            record.add(UInt64(directoryOffset))
            record.add(locator64Signature)
            record.add(UInt32(0))
            record.add(UInt64(directoryOffset + directorySize))
            record.add(UInt32(1))
        }
        record.add(endSignature)
        record.add(UInt16(0))
        record.add(UInt16(0))
        let short = count >= 0xFFFF ? UInt16.max : UInt16(count)
        record.add(short)
        record.add(short)
        record.add(needs64(directorySize) ? see64 : UInt32(directorySize))
        record.add(needs64(directoryOffset) ? see64 : UInt32(directoryOffset))
        record.add(UInt16(0))
        return record.bytes
    }

    /// Flags, method, time, date, checksum and sizes: equal in both headers.
    private static func addCommon(_ entry: ZipEntry, is64: Bool, to record: inout LittleEndian) {
        record.add(utf8Flag)
        record.add(entry.method.rawValue)
        record.add(UInt16(0))
        record.add(date)
        record.add(entry.crc32)
        record.add(is64 ? see64 : UInt32(entry.compressedSize))
        record.add(is64 ? see64 : UInt32(entry.size))
    }
}
