internal import COpenSSL
internal import Diagnostics
internal import Platform

/// Judges whether the certificates of a path are revoked (RFC 5280, section 6.3.3), by the available lists.
///
/// OpenSSL is not used: it selects the signers of lists itself and does not expose the verification of their paths.
/// Here a list applies if it names the issuer in this very path and was signed by that issuer's key, or by the key of
/// another certificate that this path endorses.
///
/// Lists issued later than `time` also count: what they state about `time` is better knowledge than a list of that time
/// (ETSI EN 319 102-1, clause 5.2.6).
struct RevocationJudge {
    /// The certificate, its issuers, and the anchor.
    let path: [Certificate]
    /// Other available certificates, which may include signers of lists.
    let intermediates: [Certificate]
    /// The required anchor of the path and of the paths of list signers; `nil` when the path reaches no anchor.
    let anchor: TrustAnchor?
    let lists: [CertificateRevocationList]
    /// The time to be judged.
    let time: Timestamp
    /// Lists issued up to this time count; not before `time`.
    let now: Timestamp
    /// The signers of lists that are being judged, to prevent a signer from endorsing itself.
    var signers: Set<Certificate> = []

    /// The maximum number of certificates tried as the signer of one list.
    private static let maximumSigners = 8

    /// The findings on each certificate in the path.
    var findings: [Finding] {
        var findings: [Finding] = []
        for (certificate, issuer) in zip(path, path.dropFirst()) { findings += judge(certificate, by: issuer) }
        // An anchor needs no proof: it is trusted by configuration. But its own list may revoke it, and when nothing
        // else was judged a list is required.
        guard let last = path.last else { return findings }
        let isAnchor = last == anchor?.root
        if last.isSigned(by: last) {
            let own = judge(last, by: last)
            return findings + (path.count > 1 ? own.filter { $0.severity == .error } : own)
        }
        return isAnchor ? findings : findings + judge(last, by: nil)
    }

    // MARK: One certificate

    /// The lists of one signer with one scope.
    private struct Scope {
        let reasons: RevocationReasons
        /// The reason why they cover less than all reasons.
        let excuse: String?
        var complete: [CertificateRevocationList] = []
        var deltas: [CertificateRevocationList] = []
    }

    private func judge(_ certificate: Certificate, by issuer: Certificate?) -> [Finding] {
        var excuses: [(list: CertificateRevocationList, reason: String)] = []
        let scopes = scopes(certificate, by: issuer, &excuses)
        var covered: RevocationReasons = []
        var state: FindingCode?
        var findings: [Finding] = []
        for scope in scopes {
            let status = ScopeStatus(
                of: certificate, RevocationView.all(complete: scope.complete, deltas: scope.deltas), at: time, now: now)
            findings += status.findings
            switch status.freshness {
            case .fresh:
                covered.formUnion(scope.reasons)
                if let excuse = scope.excuse { excuses += scope.complete.map { ($0, excuse) } }
            case .stale: state = .crlStale
            case .future: state = state ?? .crlNotYetValid
            case .afterExpiry:
                excuses += scope.complete.map {
                    ($0, "it was made when the certificate had expired, and an authority may drop it then")
                }
            case .none:
                excuses += scope.deltas.map { ($0, "it lists only changes to another list, which is not at hand") }
            }
        }
        if !findings.isEmpty || covered == .all { return findings }
        return [Finding(state ?? .crlMissing, ["issuer": certificate.issuer])]
            + excuses.map { list, reason in
                Finding(
                    .crlUnusable,
                    [
                        "number": list.crlNumber?.description ?? "without a number", "issuer": list.issuer,
                        "subject": certificate.subject, "reason": reason,
                    ])
            }
    }

