package import Diagnostics
package import Policy

/// What a statement about consent is to the party that it comes to: a function of the statement and of the request that it
/// answers, so that the simulated world and homes judge alike.
package enum ConsentVerdict: Hashable, Sendable, CaseIterable {
    /// Somebody asks this party for consent.
    case asked
    /// This party was given consent that it asked for.
    case given
    /// Consent that it asked for is refused.
    case denied
    /// A consent is taken back: it concerns grants of the same issuer alone, here already or still to come.
    case revoked
    /// It was given to another party.
    case otherAsker
    /// This party asked for no such consent, or for less.
    case notAsked
    /// Its issuer cannot give it, or this party is not the one to ask.
    case notEntitled

    /// Judges a statement.
    ///
    /// - Parameters:
    ///   - party: the party that it came to.
    ///   - request: the request that this party made with a digest; `nil` when it made none.
    package init(
        _ statement: PartyStatement, at party: String, request: (String) throws(Fault) -> ConsentRequest?
    ) throws(Fault) {
        switch statement.subject {
        case .consentRequest(let request): self = request.originator == party ? .asked : .notEntitled
        case .consentGrant(let grant):
            guard grant.asker == party else { self = .otherAsker; return }
            guard let request = try request(grant.request) else { self = .notAsked; return }
            guard request.originator == statement.party else { self = .notEntitled; return }
            self = grant.scope.isWithin(request.scope) ? .given : .notAsked
        case .consentDenial(let digest, _):
            guard let request = try request(digest) else { self = .notAsked; return }
            self = request.originator == statement.party ? .denied : .notEntitled
        case .consentRevocation: self = .revoked
        case .retraction, .reinstatement, .narrowing, .supersession, .destruction, .destructionAnswer, .compromise,
            .succession, .dispute, .validation, .holdings:
            self = .notAsked
        }
    }

    /// Whether the statement has effect.
    package var isEffective: Bool {
        switch self {
        case .asked, .given, .denied, .revoked: true
        case .otherAsker, .notAsked, .notEntitled: false
        }
    }

    /// The grants that statements took back, by party and digest: only who gave a consent takes it back.
    package static func revokedGrants(in statements: some Sequence<PartyStatement>) -> Set<RevokedGrant> {
        Set(
            statements.compactMap { statement in
                guard case .consentRevocation(let grant, _) = statement.subject else { return nil }
                return RevokedGrant(grant, of: statement.party)
            })
    }
}

/// A consent that was taken back.
package struct RevokedGrant: Hashable, Sendable {
    /// The digest of the grant.
    package let grant: String
    /// The party that took it back.
    package let party: String

    /// A grant of a party.
    package init(_ grant: String, of party: String) {
        self.grant = grant
        self.party = party
    }
}
