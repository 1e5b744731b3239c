internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
import HomeTestSupport
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import TestSupport
internal import Testing
import TradeModel
import X509

@Suite struct ImportTests {
    @Test func whatIsImportedIsStoredWithItsSealedBytesAndAnswered() throws {
        let stage = try Stage()
        let envelope = try stage.envelope()
        let outcome = try stage.agency.importFile(envelope)
        #expect(outcome.outcome == .passed, "\(outcome.codes)")
        #expect(outcome.stored?.newVersions == 1)
        #expect(try stage.agency.holdings() == Holdings(received: 1, objects: 1, sealedFiles: 1, receipts: 1))
        let stored = try #require(try stage.agency.home.caseFile.packages(.received).first)
        let bytes = try File.bytes(at: Paths.join(stage.agency.home.layout.sealed, stored.file))
        #expect(bytes == (try File.bytes(at: envelope)))
        #expect(stored.fileDigest == Digest.sha256(bytes).hex)
        // What the verdict rests on is kept: the signer's chain and the list it was checked against.
        #expect(stored.evidence.contains("BEGIN CERTIFICATE") && stored.evidence.contains("BEGIN X509 CRL"))
    }

    @Test func theLogSaysWhenAMessageWasImportedAndNotWhenTheCommandBegan() throws {
        let stage = try Stage()
        let envelope = try stage.envelope()
        let later = Stage.now.adding(seconds: 60)
        _ = try Importer(
            stage.agency.home, keys: stage.agency.keys, clock: .fixed(later), randomness: .system,
            actor: stage.agency.actor(Stage.now)
        ).importFile(envelope)
        let stored = try #require(try stage.agency.home.caseFile.packages(.received).first)
        let entry = try #require(try stage.agency.home.caseFile.log().last { $0.act == "imported" })
        #expect(stored.handled == later.rfc3339 && entry.time == later.rfc3339)
    }

    @Test func theReceiptTellsTheSenderAndNothingMore() throws {
        let stage = try Stage()
        let outcome = try stage.agency.importFile(try stage.envelope())
        let receipt = try stage.carrier.importFile(try #require(outcome.receiptPath))
        #expect(receipt.outcome == .passed && receipt.receipt?.state == .accepted, "\(receipt.codes)")
        #expect(try stage.carrier.home.caseFile.packages(.sent).first?.answer == "accepted")
        // It is sealed to the sender.
        #expect(try stage.partner.importFile(try #require(outcome.receiptPath)).codes == ["recipient-not-named"])
        // A receipt is not answered by a receipt.
        #expect(receipt.receiptPath == nil)
    }

    @Test func aReplayIsRefused() throws {
        let stage = try Stage()
        let envelope = try stage.envelope()
        _ = try stage.agency.importFile(envelope)
        let again = try stage.agency.importFile(envelope)
        #expect(again.outcome == .failed && again.codes == ["sequence-replayed"])
        #expect(
            try stage.agency.holdings()
                == Holdings(received: 1, objects: 1, quarantined: 1, sealedFiles: 1, quarantinedFiles: 1, receipts: 1))
    }

    @Test func aReplayWrappedAnewIsRefused() throws {
        let stage = try Stage()
        let package = stage.folder.file("package.asice")
        let mail = stage.carrier.mail()
        _ = try mail.pack(
            [try stage.bundle()], for: [stage.agency.id], PackageSealer.Terms(), to: package, replacing: false)
        let envelopes = try (0..<2).map { _ in
            try mail.seal(package: package, to: [stage.agency.id], place: { stage.folder.file($0) }).path
        }
        #expect(try File.bytes(at: envelopes[0]) != File.bytes(at: envelopes[1]))
        #expect(try stage.agency.importFile(envelopes[0]).outcome == .passed)
        #expect(try stage.agency.importFile(envelopes[1]).codes == ["sequence-replayed"])
    }

    @Test func aGapIsNotedAndFilledLater() throws {
        let stage = try Stage()
        let envelopes = try ["one", "two", "three"].map { try stage.envelope($0) }
        let third = try stage.agency.importFile(envelopes[2])
        #expect(third.outcome == .passed && third.codes == ["sequence-gap"])
        let first = try stage.agency.importFile(envelopes[0])
        #expect(first.outcome == .passed && first.codes.isEmpty)
        let second = try stage.agency.importFile(envelopes[1])
        #expect(second.outcome == .passed && second.codes.isEmpty)
        #expect(try stage.agency.holdings().received == 3)
    }

