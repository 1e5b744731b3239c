import ASiC
import CMS
import Diagnostics
import Digests
import Testing
import X509

/// Which signatures cover which entries, and which signer covers the whole container.
struct SignerCoverageTests {
    private let alice: ContainerFixture
    private let mallory: ContainerFixture
    private let contract = ("contract.txt", Array("the terms".utf8))
    private let annex = ("annex.txt", Array("other terms".utf8))

    init() throws {
        alice = try ContainerFixture("Alice")
        mallory = try ContainerFixture("Mallory")
    }

    /// One signature: its signer and the contents that it covers.
    fileprivate struct Signing {
        let key: PrivateKey
        let certificate: Certificate
        let root: Certificate
        let names: [String]

        init(_ party: ContainerFixture, _ names: [String]) {
            (key, certificate, root) = (party.key, party.certificate, party.authority.certificate)
            self.names = names
        }

        init(_ key: PrivateKey, certificate: Certificate, root: Certificate, names: [String]) {
            (self.key, self.certificate, self.root, self.names) = (key, certificate, root, names)
        }
    }

    /// A container of another producer with the contract and the annex.
    private func container(
        _ signings: [Signing], breaking broken: Int? = nil
    ) throws -> [UInt8] {
        var entries: [(name: String, bytes: [UInt8])] = [
            ("mimetype", Array("application/vnd.etsi.asic-e+zip".utf8)), contract, annex,
        ]
        for (index, signing) in signings.enumerated() {
            let name = "META-INF/signature\(index).p7s"
            let manifest = try ASiCManifest(
                signatureName: name,
                references: [contract, annex].filter { signing.names.contains($0.0) }.map {
                    .init(name: $0.0, mediaType: "text/plain", isRoot: false, digest: .sha256($0.1))
                }
            ).bytes()
            var signature = try Signing.sign(manifest, signing)
            if index == broken { signature[signature.count - 1] ^= 1 }
            entries.append(("META-INF/ASiCManifest\(index).xml", manifest))
            entries.append((name, signature))
        }
        return try ContainerFixture.pack(entries)
    }

    private func verify(_ bytes: [UInt8]) throws -> ContainerVerdict {
        let trust = TrustStore(
            anchors: alice.trust.anchors + mallory.trust.anchors,
            revocationLists: alice.trust.revocationLists + mallory.trust.revocationLists)
        return try ASiCContainer.open(bytes, profile: .asicE).verify(
            trust: trust, roles: nil, at: ContainerFixture.now)
    }

    private let both = ["contract.txt", "annex.txt"]

    @Test func whatAnotherSignerAddsIsNotTheFirstSigners() throws {
        let verdict = try verify(
            container([Signing(alice, ["contract.txt"]), Signing(mallory, ["annex.txt"])]))
        #expect(verdict.outcome == .indeterminate)
        #expect(verdict.findings.map(\.code) == [.signersDiffer])
        #expect(verdict.signatures.map(\.outcome) == [.passed, .passed])
        #expect(verdict.wholeSignatures.isEmpty)
        #expect(verdict.references.map(\.name) == both)
        #expect(verdict.references.map(\.signatures) == [[0], [1]])
        #expect(verdict.signers.map(\.entries) == [["contract.txt"], ["annex.txt"]])
        let sentence = verdict.findings[0].sentence
        #expect(sentence.contains("Alice") && sentence.contains("Mallory") && sentence.contains("annex.txt"))
    }

    @Test func oneSignerMaySignTheWholeInParts() throws {
        let verdict = try verify(container([Signing(alice, ["contract.txt"]), Signing(alice, ["annex.txt"])]))
        #expect(verdict.outcome == .passed, "\(verdict.findings)")
        #expect(verdict.wholeSignatures == [0, 1])
        #expect(verdict.references.map(\.signatures) == [[0], [1]])
    }

    @Test(arguments: [true, false]) func whoSignedTheWholeStandsForItWhateverOthersSign(isFirst: Bool) throws {
        let signings = [Signing(alice, both), Signing(mallory, ["annex.txt"])]
        let verdict = try verify(container(isFirst ? signings : signings.reversed()))
        #expect(verdict.outcome == .passed, "\(verdict.findings)")
        #expect(verdict.wholeSignatures == [isFirst ? 0 : 1])
        #expect(verdict.references.map(\.signatures) == (isFirst ? [[0], [0, 1]] : [[1], [0, 1]]))
    }

    @Test func aSignerOfAllWhoSignedTwiceCountsOnce() throws {
        let verdict = try verify(container([Signing(alice, both), Signing(alice, both)]))
        #expect(verdict.outcome == .passed)
        #expect(verdict.signers.count == 1 && verdict.wholeSignatures == [0])
    }

    @Test func aPartyIsOneSignerByWhateverCertificateOfIts() throws {
        let key = try PrivateKey.generate(.p256)
        let other = try alice.authority.issue(.originator, for: key.publicKey)
        let verdict = try verify(
            container([
                Signing(alice, ["contract.txt"]),
                Signing(key, certificate: other, root: alice.authority.certificate, names: ["annex.txt"]),
            ]))
        #expect(verdict.outcome == .passed, "\(verdict.findings)")
        #expect(verdict.signers.count == 1)
    }

    @Test func aSignatureThatDoesNotHoldCoversNothing() throws {
        let bytes = try container([Signing(alice, both), Signing(mallory, ["annex.txt"])], breaking: 0)
        let verdict = try verify(bytes)
        #expect(verdict.outcome == .failed)
        #expect(verdict.signers.map(\.entries) == [[], ["annex.txt"]])
        #expect(verdict.signers.allSatisfy { !$0.isWhole })
    }

    @Test func aBadSignatureBesideOneOfTheWholeFails() throws {
        let verdict = try verify(
            container([Signing(alice, both), Signing(mallory, ["annex.txt"])], breaking: 1))
        #expect(verdict.outcome == .failed)
        #expect(verdict.wholeSignatures == [0])
    }

    @Test func aStrangersAnnexLeavesTheWholeUndecided() throws {
        let stranger = try ContainerFixture("Stranger")
        let verdict = try verify(container([Signing(alice, both), Signing(stranger, ["annex.txt"])]))
        #expect(verdict.outcome == .indeterminate)
        #expect(verdict.findings.map(\.code) == [.signerUnknown])
        let divided = try verify(
            container([Signing(alice, ["contract.txt"]), Signing(stranger, ["annex.txt"])]))
        #expect(Set(divided.findings.map(\.code)) == [.signerUnknown, .signersDiffer])
    }

    /// An issuer of certificates can use any name: equal names are not the same person.
    @Test func twoKeysOfOneNameAreTwoSigners() throws {
        let twin = try ContainerFixture("Alice")
        let trust = TrustStore(
            anchors: alice.trust.anchors + twin.trust.anchors,
            revocationLists: alice.trust.revocationLists + twin.trust.revocationLists)
        let bytes = try container([Signing(alice, ["contract.txt"]), Signing(twin, ["annex.txt"])])
        let verdict = try ASiCContainer.open(bytes, profile: .asicE).verify(
            trust: trust, roles: nil, at: ContainerFixture.now)
        #expect(verdict.outcome == .indeterminate && verdict.findings.map(\.code) == [.signersDiffer])
    }
}

extension SignerCoverageTests.Signing {
    fileprivate static func sign(_ content: [UInt8], _ signing: Self) throws -> [UInt8] {
        try SignedData.sign(
            content, key: signing.key, certificate: signing.certificate, chain: [signing.root],
            signingTime: ContainerFixture.now)
    }
}
