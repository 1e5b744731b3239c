internal import Platform

/// The state of one scope at one time according to an authority: a complete list, a complete list with the changes of a
/// delta (RFC 5280, section 5.2.4), or a delta alone, which can only revoke.
enum RevocationView {
    case complete(CertificateRevocationList)
    case changed(CertificateRevocationList, delta: CertificateRevocationList)
    case delta(CertificateRevocationList)

    private var newest: CertificateRevocationList {
        switch self {
        case .complete(let list), .changed(_, let list), .delta(let list): list
        }
    }

    /// Whether certificates that it does not list are not revoked.
    var isComplete: Bool {
        switch self {
        case .complete, .changed: true
        case .delta: false
        }
    }

    /// The time of issue.
    var thisUpdate: Timestamp { newest.thisUpdate }

    /// The end of its validity.
    var nextUpdate: Timestamp { newest.nextUpdate }

    /// The number; `nil` when it is missing or invalid.
    var number: CRLNumber? { newest.crlNumber }

    /// The status of a certificate.
    func entry(of certificate: Certificate) -> CertificateRevocationList.Entry {
        let entry = newest.entry(of: certificate)
        switch (self, entry) {
        case (.changed(let base, _), .unlisted): return base.entry(of: certificate)
        case (.complete, _), (.changed, _), (.delta, _): return entry
        }
    }

    /// All views from the complete lists and deltas of one signer and scope.
    static func all(
        complete: [CertificateRevocationList], deltas: [CertificateRevocationList]
    ) -> [RevocationView] {
        var views = complete.map { RevocationView.complete($0) }
        for delta in deltas {
            let bases = complete.filter { fits(delta, $0) }
            views += bases.map { RevocationView.changed($0, delta: delta) }
            if bases.isEmpty { views.append(.delta(delta)) }
        }
        return views
    }

    /// Whether a delta is based on a complete list of the same signer and scope.
    private static func fits(_ delta: CertificateRevocationList, _ list: CertificateRevocationList) -> Bool {
        guard let from = delta.baseNumber, let to = delta.crlNumber, let number = list.crlNumber else { return false }
        return from <= number && number < to
            && delta.authorityKeyIdentifierDER == list.authorityKeyIdentifierDER
    }

    /// The views from the oldest to the newest: by number if all have one, otherwise by time of issue.
    static func ordered(_ views: [RevocationView]) -> [RevocationView] {
        let numbers = views.compactMap(\.number)
        guard numbers.count == views.count else { return views.sorted { $0.thisUpdate < $1.thisUpdate } }
        return zip(numbers, views).sorted { ($0.0, $0.1.thisUpdate) < ($1.0, $1.1.thisUpdate) }.map(\.1)
    }
}
