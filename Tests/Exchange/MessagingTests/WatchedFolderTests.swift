internal import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
internal import Platform
internal import TestSupport
internal import Testing

/// A folder whose files are exported as they arrive: one process at a time, stopped at any point, and gone on with.
@Suite struct WatchedFolderTests {
    private let folder: TemporaryFolder
    private let inbox: String
    private let bundles: String

    init() throws {
        folder = try TemporaryFolder()
        (inbox, bundles) = (folder.file("inbox"), folder.file("bundles"))
        for path in [inbox, bundles] { try Paths.makeFolder(path) }
    }

    private func rules(_ more: String = "") throws -> WatchRules {
        let text = #"{"format":"corridor-watch","version":"1","daily_maximum":1,"arrival":"rename"\#(more)}"#
        return try WatchRules(parsing: Array(text.utf8), at: folder.file("rules.json"))
    }

    private func watched() throws -> WatchedFolder {
        try WatchedFolder(inbox, rules: try rules(), outputs: bundles)
    }

    private func arrive(_ name: String, _ text: String = "x") throws {
        try AtomicFile.write(Array(text.utf8), to: Paths.join(inbox, name))
    }

    @Test func aFileThatWasBegunIsGoneOnWithUnderItsNamesAndCountsOnce() throws {
        try arrive("a.csv")
        try arrive("b.csv")
        let names = try #require(try watched().look(at: Stage.now).next)
        #expect(names.name == "a.csv" && names.output == "a.csv.json" && !names.isResumed)
        // The process was killed, its bundle was written, and another file of that name is in done.
        try AtomicFile.write([], to: Paths.join(bundles, names.output))
        try AtomicFile.write([], to: Paths.join(inbox, "done/a.csv"))
        let again = try watched()
        let resumed = try #require(try again.look(at: Stage.now).next)
        #expect(resumed.isResumed && (resumed.path, resumed.output) == (names.path, names.output))
        try Paths.removeFile(Paths.join(inbox, "done/a.csv"))
        try again.end(resumed, as: .done, report: Array("{}".utf8))
        #expect(Paths.exists(Paths.join(inbox, "done/a.csv.report.json")))
        // One was allowed in the day, and it was begun twice.
        let next = try again.look(at: Stage.now)
        #expect(next.next == nil && next.findings.map(\.code) == [.watchMaximumReached])
        #expect(Paths.exists(Paths.join(inbox, "held/b.csv")))
        try Paths.moveNew(Paths.join(inbox, "held/b.csv"), to: Paths.join(inbox, "b.csv"))
        #expect(try again.look(at: Stage.now.adding(seconds: 86_400)).next?.name == "b.csv")
    }

    @Test func aFileThatWasMovedBeforeThatWasNotedIsNotBegunAgain() throws {
        try arrive("a.csv")
        let names = try #require(try watched().look(at: Stage.now).next)
        try Paths.moveNew(Paths.join(inbox, names.path), to: Paths.join(inbox, "done/" + names.kept))
        let next = try watched().look(at: Stage.now)
        #expect(next.next == nil && next.findings.isEmpty)
        #expect(Paths.exists(Paths.join(inbox, "done/a.csv")))
    }

    @Test func aSecondProcessIsRefused() throws {
        let first = try watched()
        let fault = #expect(throws: Fault.self) { try watched() }
        #expect(fault?.code == .watchBusy && fault?.kind == .inputOutput)
        withExtendedLifetime(first) {}
    }

    @Test func aFileThatGrowsWhileItIsReadIsNotTheSame() throws {
        try arrive("a.csv")
        let folder = try watched()
        let arrival = try #require(try folder.look(at: Stage.now).next)
        let before = try #require(folder.status(of: arrival))
        #expect(folder.status(of: arrival) == before)
        try AtomicFile.write(Array("xy".utf8), to: folder.file(arrival), replacing: true)
        #expect(folder.status(of: arrival) != before)
    }

    @Test func filesOfAnotherOwnerAreNotTaken() throws {
        try arrive("a.csv")
        let other = FileStatus.currentUser == 0 ? 12_345 : 0
        let folder = try WatchedFolder(inbox, rules: try rules(#","owner":"\#(other)""#), outputs: bundles)
        let look = try folder.look(at: Stage.now)
        #expect(look.next == nil && look.findings.map(\.code) == [.watchFileNotTaken])
        let fault = #expect(throws: Fault.self) {
            try WatchedFolder(inbox, rules: try rules(#","owner":"nobody of that name""#), outputs: bundles)
        }
        #expect(fault?.code == .watchOwnerUnknown)
    }

    @Test(arguments: [
        #","daily_maximum":0"#, #","arrival":"size""#, #","done_retention":"P0D""#, #","max_revocations":"5%,5%""#,
        #","marking":"RED-ISH""#, #","complete":"yes""#, #","interval":0"#, #","unknown":1"#,
    ])
    func rulesThatSayNothingKnownAreRefused(_ more: String) throws {
        let fault = #expect(throws: Fault.self) { try rules(more) }
        #expect(fault?.kind == .usage)
    }
}
