internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Files
private import Foundation
internal import HomeTestSupport
internal import Messaging
internal import PartyHome
internal import Platform
internal import TestSupport
internal import Testing
internal import X509

/// Two devices of one party: a copy of the carrier's home that goes on beside it.
@Suite struct DeviceTests {
    private let play: RetractionStage
    private let device: Party
    private let recovery: RecoveryKey
    private let later = Stage.now.adding(seconds: 3600)
    private let secret: Passphrase

    init() throws {
        play = try RetractionStage()
        secret = try Passphrase(Array("of the safe".utf8))
        recovery = try RecoveryKey.make(
            for: play.carrier.home, at: play.stage.folder.file("key"), passphrase: secret, isReplacing: false,
            clock: .fixed(Stage.now), randomness: .system, by: play.carrier.actor(), rounds: 16)
        try FileManager.default.copyItem(
            atPath: play.stage.folder.file("carrier"), toPath: play.stage.folder.file("device"))
        let copy = try Party("device", in: play.stage.folder)
        _ = try copy.home.renewStream(
            reason: "A second device.", isBeside: true, randomness: .system, by: copy.actor())
        device = try Party("device", in: play.stage.folder)
    }

    /// The state file of a device, opened.
    private func state(of party: Party, at time: Timestamp) throws -> HomeStateFile {
        let path = play.stage.folder.file("state")
        try HomeBackup(party.home, recovery: recovery, actor: party.actor(time)).writeState(to: path)
        return try HomeStateFile(opening: path, with: play.stage.folder.file("key"), passphrase: secret)
    }

    private func takeIn(_ state: HomeStateFile, at party: Party) throws -> OtherDevice.Taken {
        try OtherDevice(of: party.home, clock: .fixed(later), actor: party.actor(later)).takeIn(state)
    }

    @Test func whatOneDeviceRetractsReachesWhatTheOtherOneGaveOut() throws {
        // The device gave the object to the partner, the home to the agency.
        try play.give()
        try device.post([try play.stage.bundle()], to: play.partner, at: later)
        try play.pass(from: device, to: play.partner, at: later)
        _ = try play.carrier.mail(at: later).correct([play.id()], by: .retract, reason: "It was wrong.")
        #expect(try play.seen(by: play.partner) == [play.id()])
        let taken = try takeIn(try state(of: play.carrier, at: later), at: device)
        #expect(taken.statements == 1 && taken.findings.allSatisfy { $0.severity == .note })
        try play.pass(from: device, to: play.partner, at: later)
        #expect(try play.seen(by: play.partner).isEmpty)
        // Again it changes nothing.
        #expect(try takeIn(try state(of: play.carrier, at: later), at: device).statements == 0)
    }

    @Test func statementsOfTheOwnPartyNeverWait() throws {
        for name in ["one", "two", "three"] { try play.give(name) }
        let names = ["one", "two", "three"].map { play.id($0) }
        _ = try play.carrier.mail(at: later).correct(names, by: .retract, reason: "It was wrong.")
        let taken = try takeIn(try state(of: play.carrier, at: later), at: device)
        #expect(taken.statements == 3)
        #expect(try device.home.caseFile.statements(.waiting).isEmpty)
    }

    @Test func aDeviceSaysWhatItOwesTheOtherOne() throws {
        func codes(_ party: Party) throws -> [String] {
            try party.home.status(at: later, limits: .standard).findings.map(\.code.name)
        }
        try device.post([try play.stage.bundle()], to: play.partner, at: later)
        _ = try device.mail(at: later).correct([play.id()], by: .retract, reason: "It was wrong.")
        #expect(try codes(device).contains("device-statements-owed"))
        let state = try state(of: device, at: later.adding(seconds: 60))
        #expect(try !codes(device).contains("device-statements-owed"))
        // The other one learns of this device by its state file: of what it retracted, and of what it told each partner.
        let partners = try device.home.caseFile.partners().count
        #expect(try takeIn(state, at: play.carrier).statements == 1 + partners)
        #expect(try play.carrier.home.caseFile.hasOtherDevice())
    }

    /// A hold can only keep something; somebody who can write a state file must not be able to undo what persons decided.
    @Test func ofDecisionsOfPersonsOnlyHoldsAreTakenOverAndTheOthersAreNamed() throws {
        func registry(_ party: Party, at time: Timestamp) -> HoldRegistry {
            HoldRegistry(party.home, actor: party.actor(time))
        }
        try play.give("one")
        let subject = LegalHold.Subject.partner(play.agency.id.text)
        _ = try registry(play.carrier, at: Stage.now).add(on: [subject], reason: "Example v. Example")
        _ = try PartnerRegistry(play.carrier.home, clock: .fixed(later)).setSuspended(
            play.agency.id, true, reason: "A test.", by: play.carrier.actor(later))
        let taken = try takeIn(try state(of: play.carrier, at: later), at: device)
        #expect(taken.holds == 1)
        let hold = try #require(try device.home.caseFile.holds().first)
        #expect(hold.stands && hold.subject == subject && hold.reason == "Example v. Example")
        #expect(hold.time == Stage.now.rfc3339)
        #expect(try device.home.caseFile.partner(play.agency.id.text)?.isSuspended == false)
        let differing = taken.findings.filter { $0.code.name == "device-decisions-differ" }
        #expect(differing.map { $0.facts["differences"] } == ["1 partner is suspended there"])
        // Removed there it stands here, which is said; removed here it does not come back.
        try registry(play.carrier, at: later).remove(1, reason: "settled", approver: ActApprover())
        let again = try takeIn(try state(of: play.carrier, at: later), at: device)
        #expect(again.holds == 0)
        #expect(try device.home.caseFile.holds().map(\.stands) == [true])
        #expect(again.findings.contains { $0.facts["differences"]?.contains("1 legal hold is removed there") ?? false })
        _ = try registry(play.carrier, at: later).add(
            on: [.partner(play.partner.id.text)], reason: "another")
        #expect(try takeIn(try state(of: play.carrier, at: later), at: device).holds == 1)
        try registry(device, at: later).remove(2, reason: "settled", approver: ActApprover())
        #expect(try takeIn(try state(of: play.carrier, at: later), at: device).holds == 0)
        #expect(try device.home.caseFile.verifyLog() > 0)
    }

    @Test func aStateFileOfItsOwnOrOfAnotherPartyIsRefused() throws {
        #expect(faultCode { _ = try takeIn(try state(of: device, at: later), at: device) } == "state-file-own")
        #expect(faultCode { _ = try takeIn(try state(of: device, at: later), at: play.agency) } == "state-file-other")
    }
}
