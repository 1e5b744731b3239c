import ASiC
import CMS
import Diagnostics
import Files
import Platform
import X509

func containerVerdict(at time: Timestamp) throws(Fault) -> ContainerVerdict {
    let root = try CertificateAuthority.make(
        key: .generate(.p256), name: "Example Carrier", country: "US", clock: .fixed(time), randomness: .system)
    let key = try PrivateKey.generate(.p256)
    let certificate = try root.issue(.originator, for: key.publicKey)
    let sink = MemorySink()
    let writer = try ASiCWriter(sink: sink)
    try writer.add("note.txt", Array("hello".utf8), mediaType: "text/plain", compressed: false)
    _ = try writer.finish { manifest throws(Fault) in
        try SignedData.sign(
            manifest, key: key, certificate: certificate, chain: [root.certificate], signingTime: time)
    }
    let trust = TrustStore(
        anchors: [TrustAnchor(root: root.certificate)],
        revocationLists: [try root.revocationList(number: 1, revoked: [])])
    return try ASiCContainer.open(sink.bytes, profile: .corridor)
        .verify(trust: trust, roles: [.originator], at: time)
}
