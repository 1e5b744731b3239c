internal import CaseFile
import Diagnostics
internal import Digests
internal import Files
private import Foundation
import HomeTestSupport
internal import Messaging
internal import Packages
internal import Platform
internal import Policy
internal import TestSupport
internal import Testing
internal import X509

@testable internal import PartyHome

/// Backups: whole, useless without a state file, destroyed by a purge, and restored to a home that does nothing which the
/// lost one would not do.
@Suite struct BackupTests {
    private let stage: Stage
    private let recovery: RecoveryKey
    private var agency: Party { stage.agency }
    private let later = Stage.now.adding(seconds: 3600)

    init() throws {
        stage = try Stage()
        recovery = try RecoveryKey.make(
            for: stage.agency.home, at: stage.folder.file("recovery.key"),
            passphrase: Passphrase(Array("of the safe".utf8)),
            isReplacing: false, clock: .fixed(Stage.now), randomness: .system, by: stage.agency.actor(), rounds: 16)
    }

    private func file(_ name: String) -> String { stage.folder.file(name) }

    @discardableResult
    private func backUp(_ name: String = "backup", at time: Timestamp = Stage.now) throws -> HomeBackup.Result {
        try HomeBackup(agency.home, recovery: recovery, actor: agency.actor(time)).write(
            to: file(name), state: file(name + ".state"), isReplacing: false)
    }

    private func writeState(_ name: String, at time: Timestamp) throws {
        try HomeBackup(agency.home, recovery: recovery, actor: agency.actor(time)).writeState(to: file(name))
    }

    /// A message of the carrier's that the agency imported, by its id.
    private func imported(_ name: String) throws -> String {
        try #require(try agency.importFile(stage.envelope(name)).manifest).messageID.description
    }

    private func states(_ names: [String]) throws -> [HomeStateFile] {
        try names.map { name in
            try HomeStateFile(
                opening: file(name), with: file("recovery.key"), passphrase: Passphrase(Array("of the safe".utf8)))
        }
    }

    private func restore(
        _ name: String = "backup", states names: [String] = ["backup.state"], to folder: String = "restored",
        approver: ActApprover = ActApprover()
    ) throws -> HomeRestorer.Result {
        try HomeRestorer(clock: .fixed(later), randomness: .system, actor: agency.actor(later)) { _ throws(Fault) in
            approver
        }.restore(file(name), to: file(folder), states: states(names))
    }

    private func party(_ name: String = "restored") throws -> Party { try Party(name, in: stage.folder) }