    @Test func anExpiredMessageIsRefused() throws {
        let stage = try Stage()
        let expires = Stage.now.adding(seconds: 60)
        let envelope = try stage.carrier.seal(
            try stage.bundle(), to: [stage.agency], in: stage.folder, expires: expires)[0]
        #expect(try stage.agency.importFile(envelope, at: expires).codes.contains("expired"))
        #expect(try stage.agency.holdings().received == 0)
        #expect(try stage.agency.importFile(envelope, at: expires.adding(seconds: -1)).outcome == .passed)
    }

    @Test func theSenderOfARefusedMessageIsToldOnceAndNothingMore() throws {
        let stage = try Stage()
        let expires = Stage.now.adding(seconds: 60)
        let envelope = try stage.carrier.seal(
            try stage.bundle(), to: [stage.agency], in: stage.folder, expires: expires)[0]
        let refused = try stage.agency.importFile(envelope, at: expires)
        let answered = try stage.carrier.importFile(try #require(refused.receiptPath), at: expires)
        #expect(answered.receipt?.state == .rejected && answered.receipt?.messageID == refused.manifest?.messageID)
        #expect(try stage.carrier.home.caseFile.packages(.sent).map(\.answer) == ["rejected"])
        // The same file again is refused again, and not answered again.
        #expect(try stage.agency.importFile(envelope, at: expires).receiptPath == nil)
        // Nor is a partner whose exchange is suspended.
        _ = try PartnerRegistry(stage.agency.home, clock: .fixed(Stage.now)).setSuspended(
            stage.carrier.id, true, reason: "a test", by: stage.agency.actor())
        let second = try stage.carrier.seal(try stage.bundle("two"), to: [stage.agency], in: stage.folder)[0]
        #expect(try stage.agency.importFile(second).receiptPath == nil)
    }

    @Test func aStrangerIsNotDecided() throws {
        let stage = try Stage()
        try stage.stranger.meet(stage.agency)
        let envelope = try stage.stranger.seal(try stage.bundle(), to: [stage.agency], in: stage.folder)[0]
        let outcome = try stage.agency.importFile(envelope)
        #expect(outcome.outcome == .indeterminate && outcome.codes.contains("signer-unknown"), "\(outcome.codes)")
        // Nobody unverified gets a receipt.
        #expect(try stage.agency.holdings() == Holdings(quarantined: 1, quarantinedFiles: 1))
    }

    @Test(arguments: [(91, "crl-stale", Outcome.indeterminate), (800, "certificate-expired", .failed)])
    func certificatesAndListsMustBeFresh(_ days: Int, code: String, expected: Outcome) throws {
        let stage = try Stage()
        let outcome = try stage.agency.importFile(
            try stage.envelope(), at: Stage.now.adding(seconds: Int64(days) * 86_400))
        #expect(outcome.outcome == expected && outcome.codes.contains(code), "\(outcome.outcome) \(outcome.codes)")
        #expect(try stage.agency.holdings() == Holdings(quarantined: 1, quarantinedFiles: 1))
    }

    private func importer(_ party: Party, at time: Timestamp) -> Importer {
        Importer(
            party.home, keys: party.keys, clock: .fixed(time), randomness: .system, actor: party.actor(time))
    }

    @Test func whatCannotBeDecidedIsLetThroughByADecisionThatIsLogged() throws {
        let stage = try Stage()
        let later = Stage.now.adding(seconds: 91 * 86_400)
        _ = try stage.agency.keeper(at: later).renew()
        let held = try stage.agency.importFile(try stage.envelope(), at: later)
        let id = try #require(held.quarantineID)
        #expect(held.outcome == .indeterminate)
        let outcome = try importer(stage.agency, at: later).release(id, reason: "the carrier was called")
        #expect(outcome.stored != nil && outcome.outcome == .indeterminate, "\(outcome.codes)")
        // The sender's certificate is of unknown standing too: nothing is sealed to it yet.
        #expect(outcome.codes.contains("receipt-not-sealed"))
        #expect(try stage.agency.holdings() == Holdings(received: 1, objects: 1, sealedFiles: 1))
        #expect(try stage.agency.home.caseFile.packages(.received)[0].verdict?.contains("INDETERMINATE") == true)
        let entry = try #require(try stage.agency.home.caseFile.log().last { $0.act == "released" })
        #expect(entry.details.contains("the carrier was called"))
        #expect(
            faultCode { _ = try importer(stage.agency, at: later).release(id, reason: "again") } == "object-unknown")
    }

