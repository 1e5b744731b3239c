/// A root that is trusted, and for whom: a partner's root vouches for that partner only.
public struct TrustAnchor: Sendable {
    /// The root certificate.
    public let root: Certificate
    /// The party it vouches for; `nil` for a root that does not follow our profile.
    public let party: PartyID?
    /// The party's name, for people.
    public let name: String

    /// An anchor.
    public init(root: Certificate, party: PartyID?, name: String) {
        self.root = root
        self.party = party
        self.name = name
    }

    /// An anchor that vouches for the party that the root itself names.
    public init(root: Certificate) { self.init(root: root, party: root.party, name: root.subject) }
}

/// Whom a verification trusts, and what it knows of revocations.
public struct TrustStore: Sendable {
    /// The trusted roots.
    public let anchors: [TrustAnchor]
    /// The roots of authorities whose time stamps are believed; they vouch for nothing else.
    public let timestampAnchors: [TrustAnchor]
    /// The revocation lists.
    public let revocationLists: [CertificateRevocationList]

    /// A store.
    public init(
        anchors: [TrustAnchor], timestampAnchors: [TrustAnchor] = [], revocationLists: [CertificateRevocationList]
    ) {
        self.anchors = anchors
        self.timestampAnchors = timestampAnchors
        self.revocationLists = revocationLists
    }

    /// The store that time stamps are judged by.
    package var forTimestamps: TrustStore {
        TrustStore(anchors: timestampAnchors, revocationLists: revocationLists)
    }

    /// The anchors that may vouch for a certificate: those of the party it names; where it names none, those that are
    /// bound to none.
    func anchors(for certificate: Certificate) -> [TrustAnchor] {
        anchors.filter { $0.party == certificate.party }
    }

    /// The lists that count for chains to some anchors. A party's root signs its own list: another party's, made out in
    /// the same name, must not stand in its place. Roots that are bound to no party may have others sign for them.
    func revocationLists(for anchors: [TrustAnchor]) -> [CertificateRevocationList] {
        if anchors.contains(where: { $0.party == nil }) { return revocationLists }
        return revocationLists.filter { list in
            anchors.contains { list.names($0.root) && list.isSigned(by: $0.root) }
        }
    }
}
