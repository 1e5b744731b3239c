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
        case .ask, .grant, .deny, .revoke: .consent
        }
    }
}
