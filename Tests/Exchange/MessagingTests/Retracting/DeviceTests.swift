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

    @Test func aStateFileOfItsOwnOrOfAnotherPartyIsRefused() throws {
        #expect(faultCode { _ = try takeIn(try state(of: device, at: later), at: device) } == "state-file-own")
        #expect(faultCode { _ = try takeIn(try state(of: device, at: later), at: play.agency) } == "state-file-other")
    }
}
