internal import CMS
public import Diagnostics
public import Platform
public import X509

/// A key that signs containers, with its certificate and the root above it.
public struct Signer: Sendable {
    /// The key.
    public let key: PrivateKey
    /// Its certificate.
    public let certificate: Certificate
    /// The certificates above it, the root last; they travel with the signature so that a stranger can show the chain.
    public let chain: [Certificate]

    /// A signer.
    public init(key: PrivateKey, certificate: Certificate, chain: [Certificate]) {
        self.key = key
        self.certificate = certificate
        self.chain = chain
    }

    /// The detached CAdES-B-B signature over `content`, DER.
    public func sign(_ content: [UInt8], at time: Timestamp) throws(Fault) -> [UInt8] {
        try SignedData.sign(content, key: key, certificate: certificate, chain: chain, signingTime: time)
    }
}
