import Diagnostics
import Files
import Platform
import Testing
import ZipArchive

/// Each hostile ZIP input is refused with its code under both profiles.
struct HostileZipTests {
    @Test(arguments: [
        "../x", "a/../b", "..", ".", "a/./b", "/etc/passwd", "//server/x", "a\\b", "..\\x", "C:/x", "C:x", "x:stream",
        "a\u{0}b", "a\nb", "a\u{202E}b", "a//b", "a/", "", "a.", "a ", "a./b", " a", "a*", "a?b", "a|b", "a<b", "a\"b",
        "CON", "con", "nul.txt", "a/AUX/b", "COM1", "lpt9.x.y", "COM¹", "CON .txt",
        String(repeating: "a", count: 513), String(repeating: "a/", count: 40) + "a",
    ])
    func unsafeNamesAreRefused(name: String) { expect(.zipNameUnsafe, archive: RawZip(.init(name, "x"))) }

    @Test func namesThatOnlyLookUnsafeAreRead() throws {
        for name in ["..a", "a..b", "console", "com10", "a b", "été/漢字.json", "nul-report.txt", "می\u{200C}خواهم"] {
            let bytes = RawZip(.init(name, "x")).bytes
            #expect(try ZipReader(source: bytes, profile: .corridor).entries.map(\.name) == [name])
        }
    }

    @Test func namesThatAreNotUTF8AreRefused() {
        expect(.zipNameNotUTF8, archive: RawZip(.init([0x61, 0xFF], [])))
        expect(.zipNameNotUTF8, archive: RawZip(.init([0xC0, 0xAE, 0xC0, 0xAE], [])))
        var unmarked = RawZip(.init("é"))
        unmarked.entries[0].flags = 0
        expect(.zipNameNotUTF8, archive: unmarked)
    }

    @Test(arguments: [
        ("a", "a"), ("a", "A"), ("é", "e\u{301}"), ("straße", "STRASSE"), ("Σ", "ς"), ("ﬁ", "FI"), ("a", "a/b"),
        ("A/b", "a"), ("data/x", "DATA/X"), ("İ", "i̇"), ("a\u{345}\u{301}", "a\u{301}\u{345}"),
    ])
    func duplicateNamesAreRefused(first: String, second: String) {
        expect(.zipDuplicateEntry, archive: RawZip(.init(first, "x"), .init(second, "y")))
    }

    @Test func symlinksAndSpecialFilesAreRefused() {
        for mode: UInt32 in [0o120777, 0o020666, 0o010644, 0o140777, 0o040755, 0o060600] {
            var archive = RawZip(.init("a", "/etc/passwd"))
            archive.entries[0].host = 3
            archive.entries[0].attributes = mode << 16
            expect(.zipSymlink, archive: archive)
            // Some readers apply the mode whatever the host system is.
            archive.entries[0].host = 0
            expect(.zipSymlink, archive: archive)
        }
    }

    @Test func aLocalHeaderUnlikeTheCentralOneIsRefused() {
        var name = RawZip(.init("good", "x"))
        name.entries[0].localName = Array("evil".utf8)
        expect(.zipHeadersDiffer, archive: name)
        var method = RawZip(.init("a", "x"))
        method.entries[0].localMethod = 8
        expect(.zipHeadersDiffer, archive: method)
        var crc = RawZip(.init("a", "x"))
        crc.entries[0].localCRC = 1
        expect(.zipHeadersDiffer, archive: crc)
        var size = RawZip(.init("a", "x"))
        size.entries[0].localSize = 2
        expect(.zipHeadersDiffer, archive: size)
        var second = RawZip(.init("a", "x"))
        second.entries[0].centralExtra = le(0x7075, 2) + le(6, 2) + [1, 0, 0, 0, 0, 0x62]
        expect(.zipHeadersDiffer, archive: second)
    }

    @Test func overlappingEntriesAreRefused() {
        var same = RawZip(.init("a", "xyz"), .init("b", "xyz"))
        same.entries[1].centralOffset = 0
        expect(.zipOverlap, archive: same)
        // The first entry's content is the second entry, header and all.
        let inner = RawZip(.init("b", "xyz"))
        let nested = Array(inner.bytes.prefix(34))
        var quoted = RawZip(.init(Array("a".utf8), nested), .init("b", "xyz"))
        quoted.entries[1].centralOffset = 31
        expect(.zipOverlap, archive: quoted)
        var pastEnd = RawZip(.init("a", "xyz"))
        pastEnd.entries[0].centralSize = 1000
        pastEnd.entries[0].centralCompressedSize = 1000
        pastEnd.entries[0].localSize = 1000
        expect(.zipOverlap, archive: pastEnd)
    }

    @Test func bytesBeforeBetweenAndAfterAreRefused() {
        var before = RawZip(.init("a", "x"))
        before.before = Array("#!/bin/sh\n".utf8)
        expect(.zipStrayBytes, archive: before)
        var between = RawZip(.init("a", "x"), .init("b", "y"))
        between.entries[0].after = [0]
        expect(.zipStrayBytes, archive: between)
        var last = RawZip(.init("a", "x"))
        last.beforeDirectory = [0]
        expect(.zipStrayBytes, archive: last)
        var inDirectory = RawZip(.init("a", "x"))
        inDirectory.afterDirectory = [0, 0, 0]
        expect(.zipStrayBytes, archive: inDirectory)
        inDirectory.directorySize = UInt32(47 + 3)
        expect(.zipStrayBytes, archive: inDirectory)
        var after = RawZip(.init("a", "x"))
        after.after = Array("<script>".utf8)
        expect(.zipStrayBytes, archive: after)
        // An entry missing from the directory.
        var unnamed = RawZip(.init("a", "x"))
        unnamed.beforeDirectory = Array(RawZip(.init("hidden", "y")).bytes.prefix(37))
        expect(.zipStrayBytes, archive: unnamed)
    }

