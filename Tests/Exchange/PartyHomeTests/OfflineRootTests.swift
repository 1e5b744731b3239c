internal import CaseFile
import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
internal import Platform
internal import TestSupport
internal import Testing
internal import X509

@testable internal import PartyHome

/// The root's key leaves the home for a medium, and is used from there.
@Suite struct OfflineRootTests {
    private let stage: Stage
    private let medium: String
    private var party: Party { stage.carrier }

    init() throws {
        stage = try Stage()
        medium = stage.folder.file("medium")
        try Paths.makeFolder(medium)
    }

    private func keeper(
        root: String? = nil, approver: ActApprover = ActApprover(), at time: Timestamp = Stage.now,
        after step: @escaping @Sendable (KeyGenerationStep) throws(Fault) -> Void = { _ in }
    ) throws -> KeyManager {
        KeyManager(
            party.home, access: KeyAccess([try Passphrase(Array(Stage.passphrase.utf8))], rootFolder: root),
            approver: approver, clock: .fixed(time), randomness: .system, actor: party.actor(time), after: step)
    }

    private func rootKeysInHome() throws -> [String] {
        try Paths.files(under: party.home.layout.home).filter {
            Paths.name(of: $0).hasPrefix("root") && $0.hasSuffix(".key.pem")
        }
    }

    @Test func theRootIsUsedFromTheMediumOnly() throws {
        let folder = try keeper().moveRoot(to: medium)
        #expect(try rootKeysInHome().isEmpty)
        #expect(try HomeCheck(party.home, keys: party.keys).run(repairing: false, by: party.actor()).isWhole)
        #expect(faultCode { _ = try keeper().renew() } == "root-key-elsewhere")
        #expect(faultCode { _ = try keeper().revoke("gateway", since: nil, .superseded) } == "root-key-elsewhere")
        #expect(faultCode { try keeper().rotate([.receipt], .p256) } == "root-key-elsewhere")
        #expect(faultCode { _ = try keeper().request(.gateway, .p256) } == "root-key-elsewhere")
        #expect(faultCode { _ = try keeper().moveRoot(to: medium) } == "root-key-elsewhere")
        // Everything else goes on.
        #expect(try stage.agency.importFile(stage.envelope()).outcome == .passed)

        #expect(try keeper(root: folder).renew().number == 2)
        try keeper(root: folder).rotate([.receipt], .p256)
        try keeper(root: folder).rotate([.root], .p256)
        #expect(try rootKeysInHome().isEmpty)
        #expect(try Paths.names(in: folder).filter { $0.hasSuffix(".key.pem") }.count == 2)
        // The lists of both roots are renewed.
        #expect(try keeper(root: folder).renew().number == 2)

        #expect(try keeper(root: folder).returnRoot() == nil)
        #expect(!Paths.exists(folder))
        #expect(try rootKeysInHome().count == 2)
        #expect(try keeper().renew().number == 3)
        let acts = try party.home.caseFile.log().map(\.act)
        #expect(acts.filter { $0.hasPrefix("root-") } == ["root-moved", "root-returned"])
    }

    @Test func aMoveThatIsStoppedAnywhereIsEndedOrSaidAgain() throws {
        for step in KeyGenerationStep.allCases {
            let moved = try Stage()
            let folder = moved.folder.file("medium")
            try Paths.makeFolder(folder)
            func keeper(after stop: KeyGenerationStep?) throws -> KeyManager {
                KeyManager(
                    try Party("carrier", in: moved.folder).home,
                    access: KeyAccess(try Passphrase(Array(Stage.passphrase.utf8))), clock: .fixed(Stage.now),
                    randomness: .system, actor: LogActor(name: "tester", time: Stage.now)
                ) { reached throws(Fault) in
                    if reached == stop {
                        throw Fault(.fileUnwritable, kind: .inputOutput, ["path": "x", "reason": "y"])
                    }
                }
            }
            #expect(throws: Fault.self) { _ = try keeper(after: step).moveRoot(to: folder) }
            _ = try? keeper(after: nil).moveRoot(to: folder)
            let home = try Party("carrier", in: moved.folder).home
            #expect(!Paths.exists(home.layout.key(.root)), "\(step)")
            #expect(try Paths.names(in: home.layout.generations).count == 1, "\(step)")
            #expect(try home.caseFile.log().filter { $0.act == "root-moved" }.count == 1, "\(step)")
            let root = try RootFolder(opening: Paths.join(folder, Paths.names(in: folder)[0]), of: home.identity.party)
            #expect(Paths.exists(root.keyFile(of: try home.certificate(.root))), "\(step)")
        }
    }

