internal import COpenSSL
internal import Diagnostics
public import Platform

/// Judges certificates: the path by OpenSSL with all checks enabled, revocation and what OpenSSL does not check by our
/// own rules.
public enum ChainVerifier {
    /// Judges a certificate.
    ///
    /// - Parameters:
    ///   - intermediates: other available certificates; they can complete a chain and are never trusted themselves.
    ///   - requirements: the requirements in addition to a valid path.
    ///   - time: the earliest proven time, otherwise now; never a time claimed by a signer.
    ///   - now: revocation lists issued up to this time count: what a later list states about `time` is better
    ///     knowledge than a list of that time (ETSI EN 319 102-1, clause 5.2.6); `nil` for `time`.
    public static func verify(
        _ certificate: Certificate, intermediates: [Certificate], requirements: CertificateRequirements,
        store: TrustStore, at time: Timestamp, knowing now: Timestamp? = nil
    ) -> ChainVerdict {
        var findings = CertificateRules.check(certificate, requirements)
        let anchors = store.anchors(for: certificate)
        guard !anchors.isEmpty else {
            findings.append(Finding(.signerUnknown, ["subject": certificate.subject]))
            return verdict(findings, chain: [certificate], anchor: nil)
        }
        let (run, anchor) = run(certificate, intermediates: intermediates, anchors: anchors, time: time)
        findings +=
            RevocationJudge(
                path: run.chain.isEmpty ? [certificate] : run.chain, intermediates: intermediates, anchor: anchor,
                lists: store.revocationLists(for: anchor.map { [$0] } ?? anchors), time: time,
                now: max(now ?? time, time)
            ).findings
        findings += run.problems.compactMap { finding(for: $0, certificate, hasParty: certificate.party != nil) }
        if anchor == nil, findings.isEmpty {
            findings.append(Finding(.signerUnknown, ["subject": certificate.subject]))
        }
        for issuer in run.chain.dropFirst() { findings += CertificateRules.strength(of: issuer) }
        findings += CertificateRules.check(issuers: run.chain.dropFirst().dropLast(), requirements)
        findings += reusedSerials(run.chain, intermediates)
        // Issuers in an enterprise's own authority name no party; only the party named in the certificate itself
        // counts.
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
        return verdict(findings, chain: run.chain.isEmpty ? [certificate] : run.chain, anchor: anchor)
    }

    /// The validation with the anchor that fits best. Each anchor is tried alone: regenerated authorities often keep
    /// their name, and OpenSSL selects issuers by name first.
    private static func run(
        _ certificate: Certificate, intermediates: [Certificate], anchors: [TrustAnchor], time: Timestamp
    ) -> (run: ChainValidation, anchor: TrustAnchor?) {
        var best: (run: ChainValidation, anchor: TrustAnchor?)?
        for anchor in anchors {
            let run = ChainValidation(certificate, intermediates: intermediates, anchors: [anchor], at: time)
            guard run.chain.last == anchor.root else { continue }
            let fewer = best.map { run.problems.count < $0.run.problems.count } ?? true
            if fewer { best = (run, anchor) }
        }
        return best ?? (ChainValidation(certificate, intermediates: intermediates, anchors: anchors, at: time), nil)
    }

    /// The certificates whose issuer assigned their serial number twice: it is undecidable which of the two a list
    /// means. An additional certificate counts only if the issuer really signed it.
    private static func reusedSerials(_ chain: [Certificate], _ intermediates: [Certificate]) -> [Finding] {
        zip(chain, chain.dropFirst()).filter { certificate, issuer in
            Certificate.sharingSerial(certificate, among: intermediates + chain).contains { $0.isSigned(by: issuer) }
        }.map { certificate, _ in
            Finding(
                .certificateSerialReused, ["subject": certificate.subject, "issuer": certificate.issuer])
        }
    }

    private static func verdict(
        _ findings: [Finding], chain: [Certificate], anchor: TrustAnchor?
    ) -> ChainVerdict {
        var unique: [Finding] = []
        for finding in findings where !unique.contains(finding) { unique.append(finding) }
        let outcome: Outcome =
            unique.contains { $0.severity == .error } ? .failed : unique.isEmpty ? .passed : .indeterminate
        return ChainVerdict(outcome: outcome, findings: unique, certificates: chain, anchor: anchor)
    }

    // MARK: OpenSSL's results

    private static func finding(
        for problem: ChainValidation.Problem, _ certificate: Certificate, hasParty: Bool
    ) -> Finding? {
        let subject = problem.certificate?.subject ?? certificate.subject
        switch problem.code {
        case X509_V_ERR_CERT_HAS_EXPIRED:
            let end = problem.certificate?.notAfter ?? certificate.notAfter
            return Finding(.certificateExpired, ["subject": subject, "time": end.rfc3339])
        case X509_V_ERR_CERT_NOT_YET_VALID:
            let start = problem.certificate?.notBefore ?? certificate.notBefore
            return Finding(.certificateNotYetValid, ["subject": subject, "time": start.rfc3339])
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
            // Without a known party the signer is merely unknown; a certificate that claims a known party is forged.
            return hasParty
                ? Finding(
                    .certificateChainInvalid,
                    ["subject": subject, "reason": "the root of that party did not issue it"])
                : Finding(.signerUnknown, ["subject": subject])
        case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK,
            X509_V_ERR_EC_KEY_EXPLICIT_PARAMS:
            // Our own rules report these in more detail.
            return nil
        default:
            return Finding(.certificateChainInvalid, ["subject": subject, "reason": problem.text])
        }
    }
}
