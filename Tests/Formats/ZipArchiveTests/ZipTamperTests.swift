import Diagnostics
import Files
import Testing

@testable import ZipArchive

/// Small archives of our profile, changed at every possible position.
struct ZipTamperTests {
    private static func archive() throws(Fault) -> [UInt8] {
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        try writer.add("mimetype", Array("application/vnd.etsi.asic-e+zip".utf8), method: .stored)
        try writer.add("data/bundle.json", Array("{\"a\": \"shipment, shipment\", \"b\": []}".utf8), method: .deflated)
        try writer.add("empty", [], method: .stored)
        try writer.finish()
        return sink.bytes
    }

    private static func contents(
        _ bytes: [UInt8], profile: ZipProfile = .corridor
    ) throws(Fault) -> [[UInt8]] {
        let reader = try ZipReader(source: bytes, profile: profile)
        var contents: [[UInt8]] = []
        for entry in reader.entries { contents.append(try reader.bytes(of: entry, limit: 1 << 20)) }
        return contents
    }

    @Test func everyChangeOfEveryByteIsRefused() throws {
        let whole = try Self.archive()
        #expect(try Self.contents(whole).count == 3)
        for index in whole.indices {
            for change: UInt8 in [1, 2, 4, 8, 16, 32, 64, 128, 255] {
                var changed = whole
                changed[index] ^= change
                let accepted = (try? Self.contents(changed)) != nil
                #expect(!accepted, "byte \(index) changed by \(change)")
            }
        }
    }

    @Test func noChangeMakesAReaderOfOtherMakersArchivesSeeOtherContents() throws {
        let whole = try Self.archive()
        let expected = try Self.contents(whole)
        var accepted = 0
        for index in whole.indices {
            for bit in 0..<8 {
                var changed = whole
                changed[index] ^= 1 << UInt8(bit)
                guard let found = try? Self.contents(changed, profile: .asicE) else { continue }
                accepted += 1
                #expect(found == expected, "byte \(index), bit \(bit)")
            }
        }
        // Only dates, versions and attributes may be changed there.
        #expect(accepted > 0)
    }

    @Test func everyPrefixIsRefused() throws {
        let whole = try Self.archive()
        for length in whole.indices {
            #expect((try? Self.contents(Array(whole[..<length]))) == nil, "\(length)")
        }
    }

    @Test func everyInsertedAndDroppedByteIsRefused() throws {
        let whole = try Self.archive()
        for index in whole.indices {
            #expect((try? Self.contents(Array(whole[..<index] + whole[(index + 1)...]))) == nil, "\(index)")
            for byte: UInt8 in [0, 0x50, 0xFF] {
                #expect((try? Self.contents(Array(whole[..<index] + [byte] + whole[index...]))) == nil, "\(index)")
            }
        }
    }

    @Test func entriesLargerThan4GiBAreReadWhereTheyLie() throws {
        let size = (4 << 30) + 5
        var entries = [
            ZipEntry(
                name: "large", method: .stored, size: size, compressedSize: size, crc32: 7, hasExtraField: false,
                offset: 0, dataOffset: 0)
        ]
        let first = ZipRecords.local(entries[0])
        entries.append(
            ZipEntry(
                name: "far", method: .stored, size: 0, compressedSize: 0, crc32: 0, hasExtraField: false,
                offset: first.count + size, dataOffset: 0))
        let second = ZipRecords.local(entries[1])
        let start = first.count + size + second.count
        let directory = entries.flatMap(ZipRecords.central)
        let end = ZipRecords.end(count: 2, directoryOffset: start, directorySize: directory.count)
        let source = HollowSource(head: first, hole: size, tail: second + directory + end)
        for profile in [ZipProfile.corridor, .asicE] {
            let reader = try ZipReader(source: source, profile: profile)
            #expect(reader.entries.map(\.size) == [size, 0])
            #expect(reader.source(of: reader.entries[0])?.count == size)
        }
        // Every byte of the records matters here too.
        let from = first.count + size
        for index in Array(0..<first.count) + Array(from..<source.count) {
            var changed = source
            changed.change(index)
            #expect((try? ZipReader(source: changed, profile: .corridor)) == nil, "byte \(index)")
        }
    }
}

/// A source with a range of zeros in the middle, for files too large to create.
private struct HollowSource: ByteSource {
    var head: [UInt8]
    let hole: Int
    var tail: [UInt8]

    var count: Int { head.count + hole + tail.count }

    mutating func change(_ index: Int) {
        if index < head.count { head[index] ^= 1 } else { tail[index - head.count - hole] ^= 1 }
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        guard offset >= 0, offset + buffer.count <= count else {
            throw Fault(.fileUnreadable, kind: .inputOutput, ["path": "hollow", "reason": "it ends too early"])
        }
        for index in buffer.indices {
            let at = offset + index
            buffer[index] =
                at < head.count ? head[at] : at < head.count + hole ? 0 : tail[at - head.count - hole]
        }
    }
}
