package import X509

/// A fact about a profile that a person must confirm before the profile is accepted: something about the party changed,
/// or belongs to another party.
package enum PartnerNotice: Hashable, Sendable {
    /// The name of the partner changed.
    case name(former: String, new: String)
    /// The country of the partner changed.
    case country(former: String, new: String)
    /// The role of the partner changed.
    case role(former: String, new: String)
    /// Its name is that of another partner, or looks like it.
    case nameOfPartner(name: String, other: String, party: PartyID)
    /// Its name is that of this party, or looks like it.
    case ownName(name: String)

    /// The notice as part of a sentence.
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
