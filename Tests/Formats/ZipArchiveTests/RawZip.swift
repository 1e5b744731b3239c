/// An archive with freely chosen fields, as an attacker could write.
struct RawZip {
    struct Entry {
        var name: [UInt8]
        var content: [UInt8]
        var size: Int
        var crc: UInt32
        var method: UInt16 = 0
        var flags: UInt16 = 0x0800
        var version: UInt16 = 20
        var host: UInt8 = 0
        var attributes: UInt32 = 0
        var localExtra: [UInt8] = []
        var centralExtra: [UInt8] = []
        var comment: [UInt8] = []
        /// Bytes between the data of this entry and the next record.
        var after: [UInt8] = []
        /// Deviating values in the local header.
        var localName: [UInt8]?
        var localMethod: UInt16?
        var localSize: UInt32?
        var localCRC: UInt32?
        /// Deviating values in the directory.
        var centralOffset: UInt32?
        var centralSize: UInt32?
        var centralCompressedSize: UInt32?

        init(_ name: String, _ content: String = "") { self.init(Array(name.utf8), Array(content.utf8)) }

        init(_ name: [UInt8], _ content: [UInt8]) {
            self.name = name
            self.content = content
            size = content.count
            crc = RawZip.crc32(content)
        }
    }

    var entries: [Entry]
    var before: [UInt8] = []
    var beforeDirectory: [UInt8] = []
    var afterDirectory: [UInt8] = []
    var comment: [UInt8] = []
    var after: [UInt8] = []
    var count: UInt16?
    var directorySize: UInt32?
    var directoryOffset: UInt32?
    var disk: UInt16 = 0

    var bytes: [UInt8] {
        var bytes = before
        var offsets: [Int] = []
        for entry in entries {
            offsets.append(bytes.count)
            bytes += le(0x0403_4B50, 4) + le(Int(entry.version), 2) + le(Int(entry.flags), 2)
            bytes += le(Int(entry.localMethod ?? entry.method), 2) + le(0, 2) + le(0x21, 2)
            bytes +=
                le(Int(entry.localCRC ?? entry.crc), 4) + le(Int(entry.localSize ?? UInt32(entry.content.count)), 4)
            bytes += le(Int(entry.localSize ?? UInt32(entry.size)), 4)
            let name = entry.localName ?? entry.name
            bytes += le(name.count, 2) + le(entry.localExtra.count, 2) + name + entry.localExtra
            bytes += entry.content + entry.after
        }
        bytes += beforeDirectory
        let start = bytes.count
        for (entry, offset) in zip(entries, offsets) {
            bytes += le(0x0201_4B50, 4) + le(Int(entry.version) & 0xFF, 1) + [entry.host] + le(Int(entry.version), 2)
            bytes += le(Int(entry.flags), 2) + le(Int(entry.method), 2) + le(0, 2) + le(0x21, 2) + le(Int(entry.crc), 4)
            bytes += le(Int(entry.centralCompressedSize ?? UInt32(entry.content.count)), 4)
            bytes += le(Int(entry.centralSize ?? UInt32(entry.size)), 4)
            bytes += le(entry.name.count, 2) + le(entry.centralExtra.count, 2) + le(entry.comment.count, 2)
            bytes += le(0, 4) + le(Int(entry.attributes), 4) + le(Int(entry.centralOffset ?? UInt32(offset)), 4)
            bytes += entry.name + entry.centralExtra + entry.comment
        }
        let size = bytes.count - start
        bytes += afterDirectory
        bytes += le(0x0605_4B50, 4) + le(Int(disk), 2) + le(Int(disk), 2)
        bytes += le(Int(count ?? UInt16(entries.count)), 2) + le(Int(count ?? UInt16(entries.count)), 2)
        bytes += le(Int(directorySize ?? UInt32(size)), 4) + le(Int(directoryOffset ?? UInt32(start)), 4)
        return bytes + le(comment.count, 2) + comment + after
    }

    init(_ entries: Entry...) { self.entries = entries }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc = UInt32.max
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}

/// An integer in little-endian bytes.
func le(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}
