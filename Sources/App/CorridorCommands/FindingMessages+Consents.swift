internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import Messaging
internal import PartyHome

extension FindingMessages {
    /// Consents, disputes and the ledger.
    static let consentsAdvice: [FindingCode: String] = [
        .consentAsked: "Answer with corridor consent grant {consent} or corridor consent deny {consent}.",
        .consentUnknown:
            "List them with corridor consent list, and give the beginning of the digest of one, of at least six "
            + "characters.",
        .consentExpired: "Ask again with corridor consent ask.",
        .consentUsedUp: "Ask again with corridor consent ask.",
        .consentVersionChanged: "Ask for consent for the version that there is now, with corridor consent ask.",
        .consentAgreementChanged: "Ask again with corridor consent ask.",
        .objectDisputed: "corridor disputes lists what is said; it goes with every later share of the object.",
        .ledgerMessageUnknown:
            "List what was sent with corridor receipt sent, and give the beginning of the id of one.",
    ]
}
