internal import CMS
package import Diagnostics
package import X509

/// A small document that is encrypted to certificates: one CMS AuthEnvelopedData in the profile of the segments of
/// envelopes (specs/package.md), so that OpenSSL opens it too.
package enum EncryptedDocument {
    /// Encrypts a document.
    ///
    /// - Returns: DER.
    /// - Throws: `Fault` `encryption-key-unusable`.
    package static func seal(_ bytes: [UInt8], to certificates: [Certificate]) throws(Fault) -> [UInt8] {
        try AuthEnvelopedData.seal(bytes, to: certificates)
    }

    /// Decrypts a document.
    ///
    /// - Returns: the bytes; `nil` when it is not encrypted to this certificate.
    /// - Throws: `Fault` `envelope-structure`, `decryption-failed`.
    package static func open(
        _ der: [UInt8], key: PrivateKey, certificate: Certificate
    ) throws(Fault) -> [UInt8]? {
        do throws(Fault) {
            return try AuthEnvelopedData.open(der, key: key, certificate: certificate)
        } catch {
            guard error.code == .keyNotNamed else { throw error }
            return nil
        }
    }
}
