internal import Platform

/// What an authority says at one time about one scope: a complete list, a complete list with the changes of a delta to it
/// (RFC 5280, section 5.2.4), or a delta alone, which can revoke and nothing else.
enum RevocationView {
    case complete(CertificateRevocationList)
    case changed(CertificateRevocationList, delta: CertificateRevocationList)
    case delta(CertificateRevocationList)

    private var newest: CertificateRevocationList {
        switch self {
        case .complete(let list), .changed(_, let list), .delta(let list): list
        }
    }

    /// Whether what it does not list is not revoked.
    var isComplete: Bool {
        switch self {
        case .complete, .changed: true
        case .delta: false
        }
    }

    /// When it was made.
    var thisUpdate: Timestamp { newest.thisUpdate }

    /// Until when it is fresh.
    var nextUpdate: Timestamp { newest.nextUpdate }

    /// The number, when it has one that counts.
    var number: CRLNumber? { newest.crlNumber }

    /// What it says about a certificate.
    func entry(of certificate: Certificate) -> CertificateRevocationList.Entry {
        let entry = newest.entry(of: certificate)
        switch (self, entry) {
        case (.changed(let base, _), .unlisted): return base.entry(of: certificate)
        case (.complete, _), (.changed, _), (.delta, _): return entry
        }
    }

    /// All that is known by complete lists and deltas of one signer and scope.
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