    @Test func whatFailedIsNeverLetThrough() throws {
        let stage = try Stage()
        let path = try stage.envelope()
        var bytes = try File.bytes(at: path)
        bytes[bytes.count / 2] ^= 1
        let held = try stage.agency.importFile(try stage.folder.write(bytes, "changed.asice"))
        let id = try #require(held.quarantineID)
        let outcome = try importer(stage.agency, at: Stage.now).release(id, reason: "please")
        #expect(outcome.stored == nil && outcome.outcome == .failed)
        #expect(try stage.agency.holdings() == Holdings(quarantined: 1, quarantinedFiles: 1))
        try stage.agency.home.discard(id, reason: "damaged on its way", by: stage.agency.actor())
        #expect(try stage.agency.holdings() == Holdings())
        #expect(try stage.agency.home.caseFile.log().last?.act == "discarded")
    }

    @Test func aListThatWillBeStaleSoonIsRemindedOf() throws {
        let stage = try Stage()
        #expect(try stage.carrier.home.reminders(at: Stage.now).isEmpty)
        let later = Stage.now.adding(seconds: 70 * 86_400)
        #expect(try stage.carrier.home.reminders(at: later).map(\.code.name) == ["own-revocation-list-ageing"])
        _ = try stage.carrier.keeper(at: later).renew()
        #expect(try stage.carrier.home.reminders(at: later).isEmpty)
        let old = Stage.now.adding(seconds: 700 * 86_400)
        let codes = try stage.carrier.home.reminders(at: old).map(\.code.name)
        #expect(codes.filter { $0 == "own-certificate-ageing" }.count == 5)
    }

    @Test func afterTheListIsRenewedThePartnerIsJudgedAgain() throws {
        let stage = try Stage()
        let later = Stage.now.adding(seconds: 91 * 86_400)
        for party in [stage.carrier, stage.agency] {
            let list = try party.keeper(at: later).renew()
            #expect(list.number == 2)
        }
        try stage.agency.meet(stage.carrier, at: later)
        try stage.carrier.meet(stage.agency, at: later)
        let sealed = try stage.carrier.mail(at: later).seal(
            [try stage.bundle()], to: [stage.agency.id], together: false, PackageSealer.Terms(),
            place: { stage.folder.file($0) })
        let outcome = try stage.agency.importFile(sealed[0].path, at: later)
        #expect(outcome.outcome == .passed, "\(outcome.codes)")
    }

