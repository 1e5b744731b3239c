internal import Diagnostics
internal import Platform

/// What the lists of one signer and one scope say about a certificate.
struct ScopeStatus {
    /// Whether they can say that nothing is known against it.
    enum Freshness {
        /// The newest list speaks of the time in question.
        case fresh
        /// The newest list was out of date then.
        case stale
        /// All lists are from the future.
        case future
        /// All lists are from after the certificate's end, and may have dropped it.
        case afterExpiry
        /// There is no complete list.
        case none
    }

    let freshness: Freshness
    /// That it is revoked, and that a revocation was taken back.
    let findings: [Finding]

    /// - Parameters:
    ///   - time: the time that is judged.
    ///   - now: until when lists count.
    init(of certificate: Certificate, _ views: [RevocationView], at time: Timestamp, now: Timestamp) {
        let known = RevocationView.ordered(views.filter { $0.thisUpdate <= now })
        /// Whether a list would say what it knew: authorities of others may drop a certificate once it has expired, our
        /// own keep it.
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
                // Judged now, what a list holds is revoked, whatever day it names.
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
    /// Whether a certificate is revoked or on hold by it.
    fileprivate func lists(_ certificate: Certificate) -> Bool {
        switch entry(of: certificate) {
        case .revoked: true
        case .unlisted, .removed: false
        }
    }
}
