internal import COpenSSL
internal import Files
internal import Findings

/// What revocation lists of later days say about a chain at an earlier time. OpenSSL judges by lists of that time only,
/// and knows no difference between revoked before and revoked after.
struct RevocationKnowledge {
    /// The certificates that were revoked by then.
    let findings: [Finding]
    private let revoked: Set<Certificate>
    /// What was revoked, but after that time.
    private let revokedLater: Set<Certificate>
    /// What a later list knows about.
    private let coveredLater: Set<Certificate>

    init(_ chain: [Certificate], _ lists: [CertificateRevocationList], _ time: Timestamp, now: Timestamp) {
        var revoked: Set<Certificate> = []
        var revokedLater: Set<Certificate> = []
        var coveredLater: Set<Certificate> = []
        // The root is on its own list too.
        for (certificate, issuer) in zip(chain, chain.dropFirst() + chain.suffix(1)) where now > time {
            let known = lists.filter { $0.thisUpdate <= now && $0.isSigned(by: issuer) }
            if let since = known.compactMap({ $0.revocationTime(of: certificate) }).min() {
                if since <= time { revoked.insert(certificate) } else { revokedLater.insert(certificate) }
            }
            // Authorities of others may drop a certificate from their lists once it has expired; our own keep it.
            let covers = known.contains {
                $0.thisUpdate > time && (certificate.party != nil || $0.thisUpdate <= certificate.notAfter)
            }
            if covers { coveredLater.insert(certificate) }
        }
        findings = chain.filter(revoked.contains).map { Finding(.certificateRevoked, ["subject": $0.subject]) }
        self.revoked = revoked
        self.revokedLater = revokedLater
        self.coveredLater = coveredLater
    }

    /// Whether a problem that OpenSSL has is settled by what a later list says.
    func settles(_ problem: ChainRun.Problem) -> Bool {
        guard let certificate = problem.certificate else { return false }
        switch problem.code {
        case X509_V_ERR_CERT_REVOKED: return revoked.contains(certificate) || revokedLater.contains(certificate)
        case X509_V_ERR_CRL_NOT_YET_VALID, X509_V_ERR_CRL_HAS_EXPIRED: return coveredLater.contains(certificate)
        default: return false
        }
    }
}
