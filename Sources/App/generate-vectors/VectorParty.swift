internal import Diagnostics
internal import Digests
internal import Packages
internal import Platform
internal import X509

/// A party of the vectors with its certificates and revocation list.
struct VectorParty {
    let name: String
    let title: String
    let country: String
    let root: Certificate
    let certificates: [CertificateRole: Certificate]
    let keys: [CertificateRole: PrivateKey]
    /// Certificates of the originator's key that must not be accepted, by name.
    let others: [String: Certificate]
    let revocationList: CertificateRevocationList
    let authority: CertificateAuthority

    var id: PartyID { authority.party }

    /// A signer of this party.
    func signer(_ role: CertificateRole) -> VectorSigner {
        VectorSigner(key: key(role), certificate: certificate(role), chain: [root])
    }

    /// The certificate of a role.
    func certificate(_ role: CertificateRole) -> Certificate {
        guard let certificate = certificates[role] else { preconditionFailure("\(name) has no \(role) certificate") }
        return certificate
    }

    /// The key of a role.
    func key(_ role: CertificateRole) -> PrivateKey {
        guard let key = keys[role] else { preconditionFailure("\(name) has no \(role) key") }
        return key
    }

    /// The originator's key with another certificate.
    func signer(other name: String) -> VectorSigner {
        guard let certificate = others[name] else { preconditionFailure("there is no certificate \(name)") }
        return VectorSigner(key: key(.originator), certificate: certificate, chain: [root])
    }
}

/// A key with its certificate, and the certificates above it.
struct VectorSigner {
    let key: PrivateKey
    let certificate: Certificate
    let chain: [Certificate]

    var isP384: Bool { key.publicKey.kind == .p384 }
    var isRSA: Bool { key.publicKey.kind?.isRSA == true }
    /// The digest of the profile.
    var digest: DigestAlgorithm { isP384 ? .sha384 : .sha256 }
}
