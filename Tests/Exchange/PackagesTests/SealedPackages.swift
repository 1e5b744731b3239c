import Digests
import Files
import Packages
import Platform
import TestSupport
import Testing
import X509

/// An authority with the keys of one party, and packages and envelopes that it makes for itself.
struct SealedPackages {
    static let now = Timestamp(seconds: 1_790_000_000)
    let authority: CertificateAuthority
    let keys: [CertificateRole: PrivateKey]
    let certificates: [CertificateRole: Certificate]
    let context: VerificationContext

    init() throws {
        authority = try CertificateAuthority.make(
            key: .generate(.p256), name: "Example", country: "NL", clock: .fixed(Self.now), randomness: .seeded(1))
        var (keys, certificates): ([CertificateRole: PrivateKey], [CertificateRole: Certificate]) = ([:], [:])
        for role in [CertificateRole.originator, .gateway, .encryption, .receipt] {
            let key = try PrivateKey.generate(.p256)
            keys[role] = key
            certificates[role] = try authority.issue(role, for: key.publicKey)
        }
        (self.keys, self.certificates) = (keys, certificates)
        context = VerificationContext(
            trust: TrustStore(
                anchors: [TrustAnchor(root: authority.certificate)],
                revocationLists: [try authority.revocationList(number: 1)]),
            time: Self.now)
    }

    func signer(_ role: CertificateRole) throws -> Signer {
        Signer(
            key: try #require(keys[role]), certificate: try #require(certificates[role]), chain: [authority.certificate]
        )
    }

    func package(_ attachment: [UInt8]) throws -> (bytes: [UInt8], manifest: PackageManifest) {
        try package(.bundle, [PackageContent(fileName: "note.txt", source: attachment, isBundle: false)])
    }

    func package(
        _ kind: PackageKind, _ contents: [PackageContent], version: WireVersion = .v2
    ) throws -> (bytes: [UInt8], manifest: PackageManifest) {
        let sink = MemorySink()
        let position = StreamPosition(
            recipient: authority.party, stream: .v4(.seeded(3)), sequence: 1, previous: nil)
        let role: CertificateRole = kind == .receipt ? .receipt : .originator
        let written = try PackageWriter(
            signer: signer(role), clock: .fixed(Self.now), randomness: .seeded(7)
        ).write(
            contents,
            PackageWriter.Terms(
                version: version, kind: kind, originatorName: "Example", positions: [position],
                gateways: [authority.party]),
            to: sink)
        return (sink.bytes, written.manifest)
    }

    func envelope(_ package: (bytes: [UInt8], manifest: PackageManifest)) throws -> [UInt8] {
        let sink = MemorySink()
        _ = try EnvelopeWriter(gateway: signer(.gateway), clock: .fixed(Self.now)).seal(
            package.bytes, package.manifest, to: [try #require(certificates[.encryption])], into: sink)
        return sink.bytes
    }
}
