internal import COpenSSL
internal import Diagnostics
internal import Platform

/// Judges whether the certificates of a path are revoked (RFC 5280, section 6.3.3), by the lists at hand.
///
/// OpenSSL is not asked: it finds the signers of lists by itself, and verifies their paths out of the caller's sight. Here
/// a list counts when it names the issuer in this very path and that issuer's key signed it, or when the key of another
/// certificate did that this path vouches for.
///
/// Lists of later days count too: what one of them says of `time` is better knowledge than what one of `time` says
/// (ETSI EN 319 102-1, clause 5.2.6).
struct RevocationJudge {
    /// The certificate, those above it, and the anchor.
    let path: [Certificate]
    /// Certificates that came along; signers of lists may be among them.
    let intermediates: [Certificate]
    /// Where the path must end, and that of a list's signer too; `nil` when the path ends nowhere.
    let anchor: TrustAnchor?
    let lists: [CertificateRevocationList]
    /// The time that is judged.
    let time: Timestamp
    /// Until when lists count; not before `time`.
    let now: Timestamp
    /// The signers of lists that are being judged: none vouches for itself.
    var signers: Set<Certificate> = []

    /// The most certificates that are tried as the signer of one list.
    private static let mostSigners = 8

    /// What is wrong or not known of each certificate in the path.
    var findings: [Finding] {
        var findings: [Finding] = []
        for (certificate, issuer) in zip(path, path.dropFirst()) { findings += judge(certificate, by: issuer) }
        // Of an anchor nothing needs to be known: somebody says that it is trusted. Its own list may revoke it, though;
        // and when nothing else was judged, a list must be there.
        guard let last = path.last else { return findings }
        let isAnchor = last == anchor?.root
        if last.isSigned(by: last) {
            let own = judge(last, by: last)
            return findings + (path.count > 1 ? own.filter { $0.severity == .error } : own)
        }
        return isAnchor ? findings : findings + judge(last, by: nil)
    }

    // MARK: One certificate

    /// Lists of one signer and one scope.
    private struct Scope {
        let reasons: RevocationReasons
        /// Why they cover less than all reasons.
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

    /// The lists that speak of a certificate, by signer and scope; `excuses`: why others do not.
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
                // What its signer revoked by it is revoked; what it leaves out is not good for that.
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
        // A point for some reasons takes nothing from a list that covers more.
        return scope?.reasons ?? .all
    }

    // MARK: Who signed a list

    /// The certificate whose key signed a list and may have done so: section 6.3.3, (f) and (g).
    private func signer(
        of list: CertificateRevocationList, for certificate: Certificate, by issuer: Certificate?
    ) throws(CertificateRevocationList.Unusable) -> Certificate {
        if let issuer, list.names(issuer), list.isSigned(by: issuer) {
            guard issuer.maySignLists else { throw .init("the key of its signer may not sign lists") }
            return issuer
        }
        guard issuer != nil else { throw .init("the certificate of its signer is not known") }
        // Of a party's certificates its own authority says what is revoked, and nobody for it.
        guard let anchor, anchor.party == nil else { throw .init("the issuer's key did not sign it") }
        let candidates = Set(path + intermediates + [anchor.root])
            .filter { list.names($0) && list.isSigned(by: $0) }.sorted { $0.der.lexicographicallyPrecedes($1.der) }
        guard !candidates.isEmpty else { throw .init("no key that is vouched for signed it") }
        for candidate in candidates.prefix(Self.mostSigners)
        where candidate.maySignLists && vouches(for: candidate, as: list, of: certificate, anchor) {
            return candidate
        }
        throw .init("the certificate of its signer does not hold")
    }

    /// Whether a certificate holds whose key signed a list instead of the key that issued the certificate in question.
    private func vouches(
        for signer: Certificate, as list: CertificateRevocationList, of certificate: Certificate, _ anchor: TrustAnchor
    ) -> Bool {
        guard !signers.contains(signer) else { return false }
        let judged = min(max(time, list.thisUpdate), now)
        let run = ChainValidation(signer, intermediates: intermediates + path, anchors: [anchor], at: judged)
        guard run.problems.isEmpty, run.chain.last == anchor.root else { return false }
        // Under the issuer's own name only who vouches for the issuer, or the issuer itself, may bring in another key:
        // any other authority below the anchor could else speak in its name.
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
