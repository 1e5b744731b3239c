import CMS
import Platform
import X509
import Files

/// A party made once a process, a signature of its and a segment sealed to it.
struct Party: Sendable {
    static let now = Timestamp(seconds: 1_790_000_000)
    static let content = Array("content".utf8)

    /// The party.
    static let made: Party = {
        do { return try Party() } catch { preconditionFailure("\(error)") }
    }()

    let originator: Certificate
    let encryptionKey: PrivateKey
    let encryption: Certificate
    let trust: TrustStore
    let signature: [UInt8]
    let segment: [UInt8]

    private init() throws {
        let rootKey = try PrivateKey.generate(.p256)
        let authority = try CertificateAuthority.make(
            key: rootKey, name: "Example Carrier", country: "US", clock: .fixed(Self.now), randomness: .system)
        let originatorKey = try PrivateKey.generate(.p256)
        originator = try authority.issue(.originator, for: originatorKey.publicKey)
        encryptionKey = try .generate(.p256)
        encryption = try authority.issue(.encryption, for: encryptionKey.publicKey)
        trust = TrustStore(
            anchors: [TrustAnchor(root: authority.certificate)],
            revocationLists: [try authority.revocationList(number: 1)])
        signature = try SignedData.sign(
            Self.content, key: originatorKey, certificate: originator, chain: [authority.certificate],
            signingTime: Self.now)
        segment = try AuthEnvelopedData.seal(Self.content, to: [encryption])
    }
}
