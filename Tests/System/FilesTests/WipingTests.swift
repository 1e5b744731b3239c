internal import Diagnostics
internal import Files
internal import TestSupport
internal import Testing

@Suite struct WipingTests {
    @Test(arguments: [0, 1, 65_536, 65_537, 200_000]) func aFileIsOverwrittenWhereItLies(_ count: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([UInt8](repeating: 7, count: count), "secret")
        let link = folder.file("same")
        let result = try Tool.run("ln", [path, link])
        #expect(result.status == 0)
        try Paths.wipeFile(path)
        // The other name refers to the same blocks.
        #expect(try File.bytes(at: link) == [UInt8](repeating: 0, count: count))
    }

    @Test func nothingHappensToAFileThatIsNotThere() throws {
        let folder = try TemporaryFolder()
        try Paths.wipeFile(folder.file("none"))
        try Paths.removeFileLastingly(folder.file("none"))
        #expect(try Paths.names(in: folder.path).isEmpty)
    }

    @Test func aLinkIsNotFollowed() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([1, 2, 3], "other")
        let result = try Tool.run("ln", ["-s", path, folder.file("link")])
        #expect(result.status == 0)
        #expect(throws: Fault.self) { try Paths.wipeFile(folder.file("link")) }
        #expect(try File.bytes(at: path) == [1, 2, 3])
    }
}
