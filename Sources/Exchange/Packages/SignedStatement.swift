internal import CMS
package import Corrections
package import Diagnostics
internal import Digests
package import Platform
internal import X509

/// A statement of a party with its detached signature: what is kept, passed on and shown to others.
package struct SignedStatement: Hashable, Sendable {
    /// The largest signature, in bytes.
    package static let signatureLimit = 1 << 20

    /// The statement.
    package let statement: PartyStatement
    /// The detached signature over its bytes by an `originator` certificate of the party: CAdES, DER.
    package let signature: [UInt8]

    /// A statement with its signature, which nothing is known of yet.
    package init(_ statement: PartyStatement, signature: [UInt8]) {
        self.statement = statement
        self.signature = signature
    }

    /// Signs a statement.
    ///
    /// - Throws: `Fault` `test-key-refused` for a key of the test vectors.
    package init(signing statement: PartyStatement, by signer: Signer, at time: Timestamp) throws(Fault) {
        self.init(statement, signature: try signer.sign(statement.bytes, at: time))
    }
}

extension SignedStatement {
    /// Whether it is signed with a certificate, by its SHA-256: the one that its signature names and holds by. Whether
    /// anybody trusts it was judged when it came.
    package func isSigned(with certificate: String) -> Bool {
        SignedData.verify(
            signature, content: statement.bytes, profile: .corridor,
            trust: TrustStore(anchors: [], revocationLists: []), roles: [.originator], at: statement.time
        ).contains { $0.signer?.fingerprint.hex == certificate }
    }
}
