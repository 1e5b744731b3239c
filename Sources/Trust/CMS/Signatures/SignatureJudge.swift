internal import Diagnostics
internal import Digests
internal import Platform
internal import X509

/// Judges one signer of a SignedData.
struct SignatureJudge {
    let profile: SignatureProfile
    let trust: TrustStore
    let roles: Set<CertificateRole>?
    /// The time of judging trust, unless a time stamp proves an earlier one.
    let time: Timestamp
    /// Later knowledge (revocation lists) counts up to this time.
    let now: Timestamp

    func judge(
        _ signer: ParsedSigner, of parsed: ParsedSignedData, _ digest: (DigestAlgorithm) -> [UInt8]
    ) -> SignatureVerdict {
        let claimed = signer.attributes.signingTime
        guard let certificate = signer.certificate(among: parsed.certificates) else {
            return SignatureVerdict(
                [Finding(.signatureCertificateMissing)], signer: nil, claimedTime: claimed, judgedTime: time,
                chain: nil)
        }
        var findings = signer.check(certificate: certificate, profile: profile, digest: digest)
        let stamps = signer.timestamps.map {
            TimestampToken.judge($0, over: signer.signature, trust: trust, at: time, knowing: now)
        }
        findings += stamps.flatMap(\.findings)
        let judged = stamps.compactMap(\.time).reduce(time, min)
        let chain = ChainVerifier.verify(
            certificate, intermediates: parsed.certificates.filter { $0 != certificate },
            requirements: roles.map(CertificateRequirements.party) ?? .signer, store: trust, at: judged, knowing: now)
        findings += Self.checkPurpose(certificate, roles)
        // A certificate that is in no chain is not signed by anyone: a third party could change it.
        if profile.isStrict, chain.anchor != nil,
            !parsed.certificates.allSatisfy(chain.certificates.contains)
        {
            findings.append(
                Finding(.signatureStructure, ["expected": "only certificates of the chain", "offset": "0"]))
        }
        return SignatureVerdict(
            findings, signer: certificate, claimedTime: claimed, judgedTime: judged, timestamps: stamps, chain: chain)
    }

    /// Where certificates of other issuers are accepted, a certificate with the profile of specs/certificates.md still
    /// restricts its key: only an originator signs content. A gateway, which only transports content, or a receipt key
    /// does not commit its party to it.
    private static func checkPurpose(_ certificate: Certificate, _ roles: Set<CertificateRole>?) -> [Finding] {
        guard roles == nil, let role = certificate.role, role != .originator else { return [] }
        return [
            Finding(
                .certificateRole,
                [
                    "subject": certificate.subject, "found": role.rawValue,
                    "expected": CertificateRole.originator.rawValue,
                ])
        ]
    }
}
