import Diagnostics
import Files
import Platform
import TestSupport
import Testing
import ZipArchive

struct ZipWriterTests {
    @Test func whatIsWrittenIsReadBack() throws {
        var random = Randomness.seeded(11).bytes(1 << 20)[...]
        func next(_ below: Int) -> Int { (Int(random.popFirst() ?? 0) << 8 | Int(random.popFirst() ?? 0)) % below }
        for _ in 0..<30 {
            let contents = (0..<next(6)).map { index -> (String, [UInt8], ZipMethod) in
                let size = [0, 1, 2, 100, 5000][next(5)]
                let content = (0..<size).map { _ in UInt8(next(next(2) == 0 ? 4 : 256)) }
                return ("é\(index)/漢\(next(1000))", content, next(2) == 0 ? .stored : .deflated)
            }
            let bytes = try write(contents)
            #expect(try write(contents) == bytes)
            for profile in [ZipProfile.corridor, .asicE] {
                let reader = try ZipReader(source: bytes, profile: profile)
                #expect(reader.entries.map(\.name) == contents.map(\.0))
                for (entry, content) in zip(reader.entries, contents) {
                    #expect(try reader.bytes(of: entry, limit: 5000) == content.1)
                    if let source = reader.source(of: entry) {
                        #expect(try source.bytes(0..<source.count) == content.1)
                    }
                }
            }
        }
    }

    @Test func whatDoesNotShrinkIsStoredAndWhatShrinksTooMuchToo() throws {
        let bytes = try write([
            ("random", Randomness.seeded(3).bytes(1000), .deflated),
            ("zeros", [UInt8](repeating: 0, count: 2 << 20), .deflated),
            ("text", Array(String(repeating: "a shipment, ", count: 20).utf8), .deflated),
        ])
        let reader = try ZipReader(source: bytes, profile: .corridor)
        #expect(reader.entries.map(\.method) == [.stored, .stored, .deflated])
    }

    @Test func aContentTooLargeToHoldIsCompressedTwice() throws {
        // 26 MiB of digits compress only to half: more than the 16 MiB kept in memory.
        let block = Randomness.seeded(5).bytes(1 << 20)
        let content = PatternSource(block: block.map { $0 & 0xFC }, count: 26 << 20)
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        let entry = try writer.add("large", content, method: .deflated)
        try writer.finish()
        #expect(entry.method == .deflated)
        #expect(entry.compressedSize > 16 << 20)
        let reader = try ZipReader(source: sink.bytes, profile: .corridor)
        try reader.read(entry: "large") { _ in }
    }

    @Test func namesAreCheckedWhenTheyAreAdded() throws {
        let writer = ZipWriter(sink: MemorySink())
        try writer.add("a", [], method: .stored)
        #expect(code { () throws(Fault) in try writer.add("../a", [], method: .stored) } == .zipNameUnsafe)
        #expect(code { () throws(Fault) in try writer.add("A", [], method: .stored) } == .zipDuplicateEntry)
    }

    @Test func observersSeeTheContentOnce() throws {
        for method in [ZipMethod.stored, .deflated] {
            var seen: [UInt8] = []
            let writer = ZipWriter(sink: MemorySink())
            let content = Randomness.seeded(9).bytes(700_000).map { $0 & 1 }
            try writer.add("a", content, method: method) { seen.append(contentsOf: $0) }
            #expect(seen == content)
        }
    }

    @Test(.needsTool("python3"), .needsTool("unzip"))
    func outsideToolsAcceptWhatIsWritten() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "{\"piece\": 1}\n", count: 500)
        let bytes = try write([
            ("mimetype", Array("application/vnd.etsi.asic-e+zip".utf8), .stored), ("empty", [], .deflated),
            ("data/漢字.json", Array(text.utf8), .deflated), ("data/photo", Randomness.seeded(2).bytes(70_000), .stored),
        ])
        let path = try folder.write(bytes, "a.zip")
        let unzip = try Tool.run("unzip", ["-t", path])
        #expect(unzip.status == 0, "\(unzip.text)")
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            print([(i.filename, i.compress_type, i.file_size, i.date_time, len(i.extra)) for i in z.infolist()])
            """
        let python = try Tool.run("python3", ["-c", script, path])
        #expect(python.status == 0, "\(python.errorText)")
        let date = "(1980, 1, 1, 0, 0, 0), 0)"
        #expect(
            python.text == """
                [('mimetype', 0, 31, \(date), ('empty', 0, 0, \(date), ('data/漢字.json', 8, 6500, \(date), \
                ('data/photo', 0, 70000, \(date)]

                """)
    }

    @Test(.needsTool("python3"), .needsTool("unzip"))
    func moreEntriesThanTheOldRecordCanCountAreWritten() throws {
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        for index in 0..<65_540 { try writer.add("e\(index)", [], method: .stored) }
        try writer.finish()
        var limits = ZipLimits.standard
        limits.entries = 70_000
        #expect(try ZipReader(source: sink.bytes, profile: .corridor, limits: limits).entries.count == 65_540)
        let folder = try TemporaryFolder()
        let path = try folder.write(sink.bytes, "many.zip")
        let script = "import sys, zipfile; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))"
        #expect(try Tool.run("python3", ["-c", script, path]).text == "65540\n")
        #expect(try Tool.run("unzip", ["-tqq", path]).status == 0)
    }

    private func write(_ contents: [(String, [UInt8], ZipMethod)]) throws(Fault) -> [UInt8] {
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        for (name, content, method) in contents { try writer.add(name, content, method: method) }
        try writer.finish()
        return sink.bytes
    }
}

extension ZipReader {
    fileprivate func read(
        entry name: String, _ body: (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) throws(Fault) {
        guard let entry = entry(named: name) else { throw Fault(.zipEntryMissing, kind: .badData, ["name": name]) }
        try read(entry, body)
    }
}

/// A repeated block: a large content that needs little memory.
struct PatternSource: ByteSource {
    let block: [UInt8]
    let count: Int

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
        var done = 0
        while done < buffer.count {
            let start = (offset + done) % block.count
            let length = min(block.count - start, buffer.count - done)
            block.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(rebasing: buffer[done..<done + length]).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: $0[start..<start + length]))
            }
            done += length
        }
    }
}
