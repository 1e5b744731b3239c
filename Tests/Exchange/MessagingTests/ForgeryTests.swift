import Diagnostics
internal import Digests
internal import Files
import HomeTestSupport
import Messaging
internal import Packages
internal import PartyHome
import Platform
internal import TestSupport
internal import Testing
internal import X509

/// The hostile cases of specs/package.md that need a dishonest party with good keys.
@Suite struct ForgeryTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private func refusal(of path: String) throws -> Set<String> {
        let outcome = try stage.agency.importFile(path)
        #expect(outcome.outcome != .passed)
        #expect(try stage.agency.holdings() == Holdings(quarantined: 1, quarantinedFiles: 1))
        return outcome.codes
    }

    @Test func theForgeItselfMakesGoodEnvelopes() throws {
        let outcome = try stage.agency.importFile(try Forge(stage).envelope())
        #expect(outcome.outcome == .passed, "\(outcome.codes)")
    }

    @Test func twoContentsWithOneNumberAreAFork() throws {
        let first = try Forge(stage).envelope()
        #expect(try stage.agency.importFile(first).outcome == .passed)
        let second = try stage.agency.importFile(
            try Forge(stage).envelope(contents: [("two.json", File.bytes(at: stage.bundle("two")), true)]))
        #expect(second.outcome == .failed && second.codes == ["sequence-fork"])
    }

    @Test func aMessageThatNamesAnotherOneBeforeItIsRefused() throws {
        #expect(try stage.agency.importFile(try Forge(stage).envelope()).outcome == .passed)
        var forge = Forge(stage)
        forge.sequence = 2
        forge.previous = Digest.sha256(Array("another".utf8)).hex
        let outcome = try stage.agency.importFile(try forge.envelope())
        #expect(outcome.outcome == .failed && outcome.codes == ["sequence-chain-broken"])
    }

    @Test func aMessageThatFillsAGapMustBeTheOneThatTheNextOneNames() throws {
        let honest = try Forge(stage).package(contents: [("one.json", File.bytes(at: stage.bundle()), true)])
        let digest = try Forge.digest(of: honest.bytes)
        var forge = Forge(stage)
        forge.sequence = 2
        forge.previous = digest
        let second = try stage.agency.importFile(try forge.envelope())
        #expect(second.outcome == .passed && second.codes == ["sequence-gap"])
        let other = try stage.agency.importFile(
            try Forge(stage).envelope(contents: [("two.json", File.bytes(at: stage.bundle("two")), true)]))
        #expect(other.outcome == .failed && other.codes == ["sequence-fork"], "\(other.codes)")
        #expect(try stage.agency.importFile(try Forge(stage).envelope(around: honest)).outcome == .passed)
    }

    @Test func aMessageOfAnUnknownKindIsHeld() throws {
        var forge = Forge(stage)
        forge.kind = .other("order")
        #expect(try refusal(of: forge.envelope(around: forge.package(contents: []))) == ["kind-unknown"])
    }

    @Test func aPackageForSomebodyElseCannotBePassedOn() throws {
        // The partner opens what was meant for it and seals it to the agency, hoping to pass for the carrier.
        var forge = Forge(stage)
        forge.recipients = [stage.partner]
        forge.gateways = [stage.carrier]
        forge.gateway = stage.partner
        let partner = stage.partner.id
        let agency = stage.agency.id
        forge.routing = { manifest in
            manifest.with(
                recipients: [agency], gateways: [partner],
                positions: manifest.positions.map {
                    StreamPosition(recipient: agency, stream: $0.stream, sequence: 1, previous: nil)
                })
        }
        let codes = try refusal(of: try forge.envelope())
        #expect(codes.contains("envelope-package-mismatch") && codes.contains("gateway-not-permitted"), "\(codes)")
    }

    @Test func aGatewayThatIsNotNamedCannotSend() throws {
        var forge = Forge(stage)
        forge.gateway = stage.partner
        let partner = stage.partner.id
        forge.routing = { $0.with(gateways: [partner]) }
        #expect(try refusal(of: try forge.envelope()).contains("gateway-not-permitted"))
    }

    @Test func anotherGatewayThatIsNamedMaySend() throws {
        var forge = Forge(stage)
        forge.gateway = stage.partner
        forge.gateways = [stage.carrier, stage.partner]
        let outcome = try stage.agency.importFile(try forge.envelope())
        #expect(outcome.outcome == .passed, "\(outcome.codes)")
    }

    @Test(arguments: [CertificateRole.originator, .receipt, .encryption])
    func onlyAGatewayCertificateSeals(_ role: CertificateRole) throws {
        var forge = Forge(stage)
        forge.gatewayRole = role
        #expect(try !refusal(of: try forge.envelope()).isEmpty)
    }

    @Test(arguments: [CertificateRole.gateway, .receipt])
    func onlyAnOriginatorCertificateSignsBundles(_ role: CertificateRole) throws {
        var forge = Forge(stage)
        forge.role = role
        #expect(try refusal(of: try forge.envelope()).contains("kind-not-permitted"))
    }

    @Test func anOriginatorCertificateSignsNoReceipts() throws {
        var forge = Forge(stage)
        forge.kind = .receipt
        #expect(
            try refusal(of: try forge.envelope(contents: [("receipt.json", Array("{}".utf8), false)]))
                .contains("kind-not-permitted"))
    }

    @Test func aReceiptForNothingThatWasSentIsRefused() throws {
        var forge = Forge(stage)
        forge.kind = .receipt
        forge.role = .receipt
        let digest = Digest.sha256([]).hex
        let receipt = """
            {"format":"corridor-receipt","version":"1","message_id":"5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10",
            "manifest_digest":"\(digest)","state":"accepted","time":"2026-03-01T12:00:00Z"}
            """
        let codes = try refusal(
            of: try forge.envelope(contents: [("receipt.json", Array(receipt.utf8), false)]))
        #expect(codes == ["receipt-unasked"], "\(codes)")
    }

    @Test func aProfileIsNotImportedAsAMessage() throws {
        var forge = Forge(stage)
        forge.kind = .profile
        let codes = try refusal(of: try forge.envelope(contents: [("profile.json", Array("{}".utf8), false)]))
        #expect(codes == ["kind-not-imported"], "\(codes)")
    }

    @Test(arguments: [
        (PackageField.messageID, "envelope-package-mismatch"), (.expires, "envelope-package-mismatch"),
        (.positions, "envelope-package-mismatch"),
    ])
    func theEnvelopeAndThePackageMustAgree(_ field: PackageField, _ code: String) throws {
        var forge = Forge(stage)
        forge.routing = { manifest in
            switch field {
            case .messageID: manifest.with(messageID: .v4(.seeded(1)))
            case .expires: manifest.with(expires: Stage.now.adding(seconds: 86_400))
            case .positions:
                manifest.with(
                    positions: manifest.positions.map {
                        StreamPosition(recipient: $0.recipient, stream: .v4(.seeded(2)), sequence: 1, previous: nil)
                    })
            }
        }
        #expect(try refusal(of: try forge.envelope()).contains(code))
    }

    @Test func aPackageWithoutEnvelopeIsNotImported() throws {
        let path = try stage.folder.write(
            try Forge(stage).package(contents: [("one.json", File.bytes(at: stage.bundle()), true)]).bytes,
            "package.asice")
        #expect(try refusal(of: path) == ["envelope-missing"])
    }

    @Test func anEnvelopeThatCarriesSomethingElseThanAPackageIsRefused() throws {
        let forge = Forge(stage)
        let manifest = try forge.package(contents: []).manifest
        for bytes in [[], Array("hello".utf8), [UInt8](repeating: 0x50, count: 5000)] {
            let outcome = try stage.agency.importFile(try forge.envelope(around: (bytes, manifest)))
            #expect(outcome.outcome == .failed && !outcome.codes.isEmpty)
        }
        #expect(try stage.agency.holdings().received == 0)
    }

    /// What an envelope repeats of the package inside.
    enum PackageField: Sendable { case messageID, expires, positions }
}
