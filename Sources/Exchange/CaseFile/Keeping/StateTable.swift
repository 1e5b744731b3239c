/// A table of the case file that the state of a home has whole, so that a restored home can make up for what it missed.
///
/// A table belongs here when its rows are decisions that hold on: what this home must not do, or must no longer show.
/// Rows with keys or content of received messages do not belong here.
package enum StateTable: String, Hashable, Sendable, CaseIterable {
    /// Partners, with their profiles, the number of their list, and whether they are suspended.
    case partner
    /// Versions of agreements.
    case agreement
    /// Signatures on them.
    case agreementSignature = "agreement_signature"
    /// Statements on agreements: suspensions, ends.
    case agreementStatement = "agreement_statement"
    /// Statements about objects, parties, keys, messages and consents, with what was decided about them.
    case statement
    /// The objects that statements hide.
    case hiddenObject = "hidden_object"
    /// Legal holds, removed ones too.
    case legalHold = "legal_hold"
    /// Records that were validated again.
    case validation
    /// The uses of consents.
    case consentUse = "consent_use"

    /// Whether the rows of the state take the place of those that are here; otherwise those that are here stay.
    var replaces: Bool {
        switch self {
        case .partner: true
        case .agreement, .agreementSignature, .agreementStatement, .hiddenObject, .consentUse: false
        case .statement, .legalHold, .validation: true
        }
    }

    /// The columns by which a row is one that is here, where rows have numbers that mean nothing elsewhere; none where the
    /// primary key says it.
    var identity: [String] {
        switch self {
        case .statement: ["digest"]
        case .legalHold: ["kind", "subject", "time"]
        case .validation: ["object", "originator", "time"]
        case .partner, .agreement, .agreementSignature, .agreementStatement, .hiddenObject, .consentUse: []
        }
    }
}
