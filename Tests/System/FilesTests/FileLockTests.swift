import Diagnostics
import Files
import Synchronization
import TestSupport
import Testing

@Suite struct FileLockTests {
    @Test func aLockThatIsHeldIsBusyAndFreeAfterwards() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("lock")
        do {
            let lock = try FileLock(path: path)
            #expect(try FileLock(ifFree: path) == nil)
            let fault = #expect(throws: Fault.self) { try FileLock(path: path, waiting: FileLock.Waiting(limit: 0)) }
            #expect(fault?.code == .homeBusy && fault?.kind == .inputOutput)
            withExtendedLifetime(lock) {}
        }
        #expect(try FileLock(ifFree: path) != nil)
    }

    @Test func whoeverWaitsIsToldForWhom() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("1\t2026-03-01T12:00:00.000Z\tcorridor import", "lock")
        #expect(FileLock.holder(of: path)?.words == "process 1 (corridor import), since 2026-03-01T12:00:00.000Z")
        #expect(FileLock.busy(path).finding.sentence.contains("process 1 (corridor import), since 2026-03-01"))
        // A process that has ended holds no lock.
        let gone = try folder.write("999999999\t2026-03-01T12:00:00.000Z\tcorridor import", "gone")
        #expect(FileLock.holder(of: gone) == nil)
    }

    @Test func whoeverWaitsSaysSoOnceAndEnds() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("lock")
        let lock = try FileLock(path: path)
        let said = Mutex<[String]>([])
        let waiting = FileLock.Waiting(limit: 2) { words in said.withLock { $0.append(words) } }
        #expect(throws: Fault.self) { try FileLock(path: path, waiting: waiting) }
        #expect(said.withLock { $0 } == ["another process"])
        withExtendedLifetime(lock) {}
    }

    @Test func theKindOfTheDiskIsKnown() throws {
        let folder = try TemporaryFolder()
        #expect(FileSystem.network(at: folder.path) == nil && !FileSystem.isReadOnly(folder.path))
        #expect(FileSystem.hasRoom(in: folder.path, beyond: 1 << 20))
    }
}
