internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Digests
internal import Files
private import Foundation
internal import HomeTestSupport
internal import Messaging
internal import PartyHome
internal import Platform
internal import TestSupport
internal import Testing
internal import X509

/// Homes that are restored from backups, without anything that was written later: their partners say again what they
/// forgot, as in the simulated world.
@Suite struct ReplayTests {
    private let play: RetractionStage
    private let later = Stage.now.adding(seconds: 3600)

    init() throws { play = try RetractionStage() }

    private func file(_ name: String) -> String { play.stage.folder.file(name) }

    /// Makes a backup of a home.
    private func backUp(_ party: Party, _ name: String) throws {
        let recovery = try RecoveryKey.make(
            for: party.home, at: file(name + ".key"), passphrase: Passphrase(Array("of the safe".utf8)),
            isReplacing: true, clock: .fixed(Stage.now), randomness: .system, by: party.actor(), rounds: 16)
        _ = try HomeBackup(party.home, recovery: recovery, actor: party.actor()).write(
            to: file(name + ".backup"), state: file(name + ".state"), isReplacing: true)
    }

    /// The home as it was when the backup was made; a person decides that it is used so.
    private func restored(_ name: String, as folder: String) throws -> Party {
        let state = try HomeStateFile(
            opening: file(name + ".state"), with: file(name + ".key"),
            passphrase: Passphrase(Array("of the safe".utf8)))
        let actor = play.carrier.actor(later)
        _ = try HomeRestorer(clock: .fixed(later), randomness: .system, actor: actor).restore(
            file(name + ".backup"), to: file(folder), states: [state])
        let party = try Party(folder, in: play.stage.folder)
        if party.home.isRestored {
            try party.home.acceptRestore(reason: "A test.", approver: ActApprover(), by: actor)
        }
        return party
    }

    private func retract(by carrier: Party) throws {
        _ = try carrier.mail(at: later).correct([play.id()], by: .retract, reason: "It was wrong.")
    }

    /// What waits goes both ways until nothing waits any more.
    private func exchange(_ pairs: (Party, Party)..., rounds: Int = 3) throws {
        for _ in 0..<rounds {
            for (one, other) in pairs {
                try play.pass(from: one, to: other, at: later)
                try play.pass(from: other, to: one, at: later)
            }
        }
    }

    /// What others passed on of a party came in no stream of it: its first message shows no restore.
    @Test func theFirstMessageAfterAShareByOthersIsNoRestore() throws {
        try play.give()
        try play.share()
        let direct = try play.carrier.seal(play.stage.bundle("two"), to: [play.partner], in: play.stage.folder)[0]
        #expect(try play.partner.importFile(direct).outcome == .passed)
        #expect(try play.partner.home.caseFile.owedReplays().isEmpty)
        let ends = try play.partner.home.caseFile.receivedEnds(by: play.partner.id.text)
        #expect(ends.filter { $0.originator == play.carrier.id.text }.map(\.last) == [1])
    }

    @Test func aHolderThatWasRestoredIsToldAgain() throws {
        try play.give()
        try backUp(play.agency, "agency")
        try retract(by: play.carrier)
        try exchange((play.carrier, play.agency))
        #expect(try play.seen(by: play.agency).isEmpty)
        let agency = try restored("agency", as: "restored")
        #expect(try play.seen(by: agency) == [play.id()])
        try exchange((agency, play.carrier))
        #expect(try play.seen(by: agency).isEmpty)
        let statement = try #require(play.carrier.home.caseFile.statements().first { $0.statement.act == .retract })
        #expect(statement.passings.map(\.answer) == ["accepted"])
        // Nothing is owed any more, and nobody says anything again.
        for party in [agency, play.carrier] {
            #expect(try party.home.caseFile.owedReplays().isEmpty)
            #expect(try party.home.caseFile.owedStatements().isEmpty)
        }
    }

