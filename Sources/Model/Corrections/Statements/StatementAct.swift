/// What a party does by a signed statement.
///
/// To add an act: a case here with its kind, a case of ``StatementSubject`` with its members, and a line in
/// `StatementSubject+Reading.swift`.
package enum StatementAct: String, Hashable, Sendable, CaseIterable {
    /// Takes an object back: it is shown nowhere, whatever versions of it come.
    case retract
    /// Lifts one retraction of an object, which it names.
    case reinstate
    /// Adds markings to an object.
    case narrow
    /// Names versions of an object that count no longer.
    case supersede
    /// Asks a party to destroy messages that it received.
    case destroy
    /// Answers such a request: what was destroyed, with the certificate of destruction, or that nothing is.
    case destroyed
    /// Says since when a key of the party is not the party's alone.
    case compromise
    /// Passes the rights and duties of one party on to another one.
    case succession
    /// Attaches a person's or a party's statement to an object.
    case dispute
    /// Says until when an object holds that must be validated again.
    case validate
    /// Says which objects the issuer has from a party, after one of the two was restored.
    case holdings
    /// Asks the originator of objects for consent to pass them on.
    case ask
    /// Gives consent.
    case grant
    /// Refuses consent.
    case deny
    /// Takes a consent back.
    case revoke

    /// The kind of package that it goes in.
    package var kind: StatementKind {
        switch self {
        case .retract, .reinstate, .narrow, .supersede: .retraction
        case .destroy, .destroyed: .destruction
        case .compromise, .holdings: .correction
        case .succession: .succession
        case .dispute, .validate: .dispute
        case .ask, .grant, .deny, .revoke: .consent
        }
    }

    /// Whether only the originator of the object that it is about may do it, or who took its place: anybody may dispute.
    package var needsRight: Bool { self != .dispute }
}
