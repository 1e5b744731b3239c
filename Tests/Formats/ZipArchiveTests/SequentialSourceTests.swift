import Diagnostics
import Files
import Platform
import TestSupport
import Testing

@testable import ZipArchive

/// Contents that are decompressed while they are read, and written while they are compressed.
struct SequentialSourceTests {
    /// A text of random digits, which deflate halves.
    private static func digits(_ count: Int) -> [UInt8] {
        Array(Hex.encode(Randomness.seeded(5).bytes(count / 2)).utf8)
    }

    private static func archive(_ content: [UInt8], into sink: any ByteSink) throws -> ZipEntry {
        let writer = ZipWriter(sink: sink)
        try writer.add("first", [1, 2, 3], method: .stored)
        let entry = try writer.add("content", content, method: .deflated)
        try writer.add("last", Array("abc".utf8), method: .deflated)
        try writer.finish()
        return entry
    }

    @Test func anyPartOfADeflatedContentIsRead() throws {
        let content = Self.digits(200_000)
        let sink = MemorySink()
        _ = try Self.archive(content, into: sink)
        let reader = try ZipReader(source: sink.bytes, profile: .corridor)
        let entry = try #require(reader.entry(named: "content"))
        let source = reader.sequentialSource(of: entry)
        #expect(entry.method == .deflated && source.count == content.count && source.isImmutable)
        #expect(try source.bytes(0..<content.count) == content)
        var random = SeededGenerator(6)
        for _ in 0..<200 {
            let start = Int(random.next() % UInt64(content.count))
            let end = min(content.count, start + Int(random.next() % 5_000))
            #expect(try source.bytes(start..<end) == Array(content[start..<end]))
        }
        #expect(throws: Fault.self) { try source.bytes(content.count - 1..<content.count + 1) }
        let first = try #require(reader.entry(named: "first"))
        #expect(try reader.sequentialSource(of: first).bytes(limit: 10) == [1, 2, 3])
    }

    @Test func damagedDataIsAnErrorAndNothingHangs() throws {
        let content = Self.digits(200_000)
        let sink = MemorySink()
        let entry = try Self.archive(content, into: sink)
        for place in stride(from: 0, to: entry.compressedSize, by: 4_001) {
            var bytes = sink.bytes
            let reader = try ZipReader(source: bytes, profile: .corridor)
            let range = try #require(reader.entry(named: "content")).dataRange
            bytes[range.lowerBound + place] ^= 0xFF
            let damaged = try ZipReader(source: bytes, profile: .corridor)
            let source = damaged.sequentialSource(of: try #require(damaged.entry(named: "content")))
            // Without a checksum wrong bytes may be read; the verification before compares digests.
            let read = Result { () throws(Fault) in try source.bytes(0..<source.count) }
            if case .failure(let fault) = read {
                #expect(fault.kind == .badData)
            } else {
                #expect(try read.get() != content)
            }
        }
    }

    /// What is larger than memory should hold is written while it is compressed where the header can be completed
    /// afterwards, with the same bytes.
    @Test func aLargeContentIsCompressedOnceOrTwiceToTheSameBytes() throws {
        let content = [UInt8](repeating: 0, count: 20 << 20) + Randomness.seeded(7).bytes(17 << 20)
        let memory = MemorySink()
        let entry = try Self.archive(content, into: memory)
        #expect(entry.method == .deflated && entry.compressedSize > 16 << 20)
        let folder = try TemporaryFolder()
        let spool = try SpoolFile(in: folder.path)
        #expect(try Self.archive(content, into: spool) == entry)
        #expect(try spool.bytes(limit: 1 << 30) == memory.bytes)
    }

    /// Random bytes after compressible ones: until the end it is not certain whether the whole shrinks.
    @Test func aLargeContentThatHardlyShrinksIsTheSameInBothWays() throws {
        let content = Randomness.seeded(8).bytes(17 << 20) + [UInt8](repeating: 0, count: 1 << 20)
        let memory = MemorySink()
        let entry = try Self.archive(content, into: memory)
        let folder = try TemporaryFolder()
        let spool = try SpoolFile(in: folder.path)
        #expect(try Self.archive(content, into: spool) == entry)
        #expect(try spool.bytes(limit: 1 << 30) == memory.bytes)
    }
}
