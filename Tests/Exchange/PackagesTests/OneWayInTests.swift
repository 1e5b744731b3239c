import Diagnostics
import Digests
import Files
import Packages
import Platform
import TestSupport
import Testing
import X509
import ZipArchive

/// What arrives passes the stages in their order, and no stage passes on what it did not establish.
@Suite struct OneWayInTests {
    private let made: SealedPackages
    private let folder: TemporaryFolder

    init() throws {
        made = try SealedPackages()
        folder = try TemporaryFolder()
    }

    /// Opens a file for a party, and says how often its key was asked for.
    private func open(
        _ bytes: [UInt8], _ scope: OpeningScope = .envelopes, by party: PartyID? = nil,
        with role: CertificateRole = .encryption
    ) throws -> (judgement: OpeningJudgement, keysAskedFor: Int) {
        var count = 0
        let recipient = PackageRecipient(
            party: party ?? made.authority.party, name: "Example", workFolder: folder.path)
        let file = ReceivedFile(bytes, path: "received.asice")
        let judgement = try file.open(scope, for: recipient, in: made.context) { _ throws(Fault) in
            count += 1
            guard let key = made.keys[role], let certificate = made.certificates[role] else {
                throw Fault(.containerKindUnknown, kind: .usage)
            }
            return (key, certificate)
        }
        return (judgement, count)
    }

