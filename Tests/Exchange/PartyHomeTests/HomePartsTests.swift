internal import CaseFile
import Diagnostics
internal import Files
import HomeTestSupport
import Messaging
internal import PartyHome
import Platform
internal import TestSupport
internal import Testing

/// Homes that were put back in part, or that somebody else is using.
@Suite struct HomePartsTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private func agency() throws -> Party { try Party("agency", in: stage.folder) }

    private var layout: HomeLayout { stage.agency.home.layout }

    @Test(.needsTool("python3")) func aCaseFileOlderThanTheFilesBesideItIsToldByEveryCommandAndNothingGoes() throws {
        let party = stage.agency
        let folder = stage.folder.file("agency")
        func reopened() throws -> Home { try Home.open(named: folder, from: "/") }
        let path = party.home.layout.caseFile
        _ = try party.importFile(try stage.envelope("one"))
        let backup = try Self.whole(path, in: stage.folder)
        _ = try party.importFile(try stage.envelope("two"))
        #expect(try reopened().notices.isEmpty)
        for ending in ["", "-wal", "-shm"] { try Paths.removeFile(path + ending) }
        try AtomicFile.write(backup, to: path)
        for _ in 0..<2 { #expect(try reopened().notices.map(\.code.name) == ["case-file-taken-back"]) }
        #expect(try Paths.names(in: party.home.layout.sealed).count == 2)
        let home = try reopened()
        let renewed = try home.renewStream(reason: "restored", randomness: .system, by: party.actor())
        #expect(renewed.identity.stream != home.identity.stream)
        #expect(try reopened().notices.isEmpty)
        // What it does not know is imported again from where it stands.
        let items = try HomeInventory(reopened()).items().filter { $0.owner == .nobody && $0.path.hasPrefix("sealed") }
        #expect(items.count == 1)
        let again = try Party("agency", in: stage.folder)
        let outcome = try again.importFile(Paths.join(party.home.layout.home, items[0].path))
        #expect(try outcome.stored != nil && again.holdings().sealedFiles == 2)
    }

    /// The bytes of a case file without the log beside it, as a backup has it.
    private static func whole(_ path: String, in folder: TemporaryFolder) throws -> [UInt8] {
        let copy = folder.file("whole.sqlite")
        let result = try Tool.run(
            "python3",
            [
                "-c", "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('VACUUM INTO ?', (sys.argv[2],))",
                path, copy,
            ])
        guard result.status == 0 else { throw Theft(text: result.errorText) }
        let bytes = try File.bytes(at: copy)
        try Paths.removeFile(copy)
        return bytes
    }

    private struct Theft: Error { let text: String }

    @Test(.needsTool("python3")) func aCaseFileOfAnotherHomeIsRefusedAndKept() throws {
        let other = stage.partner.home.layout
        let copy = try Self.whole(other.caseFile, in: stage.folder)
        let folder = try TemporaryFolder()
        let home = try Stage.make(["alone"], in: folder, at: Stage.now)[0].home.layout
        for ending in ["-wal", "-shm"] { try Paths.removeFile(home.caseFile + ending) }
        try AtomicFile.write(copy, to: home.caseFile, replacing: true)
        try AtomicFile.write(
            try File.bytes(at: Paths.join(other.home, "case.key")), to: Paths.join(home.home, "case.key"), mode: 0o600,
            replacing: true)
        #expect(faultCode { _ = try Home.open(named: home.folder, from: "/") } == "case-file-other")
        #expect(try File.bytes(at: home.caseFile) == copy)
    }

    @Test func aHomeThatSomebodyElseWritesToIsBusyAndIsRead() throws {
        let waiting = FileLock.Waiting(limit: 0)
        let home = try Home.open(named: stage.folder.file("agency"), from: "/", waiting: waiting)
        let lock = try FileLock(path: layout.lock)
        defer { withExtendedLifetime(lock) {} }
        let party = try agency()
        #expect(try party.home.caseFile.currentObjects().isEmpty)
        #expect(
            faultCode { _ = try home.renewStream(reason: "test", randomness: .system, by: party.actor()) }
                == "home-busy")
        #expect(try home.caseFile.log() == party.home.caseFile.log())
    }
}
