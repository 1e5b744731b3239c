internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON
internal import X509

/// An envelope of the vectors with its one segment, put together from the text of `specs/package.md`.
struct EnvelopeDraft {
    let package: PackageDraft.Made
    var sender: VectorParty
    /// The recipients, with the certificates that it is encrypted to.
    var recipients: [VectorParty]
    var seed: UInt64
    var signer: VectorSigner?
    var version: WireVersion
    /// What is done to the segment before it is signed.
    var segmentChange: ([UInt8]) -> [UInt8] = { $0 }
    /// What is done to the entries before they are signed.
    var changes: (inout [PackageDraft.Entry]) -> Void = { _ in }

    init(_ package: PackageDraft.Made, from sender: VectorParty, to recipients: [VectorParty], seed: UInt64) {
        self.package = package
        self.sender = sender
        self.recipients = recipients
        self.seed = seed
        version = package.manifest.version
    }

    func make(_ signatures: SignatureMaker, _ agreement: KeyAgreementExample) throws -> (
        bytes: [UInt8], segment: KeyAgreementExample.Segment
    ) {
        let certificates = recipients.map { $0.certificate(.encryption) }
        let segment = try agreement.seal(package.bytes, to: certificates, seed: seed)
        let manifest = package.manifest
        let slip = RoutingSlip(
            version: version, sender: sender.id, recipients: manifest.recipients, messageID: manifest.messageID,
            positions: manifest.positions, created: VectorAuthority.made, expires: nil, segments: 1,
            certificates: certificates.map(\.fingerprint.hex))
        var entries = [
            PackageDraft.Entry(name: "routing.json", bytes: slip.bytes, mediaType: "application/json"),
            PackageDraft.Entry(
                name: "payload-0001.p7m", bytes: segmentChange(segment.der), mediaType: "application/pkcs7-mime"),
        ]
        changes(&entries)
        let gateway = signer ?? sender.signer(.gateway)
        let written = try PackageDraft.container(entries, root: "routing.json") {
            try signatures.sign($0, by: gateway).der
        }
        return (written.bytes, segment)
    }
}
