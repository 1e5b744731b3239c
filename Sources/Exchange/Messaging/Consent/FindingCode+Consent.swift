internal import CaseFile
package import Diagnostics
package import Policy

/// What can be wrong with consents, with words.
extension FindingCode {
    /// A consent by a party that may not give it.
    package static let consentNotEntitled = FindingCode(
        "consent-not-entitled", severity: .warning,
        sentence: "The consent {consent} is by {name}, who is not the originator of what it is about.",
        advice: "Ask the originator of the objects.")

    /// A consent that was given to another party.
    package static let consentOtherAsker = FindingCode(
        "consent-other-asker", severity: .warning,
        sentence: "The consent {consent} of {name} was given to another party.",
        advice: "The party that passes the objects on needs one of its own.")

    /// A consent for other recipients.
    package static let consentOtherRecipient = FindingCode(
        "consent-other-recipient", severity: .warning,
        sentence: "The consent {consent} of {name} is for other recipients.",
        advice: "Ask for consent that names the recipient.")

    /// A consent for another purpose.
    package static let consentOtherPurpose = FindingCode(
        "consent-other-purpose", severity: .warning,
        sentence: "The consent {consent} of {name} is for another purpose than the one that is stated.",
        advice: "State the purpose of the consent, or ask for one for this purpose.")

    /// A consent that has not begun.
    package static let consentNotYet = FindingCode(
        "consent-not-yet", severity: .warning,
        sentence: "The consent {consent} of {name} has not begun.",
        advice: "Wait until it has begun.")

    /// A consent that has ended.
    package static let consentExpired = FindingCode(
        "consent-expired", severity: .warning,
        sentence: "The consent {consent} of {name} has ended.",
        advice: "Ask for consent again.")

    /// A consent that was revoked.
    package static let consentRevoked = FindingCode(
        "consent-revoked", severity: .warning,
        sentence: "The consent {consent} of {name} was revoked.",
        advice: "Ask its originator.")

    /// A consent for other versions of an object.
    package static let consentVersionChanged = FindingCode(
        "consent-version-changed", severity: .warning,
        sentence: "The consent {consent} of {name} is for another version of the object.",
        advice: "Ask for consent for the version that there is now.")

    /// A consent that was given under another version of the agreement.
    package static let consentAgreementChanged = FindingCode(
        "consent-agreement-changed", severity: .warning,
        sentence: "The consent {consent} of {name} was given under another version of the agreement.",
        advice: "Ask for consent again.")

    /// An answer to a request that this home did not make, or that allows more than was asked for.
    package static let consentNotAsked = FindingCode(
        "consent-not-asked", severity: .warning,
        sentence: "The answer {consent} of {name} is about no request of this home, or allows more than it asked for.",
        advice: "It has no effect. Ask for consent.")

    /// Consent is asked for something of one's own.
    package static let consentNotNeeded = FindingCode(
        "consent-not-needed", severity: .error,
        sentence: "{object} is not of another party than those that are to get it, or nobody knows whose it is.",
        advice: "Only for what came from others consent can be asked for.")

    /// A request came.
    package static let consentAsked = FindingCode(
        "consent-asked", severity: .note,
        sentence: "{name} asks for consent ({consent}) to pass on {objects}: {reason}",
        advice: "Grant or deny it.")

    /// A consent came.
    package static let consentGiven = FindingCode(
        "consent-given", severity: .note,
        sentence: "{name} consents to passing on {objects} (consent {consent}).",
        advice: "They can be shared.")

    /// A request was denied.
    package static let consentDenied = FindingCode(
        "consent-denied", severity: .note,
        sentence: "{name} does not consent to what was asked in {request}: {reason}",
        advice: "Do not pass it on.")

    /// The finding for a reason why a consent does not count.
    package static func consent(_ obstacle: ConsentObstacle) -> FindingCode {
        switch obstacle {
        case .notEntitled: .consentNotEntitled
        case .otherAsker: .consentOtherAsker
        case .revoked: .consentRevoked
        case .otherRecipient: .consentOtherRecipient
        case .otherPurpose: .consentOtherPurpose
        case .notYet: .consentNotYet
        case .expired: .consentExpired
        case .usedUp: .consentUsedUp
        case .versionChanged: .consentVersionChanged
        case .agreementChanged: .consentAgreementChanged
        }
    }
}