    @Test func filesThatAreNoEnvelopeAreRefusedWhole() throws {
        let stage = try Stage()
        let envelope = try File.bytes(at: try stage.envelope())
        let cases: [(String, [UInt8])] = [
            ("empty", []), ("text", Array("hello".utf8)), ("truncated", Array(envelope.dropLast(100))),
            ("half", Array(envelope.prefix(envelope.count / 2))), ("head", Array(envelope.prefix(30))),
            ("data behind", envelope + [0]), ("data before", [0] + envelope), ("twice", envelope + envelope),
        ]
        for (name, bytes) in cases {
            let path = try stage.folder.write(bytes, "arrived.asice")
            let outcome = try stage.agency.importFile(path)
            #expect(outcome.outcome == .failed && !outcome.codes.isEmpty, "\(name)")
            let id = try #require(outcome.quarantineID)
            let kept = try stage.agency.home.quarantined(id)
            #expect(
                try File.bytes(at: Paths.join(stage.agency.home.layout.quarantine, kept.file)) == bytes, "\(name)")
        }
        #expect(
            try stage.agency.holdings() == Holdings(quarantined: cases.count, quarantinedFiles: cases.count))
    }

    @Test func threeHundredRandomChangesOfOneByteAreAllRefused() throws {
        let stage = try Stage()
        let bytes = try File.bytes(at: try stage.envelope())
        let context = VerificationContext(trust: try stage.agency.home.trustStore(), time: Stage.now)
        let random = Randomness.seeded(300)
        for _ in 0..<300 {
            let draw = random.bytes(5)
            let offset = draw[..<4].reduce(0) { $0 << 8 | Int($1) } % bytes.count
            var damaged = bytes
            damaged[offset] ^= max(1, draw[4])
            let opener = PackageOpener(stage.agency.home, clock: .fixed(Stage.now))
            let path = try stage.folder.write(damaged, "damaged.asice")
            let judgement = try opener.open(path, keys: { () throws(Fault) in stage.agency.keys })
            #expect(judgement.package == nil && judgement.outcome != .passed, "byte \(offset)")
            #expect(try PackageReader.judge(damaged, context).authenticity.outcome != .passed, "byte \(offset)")
        }
    }

    @Test func anImportThatWasInterruptedIsCompletedByTheNext() throws {
        let stage = try Stage()
        let envelope = try stage.envelope()
        // The process dies between the transaction and the receipt's file: the outbox cannot be written.
        let outbox = stage.agency.home.layout.outbox
        try Paths.removeFolder(outbox)
        #expect(faultCode { _ = try stage.agency.importFile(envelope) } != nil)
        try Paths.makeFolder(outbox)
        #expect(try stage.agency.holdings().received == 1)
        let again = try stage.agency.importFile(envelope)
        #expect(again.codes == ["sequence-replayed"])
        let receipt = try #require(try Paths.names(in: outbox).first)
        #expect(try stage.carrier.importFile(Paths.join(outbox, receipt)).receipt?.state == .accepted)
    }

    @Test func anImportThatCannotBeStoredLeavesNothing() throws {
        let stage = try Stage()
        let envelope = try stage.envelope()
        try Paths.removeFolder(stage.agency.home.layout.sealed)
        #expect(faultCode { _ = try stage.agency.importFile(envelope) } != nil)
        try Paths.makeFolder(stage.agency.home.layout.sealed)
        #expect(try stage.agency.holdings() == Holdings())
        #expect(try stage.agency.importFile(envelope).outcome == .passed)
    }

    @Test func aRefusedFileIsToldOfOnceHoweverOftenItComes() throws {
        let stage = try Stage()
        let bad = try stage.folder.write("no envelope", "a.asice")
        let other = try stage.carrier.seal(try stage.bundle("x"), to: [stage.partner], in: stage.folder)[0]
        for path in [bad, other, bad, bad] { _ = try stage.agency.importFile(path) }
        let held = try stage.agency.home.heldFiles()
        #expect(held.map(\.times) == [3, 1])
        #expect(held[0].file.name == "a.asice" && held[0].sender == nil && !held[0].isSenderVerified)
        #expect(held[1].sender == "The Carrier" && held[1].isSenderVerified)
        #expect(held[1].reasons.map(\.code) == ["recipient-not-named"])
        #expect(held.allSatisfy { $0.reasons.first?.advice.isEmpty == false })
        try stage.agency.home.discard(held[0].file.id, reason: "noise", by: stage.agency.actor())
        #expect(try stage.agency.holdings() == Holdings(quarantined: 1, quarantinedFiles: 1))
    }

    @Test func aVersionOfAnotherThingIsFlaggedAndKept() throws {
        let stage = try Stage()
        func bundle(_ name: String, _ modified: String) throws -> String {
            let id = "00000000-0000-4000-8000-00000000000a"
            return try stage.folder.write(
                """
                {"type":"bundle","id":"bundle--\(id)","objects":[{"type":"identity","spec_version":"2.1",
                "id":"identity--\(id)","created":"2026-02-01T00:00:00.000Z","modified":"2026-02-0\(modified)T00:00:00.000Z",
                "name":"\(name)","identity_class":"individual"}]}
                """, modified + ".json")
        }
        var outcomes: [Importer.Outcome] = []
        for (name, modified) in [("Ann Example", "1"), ("Anna Example", "2"), ("Bo Other", "3")] {
            let sealed = try stage.carrier.seal(try bundle(name, modified), to: [stage.agency], in: stage.folder)[0]
            outcomes.append(try stage.agency.importFile(sealed))
        }
        #expect(outcomes.allSatisfy { $0.outcome == .passed && $0.stored?.newVersions == 1 })
        #expect(outcomes.map { $0.codes.contains("version-of-other-thing") } == [false, false, true])
        #expect(outcomes[2].allFindings.first?.place.pointer == "/objects/0")
    }

    /// A version that was dated ahead hides what its originator states later: that is said, and nothing is lost.
    @Test func aVersionThatIsOlderThanWhatIsHereIsKeptAndSaysThatItChangesNothing() throws {
        let stage = try Stage()
        func bundle(_ day: String) throws -> String {
            let id = "00000000-0000-4000-8000-00000000000a"
            return try stage.folder.write(
                """
                {"type":"bundle","id":"bundle--\(id)","objects":[{"type":"identity","spec_version":"2.1",
                "id":"identity--\(id)","created":"2026-02-01T00:00:00.000Z","modified":"2026-02-\(day)T00:00:00.000Z",
                "name":"Example \(day)","identity_class":"individual"}]}
                """, day + ".json")
        }
        let outcomes = try ["01", "04", "03", "05", "04"].map { day in
            try stage.agency.importFile(
                try stage.carrier.seal(try bundle(day), to: [stage.agency], in: stage.folder)[0])
        }
        #expect(outcomes.map { $0.codes.contains("versions-overtaken") } == [false, false, true, false, false])
        let finding = try #require(outcomes[2].allFindings.first { $0.code.name == "versions-overtaken" })
        #expect(finding.facts["newest"] == "2026-02-04T00:00:00.000Z" && finding.facts["count"] == "1")
        #expect(try stage.agency.home.caseFile.currentObjects().map(\.object.name) == ["Example 05"])
        #expect(outcomes.compactMap(\.stored?.newVersions) == [1, 1, 1, 1, 0])
    }

    @Test func aBundleThatIsNotValidIsRefusedWithItsFindings() throws {
        let stage = try Stage()
        let bad = Array(
            #"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":[{"type":"identity","id":"identity--00000000-0000-4000-8000-000000000000"}]}"#
                .utf8)
        let envelope = try Forge(stage).envelope(contents: [("bad.json", bad, true)])
        let outcome = try stage.agency.importFile(envelope)
        #expect(outcome.outcome == .failed && outcome.codes.contains("bundle-invalid"), "\(outcome.codes)")
        #expect(outcome.findings.contains { $0.place.entry == "data/bad.json" && $0.place.pointer != nil })
        #expect(try stage.agency.holdings() == Holdings(quarantined: 1, quarantinedFiles: 1, receipts: 1))
    }

    @Test func attachmentsAreNotedAndStaySealed() throws {
        let stage = try Stage()
        let photo = try stage.folder.write([0xFF, 0xD8, 1, 2, 3], "photo.jpg")
        let paths = try stage.carrier.mail().seal(
            [try stage.bundle(), photo], to: [stage.agency.id], together: false, PackageSealer.Terms(),
            place: { stage.folder.file($0) }
        ).map(\.path)
        let outcome = try stage.agency.importFile(paths[0])
        let stored = try #require(outcome.stored)
        let attachments = try stage.agency.home.caseFile.attachments(of: stored.package)
        #expect(attachments.map(\.name) == ["data/photo.jpg"])
        #expect(attachments.map(\.digest) == [Digest.sha256([0xFF, 0xD8, 1, 2, 3]).hex])
    }

    /// The ids that the agency holds as current.
    private func current(_ stage: Stage) throws -> [String] {
        try stage.agency.home.caseFile.currentObjects().map { $0.object.name ?? "" }
    }

    @Test func onePartyCannotReplaceOrRevokeWhatAnotherSaid() throws {
        let stage = try Stage()
        let text = { (name: String, modified: String, more: String) in
            """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[{"type":"identity",
            "spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
            "created":"2026-02-01T00:00:00.000Z","modified":"\(modified)","name":"\(name)"\(more),
            "identity_class":"organization"}]}
            """
        }
        func tell(_ party: Party, name: String, modified: String, more: String = "") throws {
            let bundle = try stage.folder.write(text(name, modified, more), name + ".json")
            let outcome = try stage.agency.importFile(try party.seal(bundle, to: [stage.agency], in: stage.folder)[0])
            #expect(outcome.outcome == .passed, "\(outcome.codes)")
        }
        try tell(stage.carrier, name: "First", modified: "2026-02-01T00:00:00.000Z")
        try tell(stage.partner, name: "Stranger", modified: "2026-02-02T00:00:00.000Z")
        #expect(try current(stage).sorted() == ["First", "Stranger"])
        try tell(stage.partner, name: "Gone", modified: "2026-02-03T00:00:00.000Z", more: ",\"revoked\":true")
        #expect(try current(stage) == ["First"])
        try tell(stage.carrier, name: "Second", modified: "2026-02-04T00:00:00.000Z")
        #expect(try current(stage) == ["Second"])
        try tell(stage.carrier, name: "Withdrawn", modified: "2026-02-05T00:00:00.000Z", more: ",\"revoked\":true")
        #expect(try current(stage).isEmpty)
    }

    @Test func oneVersionWithTwoContentsIsReportedAndBothAreKept() throws {
        let stage = try Stage()
        let text = { (name: String) in
            """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[{"type":"identity",
            "spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"\(name)",
            "identity_class":"organization"}]}
            """
        }
        for (name, conflicts) in [("First", 0), ("Second", 1)] {
            let bundle = try stage.folder.write(text(name), name + ".json")
            let outcome = try stage.agency.importFile(
                try stage.carrier.seal(bundle, to: [stage.agency], in: stage.folder)[0])
            #expect(outcome.outcome == .passed)
            #expect(outcome.findings.count { $0.code == .objectVersionConflict } == conflicts)
        }
        #expect(
            try stage.agency.home.caseFile.versions(of: "identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11").count == 2)
    }
}
