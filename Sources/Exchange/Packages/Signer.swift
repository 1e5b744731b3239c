internal import CMS
package import Diagnostics
package import Platform
package import X509

/// A key that signs containers, with its certificate and the root above it.
package struct Signer: Sendable {
    /// The key.
    package let key: PrivateKey
    /// Its certificate.
    package let certificate: Certificate
    /// The certificates above it, the root last; they travel with the signature so that a stranger can show the chain.
    package let chain: [Certificate]

    /// A signer.
    package init(key: PrivateKey, certificate: Certificate, chain: [Certificate]) {
        self.key = key
        self.certificate = certificate
        self.chain = chain
    }

    /// The detached CAdES-B-B signature over `content`, DER.
    ///
    /// - Throws: `Fault` `test-key-refused` for a key of the test vectors.
    package func sign(_ content: [UInt8], at time: Timestamp) throws(Fault) -> [UInt8] {
        try TestKeys.refuse(key.publicKey, of: certificate.subject)
        return try SignedData.sign(content, key: key, certificate: certificate, chain: chain, signingTime: time)
    }
}
