internal import Diagnostics
internal import Digests
internal import Platform
internal import X509

/// Judges one signer of a SignedData.
struct SignatureJudge {
    let profile: SignatureProfile
    let trust: TrustStore
    let roles: Set<CertificateRole>?
    /// The time that trust is judged at, unless a time stamp proves an earlier one.
    let time: Timestamp
    /// Until when what was learnt counts.
    let now: Timestamp

    func judge(
        _ signer: ParsedSigner, of parsed: ParsedSignedData, _ digest: (DigestAlgorithm) -> [UInt8]
    ) -> SignatureVerdict {
        let claimed = signer.attributes.signingTime
        guard let certificate = parsed.certificates.first(where: signer.isSignedBy) else {
            return SignatureVerdict(
                [Finding(.signatureCertificateMissing)], signer: nil, claimedTime: claimed, judgedTime: time,
                chain: nil)
        }
        var findings = Self.checkSignature(signer, certificate: certificate, profile: profile, digest: digest)
        let stamps = signer.timestamps.map {
            TimestampToken.judge($0, over: signer.signature, trust: trust, at: time, knowing: now)
        }
        findings += stamps.flatMap(\.findings)
        let judged = stamps.compactMap(\.time).reduce(time, min)
        let chain = ChainVerifier.verify(
            certificate, intermediates: parsed.certificates.filter { $0 != certificate },
            requirements: roles.map(CertificateRequirements.party) ?? .signer, store: trust, at: judged, knowing: now)
        findings += Self.checkPurpose(certificate, roles)
        // A certificate that no chain uses is signed by nobody: whoever carries the file could change it.
        if profile.isStrict, chain.anchor != nil,
            !parsed.certificates.allSatisfy(chain.certificates.contains)
        {
            findings.append(
                Finding(.signatureStructure, ["expected": "only certificates of the chain", "offset": "0"]))
        }
        return SignatureVerdict(
            findings, signer: certificate, claimedTime: claimed, judgedTime: judged, timestamps: stamps, chain: chain)
    }

    /// Where certificates of other makers will do, one by the profile of specs/certificates.md still says what its key
    /// is for: only an originator signs contents; a gateway that carries them, or a key for receipts, holds nobody to them.
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

    /// Whether the signature holds, over this content and by this certificate's key; nothing about trust.
    static func checkSignature(
        _ signer: ParsedSigner, certificate: Certificate, profile: SignatureProfile,
        digest: (DigestAlgorithm) -> [UInt8]
    ) -> [Finding] {
        let name = certificate.subject
        var findings: [Finding] = []
        if let weak = signer.weakDigest { findings.append(Finding(.signatureWeakDigest, ["digest": weak])) }
        if let algorithm = signer.digest, digest(algorithm) != signer.messageDigest {
            findings.append(Finding(.signatureDigestMismatch, ["signer": name]))
        }
        findings += checkNaming(signer.attributes, certificate: certificate, name: name)
        if let scheme = signer.scheme, scheme.fits(certificate.publicKey.kind) {
            let isNormal = !profile.isStrict || scheme.isNormal(signer.signature)
            if !isNormal
                || !scheme.verify(signer.signature, content: signer.signedAttributes, key: certificate.publicKey)
            {
                findings.append(Finding(.signatureInvalid, ["signer": name]))
            }
        } else if signer.weakDigest == nil {
            findings.append(Finding(.signatureAlgorithm, ["signer": name]))
        }
        return findings
    }

    /// ESS signing-certificate-v2 must be there and name this certificate (RFC 5035): else a certificate with the same
    /// key but other rights could be put in its place. Time stamps may name it by SHA-1 as RFC 3161 had it, for which a
    /// collision is of no use: the other certificate would have to be found for a given one.
    private static func checkNaming(
        _ attributes: SignedAttributes, certificate: Certificate, name: String
    ) -> [Finding] {
        if let named = attributes.namedCertificate {
            let digest = Digest.of(certificate.der, named.algorithm)
            return digest.bytes == named.bytes ? [] : [Finding(.signatureESSWrong, ["signer": name])]
        }
        if let named = attributes.namedCertificateSHA1 {
            return LegacyDigest.sha1(certificate.der) == named ? [] : [Finding(.signatureESSWrong, ["signer": name])]
        }
        return [Finding(.signatureESSMissing, ["signer": name])]
    }
}
