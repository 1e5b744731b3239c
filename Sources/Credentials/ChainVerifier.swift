internal import COpenSSL
internal import Digests
public import Files
internal import Findings

/// Judges certificates: the chain by OpenSSL with every check on, and what OpenSSL leaves open by our own rules.
public enum ChainVerifier {
    /// Judges a certificate.
    ///
    /// - Parameters:
    ///   - intermediates: certificates that came along; they can complete a chain and are never trusted.
    ///   - roles: the roles that will do; `nil` for certificates of other makers, which have none and need
    ///     digitalSignature or nonRepudiation.
    ///   - time: the earliest proven time, else now; never a time that a signer claims.
    ///   - now: until when revocation lists count: what one of a later day says of `time` is better knowledge than
    ///     what one of `time` says (ETSI EN 319 102-1, clause 5.2.6); `nil` for `time`.
    public static func verify(
        _ certificate: Certificate, intermediates: [Certificate], roles: Set<CertificateRole>?, store: TrustStore,
        at time: Timestamp, knowing now: Timestamp? = nil
    ) -> ChainVerdict {
        var findings = checkOwnRules(certificate, roles)
        let anchors = store.anchors(for: certificate)
        guard !anchors.isEmpty else {
            findings.append(Finding(.signerUnknown, ["subject": certificate.subject]))
            return verdict(findings, [certificate], nil)
        }
        let (run, anchor, lists) = run(certificate, intermediates, anchors, store, time)
        let revocations = RevocationKnowledge(run.chain, lists, time, now: max(now ?? time, time))
        findings += revocations.findings
        findings += run.problems.filter { !revocations.settles($0) && !isAboutAnchor($0, anchor) }
            .compactMap { finding(for: $0, certificate, hasParty: certificate.party != nil) }
        if anchor == nil, findings.isEmpty {
            findings.append(Finding(.signerUnknown, ["subject": certificate.subject]))
        }
        for issuer in run.chain.dropFirst() { findings += checkStrength(issuer) }
        // Issuers of an enterprise's own authority name no party; what counts is whom the certificate itself names.
        if let party = anchor?.party,
            certificate.party != party || run.chain.contains(where: { ($0.party ?? party) != party })
        {
            findings.append(
                Finding(
                    .certificateParty,
                    [
                        "subject": certificate.subject, "found": certificate.party?.short ?? "none",
                        "expected": party.short,
                    ]))
        }
        return verdict(findings, run.chain.isEmpty ? [certificate] : run.chain, anchor)
    }

    /// The run to the anchor that fits best. Each anchor is tried alone, with its own lists: authorities that were made
    /// anew often keep their name, and OpenSSL tells them and their lists apart by name first.
    private static func run(
        _ certificate: Certificate, _ intermediates: [Certificate], _ anchors: [TrustAnchor], _ store: TrustStore,
        _ time: Timestamp
    ) -> (run: ChainRun, anchor: TrustAnchor?, lists: [CertificateRevocationList]) {
        var best: (run: ChainRun, anchor: TrustAnchor?, lists: [CertificateRevocationList])?
        for anchor in anchors {
            let lists = store.revocationLists(for: [anchor])
            let run = ChainRun(certificate, intermediates, [anchor], lists, time)
            guard run.chain.last == anchor.root else { continue }
            let fewer = best.map { run.problems.count < $0.run.problems.count } ?? true
            if fewer { best = (run, anchor, lists) }
        }
        if let best { return best }
        let lists = store.revocationLists(for: anchors)
        return (ChainRun(certificate, intermediates, anchors, lists, time), nil, lists)
    }

    /// Whether a problem is that nothing is known of revocations of the anchor itself, by an authority above it: an
    /// anchor is trusted because somebody says so.
    private static func isAboutAnchor(_ problem: ChainRun.Problem, _ anchor: TrustAnchor?) -> Bool {
        guard let anchor, problem.certificate == anchor.root, !anchor.root.isSigned(by: anchor.root) else {
            return false
        }
        return [X509_V_ERR_UNABLE_TO_GET_CRL, X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER, X509_V_ERR_DIFFERENT_CRL_SCOPE]
            .contains(problem.code)
    }

