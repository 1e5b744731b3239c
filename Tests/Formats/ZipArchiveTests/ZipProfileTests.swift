import Diagnostics
import Files
import TestSupport
import Testing
import ZipArchive

/// Archives that the profile for other producers accepts and ours does not.
struct ZipProfileTests {
    @Test func dataDescriptorsAreReadWhereSizesAgree() throws {
        for signature in [[], le(0x0807_4B50, 4)] {
            var archive = RawZip(.init("a", "hello"), .init("b", "x"))
            archive.entries[0].flags |= 0x0008
            archive.entries[0].localCRC = 0
            archive.entries[0].localSize = 0
            archive.entries[0].after = signature + le(Int(archive.entries[0].crc), 4) + le(5, 4) + le(5, 4)
            let reader = try ZipReader(source: archive.bytes, profile: .asicE)
            #expect(try reader.bytes(of: "a", limit: 10) == Array("hello".utf8))
            #expect(code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: .corridor) } != nil)
            archive.entries[0].after[archive.entries[0].after.count - 1] ^= 1
            #expect(refusal(archive) == .zipDataDescriptor)
            archive.entries[0].after = []
            #expect(refusal(archive) == .zipDataDescriptor)
        }
    }

    @Test func anExtraFieldIsTakenFromOtherMakersAlone() throws {
        var archive = RawZip(.init("a", "x"))
        archive.entries[0].localExtra = le(0x5455, 2) + le(5, 2) + [3, 0, 0, 0, 0]
        archive.entries[0].centralExtra = archive.entries[0].localExtra
        let entry = try #require(try ZipReader(source: archive.bytes, profile: .asicE).entries.first)
        #expect(entry.hasExtraField)
        #expect(code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: .corridor) } != nil)
        archive.entries[0].centralExtra = [1, 2, 3]
        #expect(refusal(archive) == .zipStructure)
    }

    @Test func theMediaTypeCommentIsTakenFromOtherMakersAlone() throws {
        var archive = RawZip(.init("a", "x"))
        archive.comment = Array("mimetype=application/vnd.etsi.asic-e+zip".utf8)
        _ = try ZipReader(source: archive.bytes, profile: .asicE)
        #expect(
            code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: .corridor) } == .zipComment)
    }

    @Test func aZip64RecordThatIsNotNeededIsTakenFromOtherMakersAlone() throws {
        var archive = RawZip(.init("a", "x"))
        archive.entries[0].centralSize = .max
        archive.entries[0].centralExtra = le(1, 2) + le(8, 2) + le(1, 8)
        _ = try ZipReader(source: archive.bytes, profile: .asicE)
        #expect(
            code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: .corridor) } == .zipStructure)
    }

    @Test func zip64Lies() {
        var missing = RawZip(.init("a", "x"))
        missing.entries[0].centralSize = .max
        expectLie(missing)
        var unused = RawZip(.init("a", "x"))
        unused.entries[0].centralExtra = le(1, 2) + le(8, 2) + le(1, 8)
        expectLie(unused)
        var huge = RawZip(.init("a", "x"))
        huge.entries[0].centralSize = .max
        huge.entries[0].centralExtra = le(1, 2) + le(8, 2) + le(-1, 8)
        expectLie(huge)
        var twice = RawZip(.init("a", "x"))
        twice.entries[0].centralSize = .max
        twice.entries[0].centralExtra = le(1, 2) + le(8, 2) + le(1, 8) + le(1, 2) + le(8, 2) + le(2, 8)
        expectLie(twice)
        var end = RawZip(.init("a", "x"))
        end.count = .max
        expectLie(end)
        // A record whose number of entries differs from the record that other readers use.
        var two = RawZip(.init("a", "x"), .init("b", "y"))
        let start = two.bytes.count - 22 - 2 * 47
        two.afterDirectory = record64(count: 1, size: 47, offset: start, at: start + 2 * 47)
        expectLie(two)
        two.afterDirectory = record64(count: 2, size: 2 * 47, offset: start, at: start + 2 * 47 + 1)
        expectLie(two)
    }

    @Test(
        .needsShared("vectors/asic-cades"),
        arguments: ["onefile-ok", "multifiles-ok", "brokenReference", "removed-doc"])
    func readsContainersOfOtherMakers(name: String) throws {
        let path = try #require(SharedData.path("vectors/asic-cades/\(name).asice"))
        let reader = try ZipReader(source: File(path: path), profile: .asicE)
        #expect(try reader.bytes(of: "mimetype", limit: 100) == Array("application/vnd.etsi.asic-e+zip".utf8))
        for entry in reader.entries { _ = try reader.bytes(of: entry, limit: 1 << 20) }
        #expect(code { () throws(Fault) in _ = try ZipReader(source: try File(path: path), profile: .corridor) } != nil)
    }

    private func record64(count: Int, size: Int, offset: Int, at start: Int) -> [UInt8] {
        le(0x0606_4B50, 4) + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 8) + le(count, 8) + le(count, 8) + le(size, 8)
            + le(offset, 8) + le(0x0706_4B50, 4) + le(0, 4) + le(start, 8) + le(1, 4)
    }

    private func refusal(_ archive: RawZip) -> FindingCode? {
        code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: .asicE) }
    }

    private func expectLie(_ archive: RawZip, _ location: SourceLocation = #_sourceLocation) {
        #expect(refusal(archive) == .zip64Invalid, sourceLocation: location)
        let ours = code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: .corridor) }
        #expect(ours == .zip64Invalid, sourceLocation: location)
    }
}
