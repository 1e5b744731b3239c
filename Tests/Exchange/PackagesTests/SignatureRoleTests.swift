import ASiC
import CMS
import Diagnostics
import Digests
import Files
import Packages
import Testing
import X509
import ZipArchive

/// A key signs what its certificate says it is for, in whatever form the signature comes.
@Suite struct SignatureRoleTests {
    private let made: SealedPackages

    init() throws { made = try SealedPackages() }

    private func sign(_ content: [UInt8], key: PrivateKey, certificate: Certificate) throws(Fault) -> [UInt8] {
        try SignedData.sign(
            content, key: key, certificate: certificate, chain: [made.authority.certificate],
            signingTime: SealedPackages.now)
    }

    private func certified(_ role: CertificateRole) throws -> (key: PrivateKey, certificate: Certificate) {
        let key = try PrivateKey.generate(.p256)
        return (key, try made.authority.issue(role, for: key.publicKey))
    }

    @Test(arguments: [
        (CertificateRole.originator, Outcome.passed, nil as FindingCode?), (.gateway, .failed, .certificateRole),
        (.receipt, .failed, .certificateRole), (.encryption, .failed, .certificateRole),
    ])
    func aSignatureBesideAFileIsAnOriginators(role: CertificateRole, outcome: Outcome, code: FindingCode?) throws {
        let content = Array("the content".utf8)
        let (key, certificate) = try certified(role)
        let judgement = try PackageReader.judge(
            sign(content, key: key, certificate: certificate), made.context, content: content)
        #expect(judgement.authenticity.outcome == outcome)
        #expect(judgement.authenticity.findings.contains { $0.code == code } == (code != nil))
    }

    @Test func aGatewaySignsNoContainerOfAnotherForm() throws {
        for (role, outcome) in [(CertificateRole.originator, Outcome.passed), (.gateway, .failed)] {
            let (key, certificate) = try certified(role)
            let content = Array("the content".utf8)
            let manifest = try ASiCManifest(
                signatureName: "META-INF/signature.p7s",
                references: [.init(name: "a.txt", mediaType: nil, isRoot: false, digest: .sha256(content))]
            ).bytes()
            let sink = MemorySink()
            let writer = ZipWriter(sink: sink)
            for (name, bytes) in [
                ("mimetype", Array("application/vnd.etsi.asic-e+zip".utf8)), ("a.txt", content),
                ("META-INF/ASiCManifest.xml", manifest),
                ("META-INF/signature.p7s", try sign(manifest, key: key, certificate: certificate)),
            ] {
                try writer.add(name, bytes, method: .stored)
            }
            try writer.finish()
            #expect(try PackageReader.judge(sink.bytes, made.context).authenticity.outcome == outcome)
        }
    }

    /// Adds a signature to a container of ours.
    private func add(_ role: CertificateRole, to bytes: [UInt8]) throws -> [UInt8] {
        let (key, certificate) = try certified(role)
        let sink = MemorySink()
        try ASiCAmendment(ASiCContainer.open(bytes, profile: .corridor)).addSignature(
            countersigning: false, into: sink
        ) { manifest throws(Fault) in try sign(manifest, key: key, certificate: certificate) }
        return sink.bytes
    }

    @Test(arguments: [(CertificateRole.originator, Outcome.passed), (.gateway, .failed), (.receipt, .failed)])
    func whoSignsAPackageBesideItsOriginatorIsAnOriginatorToo(role: CertificateRole, outcome: Outcome) throws {
        let package = try add(role, to: made.package(Array("a note".utf8)).bytes)
        let authenticity = try PackageReader.judge(package, made.context).authenticity
        #expect(authenticity.outcome == outcome)
        #expect(authenticity.findings.contains { $0.code == .kindNotPermitted } == (outcome == .failed))
        #expect(authenticity.container?.references.allSatisfy { $0.signatures == [0, 1] } == true)
    }

    @Test(arguments: [CertificateRole.gateway, .originator])
    func anEnvelopeHasOneSignature(role: CertificateRole) throws {
        let envelope = try made.envelope(made.package(Array("a note".utf8)))
        guard case .envelope(let sound) = try PackageReader.judge(envelope, made.context) else {
            Issue.record("no envelope")
            return
        }
        #expect(sound.authenticity.outcome == .passed && sound.envelope != nil)
        guard case .envelope(let judgement) = try PackageReader.judge(add(role, to: envelope), made.context) else {
            Issue.record("no envelope")
            return
        }
        #expect(judgement.authenticity.outcome == .failed && judgement.envelope == nil)
        #expect(judgement.authenticity.findings.contains { $0.code == .envelopeSecondSignature })
    }
}
