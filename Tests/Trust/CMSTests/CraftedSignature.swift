import Digests
import Platform
import X509

@testable import CMS

/// A detached signature as another program could write it, every part of it free.
struct CraftedSignature {
    static let content = Array("the exact bytes of a manifest".utf8)
    static let null: [UInt8] = [5, 0]

    var party: SigningParty
    var certificates: [Certificate]
    /// The signature algorithm, with the digest that goes with it.
    var algorithm: AlgorithmIdentifier
    var digest: DigestAlgorithm
    /// The parameters of the digest algorithms: of the signer, and in the set before the content.
    var digestParameters: [UInt8] = []
    var setParameters: [UInt8] = []
    var isNamedByKey = false
    var signerVersion: Int?
    var dataVersion: Int?
    var hasSigningTime = true
    /// The ESSCertIDv2 of the signing certificate; `nil` leaves the attribute out.
    var named: [UInt8]?
    /// What follows the list of certificates in SigningCertificateV2.
    var policies: [UInt8] = []
    var otherAttributes: [[UInt8]] = []
    /// The content of the unsigned attributes.
    var unsigned: [UInt8] = []
    /// The number of times that the signer is in the set of signers.
    var signers = 1
    var change: ([UInt8]) -> [UInt8] = { $0 }

    init(_ party: SigningParty) throws {
        self.party = party
        certificates = [party.originator, party.authority.certificate]
        let scheme = SignatureScheme(signing: party.originatorKey.publicKey.kind)
        algorithm = scheme?.algorithm ?? AlgorithmIdentifier(ObjectIdentifiers.ecdsaSHA256)
        digest = scheme?.digest ?? .sha256
        named = Self.name(party.originator)
    }

    /// An ESSCertIDv2.
    static func name(
        _ certificate: Certificate, by digest: DigestAlgorithm = .sha256, algorithm: [UInt8] = [],
        issuerSerial: [UInt8] = []
    ) -> [UInt8] {
        DERWriter.sequence(
            algorithm, DERWriter.octetString(Digest.of(certificate.der, digest).bytes), issuerSerial)
    }

    /// An IssuerSerial with the issuer as a directoryName.
    static func issuerSerial(_ issuer: [UInt8], _ serial: [UInt8]) -> [UInt8] {
        DERWriter.sequence(DERWriter.sequence(DERWriter.value(0xA4, issuer)), serial)
    }

    static func attribute(_ identifier: [UInt8], _ value: [UInt8]) -> [UInt8] {
        DERWriter.sequence(DERWriter.identifier(identifier), DERWriter.set([value]))
    }

    /// CMSAlgorithmProtection.
    static func protection(_ digest: AlgorithmIdentifier, _ signature: AlgorithmIdentifier) -> [UInt8] {
        attribute(
            ObjectIdentifiers.algorithmProtection,
            DERWriter.sequence(digest.der, [0xA1] + signature.der.dropFirst()))
    }

    var der: [UInt8] {
        var attributes = [
            Self.attribute(ObjectIdentifiers.contentType, DERWriter.identifier(ObjectIdentifiers.data)),
            Self.attribute(
                ObjectIdentifiers.messageDigest, DERWriter.octetString(Digest.of(Self.content, digest).bytes)),
        ]
        if hasSigningTime {
            attributes.append(Self.attribute(ObjectIdentifiers.signingTime, DERTime.encode(SigningParty.now)))
        }
        if let named {
            attributes.append(
                Self.attribute(
                    ObjectIdentifiers.signingCertificateV2,
                    DERWriter.sequence(DERWriter.sequence(named), policies)))
        }
        let signed = DERWriter.set(attributes + otherAttributes)
        let value = SignatureScheme(algorithm, digest: digest, .baseline)?.sign(signed, party.originatorKey) ?? []
        let key = party.originator.subjectKeyIdentifier
        let name =
            isNamedByKey
            ? DERWriter.value(0x80, key) : DERWriter.sequence(party.originator.issuerDER, party.originator.serialDER)
        let identifier = SignatureScheme.identifier(of: digest)
        let info = DERWriter.sequence(
            DERWriter.integer(signerVersion ?? (isNamedByKey ? 3 : 1)), name,
            AlgorithmIdentifier(identifier, parameters: digestParameters).der, [0xA0] + signed.dropFirst(),
            algorithm.der, DERWriter.octetString(change(value)),
            unsigned.isEmpty ? [] : DERWriter.value(0xA1, unsigned))
        let signedData = DERWriter.sequence(
            DERWriter.integer(dataVersion ?? signerVersion ?? (isNamedByKey ? 3 : 1)),
            DERWriter.set([AlgorithmIdentifier(identifier, parameters: setParameters).der]),
            DERWriter.sequence(DERWriter.identifier(ObjectIdentifiers.data)),
            [0xA0] + DERWriter.set(certificates.map(\.der)).dropFirst(),
            DERWriter.set([[UInt8]](repeating: info, count: signers)))
        return DERWriter.sequence(
            DERWriter.identifier(ObjectIdentifiers.signedData), DERWriter.value(0xA0, signedData))
    }

    /// The verdict on it.
    func judge(_ profile: SignatureProfile = .corridor) -> SignatureVerdict {
        SignedData.verify(
            der, content: Self.content, profile: profile, trust: party.store, roles: [.originator],
            at: SigningParty.now)[0]
    }
}
