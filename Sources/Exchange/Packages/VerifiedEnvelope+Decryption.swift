internal import ASiC
package import Diagnostics
internal import Digests
package import Files
package import X509

extension VerifiedEnvelope {
    /// Decrypts the envelope, and judges the package inside and whether both agree.
    ///
    /// - Parameters:
    ///   - key: the key of `certificate`.
    ///   - certificate: one that the envelope is encrypted to.
    ///   - spool: takes what is read more than once; a nameless file.
    ///   - copies: takes large contents while they are read.
    /// - Throws: `Fault` `encryption-certificate-other` or, for the first segment that is not as signed,
    ///   `digest-mismatch`, `decryption-failed` and such (kind `.badData`), or of kind `.inputOutput`. No byte of a
    ///   segment is passed on before its digest and its tag are checked, and all segments are checked when this
    ///   returns.
    package func decrypt(
        key: PrivateKey, certificate: Certificate, spool: SpoolFile, in context: VerificationContext,
        copies: ContentCollector? = nil
    ) throws(Fault) -> PackageJudgement {
        guard routing.certificates.contains(certificate.fingerprint.hex) else {
            throw Fault(.encryptionCertificateOther, kind: .badData, ["subject": certificate.subject])
        }
        let payload = try DecryptedPayload(
            in: container, segments: routing.segments, key: key, certificate: certificate, spool: spool)
        let judgement = try Self.verify(payload, in: context, copies: copies)
        try payload.finish()
        return bind(judgement, in: context)
    }

    /// Verifies the package that the segments hold.
    private static func verify(
        _ payload: DecryptedPayload, in context: VerificationContext, copies: ContentCollector?
    ) throws(Fault) -> PackageJudgement {
        let package: ASiCContainer
        do throws(Fault) {
            package = try ASiCContainer.open(payload, profile: .corridor)
        } catch {
            // A segment that is not as signed is the cause, and is reported instead.
            try payload.finish()
            guard error.kind != .inputOutput else { throw error }
            return PackageJudgement(
                authenticity: Authenticity(unreadable: error, context), manifest: nil, package: nil)
        }
        // Enclosed packages are read more than once, and so is what is small.
        let attachments = package.dataEntries.filter { !$0.hasSuffix(".asice") }
        payload.passOn(attachments.compactMap(package.storedRange).filter { $0.count >= ContentCollector.large })
        return PackageVerifier(context).judge(package, copies: copies)
    }

    /// The judgement on the package once it was compared with the routing slip.
    private func bind(_ judgement: PackageJudgement, in context: VerificationContext) -> PackageJudgement {
        guard let manifest = judgement.manifest else { return judgement }
        let findings = EnvelopeBinding.check(routing, against: manifest)
        guard !findings.isEmpty else { return judgement }
        return PackageJudgement(
            authenticity: Authenticity(judgement.authenticity.container, findings: findings, context: context),
            manifest: manifest, package: nil)
    }
}
