/// A trusted root and its scope: a partner's root is trusted only for that partner.
public struct TrustAnchor: Sendable {
    /// The root certificate.
    public let root: Certificate
    /// The party it is trusted for; `nil` for a root that does not follow our profile.
    public let party: PartyID?
    /// The party's name, for people.
    public let name: String

    /// Creates an anchor.
    public init(root: Certificate, party: PartyID?, name: String) {
        self.root = root
        self.party = party
        self.name = name
    }

    /// Creates an anchor for the party that the root itself names.
    public init(root: Certificate) { self.init(root: root, party: root.party, name: root.subject) }
}

/// The trust settings of a verification: trusted roots and known revocations.
public struct TrustStore: Sendable {
    /// The trusted roots.
    public let anchors: [TrustAnchor]
    /// The roots of time stamping authorities; they are trusted for nothing else.
    public let timestampAnchors: [TrustAnchor]
    /// The revocation lists.
    public let revocationLists: [CertificateRevocationList]

    /// Creates a store.
    public init(
        anchors: [TrustAnchor], timestampAnchors: [TrustAnchor] = [], revocationLists: [CertificateRevocationList]
    ) {
        self.anchors = anchors
        self.timestampAnchors = timestampAnchors
        self.revocationLists = revocationLists
    }

    /// The store for judging time stamps.
    package var forTimestamps: TrustStore {
        TrustStore(anchors: timestampAnchors, revocationLists: revocationLists)
    }

    /// The anchors allowed for a certificate: those of the party it names, or those bound to no party if it names none.
    func anchors(for certificate: Certificate) -> [TrustAnchor] {
        anchors.filter { $0.party == certificate.party }
    }

    /// The lists that apply to chains of some anchors. A party's root signs its own list: a list of another party under
    /// the same name must not replace it. Roots bound to no party may delegate signing.
    func revocationLists(for anchors: [TrustAnchor]) -> [CertificateRevocationList] {
        if anchors.contains(where: { $0.party == nil }) { return revocationLists }
        return revocationLists.filter { list in
            anchors.contains { list.names($0.root) && list.isSigned(by: $0.root) }
        }
    }
}