    @Test func aRestoredHomeIsWholeAndNumbersItsMessagesAnew() throws {
        #expect(try agency.importFile(stage.envelope()).outcome == .passed)
        let stream = agency.home.identity.stream
        _ = try agency.seal(try stage.bundle("sent"), to: [stage.carrier], in: stage.folder)
        let before = try agency.holdings()
        let result = try backUp()
        #expect(result.findings.isEmpty && result.files > 15)
        let restored = try restore()
        #expect(restored.findings.isEmpty && restored.files == result.files && restored.state == nil)
        let home = try party()
        #expect(try home.holdings() == before)
        #expect(home.home.identity.stream != stream && home.id == agency.id)
        #expect(home.home.identity.namespace == agency.home.identity.namespace)
        #expect(try home.home.caseFile.verifyLog() > 0)
        let check = try HomeCheck(home.home, keys: home.keys).run(repairing: false, by: home.actor())
        #expect(check.findings.map(\.code.name) == ["restore-undecided"])
        // Nothing shows what it missed: it imports, and says nothing.
        let bundle = try stage.bundle("fresh")
        #expect(faultCode { _ = try home.seal(bundle, to: [stage.carrier], in: stage.folder) } == "restore-undecided")
        #expect(faultCode { try home.home.checkRestored() } == "restore-undecided")
        let outcome = try home.importFile(try stage.envelope("two"))
        #expect(outcome.outcome == .passed && outcome.stored != nil && outcome.receiptPath == nil)
        #expect(try home.home.caseFile.owedReceipts().count == 1)
        #expect(home.home.notices.map(\.code.name) == ["restore-waiting"])

        try home.home.acceptRestore(reason: "nothing was sent since", approver: ActApprover(), by: home.actor(later))
        let envelope = try party().seal(bundle, to: [stage.carrier], in: stage.folder)[0]
        #expect(try stage.carrier.importFile(envelope).outcome == .passed)
        #expect(
            faultCode { try home.home.acceptRestore(reason: "", approver: ActApprover(), by: home.actor()) }
                == "restore-decided")
        // With the first message all partners learn what this home has from them.
        let acts = try home.home.caseFile.log().map(\.act).filter { $0 != "statement-made" }
        let partners = try home.home.caseFile.partners().count
        #expect(
            Array(acts.suffix(5 + partners)) == ["stream-renewed", "home-restored", "imported", "restore-accepted"]
                + Array(repeating: "sealed", count: 1 + partners))
    }

    @Test func partnersProveWhatARestoredHomeMissed() throws {
        #expect(try agency.importFile(stage.envelope()).outcome == .passed)
        try backUp()
        for name in ["lost", "lost too"] {
            let envelope = try agency.seal(try stage.bundle(name), to: [stage.carrier], in: stage.folder)[0]
            #expect(try stage.carrier.importFile(envelope).outcome == .passed)
        }
        #expect(try agency.home.partnerEvidence().isEmpty)
        _ = try restore()
        let home = try party()
        // Nobody was heard of yet.
        #expect(try home.home.partnerEvidence().allSatisfy { $0.heard == nil && $0.lost == 0 })
        let outcome = try home.importFile(try stage.envelope("after"), at: later.adding(seconds: 60))
        #expect(outcome.outcome == .passed && outcome.findings.map(\.code.name).contains("own-log-lost"))
        let evidence = try home.home.partnerEvidence()
        let carrier = try #require(evidence.first { $0.party == stage.carrier.id.text })
        #expect(carrier.heard != nil && carrier.lost == carrier.entriesThere - carrier.entriesHere && carrier.lost > 0)
        #expect(carrier.finding?.code == .restoreEntriesLost)
        let silent = evidence.filter { $0.party != stage.carrier.id.text }
        #expect(!silent.isEmpty && silent.allSatisfy { $0.finding?.code == .restorePartnerSilent })
        #expect(try home.home.status(at: Stage.now).findings.map(\.code).contains(.restoreEntriesLost))
        // A person decides, and what was proved is kept with the decision.
        try home.home.acceptRestore(reason: "as it is", approver: ActApprover(), by: home.actor(later))
        let entry = try #require(try home.home.caseFile.log().last { $0.act == "restore-accepted" })
        #expect(entry.details.contains("\"there\":\(carrier.entriesThere)"))
        #expect(try home.home.partnerEvidence().isEmpty)
    }

    @Test func aHomeIsNeverRestoredOverAnother() throws {
        try backUp()
        #expect(faultCode { _ = try restore(to: "agency") } == "home-exists")
        #expect(try Party("agency", in: stage.folder).home.notices.isEmpty)
        _ = try restore()
        #expect(faultCode { _ = try restore() } == "home-exists")
    }

    @Test func everyChangeOfABackupIsFoundAndNothingIsRestored() throws {
        _ = try agency.importFile(stage.envelope())
        try backUp()
        let whole = try File.bytes(at: file("backup"))
        let head = try #require(whole.firstIndex(of: 0x0A))
        func expectRefused(_ bytes: [UInt8], _ what: String) throws {
            try AtomicFile.write(bytes, to: file("other"), mode: 0o600, replacing: true)
            let code = faultCode { _ = try restore("other") }
            #expect(["backup-damaged", "backup-key-other"].contains(code), "\(what): \(code ?? "restored")")
            #expect(try !Paths.exists(file("restored")) || Paths.names(in: file("restored")).isEmpty, "\(what)")
        }
        for place in [head + 1, head + 5, head + 100, whole.count / 2, whole.count - 1] {
            var bytes = whole
            bytes[place] ^= 1
            try expectRefused(bytes, "byte \(place)")
        }
        for count in [0, head, head + 1, head + 3, whole.count / 2, whole.count - 1] {
            try expectRefused(Array(whole.prefix(count)), "\(count) bytes")
        }
        try expectRefused(whole + [0], "a byte more")
        try expectRefused(whole + whole[(head + 1)...], "twice")
        // Another time in the head, which is signed with every piece.
        let text = String(decoding: whole[..<head], as: UTF8.self)
        let other = text.replacingOccurrences(of: "2026-03-01", with: "2026-03-02")
        try expectRefused(Array(other.utf8) + whole[head...], "another time")
    }

    @Test func aPurgeDestroysTheKeyOfTheBackupsBeforeIt() throws {
        let message = try imported("one")
        try backUp()
        _ = try Purger(agency.home, actor: agency.actor(later)).purge(.messages([message]), reason: "not ours")
        #expect(!Paths.exists(agency.home.layout.backupKey))
        try writeState("after.state", at: later)
        #expect(faultCode { _ = try restore(states: ["after.state"]) } == "backup-key-other")
        // With a state file from before the purge it opens; the one from after it has the purge done again.
        let restored = try restore(states: ["backup.state", "after.state"])
        #expect(restored.state == later)
        let home = try party()
        #expect(try home.holdings().objects == 0 && home.holdings().sealedFiles == 0)
        #expect(try home.home.caseFile.purges().map(\.message) == [message])
        #expect(try home.home.caseFile.log().map(\.act).contains("purge-replayed"))
        #expect(!home.home.isRestored)
        // A backup that is made now is whole again.
        try backUp("next", at: later)
        #expect(try restore("next", states: ["next.state"], to: "again").findings.isEmpty)
    }

    @Test func aBackupThatAPurgeOvertakesIsNotWritten() throws {
        let message = try imported("one")
        let backup = HomeBackup(agency.home, recovery: recovery, actor: agency.actor())
        #expect(
            faultCode {
                _ = try backup.write(to: file("backup"), state: file("state"), isReplacing: false) { () throws(Fault) in
                    _ = try Purger(agency.home, actor: agency.actor(later)).purge(
                        .messages([message]), reason: "a test")
                }
            } == "backup-overtaken")
        #expect(!Paths.exists(file("backup")) && !Paths.exists(file("state")))
    }

    @Test func whatANewerStateFileKnowsIsReplayed() throws {
        try backUp()
        let old = try imported("old")
        _ = try agency.importFile(stage.envelope("lost"))
        _ = try Purger(agency.home, actor: agency.actor(later)).purge(.messages([old]), reason: "not ours")
        _ = try PartnerRegistry(agency.home, clock: .fixed(later)).setSuspended(
            stage.carrier.id, true, reason: "a test", by: agency.actor(later))
        #expect(try agency.home.requireAgreement(with: nil, true, by: agency.actor(later)))
        _ = try agency.keeper(at: later).renew()
        _ = try agency.keeper(at: later).renew()
        try agency.keeper(at: later).rotate([.receipt], .p256)
        try writeState("later.state", at: later)

        let restored = try restore(states: ["backup.state", "later.state"])
        #expect(
            restored.findings.map(\.code.name) == ["restore-messages-lost", "restore-keys-older"])
        #expect(restored.findings[0].facts["first"] == "2" && restored.findings[0].facts["last"] == "2")
        let home = try party()
        #expect(!home.home.isRestored && home.home.notices.isEmpty)
        #expect(try home.home.caseFile.partner(stage.carrier.id.text)?.isSuspended == true)
        #expect(try home.home.agreementRequirement().isGeneral)
        // The next list has a number after those that the partners have seen.
        #expect(try home.keeper(at: later).renew().number == 4)
        // A message that was purged without being in the backup is refused when it comes again.
        #expect(try home.home.caseFile.purges().map(\.message) == [old])
        #expect(
            faultCode { _ = try home.home.catchUp(with: states(["later.state"])[0], by: home.actor()) }
                == "restore-decided")
    }

    @Test func aStateFileThatIsFoundLaterIsReplayedThen() throws {
        try backUp()
        _ = try PartnerRegistry(agency.home, clock: .fixed(later)).setSuspended(
            stage.carrier.id, true, reason: "a test", by: agency.actor(later))
        try writeState("later.state", at: later)
        _ = try restore()
        let home = try party()
        #expect(
            faultCode { _ = try home.home.catchUp(with: states(["backup.state"])[0], by: home.actor()) }
                == "restore-undecided")
        #expect(try home.home.catchUp(with: states(["later.state"])[0], by: home.actor(later)).isEmpty)
        #expect(try home.home.caseFile.partner(stage.carrier.id.text)?.isSuspended == true)
        #expect(!home.home.isRestored)
    }

    @Test func aStateFileIsOpenedByTheRecoveryKeyOnly() throws {
        try backUp()
        #expect(
            faultCode {
                _ = try HomeStateFile(
                    opening: file("backup.state"), with: file("recovery.key"),
                    passphrase: Passphrase(Array("of another".utf8)))
            } == "passphrase-wrong")
        #expect(
            faultCode {
                _ = try RecoveryKey.make(
                    for: agency.home, at: file("second.key"), passphrase: Passphrase(Array("of the safe".utf8)),
                    isReplacing: false, clock: .fixed(Stage.now), randomness: .system, by: agency.actor())
            } == "recovery-key-known")
        _ = try RecoveryKey.make(
            for: agency.home, at: file("second.key"), passphrase: Passphrase(Array("of the safe".utf8)),
            isReplacing: true, clock: .fixed(Stage.now), randomness: .system, by: agency.actor(), rounds: 16)
        let refusal = #expect(throws: Fault.self) {
            _ = try HomeStateFile(
                opening: file("backup.state"), with: file("second.key"),
                passphrase: Passphrase(Array("of the safe".utf8)))
        }
        #expect(refusal?.code.name == "state-file-damaged")
        #expect(faultCode { _ = try RecoveryKey(of: stage.carrier.home) } == "recovery-key-missing")
        #expect(
            faultCode { _ = try RecoveryKey(of: agency.home, instead: agency.home.layout.certificate(.root)) }
                == "recovery-key-unusable")
        // Nothing of what was received is in a state file, and it is the owner's alone.
        #expect(try File(path: file("backup.state")).permissions() == 0o600)
        #expect(try File(path: file("backup")).permissions() == 0o600)
    }

    @Test func personsSignARestoreWhereTheHomeAsksForIt() throws {
        let secret = try Passphrase(Array("of their own".utf8))
        for name in ["Ada", "Ben"] {
            _ = try PersonRegistry(
                agency.home, passphrase: try Passphrase(Array(Stage.passphrase.utf8)), clock: .fixed(Stage.now),
                randomness: .system, actor: agency.actor()
            ).add(name, roles: [.keys], keyFile: nil, passphrase: secret, approver: ActApprover())
        }
        #expect(
            try agency.home.setPersonRules(
                PersonRules(requiresTwo: [.restore]), reason: "", approver: ActApprover(), by: agency.actor()))
        try backUp()
        #expect(faultCode { _ = try restore() } == "persons-needed")
        #expect(try Paths.names(in: file("restored")).isEmpty)
        let two = ActApprover(["Ada", "Ben"].map { .init(name: $0, keyFile: nil, passphrase: secret) })
        _ = try restore(approver: two)
        let home = try party()
        #expect(
            faultCode { try home.home.acceptRestore(reason: "a test", approver: ActApprover(), by: home.actor(later)) }
                == "persons-needed")
        try home.home.acceptRestore(reason: "a test", approver: two, by: home.actor(later))
        #expect(try LogApprovals(home.home).verify(home.home.caseFile.log()) == 2)
    }

    @Test func aHomeOfVersionOneIsBackedUpAndRestored() throws {
        let folder = try TemporaryFolder()
        try FixtureV1.unpack("agency", into: folder)
        let old = try Party("agency", in: folder, passphrase: FixtureV1.passphrase)
        let time = try #require(Timestamp(FixtureV1.made()))
        let before = try old.holdings()
        let key = try RecoveryKey.make(
            for: old.home, at: folder.file("recovery.key"), passphrase: Passphrase(Array("of the safe".utf8)),
            isReplacing: false, clock: .fixed(time), randomness: .system, by: old.actor(time), rounds: 16)
        _ = try HomeBackup(old.home, recovery: key, actor: old.actor(time)).write(
            to: folder.file("backup"), state: folder.file("state"), isReplacing: false)
        let state = try HomeStateFile(
            opening: folder.file("state"), with: folder.file("recovery.key"),
            passphrase: Passphrase(Array("of the safe".utf8)))
        let restored = try HomeRestorer(clock: .fixed(time), randomness: .system, actor: old.actor(time)).restore(
            folder.file("backup"), to: folder.file("restored"), states: [state])
        let home = try Party("restored", in: folder, passphrase: FixtureV1.passphrase)
        // A file of the outbox that its case file does not know was there before, and is there now.
        #expect(restored.findings.map(\.code.name) == ["home-file-unowned"])
        let after = try home.holdings()
        #expect(after == before, "\(before) \(after)")
        #expect(try home.home.caseFile.purges() == old.home.caseFile.purges())
    }
}