    /// Admits what a home that knows nothing but its partner may admit.
    private func admit(_ bytes: [UInt8], _ scope: OpeningScope = .envelopes) throws -> AdmissionJudgement {
        try #require(open(bytes, scope).judgement.opened).admit(
            in: AdmissionContext(
                party: made.authority.party, now: SealedPackages.now, partner: .active, partnerName: nil, seen: [:]))
    }

    private func validate(_ kind: PackageKind, _ contents: [PackageContent]) throws -> ValidationJudgement {
        let admitted = try #require(admit(made.envelope(made.package(kind, contents))).admitted)
        return try admitted.validate(at: SealedPackages.now) { _ in
            AdmissionContext.Enclosed(isSuspended: false, partnerName: "Example", seen: nil)
        }
    }

    private func bundle(_ type: String = "identity") -> PackageContent {
        let text = """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[{"type":"\(type)",
            "spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"A",
            "identity_class":"organization"}]}
            """
        return PackageContent(fileName: "a.json", source: Array(text.utf8), isBundle: true)
    }

    private func codes(_ judgement: OpeningJudgement) -> [String] { judgement.findings.map(\.code.name) }

    @Test func anEnvelopeForThisPartyIsOpenedWithTwoVerdicts() throws {
        let package = try made.package(Array("a note".utf8))
        let (judgement, asked) = try open(made.envelope(package))
        #expect(judgement.authenticity.map(\.outcome) == [.passed, .passed] && judgement.findings.isEmpty)
        #expect(judgement.opened?.package.manifest == package.manifest && asked == 1)
        #expect(judgement.opened?.envelope?.routing.messageID == package.manifest.messageID)
    }

    @Test func noKeyIsAskedForWhenTheEnvelopeIsForOthersOrNotVerified() throws {
        let envelope = try made.envelope(made.package(Array("a note".utf8)))
        let other = PartyID(String(repeating: "0", count: 64))
        let (judgement, asked) = try open(envelope, by: other)
        #expect(judgement.opened == nil && codes(judgement) == ["recipient-not-named"] && asked == 0)
        var changed = envelope
        let slip = try #require(
            ZipReader(source: envelope, profile: .corridor).entries.first { $0.name == RoutingSlip.entryName })
        changed[slip.dataRange.lowerBound + 5] ^= 1
        let (refused, askedAgain) = try open(changed)
        #expect(refused.opened == nil && refused.authenticity.map(\.outcome) == [.failed] && askedAgain == 0)
    }

    @Test func aSegmentThatWasChangedIsAMatterOfAuthenticity() throws {
        var envelope = try made.envelope(made.package(Array("a note".utf8)))
        let segment = try #require(
            ZipReader(source: envelope, profile: .corridor).entries.first { $0.name == "payload-0001.p7m" })
        envelope[(segment.dataRange.lowerBound + segment.dataRange.upperBound) / 2] ^= 1
        let (judgement, _) = try open(envelope)
        #expect(judgement.opened == nil && judgement.findings.isEmpty)
        #expect(judgement.authenticity.map(\.outcome) == [.failed])
    }

    @Test func aKeyOfAnotherCertificateOpensNothing() throws {
        let (judgement, _) = try open(made.envelope(made.package(Array("a note".utf8))), with: .gateway)
        #expect(judgement.opened == nil && codes(judgement) == ["encryption-certificate-other"])
        #expect(judgement.authenticity.map(\.outcome) == [.passed])
    }

    @Test func aPackageWithoutEnvelopeIsOpenedWhereThatIsAllowedAndNeverAdmitted() throws {
        let package = try made.package(Array("a note".utf8)).bytes
        let (refused, asked) = try open(package)
        #expect(refused.opened == nil && codes(refused) == ["envelope-missing"] && asked == 0)
        let (opened, _) = try open(package, .envelopesAndPackages)
        #expect(opened.opened != nil && opened.opened?.envelope == nil && opened.authenticity.count == 1)
        let judgement = try admit(package, .envelopesAndPackages)
        #expect(judgement.admitted == nil && judgement.admission.outcome == .failed)
        #expect(judgement.admission.findings.map(\.code) == [.envelopeMissing])
    }

    @Test(arguments: [OpeningScope.envelopes, .envelopesAndPackages])
    func aFileThatIsNoContainerIsSaidToBeNone(_ scope: OpeningScope) throws {
        let (judgement, asked) = try open(Array("hello".utf8), scope)
        #expect(judgement.opened == nil && judgement.findings.isEmpty && asked == 0)
        #expect(judgement.authenticity.flatMap(\.findings).map(\.code) == [.fileNotCorridor])
    }

    @Test func whatIsValidIsReadWithItsPlacesAndDigests() throws {
        let note = Array("a note".utf8)
        let judgement = try validate(
            .bundle, [bundle(), PackageContent(fileName: "note.txt", source: note, isBundle: false)])
        #expect(judgement.findings.isEmpty)
        guard case .bundles(let contents, let enclosed) = try #require(judgement.validated).content else {
            Issue.record("no bundles")
            return
        }
        #expect(contents.bundles.map(\.entry) == ["data/a.json"] && contents.bundles.map(\.objectCount) == [1])
        var positions: [Int] = []
        try contents.bundles[0].forEachObject(
            makeWorker: {}, work: { (_: Void, _, position: Int) throws(Fault) in position },
            consume: { (position: Int) throws(Fault) in positions.append(position) })
        #expect(positions == [0])
        #expect(enclosed.isEmpty)
        #expect(
            contents.attachments == [
                PackagedAttachment(name: "data/note.txt", digest: Digest.sha256(note).hex, size: note.count)
            ])
    }

    @Test func ofAPackageWithABundleThatIsNotValidNothingIsValidated() throws {
        let judgement = try validate(.bundle, [bundle("no-such type")])
        #expect(judgement.validated == nil && judgement.findings.first?.code == .bundleInvalid)
        #expect(judgement.findings.count > 1)
    }

    @Test func aReceiptIsReadAndOneWithoutItsDocumentIsNotValid() throws {
        let receipt = ReceiptDocument(
            version: .v2, messageID: .v4(.seeded(9)), manifestDigest: "d", state: .accepted, time: SealedPackages.now)
        let content = PackageContent(fileName: ReceiptDocument.fileName, source: receipt.bytes, isBundle: false)
        #expect(try validate(.receipt, [content]).validated?.receipt == receipt)
        let none = try validate(.receipt, [])
        #expect(none.validated == nil && none.findings.count == 1)
    }

    @Test func aProfileIsNotImported() throws {
        let judgement = try validate(.profile, [])
        #expect(judgement.validated == nil && judgement.findings.map(\.code) == [.kindNotImported])
    }

    @Test func whatHappensToAFileThatWasCopiedHasNoEffect() throws {
        let bytes = Array(repeating: UInt8(7), count: 3 << 20)
        let path = try folder.write(bytes, "original")
        let copied = try ReceivedFile(
            copying: File(path: path), path: path, to: SpoolFile(in: folder.path))
        _ = try folder.write(Array("another".utf8), "original")
        #expect(try copied.source.bytes(0..<copied.size) == bytes)
        #expect(try copied.digest() == Digest.sha256(bytes).hex)
        #expect(try ReceivedFile(bytes, path: path).digest() == copied.digest())
    }
}
