internal import ASiC
internal import CMS
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
import HomeTestSupport
import Messaging
import Packages
internal import PartyHome
import Platform
internal import TestSupport
internal import Testing
import X509
internal import ZipArchive

/// What is kept of what was refused: once, and no more of a verdict than anybody reads.
@Suite struct QuarantineTests {
    @Test func aFileThatComesAgainIsKeptOnce() throws {
        let stage = try Stage()
        let bytes = Array("%PDF-1.7 not for us".utf8)
        var ids: Set<String> = []
        for name in ["one.asice", "two.asice", "one.asice"] {
            let outcome = try stage.agency.importFile(try stage.folder.write(bytes, name))
            #expect(outcome.codes == ["file-not-corridor"])
            ids.insert(try #require(outcome.quarantineID))
        }
        #expect(ids.count == 1)
        let holdings = try stage.agency.holdings()
        #expect(holdings.quarantined == 1 && holdings.quarantinedFiles == 1)
        // That it came is logged each time.
        #expect(try stage.agency.home.caseFile.log().filter { $0.act == LogAction.refused.rawValue }.count == 3)
        let held = try #require(try stage.agency.home.caseFile.quarantined().first)
        #expect(held.name == "one.asice" && held.fileDigest == Digest.sha256(bytes).hex)
        #expect(try File.bytes(at: Paths.join(stage.agency.home.layout.quarantine, held.file)) == bytes)
    }

    /// The file with other bytes around the same signed content: its twins by high s, and its entries packed by another
    /// program.
    private func malleated(_ path: String, _ stage: Stage) throws -> [String] {
        let bytes = try File.bytes(at: path)
        let reader = try ZipReader(source: bytes, profile: .corridor)
        var entries: [(name: String, bytes: [UInt8])] = []
        for entry in reader.entries { entries.append((entry.name, try reader.bytes(of: entry, limit: 1 << 25))) }
        let last = entries.count - 1
        entries[last].bytes = try #require(HighSTwin.of(cms: entries[last].bytes))
        let twin = MemorySink()
        let writer = ZipWriter(sink: twin)
        for entry in entries { try writer.add(entry.name, entry.bytes, method: .stored) }
        try writer.finish()
        return try [
            stage.folder.write(twin.bytes, "twin.asice"),
            stage.folder.write(try OtherZip.bytes(of: entries), "other.asice"),
        ]
    }

    @Test func aHighSTwinOfWhatWasImportedIsTheSameMessage() throws {
        let stage = try Stage()
        let envelope = try stage.envelope()
        let copies = try malleated(envelope, stage)
        let first = try stage.agency.importFile(copies[0])
        #expect(first.outcome == .passed && first.receipt == nil && first.receiptPath != nil, "\(first.codes)")
        let receipts = try stage.agency.holdings().receipts
        // The file as it was sealed and other copies are replays: no fork, no object, no receipt, kept once.
        for copy in [envelope, copies[1], copies[0]] {
            let again = try stage.agency.importFile(copy)
            #expect(again.codes == ["sequence-replayed"] && again.receiptPath == nil)
        }
        #expect(
            try stage.agency.holdings()
                == Holdings(
                    received: 1, objects: 1, quarantined: 1, sealedFiles: 1, quarantinedFiles: 1, receipts: receipts))
    }

