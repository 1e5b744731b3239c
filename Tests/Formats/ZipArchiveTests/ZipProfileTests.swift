import Diagnostics
import Files
import TestSupport
import Testing
import ZipArchive

/// What archives of other programs may have, under which profile.
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

    @Test(arguments: [0x5455, 0x7875])
    func timesAndOwnersOfInfoZIPAreAcceptedAndIgnored(_ identifier: Int) throws {
        for inDirectory in [true, false] {
            var archive = RawZip(.init("a", "x"))
            archive.entries[0].localExtra = le(identifier, 2) + le(5, 2) + [3, 0, 0, 0, 0]
            archive.entries[0].attributes = 0o100644 << 16
            if inDirectory { archive.entries[0].centralExtra = archive.entries[0].localExtra }
            for profile in [ZipProfile.corridor, .asicE] {
                let entry = try #require(try ZipReader(source: archive.bytes, profile: profile).entries.first)
                #expect(entry.hasExtraField)
            }
            archive.entries[0].centralExtra = [1, 2, 3]
            #expect(refusal(archive) == .zipStructure)
        }
    }

    @Test(arguments: [0x000A, 0x5855, 0x7855, 0xCAFE, 0xA220, 0x0007, 0xFFFF])
    func anExtraFieldOffTheListIsRefusedInPackages(_ identifier: Int) throws {
        for inDirectory in [true, false] {
            var archive = RawZip(.init("a", "x"))
            let field = le(identifier, 2) + le(2, 2) + [3, 0]
            if inDirectory { archive.entries[0].centralExtra = field } else { archive.entries[0].localExtra = field }
            #expect(
                code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: .corridor) }
                    == .zipExtraField)
            #expect(try ZipReader(source: archive.bytes, profile: .asicE).entries.count == 1)
        }
    }

    @Test(arguments: [0x7075, 0x6375]) func aSecondNameIsRefusedWhereverItStands(_ identifier: Int) {
        for inDirectory in [true, false] {
            var archive = RawZip(.init("a", "x"))
            let field = le(identifier, 2) + le(6, 2) + [1, 0, 0, 0, 0, 0x62]
            if inDirectory { archive.entries[0].centralExtra = field } else { archive.entries[0].localExtra = field }
            for profile in [ZipProfile.corridor, .asicE] {
                #expect(
                    code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: profile) }
                        == .zipHeadersDiffer)
            }
        }
    }

    @Test func whatOneRecordSaysInOurFormAllSay() throws {
        var archive = RawZip(.init("a", "x"), .init("b", "y"))
        func refusal() -> FindingCode? {
            code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: .corridor) }
        }
        #expect(refusal() == nil)
        // Fields that mean nothing: another program writes them so in every entry, not in one of them.
        archive.entries[1].attributes = 0o100644 << 16
        #expect(refusal() == .zipStructure)
        // A local header has neither host nor attributes: another program may write it as we do.
        archive.entries[0].attributes = 0o100600 << 16
        #expect(refusal() == nil)
    }

    @Test func aHeaderMayLeaveToItsDescriptorWhatInfoZIPLeaves() throws {
        // The size is there, checksum and compressed size are not.
        var archive = RawZip(.init("a", "hello"))
        archive.entries[0].flags |= 0x0008
        archive.entries[0].localCRC = 0
        archive.entries[0].after = le(0x0807_4B50, 4) + le(Int(archive.entries[0].crc), 4) + le(5, 4) + le(5, 4)
        for profile in [ZipProfile.corridor, .asicE] {
            #expect(try ZipReader(source: archive.bytes, profile: profile).entries.count == 1)
        }
        archive.entries[0].localCRC = 1
        #expect(refusal(archive) == .zipHeadersDiffer)
        archive.entries[0].localCRC = 0
        archive.entries[0].localSize = 6
        #expect(refusal(archive) == .zipHeadersDiffer)
    }

    @Test func aDescriptorHas64BitsWhereTheHeaderHas() throws {
        // As Python's zipfile writes to a pipe.
        var archive = RawZip(.init("a", "hello"))
        archive.entries[0].flags |= 0x0008
        archive.entries[0].localCRC = 0
        archive.entries[0].localSize = .max
        archive.entries[0].localExtra = le(1, 2) + le(16, 2) + le(0, 8) + le(0, 8)
        let descriptor = le(0x0807_4B50, 4) + le(Int(archive.entries[0].crc), 4)
        archive.entries[0].after = descriptor + le(5, 8) + le(5, 8)
        for profile in [ZipProfile.corridor, .asicE] {
            #expect(try ZipReader(source: archive.bytes, profile: profile).entries.count == 1)
        }
        archive.entries[0].after = descriptor + le(5, 4) + le(5, 4)
        #expect(refusal(archive) == .zipDataDescriptor)
    }

    @Test func theMediaTypeCommentIsTakenFromOtherMakersAlone() throws {
        var archive = RawZip(.init("a", "x"))
        archive.comment = Array("mimetype=application/vnd.etsi.asic-e+zip".utf8)
        _ = try ZipReader(source: archive.bytes, profile: .asicE)
        var other = archive
        other.entries[0].version = 10
        _ = try ZipReader(source: other.bytes, profile: .corridor)
        #expect(
            code { () throws(Fault) in _ = try ZipReader(source: archive.bytes, profile: .corridor) } == .zipComment)
    }

    @Test func aZip64RecordThatIsNotNeededIsTakenFromOtherMakersAlone() throws {
        var archive = RawZip(.init("a", "x"), .init("b", "y"))
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
