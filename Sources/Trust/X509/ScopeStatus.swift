internal import Diagnostics
internal import Platform

/// The status of a certificate according to the lists of one signer and scope.
struct ScopeStatus {
    /// Whether the lists can prove that the certificate is not revoked.
    enum Freshness {
        /// The newest list was valid at the time in question.
        case fresh
        /// The newest list had expired at that time.
        case stale
        /// All lists are from the future.
        case future
        /// All lists were issued after the certificate expired, and may have dropped it.
        case afterExpiry
        /// There is no complete list.
        case none
    }

    let freshness: Freshness
    /// The findings: that it is revoked, and that a revocation was withdrawn.
    let findings: [Finding]

    /// - Parameters:
    ///   - time: the time to be judged.
    ///   - now: lists issued up to this time count.
    init(of certificate: Certificate, _ views: [RevocationView], at time: Timestamp, now: Timestamp) {
        let known = RevocationView.ordered(views.filter { $0.thisUpdate <= now })
        /// Whether a list would still contain a revocation: other authorities may drop a certificate once it has
        /// expired, ours keep it.
        func mustList(_ view: RevocationView) -> Bool {
            certificate.party != nil || view.thisUpdate <= certificate.notAfter
        }
        let complete = known.filter(\.isComplete)
        freshness =
            switch complete.last(where: { $0.thisUpdate <= time || mustList($0) }) {
            case let newest?: newest.thisUpdate > time || newest.nextUpdate > time ? .fresh : .stale
            case nil where !views.contains(where: \.isComplete): .none
            case nil: complete.isEmpty ? .future : .afterExpiry
            }

        var findings: [Finding] = []
        for (index, view) in known.enumerated() {
            guard case .revoked(let since, let isHold) = view.entry(of: certificate),
                // For the present, a listed certificate is revoked whatever date the entry has.
                since <= time || now == time
            else { continue }
            let dropping = known[(index + 1)...].filter {
                $0.isComplete && mustList($0) && !$0.lists(certificate)
            }
            if isHold, dropping.contains(where: { $0.thisUpdate <= time }) { continue }
            findings.append(Finding(.certificateRevoked, ["subject": certificate.subject]))
            if !isHold, let newer = dropping.last {
                findings.append(
                    Finding(
                        .crlEntryRemoved,
                        [
                            "certificate": "the certificate of \(certificate.subject)",
                            "issuer": certificate.issuer,
                            "found": newer.number?.description ?? newer.thisUpdate.rfc3339,
                            "known": view.number?.description ?? view.thisUpdate.rfc3339,
                        ]))
            }
        }
        self.findings = findings
    }
}

extension RevocationView {
    /// Whether it lists a certificate as revoked or on hold.
    fileprivate func lists(_ certificate: Certificate) -> Bool {
        switch entry(of: certificate) {
        case .revoked: true
        case .unlisted, .removed: false
        }
    }
}