    @Test func onlyTheMediumOfThisPartyIsTaken() throws {
        let other = stage.folder.file("other")
        try Paths.makeFolder(other)
        let theirs = try KeyManager(
            stage.agency.home, access: KeyAccess(try Passphrase(Array(Stage.passphrase.utf8))),
            clock: .fixed(Stage.now),
            randomness: .system, actor: party.actor()
        ).moveRoot(to: other)
        let own = try keeper().moveRoot(to: medium)
        #expect(faultCode { _ = try keeper(root: theirs).renew() } == "root-folder-other")
        #expect(faultCode { _ = try keeper(root: other).renew() } == "root-folder-missing")
        #expect(faultCode { _ = try keeper(root: stage.folder.file("nothing")).returnRoot() } == "root-folder-missing")
        // A key of another root under the name of ours.
        let file = try RootFolder(opening: own, of: party.id).keyFile(of: try party.home.certificate(.root))
        let foreign = try RootFolder(opening: theirs, of: stage.agency.id)
            .keyFile(of: try stage.agency.home.certificate(.root))
        try AtomicFile.write(File.bytes(at: foreign), to: file, mode: 0o600, replacing: true)
        #expect(faultCode { _ = try keeper(root: own).renew() } == "key-certificate-other")
        try Paths.removeFile(file)
        #expect(faultCode { _ = try keeper(root: own).renew() } == "key-file-missing")
        #expect(faultCode { _ = try keeper(root: own).returnRoot() } == "key-file-missing")
    }

    @Test func theMediumIsOutsideOfTheHome() throws {
        #expect(faultCode { _ = try keeper().moveRoot(to: party.home.layout.home) } == "root-medium-inside")
        #expect(faultCode { _ = try keeper().moveRoot(to: party.home.layout.folder) } == "root-medium-inside")
        #expect(faultCode { _ = try keeper().moveRoot(to: medium + "/nothing") } == "file-missing")
        #expect(try rootKeysInHome().count == 1)
    }

    @Test func theHomeCanAskTwoPersonsForEveryUse() throws {
        let secret = try Passphrase(Array("of their own".utf8))
        for name in ["Ada", "Ben"] {
            _ = try PersonRegistry(
                party.home, passphrase: try Passphrase(Array(Stage.passphrase.utf8)), clock: .fixed(Stage.now),
                randomness: .system, actor: party.actor()
            ).add(name, roles: [.keys], keyFile: nil, passphrase: secret, approver: ActApprover())
        }
        let one = ActApprover([.init(name: "Ada", keyFile: nil, passphrase: secret)])
        let two = ActApprover(["Ada", "Ben"].map { .init(name: $0, keyFile: nil, passphrase: secret) })
        #expect(
            try party.home.setPersonRules(
                PersonRules(requiresTwo: [.root]), reason: "", approver: ActApprover(), by: party.actor()))
        #expect(faultCode { _ = try keeper().moveRoot(to: medium) } == "persons-needed")
        #expect(faultCode { _ = try keeper(approver: one).renew() } == "persons-needed")
        #expect(faultCode { try keeper(approver: one).rotate([.gateway], .p256) } == "persons-needed")
        #expect(faultCode { _ = try keeper().revoke("gateway", since: nil, .superseded) } == "persons-needed")
        let folder = try keeper(approver: two).moveRoot(to: medium)
        _ = try keeper(root: folder, approver: two).renew()
        _ = try keeper(root: folder, approver: two).revoke("gateway", since: nil, .superseded)
        #expect(try keeper(root: folder, approver: two).returnRoot() == nil)
        let log = try party.home.caseFile.log()
        #expect(try LogApprovals(party.home).verify(log) == 4)
    }

    @Test func aHomeOfVersionOneTakesItToo() throws {
        let folder = try TemporaryFolder()
        try FixtureV1.unpack("carrier", into: folder)
        try Paths.makeFolder(folder.file("medium"))
        let old = try Party("carrier", in: folder, passphrase: FixtureV1.passphrase)
        let time = try #require(Timestamp(FixtureV1.made()))
        let passphrase = try Passphrase(Array(FixtureV1.passphrase.utf8))
        func keeper(root: String? = nil) -> KeyManager {
            KeyManager(
                old.home, access: KeyAccess([passphrase], rootFolder: root, rounds: 16), clock: .fixed(time),
                randomness: .system, actor: old.actor(time))
        }
        let root = try keeper().moveRoot(to: folder.file("medium"))
        #expect(!Paths.exists(old.home.layout.key(.root)))
        let next = try Passphrase(Array("the next one".utf8))
        #expect(try keeper().changePassphrase(of: [.receipt], to: next).files == 1)
        _ = try keeper(root: root).renew()
        #expect(try keeper(root: root).returnRoot() == nil)
        let home = try Party("carrier", in: folder, passphrase: FixtureV1.passphrase).home
        #expect(try !home.status(at: time).isRestored && home.status(at: time).hasRootKey)
        #expect(try HomeCheck(home).run(repairing: false, by: old.actor(time)).isWhole)
    }
}
