internal import CaseFile
import Diagnostics
internal import Files
import HomeTestSupport
import Messaging
internal import PartyHome
internal import TestSupport
internal import Testing
import X509

/// A check of a home finds what was done to it, and mends what can be mended.
@Suite struct HomeCheckTests {
    private let stage: Stage
    private var agency: Party { stage.agency }
    private var layout: HomeLayout { agency.home.layout }

    init() throws {
        stage = try Stage()
        let first = try stage.envelope()
        #expect(try stage.agency.importFile(first).outcome == .passed)
        var bytes = try File.bytes(at: first)
        bytes[bytes.count / 2] ^= 1
        _ = try stage.agency.importFile(try stage.folder.write(bytes, "changed.asice"))
    }

    private func check(repairing: Bool = false) throws -> HomeCheckResult {
        try HomeCheck(agency.home, keys: agency.keys).run(repairing: repairing, by: agency.actor())
    }

    private func codes(_ result: HomeCheckResult) -> [String] { result.findings.map(\.code.name) }

    private func only(in folder: String) throws -> String {
        Paths.join(folder, try #require(try Paths.names(in: folder).first))
    }

    @Test func aHomeThatNobodyTouchedIsWhole() throws {
        let result = try check()
        #expect(result.isWhole && result.findings.isEmpty && result.mended.isEmpty, "\(codes(result))")
        #expect(result.stages.map(\.stage) == HomeCheckResult.Stage.allCases)
        #expect(result.stages.first { $0.stage == .digests }?.count == 2)
        #expect((result.stages.first { $0.stage == .contents }?.count ?? 0) >= 2)
    }

    @Test func aFileThatWasChangedIsFound() throws {
        let path = try only(in: layout.sealed)
        var bytes = try File.bytes(at: path)
        bytes[100] ^= 1
        try AtomicFile.write(bytes, to: path, replacing: true)
        let result = try check(repairing: true)
        #expect(!result.isWhole && codes(result) == ["home-file-changed"] && result.mended.isEmpty)
    }

    @Test func aFileThatIsMissingIsBroughtBackFromACopyAndLoggedSo() throws {
        let path = try only(in: layout.sealed)
        let bytes = try File.bytes(at: path)
        try Paths.removeFile(path)
        #expect(codes(try check()) == ["home-file-missing"])
        #expect(codes(try check(repairing: true)) == ["home-file-missing"])
        try AtomicFile.write(bytes, to: Paths.join(layout.home, "copy of a sealed file"))
        let result = try check(repairing: true)
        #expect(result.isWhole && codes(result) == ["home-file-foreign"], "\(codes(result))")
        #expect(result.mended.count == 1)
        #expect(try File.bytes(at: path) == bytes)
        #expect(try agency.home.caseFile.log().last?.act == "home-mended")
    }

    @Test func filesThatNothingNamesAreTold() throws {
        let sealed = Paths.join(layout.sealed, String(repeating: "a", count: 64) + ".asice")
        try AtomicFile.write([1], to: sealed)
        try AtomicFile.write([1], to: Paths.join(layout.home, "notes.txt"))
        #expect(Set(codes(try check(repairing: true))) == ["home-file-foreign", "home-file-unowned"])
        // Nothing that may be evidence is removed.
        #expect(Paths.exists(sealed))
    }

    @Test func aCopyOfWhatWasPurgedIsFoundAndRemoved() throws {
        let bytes = try File.bytes(at: try only(in: layout.sealed))
        let message = try #require(try agency.home.caseFile.packages(.received).first).message
        _ = try Purger(agency.home, actor: agency.actor()).purge(.messages([message]), reason: "a test")
        let copy = Paths.join(layout.home, "old.bin")
        try AtomicFile.write(bytes, to: copy)
        #expect(codes(try check()).contains("home-file-purged"))
        let result = try check(repairing: true)
        #expect(result.isWhole && !Paths.exists(copy), "\(codes(result))")
    }

    @Test func secretsThatOthersCanReadAreMadeTheirOwnersOnly() throws {
        try Paths.setPermissions(layout.key(.encryption), 0o644)
        #expect(codes(try HomeCheck(agency.home).run(repairing: false, by: agency.actor())) == ["home-file-exposed"])
        let mended = try HomeCheck.mendBeforeOpening(named: layout.folder, from: ".")
        #expect(mended.count == 1)
        #expect(try File(path: layout.key(.encryption)).permissions() & 0o777 == 0o600)
        let check = HomeCheck(agency.home, keys: agency.keys, after: mended)
        let result = try check.run(repairing: true, by: agency.actor())
        #expect(result.isWhole && result.mended == mended)
        #expect(try agency.home.caseFile.log().last?.act == "home-mended")
    }

    @Test func contentsThatWereChangedAreFound() throws {
        let path = layout.caseFile
        try agency.home.caseFile.prepareForWriting()
        let result = try Tool.run(
            "python3",
            [
                "-c",
                "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); "
                    + "c.execute('UPDATE object_version SET content = zeroblob(64)'); c.commit()", path,
            ])
        #expect(result.status == 0, "\(result.errorText)")
        let found = try check()
        #expect(!found.isWhole && codes(found).contains("sealed-content-damaged"), "\(codes(found))")
    }
}
