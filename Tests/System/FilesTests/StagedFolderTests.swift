import Diagnostics
import Files
import Glibc
import TestSupport
import Testing

/// A folder appears completely or not at all, replaces nothing, and follows no link.
@Suite struct StagedFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ staged: StagedFolder, _ names: [String]) throws {
        for name in names {
            let file = try staged.file(name)
            try file.write(Array(name.utf8))
            try file.finish()
        }
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try File.bytes(at: folder.file(name)), as: UTF8.self)
    }

    private func names() throws -> [String] { try Paths.names(in: folder.path) }

    @Test(arguments: ["out", "out/", "a/b/out", "a//b"]) func nothingIsThereUntilItIsCommitted(place: String) throws {
        let staged = try StagedFolder(path: folder.file(place))
        try write(staged, ["data/x", "data/deep/y", "z"])
        #expect(!Paths.exists(folder.file(place)))
        try staged.commit()
        #expect(try text(place + "/data/deep/y") == "data/deep/y" && text(place + "/z") == "z")
        #expect(try Paths.names(in: folder.file(place)) == ["data", "z"])
        #expect(try names().count == 1)
    }

    @Test func whatIsAbandonedOrForgottenLeavesNothing() throws {
        let staged = try StagedFolder(path: folder.file("a/b"))
        try write(staged, ["x/y"])
        staged.abandon()
        #expect(try names().isEmpty)
        do { try write(try StagedFolder(path: folder.file("a/b")), ["x"]) }
        #expect(try names().isEmpty)
    }

    @Test func aFolderThatIsThereKeepsWhatItHas() throws {
        try Paths.makeFolder(folder.file("out/data"))
        _ = try folder.write("old", "out/data/old")
        let staged = try StagedFolder(path: folder.file("out"))
        try write(staged, ["data/new", "data/sub/new", "top"])
        try staged.commit()
        #expect(try Paths.names(in: folder.file("out")) == ["data", "top"])
        #expect(try Paths.names(in: folder.file("out/data")) == ["new", "old", "sub"])
        #expect(try text("out/data/old") == "old")
    }

    @Test func nothingAppearsWhenOneNameIsTaken() throws {
        try Paths.makeFolder(folder.file("out/data"))
        _ = try folder.write("old", "out/data/m")
        let staged = try StagedFolder(path: folder.file("out"))
        try write(staged, ["a", "data/a", "data/m", "data/z"])
        let fault = #expect(throws: Fault.self) { try staged.commit() }
        #expect(fault?.code == .fileExists && fault?.finding.facts["path"]?.hasSuffix("out/data/m") == true)
        staged.abandon()
        #expect(try Paths.names(in: folder.file("out")) == ["data"])
        #expect(try Paths.names(in: folder.file("out/data")) == ["m"] && text("out/data/m") == "old")
    }

    @Test func thousandsOfFilesAreWritten() throws {
        let staged = try StagedFolder(path: folder.file("out"))
        try write(staged, (0..<3_000).map { "d\($0 % 7)/\($0)" })
        try staged.commit()
        #expect(try Paths.names(in: folder.file("out/d0")).count == 429)
    }

    @Test func aFileThatWasNotFinishedDoesNotAppear() throws {
        let staged = try StagedFolder(path: folder.file("out"))
        try write(staged, ["a"])
        try staged.file("b").write("half")
        try staged.commit()
        #expect(try Paths.names(in: folder.file("out")) == ["a"])
    }

    @Test func aLinkInThePlaceIsRefused() throws {
        try Paths.makeFolder(folder.file("elsewhere"))
        for (target, name) in [("elsewhere", "link"), ("nowhere", "dangling")] {
            #expect(symlink(target, folder.file(name)) == 0)
            for place in [name, name + "/"] {
                let fault = #expect(throws: Fault.self) { try StagedFolder(path: folder.file(place)) }
                #expect(fault?.code == .folderIsLink, "\(place)")
            }
        }
        #expect(try Paths.names(in: folder.file("elsewhere")).isEmpty)
    }

    @Test func aLinkBelowThePlaceIsNotWrittenThrough() throws {
        try Paths.makeFolder(folder.file("elsewhere"))
        try Paths.makeFolder(folder.file("out"))
        #expect(symlink("../elsewhere", folder.file("out/data")) == 0)
        let staged = try StagedFolder(path: folder.file("out"))
        try write(staged, ["data/x"])
        let fault = #expect(throws: Fault.self) { try staged.commit() }
        #expect(fault?.code == .folderIsLink)
        #expect(try Paths.names(in: folder.file("elsewhere")).isEmpty)
    }

    /// Another process creates links in the target between start and commit.
    @Test func aLinkThatComesMeanwhileIsNotWrittenThrough() throws {
        try Paths.makeFolder(folder.file("elsewhere"))
        let staged = try StagedFolder(path: folder.file("a/out"))
        try write(staged, ["data/x"])
        #expect(symlink("elsewhere", folder.file("a")) == 0)
        let fault = #expect(throws: Fault.self) { try staged.commit() }
        #expect(fault?.code == .folderIsLink)
        #expect(try Paths.names(in: folder.file("elsewhere")).isEmpty)
        // The target itself, replaced by a link during writing.
        try Paths.makeFolder(folder.file("place"))
        let second = try StagedFolder(path: folder.file("place"))
        try write(second, ["x"])
        #expect(rename(folder.file("place"), folder.file("moved")) == 0)
        #expect(symlink("elsewhere", folder.file("place")) == 0)
        try second.commit()
        #expect(try Paths.names(in: folder.file("elsewhere")).isEmpty)
        #expect(try text("moved/x") == "x")
    }

    @Test func aLinkAboveThePlaceIsItsUsersOwn() throws {
        try Paths.makeFolder(folder.file("real"))
        #expect(symlink("real", folder.file("link")) == 0)
        let staged = try StagedFolder(path: folder.file("link/out"))
        try write(staged, ["x"])
        try staged.commit()
        #expect(try text("real/out/x") == "x")
    }

    @Test func aFileInThePlaceIsRefused() throws {
        _ = try folder.write("old", "out")
        let fault = #expect(throws: Fault.self) { try StagedFolder(path: folder.file("out")) }
        #expect(fault?.code == .fileExists)
        #expect(throws: Fault.self) { try StagedFolder(path: folder.file("out/in")) }
        #expect(try names() == ["out"])
    }

    @Test func namesThatLeadElsewhereAreRefused() throws {
        let staged = try StagedFolder(path: folder.file("out"))
        for name in ["../x", "a/../../x", ".", ""] {
            #expect(throws: Fault.self) { try staged.file(name) }
        }
        #expect(throws: Fault.self) { try StagedFolder(path: folder.file("new/../x")) }
    }

    @Test func whatAKilledProcessLeftIsSweptAndWhatAnotherHoldsIsNot() throws {
        try Paths.makeFolder(folder.file(".corridor-open-0011/out/data"))
        _ = try folder.write("half", ".corridor-open-0011/out/data/x")
        let held = try StagedFolder(path: folder.file("held"))
        try write(held, ["x"])
        let staged = try StagedFolder(path: folder.file("out"))
        #expect(try names().count == 2)
        try write(staged, ["x"])
        try staged.commit()
        try held.commit()
        #expect(try names() == ["held", "out"])
    }

    @Test(arguments: ["out", "a/b/out"])
    func aFolderThatWasMadeMeanwhileKeepsWhatItHas(place: String) throws {
        let staged = try StagedFolder(path: folder.file(place))
        try write(staged, ["x"])
        try Paths.makeFolder(folder.file(place))
        _ = try folder.write("old", place + "/old")
        try staged.commit()
        #expect(try Paths.names(in: folder.file(place)) == ["old", "x"])
        #expect(try names().count == 1)
    }

    @Test func aFileThatWasMadeMeanwhileIsKept() throws {
        let staged = try StagedFolder(path: folder.file("a/out"))
        try write(staged, ["x"])
        _ = try folder.write("old", "a")
        #expect(throws: Fault.self) { try staged.commit() }
        staged.abandon()
        #expect(try text("a") == "old")
        #expect(try names() == ["a"])
    }

    @Test func aLinkNamedLikeSomethingLeftIsNotSwept() throws {
        try Paths.makeFolder(folder.file("precious"))
        _ = try folder.write("mine", "precious/x")
        #expect(symlink("precious", folder.file(".corridor-open-0011")) == 0)
        try StagedFolder(path: folder.file("out")).commit()
        #expect(try text("precious/x") == "mine")
    }

    @Test func filesAreForTheUserOnly() throws {
        let staged = try StagedFolder(path: folder.file("out"))
        try write(staged, ["data/x"])
        try staged.commit()
        #expect(try File(path: folder.file("out/data/x")).permissions() == 0o600)
    }
}
