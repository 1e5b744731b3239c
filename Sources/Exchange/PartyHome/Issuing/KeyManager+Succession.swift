internal import CaseFile
package import Diagnostics
internal import Digests
internal import Packages
internal import Platform
internal import StrictJSON
package import X509

/// The root's signature under a succession.
extension KeyManager {
    /// Signs the terms of a succession with the root, as persons approve, and logs it.
    ///
    /// - Parameters:
    ///   - terms: the bytes that both roots sign.
    ///   - other: the other party, for the log.
    /// - Throws: those of the approver, the root's folder and the keys.
    package func signSuccession(_ terms: [UInt8], with other: PartyID, reason: String) throws(Fault) -> [UInt8] {
        let subject = Digest.sha256(terms).hex
        return try home.writing { home throws(Fault) in
            let approval = try approval(on: subject, reason: reason)
            let root = try home.certificate(.root)
            let key = try rootKey(of: root, in: layout.key(.root))
            let signature = try Signer(key: key, certificate: root, chain: []).sign(terms, at: clock.now())
            var details = JSONObject()
            details["with"] = .string(other.text)
            details["reason"] = .string(reason)
            details["approval"] = approval
            try home.caseFile.record(.successionSigned, of: subject, by: actor, details)
            return signature
        }
    }
}
