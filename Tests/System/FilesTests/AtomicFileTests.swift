import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct AtomicFileTests {
    @Test func nothingStandsUnderTheNameUntilItIsCommitted() throws {
        let folder = try TemporaryFolder()
        let file = try AtomicFile(path: folder.file("a"))
        try file.write("half")
        #expect(!Paths.exists(folder.file("a")))
        try file.commit()
        #expect(try File.bytes(at: folder.file("a")) == Array("half".utf8))
        #expect(try Paths.names(in: folder.path) == ["a"])
    }

    @Test func anAbandonedFileLeavesNothingBehind() throws {
        let folder = try TemporaryFolder()
        do {
            let file = try AtomicFile(path: folder.file("a"))
            try file.write("half")
        }
        #expect(try Paths.names(in: folder.path).isEmpty)
    }

    @Test func aFileThatIsThereIsNotReplacedUnlessAsked() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("old", "a")
        let refusal = #expect(throws: Fault.self) { try AtomicFile.write([1], to: path) }
        #expect(refusal?.code == .fileExists)
        #expect(try File.bytes(at: path) == Array("old".utf8))
        try AtomicFile.write([1], to: path, replacing: true)
        #expect(try File.bytes(at: path) == [1])
    }

    @Test func aFileThatAppearsWhileAnotherIsWrittenIsNotReplaced() throws {
        let folder = try TemporaryFolder()
        let file = try AtomicFile(path: folder.file("a"))
        try file.write("mine")
        _ = try folder.write("theirs", "a")
        let refusal = #expect(throws: Fault.self) { try file.commit() }
        #expect(refusal?.code == .fileExists)
        #expect(try File.bytes(at: folder.file("a")) == Array("theirs".utf8))
    }

    @Test(arguments: [0o600, 0o644] as [UInt32]) func permissionsAreAsAskedFor(_ mode: UInt32) throws {
        let folder = try TemporaryFolder()
        try AtomicFile.write([], to: folder.file("a"), mode: mode)
        #expect(try File(path: folder.file("a")).permissions() == mode)
    }

    @Test func aFullDiskIsSaidToBeFull() throws {
        let fault = SystemError.writing("x", 28)
        #expect(fault.code == .noSpaceLeft)
        #expect(fault.kind == .inputOutput)
    }

    @Test func aMissingFileAFolderAndADeviceAreRefused() throws {
        let folder = try TemporaryFolder()
        #expect(#expect(throws: Fault.self) { try File(path: folder.file("none")) }?.code == .fileMissing)
        #expect(#expect(throws: Fault.self) { try File(path: folder.path) }?.code == .fileUnreadable)
        #expect(#expect(throws: Fault.self) { try File(path: "/dev/zero") }?.code == .fileUnreadable)
    }

    @Test func aSourceIsReadInPieces() throws {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        var read: [UInt8] = []
        try bytes.forEachPiece(of: 3..<997, pieceSize: 7) { piece throws(Fault) in read += piece }
        #expect(read == Array(bytes[3..<997]))
        #expect(try PartOfSource(bytes, 10..<20).bytes(2..<5) == Array(bytes[12..<15]))
        #expect(throws: Fault.self) { try bytes.bytes(990..<1001) }
        #expect(throws: Fault.self) { try bytes.bytes(limit: 999) }
    }

    @Test func aMapHasTheBytesOfItsFile() throws {
        let folder = try TemporaryFolder()
        let map = try MappedFile(path: try folder.write("mapped", "m"))
        #expect(try map.bytes(1..<4) == Array("app".utf8))
        #expect(try MappedFile(path: try folder.write("", "e")).count == 0)
    }
}
