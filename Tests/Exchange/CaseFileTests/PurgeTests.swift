internal import Diagnostics
internal import Files
internal import Platform
internal import Synchronization
internal import TestSupport
internal import Testing
import TradeModel

@testable import CaseFile

/// What a purge leaves of a package: its place, and nothing that could be read.
@Suite struct PurgeTests {
    private let desk: Desk

    /// What stops a purge in the middle.
    private static let stop = Fault(.noSpaceLeft, kind: .inputOutput, ["path": "test"])

    init() throws { desk = try Desk() }

    private func finish(_ caseFile: CaseStore, stoppingAfter last: PurgeStep? = nil) throws -> [String] {
        var removed: [String] = []
        try caseFile.finishPurge(
            removing: { leftover throws(Fault) in removed.append(leftover.folder.rawValue + "/" + leftover.file) },
            after: { step throws(Fault) in if step == last { throw Self.stop } })
        return removed
    }

    @Test(.needsTool("python3")) func nothingOfAPurgedPackageStaysInTheFiles() throws {
        let caseFile = try desk.open()
        try desk.store(["One", "Two"], 1, in: caseFile)
        try desk.store(["Two", "Three"], 1, from: "other", in: caseFile)
        let wrapped = try desk.sql("SELECT key FROM package WHERE id = 1").text.split(separator: "\n")
        let contents = try desk.sql("SELECT content FROM object_version WHERE id = 'identity--one'").text
        let links = try desk.sql("SELECT key FROM provenance WHERE package = 1").text
        let oldKey = try File.bytes(at: desk.folder.file("case.key"))
        let secrets = ([wrapped.map(String.init), lines(contents), lines(links)].flatMap { $0 }).compactMap(Hex.decode)
        #expect(secrets.count == 4)
        for secret in secrets { #expect(try desk.holds(secret) == ["case.sqlite"]) }

        try caseFile.purge([1], reason: "test", by: desk.actor)
        #expect(try finish(caseFile) == ["sealed/fo1.asice"])
        for secret in secrets + [oldKey] { #expect(try desk.holds(secret).isEmpty) }
        #expect(try desk.holds("identity--one").isEmpty)
        #expect(try Paths.names(in: desk.folder.path) == ["case.key", "case.sqlite", "lock"])
        #expect(try File.bytes(at: desk.folder.file("case.key")).count == 32)

        let again = try desk.open()
        #expect(try again.currentObjects().map { $0.object.name } == ["SECRET Three", "SECRET Two"])
        let package = try #require(try again.packages(.received).first)
        #expect(package.manifest == nil && package.verdict == nil)
        #expect(package.receipt == nil && package.manifestDigest == "do1")
        #expect(
            try again.positions(originator: "o", stream: "s", recipient: "r")[1]?.manifestDigest == "do1")
        let purge = try #require(try again.purges().first)
        #expect(purge.versions == 1 && purge.reason == "test" && purge.isFinished && purge.message == "message-o-1")
        #expect(try again.verifyLog() == 3)
        let log = try again.log()
        // The log of the import names the key that the log of the purge says was destroyed.
        #expect(log[0].details.contains(purge.packageKey) && log[2].details.contains(purge.packageKey))
        #expect(log[2].act == "purged" && log[2].details.contains(purge.caseKey))
    }

    @Test(.needsTool("python3")) func aBackupFromBeforeIsNotReadWithTheNewKey() throws {
        let caseFile = try desk.open()
        try desk.store(["One"], 1, in: caseFile)
        let backup = desk.folder.file("backup.sqlite")
        try AtomicFile.write(File.bytes(at: desk.path), to: backup)
        try caseFile.purge([1], reason: "test", by: desk.actor)
        _ = try finish(caseFile)
        let commitment = try desk.sql("SELECT commitment FROM case_key").text.dropLast()
        #expect(faultCode { _ = try CaseStore(path: backup) } == "case-key-other")
        // Not even when the backup is made to believe that the new key is its own.
        try desk.sql("UPDATE case_key SET commitment = '\(commitment)'", in: backup)
        let forged = try CaseStore(path: backup)
        #expect(faultCode { _ = try forged.currentObjects() } == "sealed-content-damaged")
    }

    @Test(arguments: PurgeStep.allCases) func aPurgeThatWasStoppedIsEndedByTheNextCall(_ step: PurgeStep) throws {
        let caseFile = try desk.open()
        try desk.store(["One"], 1, in: caseFile)
        try desk.store(["Two"], 2, in: caseFile)
        try caseFile.purge([1], reason: "test", by: desk.actor)
        #expect(throws: Fault.self) { try finish(caseFile, stoppingAfter: step) }
        let again = try desk.open()
        #expect(try again.currentObjects().map { $0.object.name } == ["SECRET Two"])
        let hadMore = try again.hasUnfinishedPurge()
        #expect(hadMore == (step != .noted))
        let removed = try finish(again)
        #expect(removed == (hadMore ? ["sealed/fo1.asice"] : []))
        #expect(try !again.hasUnfinishedPurge() && again.purges().map(\.isFinished) == [true])
        #expect(try Paths.names(in: desk.folder.path) == ["case.key", "case.sqlite", "lock"])
        #expect(try desk.open().currentObjects().count == 1)
    }

    @Test func aPurgeThatWasStoppedBeforeItsTransactionDidNothing() throws {
        let caseFile = try desk.open()
        try desk.store(["One"], 1, in: caseFile)
        // The new key was written, and then the power failed.
        try AtomicFile.write([UInt8](repeating: 9, count: 32), to: desk.folder.file("case.key.next"), mode: 0o600)
        let again = try desk.open()
        #expect(try again.hasUnfinishedPurge() && again.currentObjects().count == 1)
        #expect(try finish(again).isEmpty)
        #expect(try Paths.names(in: desk.folder.path) == ["case.key", "case.sqlite", "lock"])
        #expect(try desk.open().currentObjects().count == 1)
    }

    @Test func aPurgeAfterOneThatWasStoppedKeepsTheKeyThatIs() throws {
        let caseFile = try desk.open()
        for sequence in 1...3 { try desk.store(["N\(sequence)"], sequence, in: caseFile) }
        try caseFile.purge([1], reason: "test", by: desk.actor)
        try desk.open().purge([2], reason: "test", by: desk.actor)
        let again = try desk.open()
        #expect(try finish(again) == ["sealed/fo1.asice", "sealed/fo2.asice"])
        #expect(try again.currentObjects().map { $0.object.name } == ["SECRET N3"])
    }

    @Test func aCaseFileThatIsOpenFollowsAKeyThatAnotherProcessExchanged() throws {
        let (one, other) = (try desk.open(), try desk.open())
        try desk.store(["One"], 1, in: one)
        try desk.store(["Two"], 2, in: other)
        try one.purge([1], reason: "test", by: desk.actor)
        #expect(try other.currentObjects().count == 1)
        _ = try finish(one)
        #expect(try other.currentObjects().count == 1)
        try desk.store(["Three"], 3, in: other)
        #expect(try one.currentObjects().count == 2)
    }

    @Test func aPurgeDropsTheMergeAndCopiesInQuarantineAndKeepsDecisions() throws {
        let caseFile = try desk.open()
        let package = try desk.store(["One"], 1, in: caseFile)
        try caseFile.keep(
            StoredMerge(time: "t", actor: "a", parameters: "p", basis: "b", entities: [], proposals: []),
            on: MergeInputState(versions: [], decisions: []), by: desk.actor)
        for (id, digest) in [("q1", "fo1"), ("q2", "another")] {
            try caseFile.quarantine(
                QuarantinedFile(
                    id: id, name: "n", file: id + ".asice", fileDigest: digest, size: 1, arrived: "t", actor: "a",
                    outcome: "FAILED", verdict: #"{"note":"SECRET reason"}"#), codes: [], by: desk.actor)
        }
        let preview = try caseFile.purgePreview(of: package)
        #expect(preview.versions == 1 && preview.shared == 0 && preview.attachments == 1)
        try caseFile.purge([package], reason: "test", by: desk.actor)
        #expect(try Set(finish(caseFile)) == ["sealed/fo1.asice", "quarantine/q1.asice"])
        #expect(try caseFile.merge() == nil)
        #expect(try caseFile.quarantined().map(\.id) == ["q2"])
    }

    @Test func manyPackagesGoInOneActAndWhatTheyShareGoesWithTheLastOfThem() throws {
        let caseFile = try desk.open()
        for originator in ["a", "b", "c"] { try desk.store(["Shared", originator], 1, from: originator, in: caseFile) }
        try caseFile.purge([1, 2], reason: "test", by: desk.actor)
        #expect(try caseFile.purges().map(\.versions) == [1, 1])
        #expect(try caseFile.currentObjects().map { $0.object.name } == ["SECRET c", "SECRET Shared"])
        try caseFile.purge([3], reason: "test", by: desk.actor)
        #expect(try caseFile.purges().map(\.versions) == [1, 1, 2])
        #expect(try caseFile.currentObjects().isEmpty)
    }

    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
