internal import CaseFile
internal import Files
internal import Foundation
internal import TestSupport
internal import Testing

/// Readers and writers of one case file at the same time, and what stands beside it.
@Suite struct JournalTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    /// Begins to write behind the back of the program, runs a body, and ends.
    private func whileSomebodyWrites(_ body: () throws -> Void) throws {
        let script = """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1], isolation_level=None)
            db.execute("BEGIN IMMEDIATE")
            db.execute("UPDATE case_key SET commitment = commitment")
            print("begun", flush=True)
            sys.stdin.read()
            """
        let (input, output, process) = (Pipe(), Pipe(), Process())
        process.executableURL = URL(fileURLWithPath: Tool.path("python3") ?? "python3")
        process.arguments = ["-c", script, desk.path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        defer {
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
        }
        try #require(!output.fileHandleForReading.availableData.isEmpty)
        try body()
    }

    @Test(.needsTool("python3")) func readersDoNotWaitForAWriterAndWritersSayThatTheyDo() throws {
        let first = try desk.open()
        try first.prepareForWriting()
        try desk.store(["One"], 1, in: first)
        let second = try CaseStore(path: desk.path, waiting: FileLock.Waiting(limit: 0))
        try whileSomebodyWrites {
            let read = try second.currentObjects()
            #expect(read.count == 1)
            #expect(faultCode { _ = try desk.store(["Two"], 2, in: second) } == "home-busy")
        }
        try desk.store(["Two"], 2, in: second)
        #expect(try first.currentObjects().count == 2)
    }

    @Test func whatWasWrittenStandsInOneFileWhenAllHaveClosedIt() throws {
        do {
            let caseFile = try desk.open()
            try caseFile.prepareForWriting()
            try desk.store(["One"], 1, in: caseFile)
            #expect(Paths.exists(desk.path + "-wal"))
        }
        #expect(try Paths.names(in: desk.folder.path) == ["case.key", "case.sqlite", "lock"])
    }

    @Test func theSchemaHasTheNumberOfItsLastMigration() throws {
        #expect(try desk.open().schemaVersion() == Desk.newestSchema)
    }

    @Test(.needsTool("python3")) func aMigrationThatOwesToWriteTheFileAnewOwesItUntilThatIsDone() throws {
        do {
            try desk.store(["One"], 1, in: try desk.open())
        }
        try desk.sql("PRAGMA user_version = 1")
        try desk.open().finishMigration()
        #expect(try desk.sql("SELECT user_version FROM pragma_user_version").text == "0\n")
        #expect(try desk.open().currentObjects().count == 1)
    }

    @Test func aPurgeLeavesNothingInTheFilesBesideTheCaseFile() throws {
        let (caseFile, other) = (try desk.open(), try desk.open())
        for one in [caseFile, other] { try one.prepareForWriting() }
        try desk.store(["One"], 1, in: caseFile)
        try desk.store(["Two"], 2, in: other)
        let key = try File.bytes(at: desk.folder.file("case.key"))
        #expect(try other.currentObjects().count == 2)
        try caseFile.purge([1], reason: "test", by: desk.actor)
        try caseFile.finishPurge(removing: { _ in })
        #expect(caseFile.isJournalEmpty)
        #expect(try desk.holds("identity--one").isEmpty && desk.holds(key).isEmpty)
        #expect(try other.currentObjects().count == 1)
    }

    @Test(.needsTool("python3")) func aNewCaseFileIsNotToBeRewritten() throws {
        _ = try desk.open()
        #expect(try desk.sql("SELECT user_version FROM pragma_user_version").text == "0\n")
    }
}
