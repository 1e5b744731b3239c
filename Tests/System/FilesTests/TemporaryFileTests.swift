import Files
import TestSupport
import Testing

@Suite struct TemporaryFileTests {
    @Test func whatWritersThatAreGoneLeftIsSweptAndNothingElse() throws {
        let folder = try TemporaryFolder()
        let others = [".corridor", ".corridor-notes", ".corridor-tmp-1", ".corridor-tmp-0123456789ABCDEF", "a"]
        for name in others + [".corridor-tmp-0123456789abcdef"] { _ = try folder.write("x", name) }
        #expect(TemporaryFile.sweep(folder.path) == [".corridor-tmp-0123456789abcdef"])
        #expect(try Paths.names(in: folder.path) == others.sorted())
    }

    @Test func aLinkThatWasBeingReplacedIsSwept() throws {
        let folder = try TemporaryFolder()
        try Paths.link(folder.file(".corridor-tmp-0123456789abcdef"), to: "a")
        #expect(TemporaryFile.sweep(folder.path).count == 1)
        try Paths.link(folder.file("a"), to: "b")
        try Paths.link(folder.file("a"), to: "c")
        #expect(Paths.kind(folder.file("a")) == .link("c"))
        #expect(try Paths.names(in: folder.path) == ["a"])
    }

    @Test func whatSomebodyWritesIsNotSwept() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("x", ".corridor-tmp-0123456789abcdef")
        // Another descriptor holds the lock, as another process would.
        let lock = try FileLock(path: path)
        #expect(TemporaryFile.sweep(folder.path).isEmpty && Paths.exists(path))
        withExtendedLifetime(lock) {}
    }

    @Test(arguments: [".corridor-0123456789abcdef", ".corridor-4711-5-0", ".spool-aB3xYz"])
    func namesOfEarlierVersionsAreKnownAndKeptForADay(_ name: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("x", name)
        #expect(TemporaryFile.isName(name))
        #expect(TemporaryFile.sweep(folder.path).isEmpty)
    }

    @Test func aFileThatIsReplacedLeavesNoOtherNameBehind() throws {
        let folder = try TemporaryFolder()
        for text in ["one", "two"] { try AtomicFile.write(Array(text.utf8), to: folder.file("a"), replacing: true) }
        #expect(try Paths.names(in: folder.path) == ["a"])
    }
}