    /// The lists that apply to a certificate, by signer and scope; `excuses`: why others do not apply.
    private func scopes(
        _ certificate: Certificate, by issuer: Certificate?,
        _ excuses: inout [(list: CertificateRevocationList, reason: String)]
    ) -> [Scope] {
        let points = DistributionPoint.all(of: certificate)
        var scopes: [[[UInt8]]: Scope] = [:]
        var order: [[[UInt8]]] = []
        for list in lists where isAbout(certificate, list: list, points: points) {
            do throws(CertificateRevocationList.Unusable) {
                let signer = try signer(of: list, for: certificate, by: issuer)
                let scope = try list.issuingDistributionPoint()
                var reasons = try reasons(certificate, list: list, scope: scope, points: points)
                var excuse = reasons == .all ? nil : "it covers only some reasons of revocation"
                // Its entries are revoked; but the list cannot prove that other certificates are not.
                if let doubt = list.doubt { (reasons, excuse) = ([], doubt) }
                let key = [signer.publicKey.der, list.issuerDER, scope?.der ?? [], Array((excuse ?? "").utf8)]
                if scopes[key] == nil { order.append(key) }
                var found = scopes[key] ?? Scope(reasons: reasons, excuse: excuse)
                if list.isDelta { found.deltas.append(list) } else { found.complete.append(list) }
                scopes[key] = found
            } catch {
                excuses.append((list, error.reason))
            }
        }
        return order.compactMap { scopes[$0] }
    }

    private func isAbout(
        _ certificate: Certificate, list: CertificateRevocationList, points: [DistributionPoint]
    ) -> Bool {
        list.isByIssuer(of: certificate) || points.contains { $0.listIssuer.map(list.isBy) ?? false }
    }

    /// The reasons that a list covers for a certificate: section 6.3.3, (b) and (d).
    private func reasons(
        _ certificate: Certificate, list: CertificateRevocationList, scope: IssuingDistributionPoint?,
        points: [DistributionPoint]
    ) throws(CertificateRevocationList.Unusable) -> RevocationReasons {
        if let reason = scope?.exclusion(of: certificate) { throw CertificateRevocationList.Unusable(reason) }
        let fitting = points.filter { point in
            let isByIssuer =
                point.listIssuer.map { list.isBy($0) && scope?.isIndirect == true } ?? list.isByIssuer(of: certificate)
            return isByIssuer && (scope?.isNamed(by: point) ?? true)
        }
        guard !fitting.isEmpty else {
            throw CertificateRevocationList.Unusable("it is not one that the certificate names")
        }
        // A distribution point for some reasons does not restrict a list that covers more.
        return scope?.reasons ?? .all
    }

    // MARK: Who signed a list

    /// The certificate whose key signed a list and is authorised to do so: section 6.3.3, (f) and (g).
    private func signer(
        of list: CertificateRevocationList, for certificate: Certificate, by issuer: Certificate?
    ) throws(CertificateRevocationList.Unusable) -> Certificate {
        if let issuer, list.names(issuer), list.isSigned(by: issuer) {
            guard issuer.maySignLists else { throw .init("the key of its signer may not sign lists") }
            return issuer
        }
        guard issuer != nil else { throw .init("the certificate of its signer is not known") }
        // Only a party's own authority may revoke its certificates, without delegation.
        guard let anchor, anchor.party == nil else { throw .init("the issuer's key did not sign it") }
        let candidates = Set(path + intermediates + [anchor.root])
            .filter { list.names($0) && list.isSigned(by: $0) }.sorted { $0.der.lexicographicallyPrecedes($1.der) }
        guard !candidates.isEmpty else { throw .init("no key that is vouched for signed it") }
        for candidate in candidates.prefix(Self.maximumSigners)
        where candidate.maySignLists && vouches(for: candidate, as: list, of: certificate, anchor) {
            return candidate
        }
        throw .init("the certificate of its signer does not hold")
    }

    /// Whether a certificate is valid whose key signed a list instead of the key that issued the certificate in
    /// question.
    private func vouches(
        for signer: Certificate, as list: CertificateRevocationList, of certificate: Certificate, _ anchor: TrustAnchor
    ) -> Bool {
        guard !signers.contains(signer) else { return false }
        let judged = min(max(time, list.thisUpdate), now)
        let run = ChainValidation(signer, intermediates: intermediates + path, anchors: [anchor], at: judged)
        guard run.problems.isEmpty, run.chain.last == anchor.root else { return false }
        // Under the issuer's own name, only the issuer or the authority above it may introduce another key: otherwise
        // any other authority below the anchor could act in the issuer's name.
        let above = run.chain.dropFirst().first ?? signer
        guard !list.isByIssuer(of: certificate) || path.contains(signer) || path.dropFirst().contains(above) else {
            return false
        }
        let judge = RevocationJudge(
            path: run.chain, intermediates: intermediates, anchor: anchor, lists: lists, time: judged, now: now,
            signers: signers.union([signer]))
        return run.chain.allSatisfy { CertificateRules.strength(of: $0).isEmpty } && judge.findings.isEmpty
    }
}
