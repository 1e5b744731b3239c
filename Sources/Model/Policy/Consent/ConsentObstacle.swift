/// Why a consent that names an object does not permit to pass it on.
public enum ConsentObstacle: String, Hashable, Sendable, CaseIterable {
    /// The object is not one of the party that gave the consent.
    case notEntitled = "not-entitled"
    /// It was given to another party than the one that passes the object on.
    case otherAsker = "other-asker"
    /// It was revoked.
    case revoked
    /// It names other recipients.
    case otherRecipient = "other-recipient"
    /// It is for another purpose.
    case otherPurpose = "other-purpose"
    /// It has not begun.
    case notYet = "not-yet"
    /// It has ended.
    case expired
    /// It was used as often as it may be.
    case usedUp = "used-up"
    /// It is for other versions of the object.
    case versionChanged = "version-changed"
    /// It was given under another version of the agreement.
    case agreementChanged = "agreement-changed"

    /// The reason in words, for a sentence about the consent.
    public var words: String {
        switch self {
        case .notEntitled: "was given by a party that the object is not of"
        case .otherAsker: "was given to another party"
        case .revoked: "was revoked"
        case .otherRecipient: "is for other recipients"
        case .otherPurpose: "is for another purpose"
        case .notYet: "has not begun"
        case .expired: "has ended"
        case .usedUp: "is used up"
        case .versionChanged: "is for another version of the object"
        case .agreementChanged: "was given under another version of the agreement"
        }
    }
}
