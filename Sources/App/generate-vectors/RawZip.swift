internal import ZipArchive

/// A ZIP that is written field by field, for archives that no honest writer makes.
struct RawZip {
    /// An entry.
    struct Entry {
        var name: [UInt8]
        var bytes: [UInt8]
        /// The name in the local header, when it is another.
        var localName: [UInt8]?
        var flags: UInt16 = 0x0800
        /// The upper half of the external attributes: the mode of Unix.
        var mode: UInt16 = 0
        var isChecksumWrong = false
        var method: UInt16 = 0
        var extra: [UInt8] = []
        /// How often a zero comes out of an entry that is deflated; `nil` for a stored one.
        var zeros: Int?

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = Array(name.utf8)
            self.bytes = bytes
        }
    }

    var entries: [Entry]
    var comment: [UInt8] = []

    var bytes: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = body.count
            let content = entry.zeros.map { [UInt8](repeating: 0, count: $0) } ?? entry.bytes
            let stored = entry.zeros.map(Self.deflated) ?? entry.bytes
            let checksum = content.withUnsafeBytes { ZipWriter.checksum(of: [$0]) }
            let sum = entry.isChecksumWrong ? ~checksum : checksum
            let local = entry.localName ?? entry.name
            let shared: [UInt8] =
                two(20) + two(entry.flags) + two(entry.zeros == nil ? entry.method : 8) + two(0) + two(0x21) + four(sum)
                + four(UInt32(stored.count)) + four(UInt32(content.count))
            body += four(0x0403_4b50) + shared + two(UInt16(local.count)) + two(UInt16(entry.extra.count)) + local
            body += entry.extra + stored
            // Made by Unix where there is a mode, so that it is read as one.
            directory += four(0x0201_4b50) + two(entry.mode == 0 ? 20 : 0x0314) + shared
            directory += two(UInt16(entry.name.count)) + two(UInt16(entry.extra.count)) + two(0) + two(0) + two(0)
            directory += four(UInt32(entry.mode) << 16) + four(UInt32(offset)) + entry.name + entry.extra
        }
        let count = two(UInt16(entries.count))
        return body + directory + four(0x0605_4b50) + two(0) + two(0) + count + count
            + four(UInt32(directory.count)) + four(UInt32(body.count)) + two(UInt16(comment.count)) + comment
    }

    /// Zeros, a multiple of 258 and one, in one block of fixed codes (RFC 1951, section 3.2.6): a literal, then copies of
    /// the longest kind.
    private static func deflated(_ count: Int) -> [UInt8] {
        // Final block, fixed codes; the literal 0.
        var bits: [UInt8] = [1, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0]
        // Length 258 is the code 285, distance 1 the code 0.
        for _ in 0..<(count / 258) { bits += [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0] }
        bits += [0, 0, 0, 0, 0, 0, 0]
        bits += [UInt8](repeating: 0, count: (8 - bits.count % 8) % 8)
        return stride(from: 0, to: bits.count, by: 8).map { start in
            (0..<8).reduce(UInt8(0)) { $0 | bits[start + $1] << UInt8($1) }
        }
    }

    private func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

    private func four(_ value: UInt32) -> [UInt8] { two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16)) }
}
