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

/// Messages that go over a folder, and what comes back.
@Suite struct SendingTests {
    private let stage: Stage
    private let root: ExchangeRoot

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
    }

    private var carrier: Party { stage.carrier }
    private var agency: Party { stage.agency }

    private func post(_ names: String...) throws {
        for name in names { try carrier.post([try stage.bundle(name)], to: agency) }
    }

    /// The answers to what the carrier sent, by number.
    private func answers() throws -> [Int: String] {
        try carrier.home.caseFile.packages(.sent).filter { $0.kind == "bundle" }
            .reduce(into: [:]) { $0[$1.sequence] = $1.answer ?? "none" }
    }

    @Test func aMessageGoesAndItsReceiptReturns() throws {
        try post("one")
        let report = try carrier.send(to: agency, over: root)
        #expect(report.sent.map(\.message.kind) == ["bundle"])
        #expect(report.waiting == 0)
        #expect(try root.files(from: carrier, to: agency).count == 1)
        #expect(try Paths.names(in: carrier.home.layout.sent).count == 1)
        #expect(try Paths.names(in: carrier.home.layout.outbox).isEmpty)

        #expect(try agency.receive(from: root).map(\.taken.count) == [1])
        #expect(try root.files(from: carrier, to: agency).isEmpty)
        #expect(try agency.home.caseFile.packages(.received).isEmpty)
        #expect(try agency.importInbox().map(\.outcome) == [.passed])
        #expect(try Paths.files(under: agency.home.layout.inbox).isEmpty)
        #expect(try agency.send(to: carrier, over: root, hasKeys: false).sent.map(\.message.kind) == ["receipt"])

        try carrier.receive(from: root)
        #expect(try carrier.importInbox().map(\.outcome) == [.passed])
        #expect(try answers() == [1: "accepted"])
        // The copy went with the receipt.
        #expect(try Paths.names(in: carrier.home.layout.sent).isEmpty)
        #expect(try carrier.send(to: agency, over: root).sent.isEmpty)
        // Receipts are never receipted.
        #expect(try agency.send(to: carrier, over: root).sent.isEmpty)
    }

    @Test func aMessageIsSentOnceHoweverOftenItIsCalled() throws {
        try post("one", "two")
        #expect(try carrier.send(to: agency, over: root).sent.count == 2)
        #expect(try carrier.send(to: agency, over: root).sent.isEmpty)
        #expect(try root.files(from: carrier, to: agency).count == 2)
    }

    @Test func whatAFolderStopsGoesWithTheNextCall() throws {
        try post("one")
        let gone = ExchangeRoot(root, by: LocalFolder(stage.folder.file("gone")))
        let report = try carrier.send(to: agency, over: gone)
        #expect(report.fault?.code == .exchangeFolderMissing)
        #expect(report.waiting == 1)
        #expect(try carrier.send(to: agency, over: root).sent.count == 1)
    }

    @Test func aNightlyBundleIsSealedOnce() throws {
        let bundle = try stage.bundle("one")
        let terms = PackageSealer.Terms()
        #expect(try carrier.mail().sealForSending([bundle], to: agency.id, terms, once: true) != nil)
        #expect(try carrier.mail().sealForSending([bundle], to: agency.id, terms, once: true) == nil)
        #expect(try carrier.mail().sealForSending([bundle], to: stage.partner.id, terms, once: true) != nil)
    }

    @Test func nothingGoesToASuspendedPartner() throws {
        try post("one")
        _ = try carrier.home.caseFile.setSuspended(agency.id.text, true, reason: "test", by: carrier.actor())
        #expect(try carrier.send(to: agency, over: root).sent.isEmpty)
        _ = try carrier.home.caseFile.setSuspended(agency.id.text, false, reason: "test", by: carrier.actor())
        #expect(try carrier.send(to: agency, over: root).sent.count == 1)
    }

    @Test func aGapMakesARequestThatIsAnsweredFromTheKeptCopy() throws {
        try post("one", "two", "three")
        let sent = try carrier.send(to: agency, over: root).sent
        let second = try #require(sent.first { $0.message.sequence == 2 })
        for file in try root.files(from: carrier, to: agency) where file.contains(second.message.fileDigest) {
            try Paths.removeFile(file)
        }
        try agency.receive(from: root)
        #expect(try agency.importInbox().count == 2)
        let asked = try agency.send(to: carrier, over: root).sent.map(\.message.kind)
        #expect(asked.sorted() == ["receipt", "receipt", "request"])

        try carrier.receive(from: root)
        #expect(try carrier.importInbox().allSatisfy { $0.outcome == .passed })
        let again = try carrier.send(to: agency, over: root).sent
        #expect(again.map(\.message.sequence) == [2])
        #expect(again.map(\.isAgain) == [true])
        #expect(try root.files(from: carrier, to: agency).map(Paths.name) == [second.message.fileDigest + ".asice"])

        try agency.receive(from: root)
        #expect(try agency.importInbox().map(\.outcome) == [.passed])
        #expect(try agency.home.caseFile.packages(.received).filter { $0.kind == "bundle" }.count == 3)
        // The gap is closed: nothing is asked for again.
        #expect(try agency.send(to: carrier, over: root).sent.map(\.message.kind) == ["receipt"])
        try carrier.receive(from: root)
        try carrier.importInbox()
        #expect(try answers() == [1: "accepted", 2: "accepted", 3: "accepted"])
    }

    @Test func aRequestIsMadeByTheNextCommandThatHasThePassphrase() throws {
        try post("one", "two")
        let sent = try carrier.send(to: agency, over: root).sent
        let first = try #require(sent.first?.message.fileDigest)
        try Paths.removeFile(try #require(try root.files(from: carrier, to: agency).first { $0.contains(first) }))
        try agency.receive(from: root)
        try agency.importInbox()
        let without = try agency.send(to: carrier, over: root, hasKeys: false)
        #expect(without.sent.map(\.message.kind) == ["receipt"])
        #expect(without.findings.map(\.code).contains(.answersOwed))
        #expect(try agency.send(to: carrier, over: root).sent.map(\.message.kind) == ["request"])
    }

    @Test func anEnvelopeThatComesAgainGetsItsReceiptAgainByteForByteAndNotForEver() throws {
        try post("one")
        try carrier.send(to: agency, over: root)
        let file = try #require(try root.files(from: carrier, to: agency).first)
        let bytes = try File.bytes(at: file)
        try agency.receive(from: root)
        try agency.importInbox()
        try agency.send(to: carrier, over: root)
        let receipt = try #require(try root.files(from: agency, to: carrier).first)
        let first = try File.bytes(at: receipt)
        var times = 0
        for _ in 1...5 {
            try Paths.removeFile(receipt)
            try AtomicFile.write(bytes, to: file)
            #expect(try agency.receive(from: root).map(\.known) == [1])
            #expect(try root.files(from: carrier, to: agency).isEmpty)
            guard try agency.send(to: carrier, over: root, hasKeys: false).sent.count == 1 else { continue }
            times += 1
            #expect(try File.bytes(at: receipt) == first)
        }
        #expect(times == ExchangeLimits.standard.receiptRepeatsPerMessage)
        #expect(try agency.home.caseFile.quarantined().isEmpty)
        #expect(try agency.home.caseFile.packages(.received).count == 1)
    }

    @Test func aRejectionSaysWhy() throws {
        try carrier.post([try stage.bundle("one")], to: agency, expires: Stage.now.adding(seconds: 60))
        try carrier.send(to: agency, over: root)
        let later = Stage.now.adding(seconds: 3600)
        try agency.receive(from: root, at: later)
        #expect(try agency.importInbox(at: later).map(\.outcome) == [.failed])
        try agency.send(to: carrier, over: root, at: later)
        try carrier.receive(from: root, at: later)
        let answer = try #require(try carrier.importInbox(at: later).first)
        #expect(answer.receipt?.state == .rejected)
        #expect(answer.receipt?.reason == .notPermitted)
        #expect(answer.codes.contains("message-rejected"))
    }

    /// The carrier and the agency agree, by messages that go over the folder.
    @discardableResult private func agree(_ terms: String, more: String = "") throws -> String {
        let draft = try AgreementDraft(
            parsing: Array(#"{"start_date":"2026-01-01"\#(more),"give":\#(terms),"receive":\#(terms)}"#.utf8))
        let proposal = try carrier.mail().propose(draft, to: agency.id, replacing: nil, path: nil, replacing: false)
        let id = try #require(proposal.document).id.description
        #expect(try carrier.send(to: agency, over: root).sent.map(\.message.kind) == ["agreement"])
        try agency.receive(from: root)
        #expect(try agency.importInbox().map(\.outcome) == [.passed])
        _ = try agency.mail().accept(id, digest: nil, path: nil, replacing: false)
        #expect(try agency.send(to: carrier, over: root).sent.map(\.message.kind).sorted() == ["agreement", "receipt"])
        try carrier.receive(from: root)
        #expect(try carrier.importInbox().allSatisfy { $0.outcome == .passed })
        try carrier.send(to: agency, over: root)
        try agency.receive(from: root)
        try agency.importInbox()
        return id
    }

    @Test func anAgreementIsMadeOverTheFolderAndBothSidesHaveTheOthersReceipt() throws {
        try agree(#"{"tlp":"amber"}"#)
        for (party, other) in [(carrier, agency), (agency, carrier)] {
            let terms = try party.home.agreements().terms(from: party.id.text, to: other.id.text, at: Stage.now)
            #expect(terms.count == 1)
            #expect(try Paths.names(in: party.home.layout.outbox).isEmpty)
            let sent = try party.home.caseFile.packages(.sent).filter { $0.kind == "agreement" }
            #expect(sent.map(\.answer) == ["accepted"])
        }
    }

    @Test(arguments: [(#"{"retention_days":5}"#, 0), ("{}", 1)])
    func aCopyIsKeptNoLongerThanTheAgreementSays(_ terms: String, kept: Int) throws {
        try agree(terms)
        try post("one")
        try carrier.send(to: agency, over: root)
        let before = try Paths.names(in: carrier.home.layout.sent).count
        try carrier.send(to: agency, over: root, at: Stage.now.adding(seconds: 6 * 86_400))
        #expect(try Paths.names(in: carrier.home.layout.sent).count == before - 1 + kept)
    }

    @Test(arguments: [("", 0), (#","grace_days":3"#, 1)])
    func theEndOfAnAgreementDestroysTheCopiesAfterItsGrace(_ grace: String, keptAtFirst: Int) throws {
        let id = try agree("{}", more: grace)
        try post("one")
        try carrier.send(to: agency, over: root)
        _ = try carrier.mail().state(.end, agreement: id, reason: "over", path: nil, replacing: false)
        func kept() throws -> Int {
            try carrier.home.caseFile.packages(.sent).filter { $0.kind == "bundle" }.compactMap { message in
                try carrier.home.caseFile.outgoing(message: message.message, to: agency.id.text)
            }.count { carrier.home.copy(of: $0) != nil }
        }
        let report = try carrier.send(to: agency, over: root, at: Stage.now.adding(seconds: 60))
        #expect(try kept() == keptAtFirst)
        #expect(report.findings.contains { $0.code == .messageLost } == (keptAtFirst == 0))
        #expect(report.sent.map(\.message.kind) == ["agreement"])
        try carrier.send(to: agency, over: root, at: Stage.now.adding(seconds: 4 * 86_400))
        #expect(try kept() == 0)
    }

    @Test func aRestoredHomeSendsNothing() throws {
        try post("one")
        let saved = stage.folder.file("saved.sqlite")
        try AtomicFile.write(try File.bytes(at: carrier.home.layout.caseFile), to: saved)
        try post("two")
        let old = try Party("carrier", in: stage.folder)
        try AtomicFile.write(
            try File.bytes(at: saved), to: old.home.layout.caseFile, replacing: true)
        for ending in ["-wal", "-shm"] { try Paths.removeFile(old.home.layout.caseFile + ending) }
        let restored = try Party("carrier", in: stage.folder)
        #expect(faultCode { try restored.send(to: agency, over: root) } == "home-restored")
        #expect(try root.files(from: carrier, to: agency).isEmpty)
    }
}