    @Test func anIssuerThatWasRestoredGetsItsOwnStatementsBack() throws {
        try play.give()
        try backUp(play.carrier, "carrier")
        try retract(by: play.carrier)
        try exchange((play.carrier, play.agency))
        let carrier = try restored("carrier", as: "restored")
        #expect(try carrier.home.caseFile.statements().isEmpty)
        try exchange((carrier, play.agency))
        let own = try carrier.home.caseFile.statements().filter { $0.statement.act == .retract }
        #expect(own.map(\.decision) == [.effective])
        // What it took back it gives to nobody any more.
        #expect(
            faultCode { try carrier.post([try play.stage.bundle()], to: play.partner, at: later) } == "release-needed")
        // What it retracts from now on has numbers of a new series.
        try carrier.post([try play.stage.bundle("two")], to: play.agency, at: later)
        _ = try carrier.mail(at: later).correct([play.id("two")], by: .retract, reason: "It was wrong.")
        let all = try carrier.home.caseFile.statements().map(\.statement).filter { $0.act == .retract }
        #expect(all.map(\.place.number) == [1, 1])
        #expect(Set(all.map(\.place.series)).count == 2)
    }

    @Test func bothEndsOfALinkAreRestored() throws {
        try play.give()
        try play.share()
        try backUp(play.agency, "agency")
        try backUp(play.partner, "partner")
        try retract(by: play.carrier)
        try exchange((play.carrier, play.agency), (play.agency, play.partner))
        #expect(try play.seen(by: play.partner).isEmpty)
        let agency = try restored("agency", as: "restored-agency")
        let partner = try restored("partner", as: "restored-partner")
        #expect(try play.seen(by: partner) == [play.id()])
        try exchange((agency, partner), (play.carrier, agency))
        #expect(try play.seen(by: agency).isEmpty)
        #expect(try play.seen(by: partner).isEmpty)
    }

    @Test func anIntermediaryThatForgotWhomItGaveAnObjectLearnsItAgain() throws {
        try play.give()
        try backUp(play.agency, "agency")
        try play.share()
        let agency = try restored("agency", as: "restored")
        #expect(try agency.home.caseFile.holders(of: play.id()).isEmpty)
        try exchange((agency, play.partner), (agency, play.carrier))
        try retract(by: play.carrier)
        try exchange((play.carrier, agency), (agency, play.partner))
        #expect(try play.seen(by: play.partner).isEmpty)
    }

    /// The agency forgot the object, and the carrier forgot that it gave it: only who holds it knows.
    @Test func anObjectThatBothEndsForgotIsCorrectedAllTheSame() throws {
        try backUp(play.agency, "agency")
        try backUp(play.carrier, "carrier")
        try play.give()
        try play.share()
        let agency = try restored("agency", as: "restored-agency")
        let carrier = try restored("carrier", as: "restored-carrier")
        try exchange((agency, play.partner), (agency, carrier))
        #expect(try agency.home.caseFile.holders(of: play.id()).map(\.party) == [play.partner.id.text])
        // The carrier names the object: it is its own, as the agency says.
        try retract(by: carrier)
        try exchange((carrier, agency), (agency, play.partner))
        #expect(try play.seen(by: play.partner).isEmpty)
    }

    /// A copy of a home was meant as a second device, and gave up the stream of the first one by mistake: what the first one
    /// goes on sending in it does not make the two parties say everything again without end.
    @Test func aStreamThatIsGivenUpByMistakeAndStaysInUseBringsNoEndlessRepeats() throws {
        try play.give()
        try FileManager.default.copyItem(atPath: file("carrier"), toPath: file("device"))
        _ = try Party("device", in: play.stage.folder).home.renewStream(
            reason: "A second device.", randomness: .system, by: play.carrier.actor(later))
        let device = try Party("device", in: play.stage.folder)
        func sent() throws -> Int {
            try [play.carrier, device, play.agency].reduce(0) { try $0 + $1.home.caseFile.packages(.sent).count }
        }
        var counts: [Int] = []
        for round in 1...8 {
            let time = later.adding(seconds: Int64(round))
            if round == 2 { try play.carrier.post([try play.stage.bundle("two")], to: play.agency, at: time) }
            for home in [play.carrier, device] {
                try play.pass(from: home, to: play.agency, at: time)
                try play.pass(from: play.agency, to: home, at: time)
            }
            counts.append(try sent())
        }
        #expect(counts[0] > 1, "the device says that it gave up the stream")
        #expect(Set(counts.suffix(3)).count == 1, "messages by round: \(counts)")
        #expect(try play.seen(by: play.agency) == [play.id(), play.id("two")])
    }

    /// The carrier that forgot to whom it gave an object, as its partners state it.
    private func forgetful() throws -> Party {
        try backUp(play.carrier, "carrier")
        try play.give()
        let carrier = try restored("carrier", as: "restored")
        #expect(try carrier.home.caseFile.holders(of: play.id()).isEmpty)
        try exchange((carrier, play.agency))
        return carrier
    }

    @Test func whoStatesThatItHasAnObjectIsAHolderWithItsSource() throws {
        let carrier = try forgetful()
        let holders = try carrier.home.caseFile.holders(of: play.id())
        #expect(holders.map(\.party) == [play.agency.id.text])
        let digest = try #require(
            try carrier.home.caseFile.statements().first {
                $0.statement.act == .holdings && $0.statement.party == play.agency.id.text
            }
        ).statement.digest
        #expect(holders.map(\.source) == [.stated(digest: digest)])
        #expect(holders.allSatisfy { !$0.isInLedger && $0.holds && $0.version.originator == carrier.id.text })
        // The ledger itself says nothing of it.
        #expect(try carrier.home.caseFile.ledger(ofObject: play.id()).isEmpty)
        #expect(try carrier.home.caseFile.objects(statedBy: play.agency.id.text).map(\.object) == [play.id()])
    }

    @Test(arguments: [false, true])
    func contentsGoToNobodyOnItsOwnWordUnlessItIsNamed(isNamed: Bool) throws {
        let carrier = try forgetful()
        let revoked = try carrier.mail(at: later).revoke(
            [play.id()], lastIn: play.stage.bundle(), alsoTo: isNamed ? [play.agency.id.text] : [],
            reason: "It is gone.")
        #expect(revoked.recipients.map(\.party) == (isNamed ? [play.agency.id.text] : []))
        #expect(revoked.findings.map(\.code.name) == (isNamed ? [] : ["revocation-holder-stated"]))
        try exchange((carrier, play.agency), rounds: 1)
        #expect(try play.seen(by: play.agency).contains(play.id()) == !isNamed)
    }

    @Test func whoStatesThatItHasAnObjectIsAskedToDestroyItByItsMessage() throws {
        let carrier = try forgetful()
        #expect(
            faultCode { _ = try carrier.mail(at: later).askToDestroy([play.id()], reason: "in error") }
                == "destruction-message-unknown")
        // The agency says in which message it has it.
        let message = try #require(try play.agency.home.caseFile.packages(.received).first { $0.kind == "bundle" })
            .message
        for name in [String(message.prefix(8)), "00000000-0000-4000-8000-00000000000g"] {
            #expect(
                faultCode {
                    _ = try carrier.mail(at: later).askToDestroy(
                        [name], partner: play.agency.id.text, reason: "in error")
                } == "correction-subject-unknown")
        }
        let asked = try carrier.mail(at: later).askToDestroy(
            [message], partner: play.agency.id.text, reason: "in error")
        #expect(asked.requests.count == 1 && asked.findings.isEmpty)
        let came = try play.pass(from: carrier, to: play.agency, at: later)
        #expect(came.contains { $0.codes.contains("destruction-asked") })
    }

    @Test func aHomeThatLostNothingAsksForNoMessageThatItDidNotSend() throws {
        try play.give()
        let other = "\(UUID.v5(namespace: play.carrier.home.identity.stream, name: [7]))"
        #expect(
            faultCode {
                _ = try play.carrier.mail().askToDestroy([other], partner: play.agency.id.text, reason: "in error")
            } == "correction-subject-unknown")
    }

    @Test func aHomeThatKnowsWhatItGaveBelievesNoOther() throws {
        try play.give()
        // Nothing of the carrier's ever went to the partner; the partner says so all the same.
        let said = Holdings(
            to: play.agency.id.text, objects: [StatedObject(play.id(), of: play.carrier.id.text)], ended: [])
        let signed = try play.signed(.holdings(said), by: play.partner)
        let outcome = try play.agency.importFile(play.envelope(play.entries(signed), kind: .correction))
        #expect(outcome.stored != nil)
        #expect(outcome.codes.contains("holdings-unrecorded"))
        try retract(by: play.carrier)
        try exchange((play.carrier, play.agency))
        #expect(try play.agency.home.caseFile.owedStatements().isEmpty)
    }
}
