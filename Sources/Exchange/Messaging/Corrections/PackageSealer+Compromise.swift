internal import CaseFile
package import Corrections
package import Diagnostics
internal import Digests
internal import PartyHome
package import Platform
internal import StrictJSON
package import X509

/// Saying that a key of this home is compromised.
extension PackageSealer {
    /// States since when a key that signed messages of this home is not this home's alone, and seals that to all partners.
    ///
    /// - Parameter name: the beginning of the SHA-256 of the certificate, of at least six digits.
    /// - Returns: the statement, the certificate, and why it stays owed to some.
    /// - Throws: `Fault` `signing-certificate-unknown`, `compromised-key-in-use`, and those of the keys and of a restored
    ///   home.
    package func stateCompromise(
        of name: String, since: Timestamp, reason: String
    ) throws(Fault) -> (statement: PartyStatement, certificate: Certificate, findings: [Finding]) {
        keys.prepare([.originator, .gateway])
        return try writing { sealer throws(Fault) in
            let home = sealer.home
            let lower = name.lowercased()
            let found = try home.ownCertificates(all: true).filter {
                lower.utf8.count >= 6 && $0.certificate.fingerprint.hex.hasPrefix(lower)
                    && [.originator, .receipt].contains($0.role)
            }
            guard let own = found.first, found.count == 1 else {
                throw Fault(.signingCertificateUnknown, kind: .usage, ["certificate": name])
            }
            guard try home.certificates(own.role).first?.fingerprint != own.certificate.fingerprint else {
                throw Fault(
                    .compromisedKeyInUse, kind: .policy,
                    ["certificate": String(own.certificate.fingerprint.hex.prefix(16)), "role": own.role.rawValue])
            }
            let partners = try home.caseFile.partners().map(\.party)
            var details = JSONObject()
            details["certificate"] = .string(own.certificate.fingerprint.hex)
            details["since"] = .string(since.rfc3339)
            let stated = try sealer.state(
                [
                    (
                        .compromise(
                            certificate: own.certificate.fingerprint.hex,
                            since: Timestamp(milliseconds: since.milliseconds)),
                        partners
                    )
                ], reason: reason, as: .compromiseStated, details: details)
            return (stated.statements[0], own.certificate, stated.findings)
        }
    }
}
