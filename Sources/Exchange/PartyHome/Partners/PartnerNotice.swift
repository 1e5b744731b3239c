package import X509

/// What a person has to know of a profile before it counts: something about the party is not as it was, or is somebody
/// else's.
package enum PartnerNotice: Hashable, Sendable {
    /// The partner calls itself otherwise than before.
    case name(former: String, new: String)
    /// It says that it is in another country than before.
    case country(former: String, new: String)
    /// It says that it is something else in the exchange than before.
    case role(former: String, new: String)
    /// Its name is that of another partner, or looks like it.
    case nameOfPartner(name: String, other: String, party: PartyID)
    /// Its name is that of this party, or looks like it.
    case ownName(name: String)

    /// The notice as a sentence's part.
    package var words: String {
        switch self {
        case .name(let former, let new): "the partner known as \(former) calls itself \(new) now"
        case .country(let former, let new): "its country was \(former) and is \(new) now"
        case .role(let former, let new): "its role was \(former) and is \(new) now"
        case .nameOfPartner(let name, let other, let party):
            "the name \(name) looks like that of another partner, \(other) (\(party.short))"
        case .ownName(let name): "the name \(name) looks like that of this party itself"
        }
    }
}
