internal import ASiC
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
import HomeTestSupport
internal import Messaging
internal import Packages
import PartyHome
import Platform
internal import TestSupport
internal import Testing
import X509

/// What a party got from another it passes on unchanged, and whoever gets it judges the originator's own signature.
@Suite struct ForwardedPackagesTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    /// The agency passes on what the carrier sent it; the partner gets it.
    private func forward(
        _ files: [String], by party: Party? = nil, to other: Party? = nil, release: String? = nil
    ) throws -> String {
        let mail = (party ?? stage.agency).mail()
        var terms = PackageSealer.Terms()
        let recipient = (other ?? stage.partner).id
        terms.forwarding = try mail.forwarding(files, to: [recipient], release: release)
        return try mail.seal(
            [], to: [recipient], together: false, terms, place: { stage.folder.file($0) })[0].path
    }

    @Test func whatIsPassedOnIsImportedAsWhatItsOriginatorSaid() throws {
        let outcome = try stage.partner.importFile(try forward([try stage.envelope()], release: "agreed by phone"))
        #expect(outcome.outcome == .passed, "\(outcome.codes)")
        #expect(outcome.stored?.newVersions == 1)
        let version = try #require(try stage.partner.home.caseFile.currentObjects().first)
        let source = try #require(try stage.partner.home.caseFile.provenance(of: version.number).first)
        #expect(source.originator == stage.carrier.id.text)
        let packages = try stage.partner.home.caseFile.packages(.received)
        #expect(packages.map(\.originator) == [stage.agency.id.text, stage.carrier.id.text])
        // Whom it was meant for, and who brought it, is kept.
        #expect(packages[1].recipient == stage.agency.id.text && packages[1].gateway == stage.agency.id.text)
        let manifest = try PackageManifest(parsing: #require(packages[0].manifest))
        #expect(manifest.enclosures.map(\.release) == ["agreed by phone"])
        #expect(manifest.enclosures.map(\.manifestDigest) == [packages[1].manifestDigest])
    }

    @Test func whatComesTwiceIsStoredOnce() throws {
        let envelope = try stage.envelope()
        _ = try stage.partner.importFile(try forward([envelope]))
        let again = try stage.partner.importFile(try forward([envelope]))
        #expect(again.outcome == .passed && again.stored?.newVersions == 0)
        #expect(try stage.partner.home.caseFile.packages(.received).count == 3)
    }

    @Test func whatWasPassedOnIsPassedOnAgain() throws {
        let first = try forward([try stage.envelope()])
        let second = try forward([first], by: stage.partner, to: stage.agency)
        let outcome = try stage.agency.importFile(second)
        #expect(outcome.outcome == .passed, "\(outcome.codes)")
        #expect(
            try stage.agency.home.caseFile.packages(.received).map(\.originator)
                == [stage.partner.id, stage.agency.id, stage.carrier.id].map(\.text))
    }

    @Test func whoDoesNotKnowTheOriginatorCannotDecide() throws {
        try stage.agency.meet(stage.stranger)
        try stage.stranger.meet(stage.agency)
        let outcome = try stage.stranger.importFile(try forward([try stage.envelope()], to: stage.stranger))
        #expect(outcome.outcome == .indeterminate)
        #expect(outcome.codes.contains("signer-unknown"))
        #expect(try stage.stranger.home.caseFile.currentObjects().isEmpty)
    }

    @Test func packagesStandInOneAnotherOnlySoDeep() throws {
        var file = try forward([try stage.envelope()], to: stage.agency)
        for _ in 0..<3 { file = try forward([file], to: stage.agency) }
        #expect(throws: Never.self) { try stage.agency.importFile(file) }
        let deepest = try forward([file], to: stage.partner)
        let outcome = try stage.partner.importFile(deepest)
        #expect(outcome.outcome == .failed && outcome.codes.contains("enclosure-too-deep"))
    }

    @Test(arguments: [TLP.red, .amberStrict]) func aMarkingThatLeavesItToTheOriginatorAsksForConsent(
        _ marking: TLP
    ) throws {
        let bundle = try stage.folder.write(
            """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[{"type":"identity",
            "spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"Example",
            "identity_class":"organization","object_marking_refs":["\(marking.rawValue)"]}]}
            """, "marked.json")
        let envelope = try Forge(stage).envelope(
            contents: [(name: "marked.json", bytes: try File.bytes(at: bundle), isBundle: true)])
        #expect(faultCode { _ = try forward([envelope]) } == "release-needed")
        #expect(
            try stage.partner.importFile(try forward([envelope], release: "consent of 2026-03-01")).outcome == .passed)
    }

    /// The marking definitions of TLP 2.0.
    enum TLP: String {
        case red = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"
        case amberStrict = "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"
    }

    @Test func whatHasExpiredIsNotPassedOnAndNotTaken() throws {
        let expiring = try stage.carrier.seal(
            try stage.bundle(), to: [stage.agency], in: stage.folder, expires: Stage.now.adding(seconds: 3600))[0]
        let forwarded = try forward([expiring])
        let later = Stage.now.adding(seconds: 7200)
        let outcome = try stage.partner.importFile(forwarded, at: later)
        #expect(outcome.outcome == .failed && outcome.codes.contains("expired"))
        let mail = stage.agency.mail(at: later)
        #expect(faultCode { _ = try mail.forwarding([expiring], to: [stage.partner.id], release: nil) } == "expired")
    }

    @Test func aReceiptIsNotPassedOn() throws {
        _ = try stage.agency.importFile(try stage.envelope())
        let receipt = stage.agency.home.layout.outbox
        let name = try #require(try Paths.names(in: receipt).first)
        let mail = stage.carrier.mail()
        #expect(
            faultCode {
                _ = try mail.forwarding([Paths.join(receipt, name)], to: [stage.partner.id], release: nil)
            } == "kind-not-forwarded")
    }

    /// Whoever passes it on signs a manifest that says something else of what it encloses.
    @Test(arguments: ["originator", "message_id", "manifest_digest"])
    func whatTheManifestSaysOfAnEnclosureMustBeSo(_ field: String) throws {
        let package = try #require(
            try PackageOpener(stage.agency.home, clock: .fixed(Stage.now)).open(
                try stage.envelope(), copying: true, keys: { () throws(Fault) in stage.agency.keys }
            ).package)
        let zeros = String(repeating: "0", count: 64)
        let manifest = """
            {"bundles":[],"commitment":{"algorithm":"rfc6962-sha256","leaves":0,\
            "root":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},\
            "created":"2026-03-01T12:00:00.000Z","enclosed":[{"entry":"data/enclosed-001.asice",\
            "manifest_digest":"\(field == "manifest_digest" ? zeros : package.manifestDigest)",\
            "message_id":"\(field == "message_id" ? UUID.v4(.seeded(5)) : package.manifest.messageID)",\
            "originator":"\(field == "originator" ? zeros : package.manifest.originator.text)"}],\
            "format":"corridor-package","gateways":[],"handling":[],"kind":"bundle",\
            "message_id":"\(UUID.v4(.seeded(6)))",\
            "originator":{"name":"The Agency","party":"\(stage.agency.id.text)"},"positions":[],\
            "profile":"corridor-cades-1","required_cosigners":[],"to":[],"version":"1"}
            """
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        try writer.add(
            "manifest.json", Array(manifest.utf8), mediaType: "application/json", compressed: true, isRoot: true)
        try writer.add(
            "data/enclosed-001.asice", package.source, mediaType: "application/vnd.etsi.asic-e+zip",
            compressed: false)
        try writer.add(
            "data/commitment.seed", [UInt8](repeating: 1, count: 32), mediaType: "application/octet-stream",
            compressed: false)
        let signer = try stage.agency.signer(.originator)
        try writer.finish { bytes throws(Fault) in try signer.sign(bytes, at: Stage.now) }
        let judgement = try PackageReader.judge(
            sink.bytes, VerificationContext(trust: try stage.partner.home.trustStore(), time: Stage.now))
        #expect(judgement.authenticity.outcome == .failed)
        let finding = judgement.authenticity.findings.first { $0.code == .enclosureMismatch }
        #expect(finding?.facts["field"] == field)
    }

    @Test func anEnclosureThatWasChangedFailsTheWhole() throws {
        let package = try #require(
            try PackageOpener(stage.partner.home, clock: .fixed(Stage.now)).open(
                try forward([try stage.envelope()]), copying: true,
                keys: { () throws(Fault) in stage.partner.keys }
            ).package)
        let bytes = try package.source.bytes(0..<package.source.count)
        let context = VerificationContext(trust: try stage.partner.home.trustStore(), time: Stage.now)
        func signedManifest(of bytes: [UInt8]) throws -> String? {
            guard case .package(let judgement) = try PackageReader.judge(bytes, context) else { return nil }
            return judgement.authenticity.outcome == .passed ? judgement.package?.manifestDigest : nil
        }
        let whole = try #require(try signedManifest(of: bytes))
        for index in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[index] ^= 0x40
            // A text can be compressed in several ways: what passes says the same, and is signed.
            if let found = try signedManifest(of: changed) { #expect(found == whole, "byte \(index)") }
        }
    }

    @Test func thePackageIsWrittenAsItsOriginatorSignedIt() throws {
        let opened = try #require(
            try PackageOpener(stage.agency.home, clock: .fixed(Stage.now)).open(
                try stage.envelope(), copying: true, keys: { () throws(Fault) in stage.agency.keys }
            ).package)
        let context = VerificationContext(trust: try stage.agency.home.trustStore(), time: Stage.now)
        guard case .package(let judgement) = try PackageReader.judge(opened.source, context) else {
            Issue.record("it is no package")
            return
        }
        #expect(judgement.package?.manifestDigest == opened.manifestDigest)
    }
}
