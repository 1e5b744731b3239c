public import Diagnostics
public import Digests
public import Platform
public import X509

/// Detached CAdES signatures (ETSI EN 319 122-1, level B-B) in CMS SignedData (RFC 5652), encoded and decoded by our
/// own DER code: OpenSSL's parser accepts changes at some positions of a signature.
public enum SignedData {
    /// Signs `content`.
    ///
    /// - Parameters:
    ///   - chain: the certificates above the signer's, to be included.
    ///   - signingTime: the time that the signer claims.
    /// - Throws: `Fault` `signature-algorithm` when the key is neither P-256, P-384 nor RSA of at least
    ///   `KeyKind.minimumRSABitsToUse` bits.
    public static func sign(
        _ content: [UInt8], key: PrivateKey, certificate: Certificate, chain: [Certificate], signingTime: Timestamp
    ) throws(Fault) -> [UInt8] {
        guard let scheme = SignatureScheme(signing: key.publicKey.kind) else {
            throw Fault(.signatureAlgorithm, kind: .usage, ["signer": certificate.subject])
        }
        let attributes = [
            attribute(ObjectIdentifiers.contentType, DERWriter.identifier(ObjectIdentifiers.data)),
            attribute(ObjectIdentifiers.signingTime, DERTime.encode(signingTime)),
            attribute(
                ObjectIdentifiers.messageDigest, DERWriter.octetString(Digest.of(content, scheme.digest).bytes)),
            attribute(ObjectIdentifiers.signingCertificateV2, signingCertificate(certificate)),
        ]
        let signed = DERWriter.set(attributes)
        guard let signature = scheme.sign(signed, key) else {
            throw Fault(
                .cryptographyFailed, kind: .ours, ["what": "sign"], underlying: OpenSSLError.drain())
        }
        let digestAlgorithm = SignatureScheme.digestAlgorithm(scheme.digest).der
        let signerInfo = DERWriter.sequence(
            DERWriter.integer(1), DERWriter.sequence(certificate.issuerDER, certificate.serialDER), digestAlgorithm,
            [DERTag.constructed(0)] + signed.dropFirst(), scheme.algorithm.der,
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

    /// Judges the signatures over `content`: one verdict for each signer, at least one.
    ///
    /// - Parameters:
    ///   - roles: the accepted roles; `nil` for certificates of other issuers, which must be originators' if they have
    ///     a role.
    ///   - time: the time of judging trust, unless a time stamp proves an earlier one.
    ///   - now: later knowledge (revocation lists) counts up to this time; `nil` for `time`.
    public static func verify(
        _ der: [UInt8], content: [UInt8], profile: SignatureProfile, trust: TrustStore, roles: Set<CertificateRole>?,
        at time: Timestamp, knowing now: Timestamp? = nil
    ) -> [SignatureVerdict] {
        verify(der, profile: profile, trust: trust, roles: roles, at: time, knowing: now) {
            Digest.of(content, $0).bytes
        }
    }

    /// Judges the signatures over content whose digests are computed on request.
    ///
    /// - Parameter digest: the digest of the content by an algorithm.
    public static func verify(
        _ der: [UInt8], profile: SignatureProfile, trust: TrustStore, roles: Set<CertificateRole>?,
        at time: Timestamp, knowing now: Timestamp? = nil, digest: (DigestAlgorithm) -> [UInt8]
    ) -> [SignatureVerdict] {
        let parsed: ParsedSignedData
        do throws(DERReader.Failure) {
            parsed = try ParsedSignedData(der, profile: profile)
        } catch {
            let finding = Finding(
                .signatureStructure, at: Place(offset: error.offset),
                ["expected": error.expected, "offset": "\(error.offset)"])
            return [SignatureVerdict([finding], signer: nil, claimedTime: nil, judgedTime: time, chain: nil)]
        }
        let judge = SignatureJudge(profile: profile, trust: trust, roles: roles, time: time, now: now ?? time)
        return parsed.signers.map { judge.judge($0, of: parsed, digest) }
    }

    private static func attribute(_ identifier: [UInt8], _ value: [UInt8]) -> [UInt8] {
        DERWriter.sequence(DERWriter.identifier(identifier), DERWriter.set([value]))
    }

    /// ESSCertIDv2 with SHA-256, the default, which is omitted in DER (RFC 5035, section 4).
    private static func signingCertificate(_ certificate: Certificate) -> [UInt8] {
        DERWriter.sequence(
            DERWriter.sequence(DERWriter.sequence(DERWriter.octetString(certificate.fingerprint.bytes))))
    }
}
