internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Files
internal import HomeTestSupport
internal import Messaging
internal import PartyHome
internal import Platform
internal import TestSupport
internal import Testing
internal import X509

/// A home that is restored from a backup, with a state file that was written later, does not show what was retracted
/// meanwhile, and keeps what was held.
@Suite struct RestoredStatementsTests {
    private let play: RetractionStage
    private let passphrase: Passphrase
    private let later = Stage.now.adding(seconds: 3600)
    private var agency: Party { play.agency }

    init() throws {
        play = try RetractionStage()
        passphrase = try Passphrase(Array("of the safe".utf8))
    }

    private func file(_ name: String) -> String { play.stage.folder.file(name) }

    private func correct(by request: CorrectionRequest) throws {
        _ = try play.carrier.mail().correct([play.id()], by: request, reason: "It was wrong.")
        try play.pass(from: play.carrier, to: agency)
    }

    /// The agency as it was before something happened, with the state of the time after it.
    private func restored(after happening: () throws -> Void) throws -> Party {
        let recovery = try RecoveryKey.make(
            for: agency.home, at: file("recovery.key"), passphrase: passphrase, isReplacing: false,
            clock: .fixed(Stage.now), randomness: .system, by: agency.actor(), rounds: 16)
        _ = try HomeBackup(agency.home, recovery: recovery, actor: agency.actor()).write(
            to: file("backup"), state: file("first.state"), isReplacing: false)
        try happening()
        try HomeBackup(agency.home, recovery: recovery, actor: agency.actor(later)).writeState(to: file("later.state"))
        let states = try ["first.state", "later.state"].map { name in
            try HomeStateFile(opening: file(name), with: file("recovery.key"), passphrase: passphrase)
        }
        let actor = agency.actor(later)
        _ = try HomeRestorer(clock: .fixed(later), randomness: .system, actor: actor) { _ throws(Fault) in ActApprover()
        }
        .restore(file("backup"), to: file("restored"), states: states)
        return try Party("restored", in: play.stage.folder)
    }

    @Test func whatWasRetractedSinceTheBackupStaysHidden() throws {
        try play.give()
        let restored = try restored { try correct(by: .retract) }
        #expect(try play.seen(by: restored).isEmpty)
        #expect(
            try restored.home.caseFile.statements().map(\.statement.digest)
                == agency.home.caseFile.statements().map(\.statement.digest))
        // The same statement again changes nothing, and the next one of the series counts.
        _ = try play.carrier.mail().correct([play.id()], by: .reinstate, reason: "It was right.")
        try play.carrier.send(to: restored, over: play.root)
        try restored.receive(from: play.root)
        try restored.importInbox()
        #expect(try play.seen(by: restored) == [play.id()])
    }

    @Test func whatWasReinstatedSinceTheBackupIsShown() throws {
        try play.give()
        try correct(by: .retract)
        let restored = try restored { try correct(by: .reinstate) }
        #expect(try play.seen(by: restored) == [play.id()])
    }

    @Test func holdsSinceTheBackupStandAndRemovedOnesDoNot() throws {
        try play.give()
        let registry = HoldRegistry(agency.home, actor: agency.actor())
        let message = try #require(agency.home.caseFile.packages(.received).first).message
        let former = try registry.add(on: [.partner(play.carrier.id.text)], reason: "An inquiry.")
        let restored = try restored {
            try registry.remove(#require(former.first).hold.number, reason: "It ended.", approver: ActApprover())
            _ = try registry.add(on: [.message(message)], reason: "Another inquiry.")
        }
        let standing = try restored.home.caseFile.holds().filter { $0.removal == nil }
        #expect(standing.map(\.subject) == [.message(message)])
        #expect(throws: Fault.self) {
            _ = try Purger(restored.home, actor: restored.actor(later)).purge(.messages([message]), reason: "A test.")
        }
    }
}