    @Test func copiesOfAMessageThatIsRefusedAreKeptAndAnsweredOnce() throws {
        let stage = try Stage()
        let expires = Stage.now.adding(seconds: 60)
        let envelope = try stage.carrier.seal(
            try stage.bundle(), to: [stage.agency], in: stage.folder, expires: expires)[0]
        let copies = try malleated(envelope, stage)
        var ids: Set<String> = []
        for (number, copy) in ([envelope] + copies).enumerated() {
            let outcome = try stage.agency.importFile(copy, at: expires)
            #expect(outcome.codes == ["expired"] && (outcome.receiptPath != nil) == (number == 0))
            ids.insert(try #require(outcome.quarantineID))
        }
        #expect(ids.count == 1)
        #expect(try stage.agency.holdings() == Holdings(quarantined: 1, quarantinedFiles: 1, receipts: 1))
        // Another message is another entry.
        let other = try stage.carrier.seal(
            try stage.bundle("two"), to: [stage.agency], in: stage.folder, expires: expires)[0]
        #expect(try stage.agency.importFile(other, at: expires).quarantineID.map(ids.contains) == false)
    }

    @Test func ofWhatNobodyVerifiedOnlySoMuchIsKept() throws {
        let stage = try Stage()
        func importFile(_ path: String, _ quota: QuarantineQuota) throws -> Importer.Outcome {
            try Importer(
                stage.agency.home, keys: stage.agency.keys, clock: .fixed(Stage.now), randomness: .system,
                actor: stage.agency.actor(), quota: quota
            ).importFile(path)
        }
        let quota = QuarantineQuota(files: 2, bytes: 1000)
        let paths = try (0..<4).map { try stage.folder.write("no container, \($0)", "\($0).asice") }
        for path in paths[..<2] { #expect(try importFile(path, quota).quarantineID != nil) }
        let more = try importFile(paths[2], quota)
        #expect(more.quarantineID == nil && more.outcome == .failed && more.codes.contains("quarantine-full"))
        #expect(try stage.agency.holdings() == Holdings(quarantined: 2, quarantinedFiles: 2))
        // It is logged and lies where it was; what is there already has its place; so has a message that verifies.
        #expect(try stage.agency.home.caseFile.log().filter { $0.act == LogAction.refused.rawValue }.count == 3)
        #expect(Paths.exists(paths[2]))
        #expect(try importFile(paths[0], quota).quarantineID != nil)
        let envelope = try stage.envelope()
        _ = try importFile(envelope, quota)
        #expect(try importFile(envelope, quota).quarantineID != nil)
        #expect(try importFile(paths[2], quota).quarantineID == nil)
        // What was discarded makes room; the size counts too.
        let held = try #require(try stage.agency.home.caseFile.quarantined().first)
        try stage.agency.home.discard(held.id, reason: "not ours", by: stage.agency.actor())
        let large = try stage.folder.write([UInt8](repeating: 0x20, count: 990), "large.asice")
        #expect(try importFile(large, quota).quarantineID == nil)
        #expect(try importFile(paths[2], quota).quarantineID != nil)
    }

    @Test func whatIsFoundTheLastTimeIsWhatItsEntrySays() throws {
        let stage = try Stage()
        let forge = Forge(stage)
        let envelope = try forge.envelope()
        let later = Stage.now.adding(seconds: 400 * 86_400)
        let first = try stage.agency.importFile(envelope, at: later)
        #expect(first.outcome != .passed)
        let stored = try #require(try stage.agency.home.caseFile.quarantined().first)
        _ = try stage.agency.importFile(envelope)
        #expect(try stage.agency.importFile(envelope).codes == ["sequence-replayed"])
        let now = try stage.agency.home.caseFile.quarantined()
        #expect(now.count == 1 && now.first?.id == stored.id)
        #expect(now.first?.outcome == "FAILED" && now.first?.verdict.contains("sequence-replayed") == true)
    }

    @Test func aFileThatWasThrownAwayIsKeptWhenItComesAgain() throws {
        let stage = try Stage()
        let path = try stage.folder.write("no container", "a.asice")
        let id = try #require(try stage.agency.importFile(path).quarantineID)
        try stage.agency.home.discard(id, reason: "not ours", by: stage.agency.actor())
        let again = try #require(try stage.agency.importFile(path).quarantineID)
        #expect(again != id)
        #expect(try stage.agency.holdings().quarantinedFiles == 1)
    }

    @Test func aVerdictThatIsKeptIsBounded() throws {
        let stage = try Stage()
        let name = String(repeating: "x", count: 400)
        let manifest = try ASiCManifest(
            signatureName: "META-INF/signature.p7s",
            references: (0..<5_000).map {
                .init(name: "\(name)\($0)", mediaType: nil, isRoot: false, digest: .sha256([]))
            }
        ).bytes()
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        try writer.add("mimetype", Array("application/vnd.etsi.asic-e+zip".utf8), method: .stored)
        try writer.add("a.txt", [1], method: .stored)
        try writer.add("META-INF/ASiCManifest.xml", manifest, method: .deflated)
        try writer.add("META-INF/signature.p7s", [0x30, 0], method: .stored)
        try writer.finish()
        let outcome = try stage.agency.importFile(try stage.folder.write(sink.bytes, "many.asice"))
        #expect(outcome.outcome == .failed && outcome.allFindings.count == 101)
        #expect(outcome.codes.contains("findings-left-out"))
        let held = try #require(try stage.agency.home.caseFile.quarantined().first)
        #expect(held.verdict.utf8.count < 300 << 10, "\(held.verdict.utf8.count)")
        #expect(held.verdict.contains("findings-left-out"))
    }

    @Test func anEnvelopeWithASecondSignatureIsNotImported() throws {
        let stage = try Stage()
        let envelope = try File.bytes(at: stage.envelope())
        let signer = try stage.partner.signer(.gateway)
        let sink = MemorySink()
        try ASiCAmendment(ASiCContainer.open(envelope, profile: .corridor)).addSignature(
            countersigning: false, into: sink
        ) { manifest throws(Fault) in
            try SignedData.sign(
                manifest, key: signer.key, certificate: signer.certificate, chain: signer.chain,
                signingTime: Stage.now)
        }
        let outcome = try stage.agency.importFile(try stage.folder.write(sink.bytes, "appended.asice"))
        #expect(outcome.outcome == .failed && outcome.codes == ["envelope-second-signature"])
        #expect(try stage.agency.holdings().received == 0)
    }
}
