import CaseFile
import Diagnostics
import Digests
import ExchangeProtocol
import Files
import HomeTestSupport
import Packages
import PartyHome
import Platform
import Policy
import TestSupport
import Testing
import Transports
import X509

@testable import Messaging

/// Envelopes that cannot be opened any more: their senders learn it, and seal the same message anew.
@Suite struct SealingAnewTests {
    private let stage: Stage
    private let root: ExchangeRoot
    private static let day: Int64 = 86_400

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
    }

    private var carrier: Party { stage.carrier }
    /// The agency as its home is now: keys and certificates are read when it is opened.
    private func agency() throws -> Party { try Party("agency", in: stage.folder) }

    private func rotateEncryption(at time: Timestamp = Stage.now) throws {
        try agency().keeper(at: time).rotate([.encryption], .p256)
        try QuickKeys.make(in: stage.folder.file("agency"), passphrase: Stage.passphrase)
    }

    /// Takes the former decryption keys away, as a restore of an old backup does.
    private func loseFormerKeys() throws {
        let keys = try agency().home.layout.keys
        for name in try Paths.names(in: keys) where name.hasPrefix("encryption-") {
            try Paths.removeFile(Paths.join(keys, name))
        }
    }

    private func outgoing() throws -> OutgoingMessage {
        let bundle = try #require(try carrier.home.caseFile.packages(.sent).first { $0.kind == "bundle" })
        return try #require(try carrier.home.caseFile.outgoing(message: bundle.message, to: stage.agency.id.text))
    }

    private func answer() throws -> String? {
        try carrier.home.caseFile.packages(.sent).first { $0.kind == "bundle" }?.answer
    }

    /// Everything that lies there goes both ways, and is imported.
    private func exchange(at time: Timestamp) throws {
        let agency = try agency()
        try agency.receive(from: root, at: time)
        try agency.importInbox(at: time)
        try agency.send(to: carrier, over: root, at: time)
        try carrier.receive(from: root, at: time)
        try carrier.importInbox(at: time)
    }

    private func empty() throws {
        for file in try root.files(from: carrier, to: stage.agency) { try Paths.removeFile(file) }
    }

    private func checkHome() throws {
        let result = try HomeCheck(carrier.home, keys: carrier.keys).run(repairing: false, by: carrier.actor())
        #expect(result.stages.flatMap(\.findings).filter { $0.severity == .error } == [])
    }

    // MARK: the partner has another key

    @Test func aKeptCopyIsSealedAnewForThePartnersNewestKey() throws {
        try carrier.post([try stage.bundle()], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        let first = try outgoing()
        try empty()
        try rotateEncryption()
        try loseFormerKeys()
        try carrier.meet(try agency())

        let later = Stage.now.adding(seconds: Self.day)
        let again = try carrier.send(to: stage.agency, over: root, at: later)
        #expect(again.sent.map(\.isAgain) == [true])
        #expect(again.findings == [])
        let second = try outgoing()
        #expect(second.fileDigest != first.fileDigest)
        #expect(second.manifestDigest == first.manifestDigest)
        #expect(second.sequence == first.sequence)
        #expect(try Paths.names(in: carrier.home.layout.sent) == [second.fileDigest + ".asice"])
        #expect(try Paths.names(in: carrier.home.layout.outbox).isEmpty)
        try checkHome()

        try exchange(at: later)
        #expect(try answer() == "accepted")
        #expect(try carrier.home.caseFile.contentKeys(of: try outgoing()) == nil)
        #expect(try Paths.names(in: carrier.home.layout.sent).isEmpty)
    }

    @Test func aMessageThatComesInTwoEnvelopesIsOneMessage() throws {
        try carrier.post([try stage.bundle()], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        try rotateEncryption()
        try carrier.meet(try agency())
        // The first one lies there still when the second one comes.
        try carrier.send(to: stage.agency, over: root, at: Stage.now.adding(seconds: Self.day))
        #expect(try root.files(from: carrier, to: stage.agency).count == 2)

        let agency = try agency()
        try agency.receive(from: root)
        let outcomes = try agency.importInbox()
        #expect(outcomes.map(\.outcome) == [.passed, .passed])
        #expect(outcomes.flatMap(\.codes).filter { $0 == "sequence-replayed" }.count == 1)
        #expect(try agency.home.caseFile.packages(.received).filter { $0.kind == "bundle" }.count == 1)
        #expect(try agency.home.caseFile.quarantined().isEmpty)
        #expect(try Paths.files(under: agency.home.layout.inbox).isEmpty)
        try exchange(at: Stage.now)
        #expect(try answer() == "accepted")
    }

    @Test func whatDidNotGoYetIsSealedAnewBeforeItGoes() throws {
        try carrier.post([try stage.bundle()], to: stage.agency)
        let first = try outgoing()
        try rotateEncryption()
        try loseFormerKeys()
        try carrier.meet(try agency())

        let without = try carrier.send(to: stage.agency, over: root, hasKeys: false)
        #expect(without.sent.isEmpty)
        #expect(without.findings.map(\.code) == [.sealingAnewOwed])
        let sent = try carrier.send(to: stage.agency, over: root).sent
        #expect(sent.map(\.isAgain) == [false])
        #expect(try outgoing().fileDigest != first.fileDigest)
        #expect(try Paths.names(in: carrier.home.layout.outbox).isEmpty)
        try exchange(at: Stage.now)
        #expect(try answer() == "accepted")
    }

    @Test func policyOfTodayDecidesWhetherItIsSealedAnew() throws {
        try carrier.post([try stage.bundle()], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        try rotateEncryption()
        try carrier.meet(try agency())
        _ = try carrier.home.requireAgreement(with: nil, true, by: carrier.actor())
        let report = try carrier.send(to: stage.agency, over: root, at: Stage.now.adding(seconds: Self.day))
        #expect(report.sent.isEmpty)
        #expect(report.findings.map(\.code).contains(.messageLost))
        #expect(try Paths.names(in: carrier.home.layout.sent).isEmpty)
    }

    @Test(arguments: [true, false]) func whatWasRetractedDoesNotGo(_ hasGone: Bool) throws {
        let bundle = try stage.bundle()
        try carrier.post([bundle], to: stage.agency)
        if hasGone { try carrier.send(to: stage.agency, over: root) }
        try empty()
        let message = try outgoing().message
        _ = try carrier.mail().correct([message], by: .retract, reason: "It was wrong.")
        let report = try carrier.send(to: stage.agency, over: root, at: Stage.now.adding(seconds: Self.day))
        #expect(report.sent.map(\.message.kind) == ["retraction"])
        #expect(report.findings.map(\.code) == [.messageLost])
        #expect(carrier.home.copy(of: try outgoing()) == nil)
    }

    @Test func aCopyWithoutItsKeysIsReportedLost() throws {
        try carrier.post([try stage.bundle()], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        // As a home of an earlier version has it.
        let script = "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()"
        let forget = "UPDATE outgoing SET content_keys = NULL"
        let changed = try Tool.run("python3", ["-c", script, carrier.home.layout.caseFile, forget])
        #expect(changed.status == 0)
        try rotateEncryption()
        try carrier.meet(try agency())
        let report = try carrier.send(to: stage.agency, over: root, at: Stage.now.adding(seconds: Self.day))
        #expect(report.findings.map(\.code) == [.messageLost])
    }

    @Test func theSendersOwnKeysMayHaveBeenRotatedMeanwhile() throws {
        try carrier.post([try stage.bundle()], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        try empty()
        try carrier.keeper().rotate([.encryption], .p256)
        try QuickKeys.make(in: stage.folder.file("carrier"), passphrase: Stage.passphrase)
        try rotateEncryption()
        try loseFormerKeys()
        let sender = try Party("carrier", in: stage.folder)
        try sender.meet(try agency())
        #expect(try sender.send(to: stage.agency, over: root, at: Stage.now.adding(seconds: Self.day)).sent.count == 1)
        let agency = try agency()
        try agency.receive(from: root)
        #expect(try agency.importInbox().map(\.outcome) == [.passed])
    }

    @Test func whatWasPurgedCannotBeReadFromACopyOfAShare() throws {
        let agency = stage.agency
        for name in ["one", "two"] { try carrier.post([try stage.bundle(name)], to: agency) }
        try carrier.send(to: agency, over: root)
        try agency.receive(from: root)
        try agency.importInbox()
        let received = try agency.home.caseFile.packages(.received).filter { $0.kind == "bundle" }
        #expect(received.count == 2)
        var shares: [OutgoingMessage] = []
        for message in received {
            let request = ShareRequest([.message(message.message)], with: stage.partner.id)
            let sealed = try agency.mail().share(request).sealed
            shares.append(
                try #require(
                    try agency.home.caseFile.outgoing(
                        message: sealed.messageID.description, to: stage.partner.id.text)))
        }
        func hasKeys() throws -> [Bool] { try shares.map { try agency.home.caseFile.contentKeys(of: $0) != nil } }
        #expect(try hasKeys() == [true, true])
        _ = try Purger(agency.home, actor: agency.actor()).purge(.messages([received[0].message]), reason: "test")
        #expect(try hasKeys() == [false, true])
    }

    // MARK: the recipient cannot open it

    @Test func theSenderLearnsThatItCouldNotBeOpenedAndSealsItAnewWhenTheNewProfileIsThere() throws {
        try carrier.post([try stage.bundle()], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        try rotateEncryption()
        try loseFormerKeys()
        let agency = try agency()
        try agency.receive(from: root)
        let refused = try agency.importInbox()
        #expect(refused.map(\.outcome) == [.failed])
        #expect(refused.flatMap(\.codes) == ["key-lost"])
        #expect(try agency.send(to: carrier, over: root).sent.map(\.message.kind) == ["request"])

        try carrier.receive(from: root)
        #expect(try carrier.importInbox().flatMap(\.codes) == ["message-unreadable"])
        // With the profile that is known, the same would come of it.
        let waiting = try carrier.send(to: stage.agency, over: root)
        #expect(waiting.sent.isEmpty)
        #expect(waiting.findings.map(\.code) == [.partnerKeySame])
        try carrier.meet(agency)
        #expect(try carrier.send(to: stage.agency, over: root).sent.map(\.isAgain) == [true])
        try exchange(at: Stage.now)
        #expect(try answer() == "accepted")
        // Nothing is asked for any more.
        let much = Stage.now.adding(seconds: 2 * Self.day)
        #expect(try agency.send(to: carrier, over: root, at: much).sent.isEmpty)
    }

    @Test func theInboxKeepsMovingPastWhatCannotBeOpened() throws {
        try carrier.post([try stage.bundle("one")], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        try rotateEncryption()
        try loseFormerKeys()
        try carrier.meet(try agency())
        try carrier.post([try stage.bundle("two")], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        let agency = try agency()
        try agency.receive(from: root)
        #expect(try agency.importInbox().map(\.outcome).sorted { "\($0)" < "\($1)" } == [.failed, .passed])
        #expect(try Paths.files(under: agency.home.layout.inbox).isEmpty)
        // The gap and the envelope are one request.
        let sent = try agency.send(to: carrier, over: root).sent.map(\.message.kind)
        #expect(sent.sorted() == ["receipt", "request"])
        try carrier.receive(from: root)
        try carrier.importInbox()
        #expect(try carrier.send(to: stage.agency, over: root).sent.map(\.isAgain) == [true])
        try agency.receive(from: root)
        #expect(try agency.importInbox().map(\.outcome) == [.passed])
    }

    /// An envelope of the carrier's gateway around what is no package of it.
    private func forge(_ change: (inout Forge) -> Void = { _ in }) throws -> String {
        var forge = Forge(stage)
        forge.sequence = 999
        forge.previous = String(repeating: "a", count: 64)
        change(&forge)
        return try forge.envelope()
    }

    private func put(_ path: String, from sender: Party) throws {
        let folder = Paths.join(root.path, root.relation(from: sender, to: stage.agency).path)
        try Paths.makeFolder(folder)
        let bytes = try File.bytes(at: path)
        try AtomicFile.write(bytes, to: Paths.join(folder, Digest.sha256(bytes).hex + ".asice"), replacing: true)
    }

    @Test func aGatewayThatClaimsANumberMakesTheSenderNoticeAndStopsNothing() throws {
        try carrier.post([try stage.bundle()], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        // The gateway's key in other hands: signed well, sealed to a key that the agency does not have.
        let forged = try forge { $0.recipients = [stage.agency] }
        try rotateEncryption()
        try loseFormerKeys()
        try put(forged, from: carrier)
        let agency = try agency()
        #expect(try agency.receive(from: root).map(\.taken.count) == [2])
        #expect(try agency.importInbox().flatMap(\.codes) == ["key-lost", "key-lost"])
        let noticed = try agency.home.caseFile.relation(
            agency.home.relationKey(carrier.id, at: agency.actor())
        ).unreadable.values.map(\.envelope.place.number)
        #expect(noticed.sorted() == [1, 999])
        try agency.send(to: carrier, over: root)
        try carrier.receive(from: root)
        let codes = try carrier.importInbox().flatMap(\.codes)
        #expect(codes.sorted() == ["message-unreadable", "unreadable-unknown"])
        let key = carrier.home.relationKey(stage.agency.id, at: carrier.actor())
        #expect(try !carrier.home.caseFile.relation(key).isRestored)
        try carrier.meet(agency)
        #expect(try carrier.send(to: stage.agency, over: root).sent.count == 1)
    }

    @Test(arguments: ["a stranger's seal", "another partner's folder", "cut", "not an envelope"])
    func nobodyElseMakesThisPartySend(_ what: String) throws {
        let path: String
        switch what {
        case "a stranger's seal":
            path = try forge { forge in
                forge.originator = stage.stranger
                forge.gateways = [stage.stranger]
                forge.gateway = stage.stranger
            }
        case "another partner's folder":
            path = try forge { forge in
                forge.originator = stage.partner
                forge.gateways = [stage.partner]
                forge.gateway = stage.partner
            }
        case "cut":
            let whole = try File.bytes(at: try stage.envelope())
            path = try stage.folder.write(Array(whole.prefix(whole.count / 2)), "cut.asice")
        default: path = try stage.folder.write(Array("nothing of ours".utf8), "other.asice")
        }
        try put(path, from: carrier)
        let agency = try agency()
        try agency.receive(from: root)
        try agency.importInbox()
        for other in [carrier, stage.partner] {
            #expect(try agency.send(to: other, over: root).sent.isEmpty)
            let key = agency.home.relationKey(other.id, at: agency.actor())
            #expect(try agency.home.caseFile.relation(key).unreadable.isEmpty)
        }
        #expect(try agency.home.caseFile.quarantined().count == 1)
    }

    @Test func whatIsInsideAndNotTrustedIsSaidToTheSender() throws {
        // The key for receipts signs no bundles.
        try put(try forge { $0.role = .receipt }, from: carrier)
        let agency = try agency()
        try agency.receive(from: root)
        #expect(try agency.importInbox().map(\.outcome) == [.failed])
        let key = agency.home.relationKey(carrier.id, at: agency.actor())
        #expect(try agency.home.caseFile.relation(key).unreadable.values.map(\.envelope.reason) == [.notTrusted])
    }

    @Test func whatIsImportedAgainIsReportedOnce() throws {
        try carrier.post([try stage.bundle()], to: stage.agency)
        try carrier.send(to: stage.agency, over: root)
        let file = try #require(try root.files(from: carrier, to: stage.agency).first)
        let bytes = try File.bytes(at: file)
        try rotateEncryption()
        try loseFormerKeys()
        let agency = try agency()
        for _ in 0..<3 {
            try AtomicFile.write(bytes, to: file, replacing: true)
            try agency.receive(from: root)
            try agency.importInbox()
        }
        #expect(try agency.home.caseFile.quarantined().count == 1)
        #expect(try agency.send(to: carrier, over: root).sent.count == 1)
        #expect(try agency.send(to: carrier, over: root).sent.isEmpty)
    }
}
