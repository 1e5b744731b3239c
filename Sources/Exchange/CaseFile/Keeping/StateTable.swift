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

    /// Whether the rows of the state take the place of those that are here; otherwise those that are here stay.
    var replaces: Bool {
        switch self {
        case .partner: true
        case .agreement, .agreementSignature, .agreementStatement: false
        }
    }
}
