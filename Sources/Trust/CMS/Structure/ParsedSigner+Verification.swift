internal import Diagnostics
internal import Digests
internal import X509

/// The cryptographic checks of a signer; trust in its certificate is judged elsewhere (`SignatureJudge`).
extension ParsedSigner {
    /// What is wrong with the signature over this content by this certificate's key.
    func check(
        certificate: Certificate, profile: SignatureProfile, digest contentDigest: (DigestAlgorithm) -> [UInt8]
    ) -> [Finding] {
        let name = certificate.subject
        var findings: [Finding] = []
        if let weakDigest { findings.append(Finding(.signatureWeakDigest, ["digest": weakDigest])) }
        if let digest, contentDigest(digest) != messageDigest {
            findings.append(Finding(.signatureDigestMismatch, ["signer": name]))
        }
        findings += checkSigningCertificate(certificate)
        if !isProtectionTrue { findings.append(Finding(.signatureAlgorithmProtection, ["signer": name])) }
        if let scheme, scheme.fits(certificate.publicKey.kind, profile) {
            if !scheme.isWellFormed(signature)
                || !scheme.verify(signature, content: signedAttributes, key: certificate.publicKey)
            {
                findings.append(Finding(.signatureInvalid, ["signer": name]))
            }
        } else if weakDigest == nil {
            findings.append(Finding(.signatureAlgorithm, ["signer": name]))
        }
        return findings
    }

    /// The attribute ESS signing-certificate-v2 must be present and identify this certificate (RFC 5035): otherwise it
    /// could be replaced by a certificate with the same key but other rights. Time stamps may identify it by SHA-1, as
    /// RFC 3161 did: a collision does not help there, because an attack needs a second preimage of a given certificate.
    private func checkSigningCertificate(_ certificate: Certificate) -> [Finding] {
        let name = certificate.subject
        guard attributes.namesACertificate else { return [Finding(.signatureESSMissing, ["signer": name])] }
        return attributes.names(certificate) ? [] : [Finding(.signatureESSWrong, ["signer": name])]
    }
}
