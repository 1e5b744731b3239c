internal import CaseFile
internal import Files
internal import Foundation
import HomeTestSupport
internal import PartyHome
import Platform
internal import TestSupport
internal import Testing
internal import X509

@Suite struct HomeTests {
    @Test func aNewHomeIsWholeAndItsSecretsAreForItsOwnerOnly() throws {
        let stage = try Stage()
        let home = stage.carrier.home
        for role in CertificateRole.allCases {
            let mode = try File(path: home.layout.key(role)).permissions()
            #expect(mode == 0o600, "\(role)")
            #expect(try home.certificate(role).party == home.identity.party)
            let text = String(decoding: try File.bytes(at: home.layout.key(role)), as: UTF8.self)
            #expect(text.hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----"))
        }
        #expect(try File(path: home.layout.identity).permissions() == 0o600)
        #expect(try home.revocationList().number == 1)
        #expect(try home.ownProfile().party == home.identity.party)
        let first = try #require(try home.caseFile.log().first)
        #expect(first.act == LogAction.initialised.rawValue && first.actor == "setup")
        #expect(try Paths.names(in: home.layout.folder) == [".corridor", "profile.asice"])
    }

    @Test(arguments: [0o644, 0o640, 0o604]) func aHomeWhoseSecretNamespaceOthersCanReadIsRefused(_ mode: Int) throws {
        let stage = try Stage()
        let layout = stage.carrier.home.layout
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: layout.identity)
        #expect(faultCode { _ = try Home.open(named: layout.folder, from: "/") } == "home-file-exposed")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: layout.identity)
        #expect(faultCode { _ = try Home.open(named: layout.folder, from: "/") } == nil)
    }

    @Test(.needsTool("openssl"), arguments: [(Stage.passphrase, Int32(0)), ("another one", 1)])
    func opensslReadsTheKeysWithThePassphraseOnly(_ passphrase: String, _ status: Int32) throws {
        let stage = try Stage()
        let home = stage.carrier.home
        let result = try Tool.run(
            "openssl",
            ["pkey", "-in", home.layout.key(.originator), "-passin", "pass:" + passphrase, "-noout", "-check"])
        #expect(result.status == status, "\(result.errorText)")
    }

    @Test(.needsTool("openssl"), arguments: [CertificateRole.originator, .gateway, .receipt, .encryption])
    func opensslVerifiesTheCertificatesWithTheRevocationList(_ role: CertificateRole) throws {
        let stage = try Stage()
        let home = stage.carrier.home
        let time = String(Stage.now.milliseconds / 1000)
        let result = try Tool.run(
            "openssl",
            [
                "verify", "-attime", time, "-x509_strict", "-CAfile", home.layout.certificate(.root), "-CRLfile",
                home.layout.revocationList, "-crl_check", home.layout.certificate(role),
            ])
        #expect(result.status == 0, "\(result.errorText)")
    }

    @Test func aHomeIsNotMadeOverAnother() throws {
        let stage = try Stage()
        let before = try File.bytes(at: stage.carrier.home.layout.identity)
        #expect(
            faultCode {
                _ = try HomeBuilder(clock: .fixed(Stage.now), randomness: .system).make(
                    in: stage.carrier.home.layout.folder, name: "Another", country: "NL", role: .carrier,
                    passphrase: Passphrase(Array("long enough".utf8)), actor: stage.carrier.actor())
            } == "home-exists")
        #expect(try File.bytes(at: stage.carrier.home.layout.identity) == before)
    }

    @Test(arguments: ["nl", "NLD", "", "N1", "Ñ"])
    func aCountryIsTwoCapitalLetters(_ country: String) throws {
        let folder = try TemporaryFolder()
        #expect(
            faultCode {
                _ = try HomeBuilder(clock: .fixed(Stage.now), randomness: .system).make(
                    in: folder.file("home"), name: "Example", country: country, role: .carrier,
                    passphrase: Passphrase(Array("long enough".utf8)), actor: LogActor(name: "tester", time: Stage.now))
            } == "country-invalid")
        #expect(!Paths.exists(folder.file("home")))
    }

    @Test func aHomeIsFoundUpwardsAndMissedWhereThereIsNone() throws {
        let stage = try Stage()
        let deep = Paths.join(stage.carrier.home.layout.folder, "a/b")
        try Paths.makeFolder(deep)
        #expect(try Home.open(named: nil, from: deep).identity == stage.carrier.home.identity)
        #expect(faultCode { _ = try Home.open(named: nil, from: stage.folder.path) } == "home-missing")
        #expect(faultCode { _ = try Home.open(named: stage.folder.path, from: deep) } == "home-missing")
    }

    @Test func aHomeWithoutOneOfItsFoldersIsDamaged() throws {
        let stage = try Stage()
        let layout = stage.carrier.home.layout
        try Paths.removeFolder(layout.outbox)
        #expect(faultCode { _ = try Home.open(named: layout.folder, from: "/") } == "home-damaged")
    }

    @Test func aCaseFileThatIsGoneIsNotMadeAnew() throws {
        let stage = try Stage()
        try Paths.removeFile(stage.carrier.home.layout.caseFile)
        #expect(
            faultCode { _ = try Home.open(named: stage.carrier.home.layout.folder, from: "/") } == "home-damaged")
        #expect(!Paths.exists(stage.carrier.home.layout.caseFile))
    }

    @Test func whatAnInterruptedRunLeftIsTakenAway() throws {
        let folder = try TemporaryFolder()
        try Paths.makeFolder(folder.file("home/.corridor-draft-00000000/.corridor/keys"))
        _ = try folder.write("half", "home/profile.asice")
        _ = try HomeBuilder(clock: .fixed(Stage.now), randomness: .system).make(
            in: folder.file("home"), name: "Example", country: "NL", role: .carrier,
            passphrase: Passphrase(Array("long enough".utf8)), actor: LogActor(name: "tester", time: Stage.now))
        #expect(try Paths.names(in: folder.file("home")) == [".corridor", "profile.asice"])
        #expect(try Home.open(named: folder.file("home"), from: "/").ownProfile().name == "Example")
    }

    @Test func aWrongPassphraseIsSaidToBeOne() throws {
        let stage = try Stage()
        let ring = KeyRing(stage.agency.home.layout, passphrase: try Passphrase(Array("wrong one".utf8)))
        #expect(faultCode { _ = try ring.key(.encryption) } == "passphrase-wrong")
    }

    @Test(arguments: [0o640, 0o604, 0o644, 0o660] as [mode_t])
    func aKeyFileThatOthersCanReadIsRefused(_ mode: mode_t) throws {
        let stage = try Stage()
        #expect(chmod(stage.agency.home.layout.key(.encryption), mode) == 0)
        #expect(faultCode { _ = try stage.agency.keys.key(.encryption) } == "key-file-exposed")
        let envelope = try stage.envelope()
        #expect(faultCode { _ = try stage.agency.importFile(envelope) } == "key-file-exposed")
        #expect(try stage.agency.holdings() == Holdings())
    }

    @Test func theLogHoldsTogetherAndShowsATamperedEntry() throws {
        let stage = try Stage()
        _ = try stage.agency.importFile(try stage.envelope())
        let entries = try stage.agency.home.caseFile.verifyLog()
        #expect(entries == (try stage.agency.home.caseFile.log().count))
        #expect(try stage.agency.home.caseFile.log().allSatisfy { !$0.actor.isEmpty && !$0.time.isEmpty })
    }
}
