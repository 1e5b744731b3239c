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
    /// A person decided on statements that wait, or were refused before, by their digests. What is in effect stays so.
    case decided([String], isAccepted: Bool)
    /// A person disowned statements, by their digests: they were made with a key that was not their issuer's alone. They
    /// have no effect any more.
    case disowned([String])
    /// A statement that ``CorrectionOutput/pass(statement:to:)`` named was sealed to a party in a message.
    case passed(statement: String, to: String, message: String)
    /// A party accepted a message.
    case confirmed(message: String, by: String)
    /// A message will never reach its party: what went in it is to be passed on again.
    case lost(message: String, to: String)
    /// A party took the place of another one, by a statement that both roots signed.
    case succeeded(party: String, by: String, at: Timestamp)
    /// This home was restored from a backup, or begins a new stream for another reason: what it thinks that others know
    /// counts no longer, and what it forgot they have to say again.
    ///
    /// - partners: all parties that it exchanges with.
    case restored(partners: Set<String>)
    /// A party was restored: it began a new stream, or a message came late in a stream that it gave up. What it was told,
    /// and what came from it, it may have forgotten.
    case partnerRestored(String)
    /// A process begins its work: everything that is owed is given again as outputs.
    case resumed
}
