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

/// Passphrases are changed whole or not at all, for one role or for all.
@Suite struct PassphraseTests {
    private let stage: Stage
    private var layout: HomeLayout { stage.agency.home.layout }

    init() throws { stage = try Stage() }

    private func passphrase(_ text: String) throws -> Passphrase { try Passphrase(Array(text.utf8)) }

    private func keeper(
        _ passphrases: [String], root: String? = nil,
        after step: @escaping @Sendable (KeyGenerationStep) throws(Fault) -> Void = { _ in }
    ) throws -> KeyManager {
        KeyManager(
            try Party("agency", in: stage.folder).home,
            access: KeyAccess(try passphrases.map(passphrase), rootFolder: root, rounds: 16), clock: .fixed(Stage.now),
            randomness: .system, actor: stage.agency.actor(), after: step)
    }

    /// The roles whose key a passphrase opens.
    private func opened(by text: String) throws -> Set<CertificateRole> {
        let ring = KeyRing(layout, passphrase: try passphrase(text))
        return Set(CertificateRole.allCases.filter { (try? ring.key($0)) != nil })
    }

    @Test func aRoleCanHaveAPassphraseOfItsOwn() throws {
        let former = try stage.envelope("former")
        try stage.agency.keeper().rotate([.encryption], .p256)
        let change = try keeper([Stage.passphrase]).changePassphrase(
            of: [.encryption, .receipt, .gateway], to: passphrase("of the machine"))
        // The former encryption key is one of the role.
        #expect(change.files == 4 && change.findings.isEmpty)
        #expect(try opened(by: "of the machine") == [.encryption, .receipt, .gateway])
        #expect(try opened(by: Stage.passphrase) == [.root, .originator, .log])
        // What arrives is opened and answered by the machine alone, to the former key too.
        let machine = KeyRing(layout, passphrase: try passphrase("of the machine"))
        let outcome = try stage.agency.importFile(former, keys: machine)
        #expect(outcome.outcome == .passed && outcome.receiptPath != nil, "\(outcome.findings)")
        #expect(faultCode { _ = try machine.key(.originator) } == "passphrase-wrong")
        // A new key gets the passphrase of the key that it replaces.
        try keeper([Stage.passphrase, "of the machine"]).rotate([.receipt, .originator], .p256)
        #expect(try opened(by: "of the machine") == [.encryption, .receipt, .gateway])
        #expect(try opened(by: Stage.passphrase) == [.root, .originator, .log])
        let home = try Party("agency", in: stage.folder).home
        #expect(home.notices.isEmpty)
        #expect(try HomeCheck(home).run(repairing: false, by: stage.agency.actor()).isWhole)
        let entry = try #require(try home.caseFile.log().first { $0.act == "passphrase-changed" })
        #expect(entry.details == #"{"roles":["gateway","receipt","encryption"]}"#)
    }

    @Test(arguments: KeyGenerationStep.allCases)
    func aChangeThatIsStoppedLeavesTheOldOrTheNewPassphrase(_ step: KeyGenerationStep) throws {
        #expect(throws: Fault.self) {
            _ = try keeper([Stage.passphrase]) { reached throws(Fault) in
                if reached == step { throw Fault(.fileUnwritable, kind: .inputOutput, ["path": "x", "reason": "y"]) }
            }.changePassphrase(of: [.receipt], to: passphrase("the next one"))
        }
        _ = try Party("agency", in: stage.folder)
        let isOld = try opened(by: Stage.passphrase).contains(.receipt)
        #expect(try opened(by: "the next one").contains(.receipt) != isOld, "\(step)")
        // Said again, it ends.
        let again = try keeper([Stage.passphrase]).changePassphrase(
            of: [.receipt], to: passphrase("the next one"))
        #expect((again.files == 0) == !isOld)
        #expect(try opened(by: "the next one") == [.receipt])
        #expect(try Paths.names(in: layout.generations).count == 1)
        #expect(try stage.agency.home.caseFile.log().filter { $0.act == "passphrase-changed" }.count == 1)
    }

    @Test func aWrongPassphraseChangesNothing() throws {
        let before = try File.bytes(at: layout.key(.receipt))
        #expect(
            faultCode {
                _ = try keeper(["something else"]).changePassphrase(of: [.receipt], to: passphrase("the next one"))
            } == "passphrase-wrong")
        #expect(try File.bytes(at: layout.key(.receipt)) == before)
        #expect(try Paths.names(in: layout.generations) == ["0001"])
    }

    @Test func theRootOnAMediumIsChangedThere() throws {
        let medium = stage.folder.file("medium")
        try Paths.makeFolder(medium)
        let folder = try keeper([Stage.passphrase]).moveRoot(to: medium)
        #expect(
            faultCode {
                _ = try keeper([Stage.passphrase]).changePassphrase(of: [.root], to: passphrase("the next one"))
            } == "root-key-elsewhere")
        let change = try keeper([Stage.passphrase], root: folder).changePassphrase(
            of: [.root], to: passphrase("the next one"))
        #expect(change.files == 1)
        #expect(faultCode { _ = try keeper([Stage.passphrase], root: folder).renew() } == "passphrase-wrong")
        #expect(try keeper([Stage.passphrase, "the next one"], root: folder).renew().number == 2)
        let again = try keeper([Stage.passphrase], root: folder).changePassphrase(
            of: [.root], to: passphrase("the next one"))
        #expect(again.files == 0)
    }
}
