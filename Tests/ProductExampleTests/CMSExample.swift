import CMS
import Diagnostics
import Platform
import X509

func signAndVerify(_ content: [UInt8], at time: Timestamp) throws(Fault) -> Outcome {
    let root = try CertificateAuthority.make(
        key: .generate(.p256), name: "Example Carrier", country: "US", clock: .fixed(time), randomness: .system)
    let key = try PrivateKey.generate(.p256)
    let certificate = try root.issue(.originator, for: key.publicKey)
    let signature = try SignedData.sign(
        content, key: key, certificate: certificate, chain: [root.certificate], signingTime: time)
    let trust = TrustStore(
        anchors: [TrustAnchor(root: root.certificate)],
        revocationLists: [try root.revocationList(number: 1, revoked: [])])
    let verdicts = SignedData.verify(
        signature, content: content, profile: .corridor, trust: trust, roles: [.originator], at: time)
    return Outcome.worst(verdicts.map(\.outcome))
}
