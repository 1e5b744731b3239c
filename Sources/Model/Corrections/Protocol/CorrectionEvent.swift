package import Platform

/// Something that happened to the objects and statements of a home. ``CorrectionCore`` decides what follows from it.
///
/// A home stores the changed ``CorrectionState`` in the transaction that stores what the event is about, and carries out
/// the outputs after it. Outputs that were not carried out are given again by ``resumed``.
package enum CorrectionEvent: Hashable, Sendable {
    /// What a party stated of an object came: a version of it, or a part. From this home's own party when the home made
    /// it.
    case objectCame(StatedObject, from: String, message: String)
    /// What a party stated of an object was sealed to a party.
    case objectWent(StatedObject, to: String, message: String)
    /// Verified statements came together, in one message of a party, who may have passed them on.
    case statementsCame([PartyStatement], from: String, at: Timestamp)
    /// This home made statements.
    case statementsMade([PartyStatement])
    /// A person decided on statements that wait, or were refused before, by their digests.
    case decided([String], isAccepted: Bool)
    /// A statement that ``CorrectionOutput/pass(statement:to:)`` named was sealed to a party in a message.
    case passed(statement: String, to: String, message: String)
    /// A party accepted a message.
    case confirmed(message: String, by: String)
    /// A message will never reach its party: what went in it is to be passed on again.
    case lost(message: String, to: String)
    /// A party took the place of another one, by a statement that both roots signed.
    case succeeded(party: String, by: String)
    /// A process begins its work: everything that is owed is given again as outputs.
    case resumed
}
