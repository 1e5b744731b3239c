internal import CaseFile
import Diagnostics
internal import Files
import HomeTestSupport
import Messaging
import Platform
internal import TestSupport
internal import Testing
import X509

@testable internal import PartyHome

/// Homes with key sets that do not belong together: each is told, nothing is destroyed, and what is advised helps.
@Suite struct DamagedKeySetTests {
    private let stage: Stage
    private let later = Stage.now.adding(seconds: 3600)
    private var layout: HomeLayout { stage.agency.home.layout }

    init() throws { stage = try Stage() }

    /// Everything in the home, by its path, but for the lock and the log.
    private func contents() throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for path in try Paths.files(under: layout.home) where path.contains("/") {
            found[path] = try File.bytes(at: Paths.join(layout.home, path))
        }
        return found
    }

    private func reopen() throws -> Party { try Party("agency", in: stage.folder) }

    @Test func aPointerToAGenerationThatIsNotThereIsToldAndNothingIsChanged() throws {
        try Paths.move(Paths.join(layout.generations, "0001"), to: stage.folder.file("away"))
        let before = try contents()
        #expect(faultCode { _ = try reopen() } == "key-set-missing")
        #expect(try contents() == before)
        try Paths.move(stage.folder.file("away"), to: Paths.join(layout.generations, "0001"))
        #expect(try reopen().home.notices.isEmpty)
    }

    @Test(arguments: ["certificates/gateway.pem", "crl.pem", "profile.asice", "generation.json"])
    func aFileThatIsMissingOrChangedIsTold(_ name: String) throws {
        let path = Paths.join(layout.keyPointer, name)
        let bytes = try File.bytes(at: path)
        try Paths.removeFile(path)
        let code = name == "generation.json" ? "key-set-missing" : "key-set-damaged"
        #expect(faultCode { _ = try reopen() } == code)
        try AtomicFile.write(Array(bytes.dropLast(3)), to: path, replacing: true)
        #expect(faultCode { _ = try reopen() } == "key-set-damaged")
        try AtomicFile.write(bytes, to: path, replacing: true)
        #expect(try reopen().home.notices.isEmpty)
    }

    @Test func aRootThatIsKeptElsewhereIsNotMissed() throws {
        let away = stage.folder.file("root.key.pem")
        try Paths.move(layout.key(.root), to: away)
        let agency = try reopen()
        #expect(agency.home.notices.isEmpty)
        #expect(try agency.importFile(stage.envelope(), at: later).outcome == .passed)
        #expect(faultCode { _ = try agency.keeper(at: later).renew() } == "key-file-missing")
        try Paths.move(away, to: layout.key(.root))
        #expect(try agency.keeper(at: later).renew().number == 2)
    }

    @Test func aKeyThatIsMissingIsToldAndANewOneTakesItsPlace() throws {
        try Paths.removeFile(layout.key(.gateway))
        let agency = try reopen()
        #expect(agency.home.notices.map(\.code.name) == ["key-file-missing"])
        try agency.keeper(at: later).rotate([.gateway], .p256)
        #expect(try reopen().home.notices.isEmpty)
    }

    @Test func aKeyOfAnotherCertificateIsToldAndIsNeverFiledUnderThisOne() throws {
        let foreign = try File.bytes(at: stage.stranger.home.layout.key(.encryption))
        let envelope = try stage.envelope()
        let certificate = try stage.agency.home.certificate(.encryption)
        try AtomicFile.write(foreign, to: layout.key(.encryption), mode: 0o600, replacing: true)
        let agency = try reopen()
        #expect(agency.home.notices.map(\.code.name) == ["key-file-other"])
        #expect(faultCode { _ = try agency.importFile(envelope, at: later) } == "key-certificate-other")
        try agency.keeper(at: later).rotate([.encryption], .p256)
        #expect(!Paths.exists(layout.retiredKey(.encryption, HomeLayout.name(of: certificate))))
        #expect(
            try Paths.names(in: layout.keys).contains {
                try File.bytes(at: Paths.join(layout.keys, $0)) == foreign
            }, "it is kept")
    }

    @Test func keysOfAnotherTimeBesideTheKeySetAreToldAndStay() throws {
        let old = stage.folder.file("old")
        #expect(try Tool.run("cp", ["-rL", layout.keys, old]).status == 0)
        try stage.agency.keeper(at: later).rotate([.gateway], .p256)
        try Paths.removeFile(layout.keys)
        try Paths.move(old, to: layout.keys)
        let before = try contents()
        #expect(faultCode { _ = try reopen() } == "key-set-mixed")
        #expect(try contents() == before)
        // As is advised.
        try Paths.move(layout.keys, to: old)
        let agency = try reopen()
        #expect(agency.home.notices.isEmpty)
        #expect(try agency.keys.key(.gateway).publicKey.der == agency.home.certificate(.gateway).publicKey.der)
    }

    @Test func aKeySetFromABackupBesideTheOneInUseIsToldAndStays() throws {
        let backup = stage.folder.file("backup")
        #expect(try Tool.run("cp", ["-r", Paths.join(layout.generations, "0001"), backup]).status == 0)
        for _ in 1...2 { _ = try stage.agency.keeper(at: later).renew() }
        try Paths.move(backup, to: Paths.join(layout.generations, "0001"))
        let agency = try reopen()
        #expect(agency.home.notices.map(\.code.name) == ["key-set-stray"])
        #expect(try agency.home.revocationList().number == 3)
        #expect(Paths.exists(Paths.join(layout.generations, "0001/keys/gateway.key.pem")))
    }

    @Test func anOlderPointerGoesOnToTheGenerationThatFollowed() throws {
        let backup = stage.folder.file("backup")
        #expect(try Tool.run("cp", ["-r", Paths.join(layout.generations, "0001"), backup]).status == 0)
        try stage.agency.keeper(at: later).rotate([.encryption], .p384)
        let certificate = try reopen().home.certificate(.encryption)
        try Paths.move(backup, to: Paths.join(layout.generations, "0001"))
        try Paths.link(layout.keyPointer, to: "generations/0001")
        let agency = try reopen()
        #expect(try agency.home.certificate(.encryption) == certificate)
        #expect(agency.home.notices.isEmpty)
    }

    @Test(arguments: [["-rL"], ["-r", "--no-links"]])
    func aCopyByAProgramThatFollowsLinksOrLeavesThemOutIsMended(_ options: [String]) throws {
        let copy = stage.folder.file("copy")
        let script =
            options == ["-rL"]
            ? "cp -rL agency copy" : "cp -r agency copy && find copy -type l -delete"
        #expect(try Tool.run("sh", ["-c", script], folder: stage.folder.path).status == 0)
        let agency = try Party("copy", in: stage.folder)
        #expect(Paths.exists(copy) && agency.home.notices.isEmpty)
        #expect(try KeyGenerations(agency.home.layout, party: agency.id).isSettled())
        #expect(try agency.importFile(stage.envelope(), at: later).outcome == .passed)
    }

    @Test func aProfileThatIsNotWhatTheHomeHasIsRemindedOf() throws {
        try stage.agency.keeper(at: later).rotate([.gateway], .p256)
        let agency = try reopen()
        #expect(try agency.home.reminders(at: later).isEmpty)
        // A newer one that stands where it is handed out from is not replaced by an older one.
        try agency.home.renewProfile(agency.keys, clock: .fixed(later.adding(seconds: 60)), randomness: .system)
        let newer = try File.bytes(at: layout.profile)
        _ = try reopen()
        #expect(try File.bytes(at: layout.profile) == newer)
    }
}
