import Platform
import X509

/// A party for tests: a root and one certificate for each role, at a fixed time.
struct PartyFixture: Sendable {
    static let now = Timestamp(seconds: 1_790_000_000)

    let authority: CertificateAuthority
    let keys: [CertificateRole: PrivateKey]
    let certificates: [CertificateRole: Certificate]
    let list: CertificateRevocationList

    init(
        _ name: String = "Example Carrier", at time: Timestamp = now, kind: KeyKind = .p256, seed: UInt64 = 1
    ) throws {
        authority = try CertificateAuthority.make(
            key: .generate(kind), name: name, country: "US", clock: .fixed(time), randomness: .seeded(seed))
        var keys: [CertificateRole: PrivateKey] = [:]
        var certificates: [CertificateRole: Certificate] = [.root: authority.certificate]
        for role in CertificateRole.allCases where role != .root {
            let key = try PrivateKey.generate(kind)
            keys[role] = key
            certificates[role] = try authority.issue(role, for: key.publicKey)
        }
        self.keys = keys
        self.certificates = certificates
        list = try authority.revocationList(number: 1, revoked: [])
    }

    subscript(role: CertificateRole) -> Certificate { certificates[role] ?? authority.certificate }

    var anchor: TrustAnchor { TrustAnchor(root: authority.certificate) }

    var store: TrustStore { TrustStore(anchors: [anchor], revocationLists: [list]) }
}
