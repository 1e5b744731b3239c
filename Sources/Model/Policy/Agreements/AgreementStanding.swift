public import Platform

/// Whether agreements permit that one party gives anything to another one at a time, and on what terms.
public enum AgreementStanding: Hashable, Sendable {
    /// There is no agreement, and none is asked for: markings decide.
    case none
    /// The home asks for an agreement with this partner, and none is in force. The clause of a refusal is
    /// `home:agreement-required`.
    case required
    /// These terms apply, all of them: of several agreements, and of versions of one number that differ.
    case inForce([AppliedTerms])
    /// An agreement is suspended by these parties (party ids, in their order). Nothing new goes either way until it is
    /// resumed, or ended and replaced by another agreement.
    case suspended(by: [String], clause: AgreementClause)
    /// The last agreement ended at `since`, by its end date or because a party ended it, and the grace days after
    /// that, which hold for what is received, are over or do not apply.
    case expired(since: Timestamp, grace: Int, clause: AgreementClause)

    /// The name of the clause of a refusal by the home's own setting.
    public static let requiredClause = "home:agreement-required"
}
