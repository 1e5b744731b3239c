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
