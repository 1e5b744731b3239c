import Platform
import X509

/// A party for tests: a root, an originator and an encryption certificate, at a fixed time.
struct SigningParty: Sendable {
    static let now = Timestamp(seconds: 1_790_000_000)

    let rootKey: PrivateKey
    let authority: CertificateAuthority
    let originatorKey: PrivateKey
    let originator: Certificate
    let encryptionKey: PrivateKey
    let encryption: Certificate
    let store: TrustStore

    init(
        _ name: String = "Example Carrier", kind: KeyKind = .p256, at time: Timestamp = now,
        days: Int = CertificateAuthority.leafDays
    ) throws {
        rootKey = try .generate(kind)
        authority = try CertificateAuthority.make(
            key: rootKey, name: name, country: "US", clock: .fixed(time), randomness: .system)
        originatorKey = try .generate(kind)
        originator = try authority.issue(.originator, for: originatorKey.publicKey, days: days)
        encryptionKey = try .generate(kind)
        encryption = try authority.issue(.encryption, for: encryptionKey.publicKey)
        store = TrustStore(
            anchors: [TrustAnchor(root: authority.certificate)],
            revocationLists: [try authority.revocationList(number: 1, revoked: [])])
    }
}