    private static func verdict(
        _ findings: [Finding], _ chain: [Certificate], _ anchor: TrustAnchor?
    ) -> ChainVerdict {
        var unique: [Finding] = []
        for finding in findings where !unique.contains(finding) { unique.append(finding) }
        let outcome: Outcome =
            unique.contains { $0.severity == .error } ? .failed : unique.isEmpty ? .passed : .indeterminate
        return ChainVerdict(outcome: outcome, findings: unique, certificates: chain, anchor: anchor)
    }

    // MARK: Our own rules

    private static func checkOwnRules(_ certificate: Certificate, _ roles: Set<CertificateRole>?) -> [Finding] {
        var findings = checkStrength(certificate)
        let signing = UInt32(KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)
        guard let roles else {
            if !certificate.allows(signing) {
                findings.append(
                    Finding(.certificateKeyUsage, ["subject": certificate.subject, "use": "signatures"]))
            }
            return findings
        }
        guard let role = certificate.role, roles.contains(role) else {
            findings.append(
                Finding(
                    .certificateRole,
                    [
                        "subject": certificate.subject, "found": certificate.role?.rawValue ?? "none",
                        "expected": roles.map(\.rawValue).sorted().joined(separator: " or "),
                    ]))
            return findings
        }
        let (usage, use): (UInt32, String) =
            switch role {
            case .root: (UInt32(KU_KEY_CERT_SIGN), "issuing certificates")
            case .encryption where certificate.publicKey.kind?.isRSA == true:
                (UInt32(KU_KEY_ENCIPHERMENT), "key encipherment")
            case .encryption: (UInt32(KU_KEY_AGREEMENT), "key agreement")
            case .originator, .gateway, .receipt: (signing, "signatures")
            }
        if !certificate.allows(usage) {
            findings.append(Finding(.certificateKeyUsage, ["subject": certificate.subject, "use": use]))
        }
        return findings
    }

    private static func checkStrength(_ certificate: Certificate) -> [Finding] {
        var findings: [Finding] = []
        let key = certificate.publicKey
        let isStrong =
            switch key.kind {
            case .p256, .p384: true
            case .rsa(let bits): bits >= 2048
            case nil: false
            }
        if !isStrong {
            findings.append(
                Finding(.certificateWeakKey, ["subject": certificate.subject, "key": key.description]))
        }
        let digest = certificate.signatureDigest
        if !["SHA256", "SHA384", "SHA512"].contains(digest) {
            findings.append(
                Finding(.certificateWeakSignature, ["subject": certificate.subject, "algorithm": digest]))
        }
        return findings
    }

    // MARK: What OpenSSL says

    private static func finding(
        for problem: ChainRun.Problem, _ certificate: Certificate, hasParty: Bool
    ) -> Finding? {
        let subject = problem.certificate?.subject ?? certificate.subject
        let issuer = problem.certificate?.issuer ?? certificate.issuer
        switch problem.code {
        case X509_V_ERR_CERT_HAS_EXPIRED:
            let end = problem.certificate?.notAfter ?? certificate.notAfter
            return Finding(.certificateExpired, ["subject": subject, "time": end.rfc3339])
        case X509_V_ERR_CERT_NOT_YET_VALID:
            let start = problem.certificate?.notBefore ?? certificate.notBefore
            return Finding(.certificateNotYetValid, ["subject": subject, "time": start.rfc3339])
        case X509_V_ERR_CERT_REVOKED:
            return Finding(.certificateRevoked, ["subject": subject])
        case X509_V_ERR_UNABLE_TO_GET_CRL, X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER, X509_V_ERR_DIFFERENT_CRL_SCOPE:
            return Finding(.crlMissing, ["issuer": issuer])
        case X509_V_ERR_CRL_HAS_EXPIRED:
            return Finding(.crlStale, ["issuer": issuer])
        case X509_V_ERR_CRL_NOT_YET_VALID:
            return Finding(.crlNotYetValid, ["issuer": issuer])
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
            // A stranger is unknown; somebody who claims to be a party that is known is an impostor.
            return hasParty
                ? Finding(
                    .certificateChainInvalid,
                    ["subject": subject, "reason": "the root of that party did not issue it"])
                : Finding(.signerUnknown, ["subject": subject])
        case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK,
            X509_V_ERR_EC_KEY_EXPLICIT_PARAMS:
            // Our own rules say these with more detail.
            return nil
        default:
            return Finding(.certificateChainInvalid, ["subject": subject, "reason": problem.text])
        }
    }
}
