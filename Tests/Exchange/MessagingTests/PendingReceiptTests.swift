internal import CaseFile
import Diagnostics
import Digests
internal import Files
import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
import Platform
internal import TestSupport
internal import Testing

/// A receipt is owed until it stands in the outbox, whatever kept it from being sealed or written.
@Suite struct PendingReceiptTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private func agency() throws -> Party { try Party("agency", in: stage.folder) }

    private func outbox() throws -> [String] {
        try Paths.names(in: stage.agency.home.layout.outbox).map { Paths.join(stage.agency.home.layout.outbox, $0) }
    }

    private func answers() throws -> [String?] {
        try stage.carrier.home.caseFile.packages(.sent).filter { $0.kind == "bundle" }.map(\.answer)
    }

    @Test func aReceiptThatARestoredHomeCouldNotSealIsSealedOnceItsStreamIsRenewed() throws {
        let envelopes = try ["one", "two", "three"].map { try stage.envelope($0) }
        _ = try stage.agency.importFile(envelopes[0])
        // As though the case file had been taken back: it has sent more than it knows.
        let layout = stage.agency.home.layout
        let numbers = Paths.join(layout.home, "sent.json")
        let text = String(decoding: try File.bytes(at: numbers), as: UTF8.self)
        let ahead = text.replacing(": 1", with: ": 7")
        #expect(ahead != text)
        try AtomicFile.write(Array(ahead.utf8), to: numbers, mode: 0o600, replacing: true)
        let held = try agency().importFile(envelopes[1])
        #expect(held.stored != nil && held.receiptPath == nil && held.codes.contains("receipt-not-sealed"))
        #expect(try outbox().count == 1)
        let restored = try agency()
        _ = try restored.home.renewStream(reason: "restored", randomness: .system, by: restored.actor())
        #expect(try outbox().count == 1)
        // The next command that has the keys writes it, whatever it is.
        _ = try agency().importFile(envelopes[2])
        #expect(try agency().home.caseFile.owedReceipts().isEmpty)
        // In the order of their streams: the new one begins with what the home has from the partner.
        let sent = try outbox().map { (file: $0, slip: try RoutingSlip.unverified(in: File(path: $0))) }
            .filter { $0.slip.recipients == [stage.carrier.id] }
            .sorted { $0.slip.positions[0].sequence < $1.slip.positions[0].sequence }.map(\.file)
        #expect(sent.count == 4)
        for file in sent { #expect(try stage.carrier.importFile(file).outcome == .passed) }
        #expect(try answers() == ["accepted", "accepted", "accepted"])
    }

    @Test func aReceiptToASuspendedPartnerIsOwedUntilSomethingIsSealed() throws {
        let forwarded = try stage.envelope("one")
        try AtomicFile.write(try File.bytes(at: forwarded), to: stage.folder.file("copy.asice"))
        let agency = stage.agency
        // Taken in by a person's decision while the sender's standing is unknown: nothing can be sealed to it.
        let late = Stage.now.adding(seconds: 91 * 86_400)
        _ = try agency.keeper(at: late).renew()
        let id = try #require(try agency.importFile(forwarded, at: late).quarantineID)
        let released = try Importer(
            agency.home, keys: agency.keys, clock: .fixed(late), randomness: .system, actor: agency.actor(late)
        ).release(id, reason: "called")
        #expect(released.stored != nil && released.receiptPath == nil)
        #expect(try agency.home.caseFile.owedReceipts().map(\.state) == ["accepted"])
        #expect(try agency.home.caseFile.owedReceipts()[0].sealed == nil)
        // Its list is renewed, and something else is sealed.
        _ = try stage.carrier.keeper(at: late).renew()
        _ = try PartnerRegistry(agency.home, clock: .fixed(late)).add(
            File(path: stage.carrier.home.layout.profile), .asked { _, _ in false }, by: agency.actor(late))
        _ = try agency.mail(at: late).pack(
            [try stage.bundle("two")], for: [], PackageSealer.Terms(), to: stage.folder.file("p.asice"),
            replacing: false)
        #expect(try outbox().count == 1 && agency.home.caseFile.owedReceipts().isEmpty)
        #expect(try agency.home.caseFile.packages(.received)[0].receiptFile != nil)
    }

    @Test(arguments: [true, false])
    func aReceiptThatWasNotWrittenToTheOutboxIsWrittenByTheNextCommand(_ isAccepted: Bool) throws {
        let end = Stage.now.adding(seconds: 60)
        let path = try stage.carrier.seal(
            try stage.bundle(), to: [stage.agency], in: stage.folder, expires: isAccepted ? nil : end)[0]
        // Killed before the receipt appeared: there is no outbox to write to.
        let layout = stage.agency.home.layout
        try Paths.removeEmptyFolder(layout.outbox)
        try AtomicFile.write([1], to: layout.outbox)
        #expect(faultCode { _ = try stage.agency.importFile(path, at: end) } != nil)
        #expect(try stage.agency.home.caseFile.owedReceipts().map(\.state) == [isAccepted ? "accepted" : "rejected"])
        try Paths.removeFile(layout.outbox)
        try Paths.makeFolder(layout.outbox, mode: 0o700)
        // Any command does it, without keys.
        _ = try agency()
        #expect(try outbox().count == 1)
        #expect(try stage.carrier.importFile(outbox()[0]).receipt?.state == (isAccepted ? .accepted : .rejected))
        #expect(try agency().home.caseFile.owedReceipts().isEmpty)
    }

    @Test func streamsThatAreRenewedAtTheSameTimeFollowEachOther() throws {
        let homes = try (0..<3).map { _ in try Party("carrier", in: stage.folder) }
        let first = homes[0].home.identity.stream.description
        for party in homes { _ = try party.home.renewStream(reason: "test", randomness: .system, by: party.actor()) }
        let entries = try stage.carrier.home.caseFile.log().filter { $0.act == "stream-renewed" }
        var former = first
        for entry in entries {
            #expect(entry.details.contains(former))
            former = entry.subject
        }
        #expect(entries.count == 3)
        // Whoever had the home open before sends in the stream that is.
        _ = try homes[0].seal(try stage.bundle("two"), to: [stage.agency], in: stage.folder)
        #expect(try stage.carrier.home.caseFile.packages(.sent).last?.stream == former)
    }
}