    @Test func commentsAreRefused() {
        var archive = RawZip(.init("a", "x"))
        archive.comment = Array("hello".utf8)
        expect(.zipComment, archive: archive)
        var entry = RawZip(.init("a", "x"))
        entry.entries[0].comment = Array("hello".utf8)
        expect(.zipComment, archive: entry)
    }

    @Test func encryptedEntriesAreRefused() {
        for flag: UInt16 in [0x0001, 0x0041, 0x2000] {
            var archive = RawZip(.init("a", "x"))
            archive.entries[0].flags |= flag
            expect(.zipEncrypted, archive: archive)
        }
        var aes = RawZip(.init("a", "x"))
        aes.entries[0].centralExtra = le(0x9901, 2) + le(7, 2) + [2, 0, 0x41, 0x45, 3, 0, 0]
        expect(.zipEncrypted, archive: aes)
    }

    @Test(arguments: [1, 6, 9, 12, 14, 93, 95, 98, 99] as [UInt16])
    func methodsOtherThanStoredAndDeflateAreRefused(method: UInt16) {
        var archive = RawZip(.init("a", "x"))
        archive.entries[0].method = method
        expect(.zipMethodUnsupported, archive: archive)
    }

    @Test func ratioSizeAndCountAreCapped() throws {
        var bomb = RawZip(.init("a", String(repeating: "x", count: 1000)))
        bomb.entries[0].method = 8
        bomb.entries[0].size = 2 << 20
        expect(.zipRatio, archive: bomb)
        var limits = ZipLimits.standard
        limits.entryBytes = 4
        expect(.zipTooLarge, archive: RawZip(.init("a", "12345")), limits: limits)
        limits = .standard
        limits.totalBytes = 8
        expect(.zipTooLarge, archive: RawZip(.init("a", "12345"), .init("b", "12345")), limits: limits)
        limits = .standard
        limits.entries = 1
        expect(.zipTooManyEntries, archive: RawZip(.init("a"), .init("b")), limits: limits)
        limits = .standard
        limits.directoryBytes = 40
        expect(.zipTooLarge, archive: RawZip(.init("a")), limits: limits)
    }

    @Test func aContentLargerThanItsEntrySaysIsStoppedEarly() throws {
        // 8 MiB of zeros, which the directory declares as 100 bytes.
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        let zeros = [UInt8](repeating: 0, count: 1 << 20) + Randomness.seeded(1).bytes(1 << 16)
        try writer.add("a", zeros, method: .deflated)
        let entry = try #require(try archive(writer, sink).entry(named: "a"))
        var lie = RawZip(.init(Array("a".utf8), Array(sink.bytes[31..<31 + entry.compressedSize])))
        lie.entries[0].method = 8
        lie.entries[0].size = 100
        lie.entries[0].crc = entry.crc32
        let reader = try ZipReader(source: lie.bytes, profile: .corridor)
        #expect(code { () throws(Fault) in _ = try reader.bytes(of: "a", limit: 1 << 30) } == .zipSizeMismatch)
    }

    @Test func aWrongChecksumIsRefused() throws {
        var archive = RawZip(.init("a", "hello"))
        archive.entries[0].crc ^= 1
        for profile in [ZipProfile.corridor, .asicE] {
            let reader = try ZipReader(source: archive.bytes, profile: profile)
            #expect(code { () throws(Fault) in _ = try reader.bytes(of: "a", limit: 10) } == .zipChecksumMismatch)
        }
    }

    @Test func severalVolumesAreRefused() {
        var archive = RawZip(.init("a", "x"))
        archive.disk = 1
        expect(.zipStructure, archive: archive)
    }

    @Test func aWrongCountIsRefused() {
        var archive = RawZip(.init("a", "x"))
        archive.count = 0
        expect(.zipStrayBytes, archive: archive)
        archive.count = 2
        expect(.zipStructure, archive: archive)
    }

    @Test(arguments: [0, 1, 4, 21, 22, 100])
    func whatIsNoArchiveIsRefused(length: Int) {
        let bytes = [UInt8](repeating: 0x50, count: length)
        #expect(code { () throws(Fault) in _ = try ZipReader(source: bytes, profile: .asicE) } == .zipNotAnArchive)
    }

    private func archive(_ writer: ZipWriter, _ sink: MemorySink) throws -> ZipReader {
        try writer.finish()
        return try ZipReader(source: sink.bytes, profile: .corridor)
    }

    private func expect(
        _ expected: FindingCode, archive: RawZip, limits: ZipLimits = .standard,
        location: SourceLocation = #_sourceLocation
    ) {
        for profile in [ZipProfile.corridor, .asicE] {
            let found = code { () throws(Fault) in
                _ = try ZipReader(source: archive.bytes, profile: profile, limits: limits)
            }
            #expect(found == expected, "\(profile)", sourceLocation: location)
        }
    }
}

/// The code of the error that `body` throws.
func code(_ body: () throws(Fault) -> Void) -> FindingCode? {
    do throws(Fault) {
        try body()
        return nil
    } catch {
        return error.code
    }
}
