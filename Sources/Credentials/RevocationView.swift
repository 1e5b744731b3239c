internal import Files

/// What an authority says at one time about one scope: a complete list, perhaps with the changes of a delta to it
/// (RFC 5280, section 5.2.4).
struct RevocationView {
    /// The complete list.
    let base: CertificateRevocationList
    /// What changed since.
    let delta: CertificateRevocationList?

    private var newest: CertificateRevocationList { delta ?? base }

    /// When it was made.
    var thisUpdate: Timestamp { newest.thisUpdate }

    /// Until when it is fresh.
    var nextUpdate: Timestamp { newest.nextUpdate }

    /// The number, when it has one that counts.
    var number: CRLNumber? { newest.crlNumber }

    /// What it says about a certificate.
    func entry(of certificate: Certificate) -> CertificateRevocationList.Entry {
        guard let delta else { return base.entry(of: certificate) }
        switch delta.entry(of: certificate) {
        case .unlisted: return base.entry(of: certificate)
        case .revoked(let since, let isHold): return .revoked(since: since, isHold: isHold)
        case .removed: return .removed
        }
    }

    /// The complete lists, and each with each delta that fits it.
    static func all(
        complete: [CertificateRevocationList], deltas: [CertificateRevocationList]
    ) -> [RevocationView] {
        complete.map { RevocationView(base: $0, delta: nil) }
            + complete.flatMap { list in
                deltas.filter { fits($0, list) }.map { RevocationView(base: list, delta: $0) }
            }
    }

    /// Whether a delta says the changes to a complete list of the same signer and scope.
    private static func fits(_ delta: CertificateRevocationList, _ list: CertificateRevocationList) -> Bool {
        guard let from = delta.baseNumber, let to = delta.crlNumber, let number = list.crlNumber else { return false }
        return from <= number && number < to
            && delta.authorityKeyIdentifierDER == list.authorityKeyIdentifierDER
    }

    /// The views from the oldest to the newest: by number where all have one, else by the time they were made.
    static func ordered(_ views: [RevocationView]) -> [RevocationView] {
        let numbers = views.compactMap(\.number)
        guard numbers.count == views.count else { return views.sorted { $0.thisUpdate < $1.thisUpdate } }
        return zip(numbers, views).sorted { ($0.0, $0.1.thisUpdate) < ($1.0, $1.1.thisUpdate) }.map(\.1)
    }
}
