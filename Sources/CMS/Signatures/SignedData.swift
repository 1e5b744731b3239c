public import Credentials
internal import Digests
public import Files
public import Findings

/// Detached CAdES signatures (ETSI EN 319 122-1, level B-B) in CMS SignedData (RFC 5652), written and read by our own
/// DER: OpenSSL's reader accepts changes at some positions of a signature.
public enum SignedData {
    /// Signs `content`.
    ///
    /// - Parameters:
    ///   - chain: the certificates above the signer's; they travel along.
    ///   - signingTime: what the signer claims.
    /// - Throws: `Fault` `signature-algorithm` when the key is neither P-256 nor P-384.
    public static func sign(
        _ content: [UInt8], key: PrivateKey, certificate: Certificate, chain: [Certificate], signingTime: Timestamp
    ) throws(Fault) -> [UInt8] {
        guard let scheme = SignatureScheme(signing: key.publicKey.kind) else {
            throw Fault(.signatureAlgorithm, .usage, ["signer": certificate.subject])
        }
        let attributes = [
            attribute(ObjectIdentifiers.contentType, DERWriter.identifier(ObjectIdentifiers.data)),
            attribute(ObjectIdentifiers.signingTime, time(signingTime)),
            attribute(
                ObjectIdentifiers.messageDigest, DERWriter.octetString(Digest.of(content, scheme.digest).bytes)),
            attribute(ObjectIdentifiers.signingCertificateV2, signingCertificate(certificate)),
        ]
        let signed = DERWriter.set(attributes)
        guard let signature = scheme.sign(signed, key) else {
            throw Fault(
                .cryptographyFailed, .ours, ["what": "sign"], underlying: OpenSSLError.drain())
        }
        let digestAlgorithm = SignatureScheme.digestAlgorithm(scheme.digest)
        let signerInfo = DERWriter.sequence(
            DERWriter.integer(1), DERWriter.sequence(certificate.issuerDER, certificate.serialDER), digestAlgorithm,
            [DERTag.constructed(0)] + signed.dropFirst(), scheme.signatureAlgorithm,
            DERWriter.octetString(signature))
        let certificates = [certificate] + chain.filter { $0 != certificate }
        let certificateSet = DERWriter.set(certificates.map(\.der))
        let signedData = DERWriter.sequence(
            DERWriter.integer(1), DERWriter.set([digestAlgorithm]),
            DERWriter.sequence(DERWriter.identifier(ObjectIdentifiers.data)),
            [DERTag.constructed(0)] + certificateSet.dropFirst(), DERWriter.set([signerInfo]))
        return DERWriter.sequence(
            DERWriter.identifier(ObjectIdentifiers.signedData),
            DERWriter.value(DERTag.constructed(0), signedData))
    }

    /// Judges the signatures over `content`: one verdict a signer, at least one.
    ///
    /// - Parameters:
    ///   - roles: the roles that will do; `nil` for certificates of other makers.
    ///   - time: the earliest proven time, else now.
    public static func verify(
        _ der: [UInt8], content: [UInt8], profile: SignatureProfile, trust: TrustStore, roles: Set<CertificateRole>?,
        at time: Timestamp
    ) -> [SignatureVerdict] {
        let parsed: ParsedSignedData
        do throws(DERReader.Failure) {
            parsed = try ParsedSignedData(der, profile)
        } catch {
            let finding = Finding(
                .signatureStructure, at: Place(offset: error.offset),
                ["expected": error.expected, "offset": "\(error.offset)"])
            return [SignatureVerdict([finding], signer: nil, claimedTime: nil, chain: nil)]
        }
        return parsed.signers.map { signer in
            judge(signer, parsed, content, profile, trust, roles, time)
        }
    }

    private static func judge(
        _ signer: ParsedSigner, _ parsed: ParsedSignedData, _ content: [UInt8], _ profile: SignatureProfile,
        _ trust: TrustStore, _ roles: Set<CertificateRole>?, _ time: Timestamp
    ) -> SignatureVerdict {
        guard let certificate = parsed.certificates.first(where: signer.isSignedBy) else {
            return SignatureVerdict(
                [Finding(.signatureCertificateMissing)], signer: nil, claimedTime: signer.signingTime, chain: nil)
        }
        let name = certificate.subject
        var findings: [Finding] = []
        if let weak = signer.weakDigest { findings.append(Finding(.signatureWeakDigest, ["digest": weak])) }
        if let digest = signer.digest, Digest.of(content, digest).bytes != signer.messageDigest {
            findings.append(Finding(.signatureDigestMismatch, ["signer": name]))
        }
        findings += checkNaming(signer, certificate, name)
        if let scheme = signer.scheme, scheme.fits(certificate.publicKey.kind) {
            let isNormal =
                profile == .baseline || ECDSASignature(signer.signature, scheme.digest)?.isNormal == true
            if !isNormal || !scheme.verify(signer.signature, signer.signedAttributes, certificate.publicKey) {
                findings.append(Finding(.signatureInvalid, ["signer": name]))
            }
        } else if signer.weakDigest == nil {
            findings.append(Finding(.signatureAlgorithm, ["signer": name]))
        }
        let chain = ChainVerifier.verify(
            certificate, intermediates: parsed.certificates.filter { $0 != certificate }, roles: roles, store: trust,
            at: time)
        // A certificate that no chain uses is signed by nobody: whoever carries the file could change it.
        if profile == .corridor, chain.anchor != nil,
            !parsed.certificates.allSatisfy(chain.certificates.contains)
        {
            findings.append(
                Finding(.signatureStructure, ["expected": "only certificates of the chain", "offset": "0"]))
        }
        return SignatureVerdict(findings, signer: certificate, claimedTime: signer.signingTime, chain: chain)
    }

    /// ESS signing-certificate-v2 must be there and name this certificate (RFC 5035): else a certificate with the same
    /// key but other rights could be put in its place.
    private static func checkNaming(
        _ signer: ParsedSigner, _ certificate: Certificate, _ name: String
    ) -> [Finding] {
        guard let named = signer.namedCertificate else { return [Finding(.signatureESSMissing, ["signer": name])] }
        let digest = Digest.of(certificate.der, named.algorithm)
        return digest.bytes == named.bytes ? [] : [Finding(.signatureESSWrong, ["signer": name])]
    }

    private static func attribute(_ identifier: [UInt8], _ value: [UInt8]) -> [UInt8] {
        DERWriter.sequence(DERWriter.identifier(identifier), DERWriter.set([value]))
    }

    /// ESSCertIDv2 with SHA-256, the default, which DER leaves out (RFC 5035, section 4).
    private static func signingCertificate(_ certificate: Certificate) -> [UInt8] {
        DERWriter.sequence(
            DERWriter.sequence(DERWriter.sequence(DERWriter.octetString(certificate.fingerprint.bytes))))
    }

    /// UTCTime until 2049, GeneralizedTime after (RFC 5652, section 11.3).
    private static func time(_ time: Timestamp) -> [UInt8] {
        let digits = time.rfc3339.prefix(19).filter(\.isNumber)
        let year = Int(digits.prefix(4)) ?? 0
        return (1950..<2050).contains(year)
            ? DERWriter.value(DERTag.utcTime, Array("\(digits.dropFirst(2))Z".utf8))
            : DERWriter.value(DERTag.generalizedTime, Array("\(digits)Z".utf8))
    }
}
